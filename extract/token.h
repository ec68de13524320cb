// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "core/interner.h"
#include "core/span.h"

namespace isnad {

enum class TokenKind : std::uint8_t { word, number, punctuation };

/// Parts of speech that the clause analysis needs; a word may have several analyses.
enum class Pos : std::uint8_t {
  unknown,
  noun,
  adjective,
  verb,
  preposition,
  conjunction,     ///< and, or, then, but
  complementizer,  ///< that, to (before a clause)
  relative,        ///< who, which
  demonstrative,
  pronoun,
  negation,
  particle,    ///< particles of tense, question and topic
  adverb,      ///< also subordinators such as "when", "because"
  quantifier,  ///< all, some, most
  name,        ///< part of personal names
};

/// Parts of speech as bits.
using PosSet = std::uint16_t;
[[nodiscard]] constexpr PosSet pos_bit(Pos pos) {
  return static_cast<PosSet>(1U << static_cast<unsigned>(pos));
}

enum class Gender : std::uint8_t { none, masculine, feminine };
enum class Number : std::uint8_t { none, singular, dual, plural };
enum class Tense : std::uint8_t { none, perfect, imperfect, imperative };
enum class Voice : std::uint8_t { none, active, passive };

/// Grammatical features of one analysis. Active and passive of most forms are written alike
/// without vowels; `voice` is `none` where the letters do not tell.
struct Features {
  Gender gender = Gender::none;
  Number number = Number::none;
  Tense tense = Tense::none;
  Voice voice = Voice::none;
  std::uint8_t person = 0;  ///< 1 to 3 for verbs and pronouns, else 0

  friend constexpr bool operator==(Features, Features) = default;
};

/// One reading of a word stem.
struct WordAnalysis {
  KeyId lemma = kNoKey;  ///< dictionary form, folded
  Pos pos = Pos::unknown;
  Features features;
  KeyId word_class = kNoKey;  ///< class column of the lexicon row, such as "say" or "role"
};

/// A word without its clitics, a clitic, a number or a mark of punctuation. The article that
/// is written on a word is no token; it sets `definite`.
struct Token {
  std::uint32_t begin = 0;  ///< bytes in the field as it was read
  std::uint32_t end = 0;
  KeyId key = kNoKey;  ///< folded form of the stem, for lookups and comparison
  /// Of the stem without its article, as names are compared; of the digits of a number. 0 for what
  /// is no word of a name.
  std::uint64_t name_hash = 0;
  std::uint64_t word_hash = 0;  ///< the same of the whole written word; only on its first token
  TokenKind kind = TokenKind::word;
  bool definite = false;  ///< written with the article
  bool article = false;   ///< the written word that begins here begins like the article
  bool clitic = false;    ///< a conjunction, preposition, particle or pronoun written on a word
  bool glued = false;     ///< no space before it
  bool new_line = false;  ///< first token of a line
  bool tanwin = false;    ///< written with the ending of an indefinite noun or adjective
  bool may_begin_name = true;              ///< false: no name of the tables begins here
  PosSet poses = 0;                        ///< what the analyses can be
  char32_t mark = 0;                       ///< the code point, for punctuation
  std::int64_t value = -1;                 ///< for numbers without a fraction; -1 else
  std::span<const WordAnalysis> analyses;  ///< empty for unknown words; lives with the word table

  void set_analyses(std::span<const WordAnalysis> all) {
    analyses = all;
    poses = 0;
    for (const WordAnalysis& a : all) poses |= pos_bit(a.pos);
  }
  [[nodiscard]] bool can_be(PosSet any) const { return (poses & any) != 0; }
  [[nodiscard]] const WordAnalysis* as(Pos pos) const {
    if (!can_be(pos_bit(pos))) return nullptr;
    for (const WordAnalysis& a : analyses) {
      if (a.pos == pos) return &a;
    }
    return nullptr;
  }
};

}  // namespace isnad
