// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/date_finder_words.h"
#include "extract/token.h"

namespace isnad {

/// One piece of a sentence as the date parser sees it: a phrase of the date tables, a number in
/// digits or words, a mark, or any other word.
struct DateAtom {
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  DateWords::Match match;
  std::int64_t value = -1;  ///< of a number
  int digits = 0;           ///< how many digits it is written with; 0 for words
  char32_t mark = 0;
  bool definite = false;
  bool glued = false;
  bool clitic = false;
  bool perfect = false;    ///< most likely a verb in the perfect
  bool imperfect = false;  ///< most likely a verb in the imperfect
  bool dual = false;       ///< such a verb in the dual
  bool noun = false;       ///< a noun without the article, and nothing else
  bool adjective = false;  ///< most likely an adjective
  bool owned = false;      ///< bears a pronoun: "his days"

  [[nodiscard]] const DateWord* as(DateWordKind kind) const {
    return (match.kinds & DateWords::Match::bit(kind)) != 0 ? find(kind) : nullptr;
  }
  [[nodiscard]] bool is(DateRole role) const;

 private:
  [[nodiscard]] const DateWord* find(DateWordKind kind) const;
};

/// The atoms of tokens [first, last).
[[nodiscard]] std::vector<DateAtom> date_atoms(const DateWords& words,
                                               std::span<const Token> tokens, std::uint32_t first,
                                               std::uint32_t last, std::string_view text);

}  // namespace isnad
