// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/date.h"
#include "extract/entity_table.h"
#include "extract/short_list.h"
#include "extract/token.h"

namespace isnad {

inline constexpr int kNone = -1;

enum class PhraseKind : std::uint8_t {
  noun,  ///< also names and quantified nouns
  pronoun,
  verb,
  preposition,
  conjunction,
  complementizer,
  subordinator,
  relative,
  negation,
  particle,
  adverb,
  adjective,  ///< one that belongs to no noun phrase: a predicate or a participle with arguments
  date,
  punctuation,
};

/// Dictionary forms that one word can have.
using LemmaList = ShortList<KeyId, 12>;

/// Some positions of a sentence.
using PositionList = ShortList<int, 40>;
/// Entities of the table whom adjectives name.
using NationalityList = ShortList<std::uint32_t, 12>;

/// How a noun phrase came by its entity.
enum class Reference : std::uint8_t { none, name, office, description };

/// A unit of the clause: a noun phrase with all that belongs to it, a verb, a preposition or
/// another function word.
struct Phrase {
  PhraseKind kind = PhraseKind::noun;
  std::uint32_t first = 0;  ///< tokens [first, last) of the document
  std::uint32_t last = 0;
  std::uint32_t head = 0;                  ///< token
  const WordAnalysis* analysis = nullptr;  ///< reading of the head; null for unknown words
  KeyId lemma = kNoKey;                    ///< of the reading; for prepositions of the whole phrase
  KeyId word_class = kNoKey;               ///< of function words: the class of their row
  Features features;

  // Noun phrases
  bool definite = false;
  bool oblique = false;     ///< its ending shows that it is no subject
  int child = kNone;        ///< phrase that this noun governs (idafa); may be a pronoun
  int next_member = kNone;  ///< the next phrase of a coordination: "A, B and C"
  int apposition = kNone;   ///< phrase of the name behind a title, or of the title behind a name
  int entity = kNone;       ///< in the article's register
  Reference reference = Reference::none;
  ShortList<std::uint32_t, 6> adjectives;  ///< tokens
  NationalityList nationalities;

  // Offices
  bool is_title = false;
  bool counterpart = false;       ///< a title that only says whose counterpart somebody is
  bool predicate = false;         ///< a title that says what somebody becomes: "a minister"
  bool shared = false;            ///< a title of two or more, each of another state
  std::uint32_t title_last = 0;   ///< the title is tokens [first, title_last)
  std::uint32_t office_last = 0;  ///< the same without whose office it is
  int holder = kNone;             ///< country or body of the office, in the register

  bool quote = false;   ///< punctuation: a quotation mark
  bool comma = false;   ///< punctuation: a comma
  bool colon = false;   ///< punctuation: a colon, but for that of a time
  bool counts = false;  ///< an adverb that quantifies the noun behind it: all, any

  bool counts_from = false;  ///< a date that is counted from the noun behind it

  // Prepositions: the phrase they govern; kNone when it is a clause
  int governed = kNone;
  int date = kNone;  ///< index of the date mention
};

}  // namespace isnad
