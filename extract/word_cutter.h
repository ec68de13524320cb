// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/name_index.h"
#include "extract/word_table.h"

namespace isnad {

/// Letters of a written word without diacritics and the byte at which each stands.
struct Letters {
  std::u32string text;
  std::vector<std::uint32_t> at;  ///< one more than letters: the last is the length

  /// Replaces what was read before.
  void read(std::string_view word);
  /// The letters [begin, end), as a word of its own.
  [[nodiscard]] Letters part(std::size_t begin, std::size_t end) const;
};

/// Room in which words are cut, one after the other.
struct CutRoom {
  std::u32string alone, folded;
};

/// A way to cut a word: letters [stem, end) between prefixes and a pronoun.
struct Cut {
  std::size_t stem = 0, end = 0;
  std::array<const Clitic*, 2> before = {nullptr, nullptr};
  std::array<std::size_t, 2> before_at = {0, 0};
  bool article = false;
  const Clitic* pronoun = nullptr;
  int cost = 0;
  std::vector<WordAnalysis> analyses;
};

/// The cheapest cut that leaves a stem the tables know; of a word that they do not know the cut
/// that is certain from its letters alone. Words of names, which are interned, are known too when
/// `names` is given.
[[nodiscard]] Cut cut_word(const WordTable& table, const NameIndex* names, const Letters& letters,
                           Interner& keys, CutRoom& room);

}  // namespace isnad
