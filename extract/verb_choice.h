// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "extract/token.h"

namespace isnad {

class TokenReader;

/// Tells a finite verb from the noun that is written alike ("he refused", "a refusal"): by what
/// stands before the word, by whom or what follows it, and by what the spelling usually is.
class VerbChoice {
 public:
  explicit VerbChoice(const TokenReader& tokens) : t_(tokens) {}

  /// The reading of a word as a verb; null where it is none or is read as something else.
  [[nodiscard]] const WordAnalysis* read(std::uint32_t i) const;
  /// Whether the words at `i` name one who acts: a title, a body, an entity.
  [[nodiscard]] bool names_actor(std::uint32_t i) const;

 private:
  /// What the words before let a word be.
  enum class Slot : std::uint8_t {
    verb,
    noun,
    start,        ///< of a sentence or quotation
    pause,        ///< behind a comma
    joined,       ///< behind "and"
    subordinate,  ///< behind "when", "where"
    topic,        ///< behind a definite noun or name, which may be the subject
    adverb,       ///< behind a date or adverb
    indefinite,   ///< behind an indefinite noun: what it governs, or a relative clause
  };

  [[nodiscard]] const WordAnalysis* best(std::uint32_t i) const;
  [[nodiscard]] bool leaves_next_free(std::uint32_t i, const WordAnalysis& verb) const;
  [[nodiscard]] bool behind_two(std::uint32_t i) const;
  [[nodiscard]] Tense tense_wanted(std::uint32_t i) const;
  [[nodiscard]] Gender gender_wanted(std::uint32_t i) const;
  [[nodiscard]] Slot slot(std::uint32_t i, const WordAnalysis& verb) const;
  [[nodiscard]] Slot behind_mark(std::uint32_t p, bool opened) const;
  [[nodiscard]] Slot behind_function_word(std::uint32_t p, const WordAnalysis& verb) const;
  [[nodiscard]] Slot behind_pronoun(std::uint32_t p, const WordAnalysis& verb) const;
  [[nodiscard]] Slot behind_that(std::uint32_t p, const WordAnalysis& verb) const;
  [[nodiscard]] int by_slot(Slot slot, std::uint32_t i, const WordAnalysis& verb) const;
  [[nodiscard]] int by_what_follows(std::uint32_t i, const WordAnalysis& verb) const;
  [[nodiscard]] int behind_and(std::uint32_t i) const;
  [[nodiscard]] int behind_indefinite(std::uint32_t i, const WordAnalysis& verb) const;
  [[nodiscard]] bool brings_together(std::uint32_t i, const WordAnalysis& verb) const;
  [[nodiscard]] int as_usual(std::uint32_t i) const;
  [[nodiscard]] int by_topic(std::uint32_t i, const WordAnalysis& verb) const;
  /// The word alone is the name of an entity.
  [[nodiscard]] bool is_entity(std::uint32_t i) const;
  /// Only finite: no noun or name is written like it.
  [[nodiscard]] bool only_verb(std::uint32_t i) const;
  /// The clause that the word stands in has had its verb.
  [[nodiscard]] bool verb_before(std::uint32_t i) const;
  /// That verb is a copula, so that the one of "had refused" is still to come.
  [[nodiscard]] bool behind_copula(std::uint32_t i) const;
  /// So has the sentence, over commas, outside of what "that", "who" and "when" open.
  [[nodiscard]] bool main_verb_before(std::uint32_t i) const;
  /// The clause that begins with the word has a verb further on.
  [[nodiscard]] bool verb_behind(std::uint32_t i, const WordAnalysis& verb) const;
  /// Whom the next words name: 1 one who can be the subject, -1 one who cannot, 0 nobody known.
  [[nodiscard]] int subject_behind(std::uint32_t next, const WordAnalysis& verb) const;

  const TokenReader& t_;
};

}  // namespace isnad
