// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// A word as it is written, without what carries no letters: diacritics, tatweel, zero-width and
/// bidi marks; presentation forms and Persian letters are resolved to Arabic ones; Latin is in
/// lower case. Input and output are UTF-8.
[[nodiscard]] std::string plain_word(std::string_view word);

/// `plain_word` in which spellings that writers mix fall together: all forms of alef, hamza on
/// its seat and the seat alone, final alef maqsura and ya, final ta marbuta and ha; accents of
/// Latin letters.
[[nodiscard]] std::string fold_word(std::string_view word);

/// A name of one or more words for comparison: words folded, the article (Arabic and Latin) left
/// off, joined by single spaces; apostrophes and hyphens carry no meaning.
[[nodiscard]] std::string fold_name(std::string_view name);
/// The same into `out`, which is replaced.
void fold_name(std::string_view name, std::string& out);

namespace detail {
/// The spellings of a short word of common letters, which nearly all words are.
class ShortWord {
 public:
  /// False, and nothing is read, when the word is long or has other letters.
  bool read(std::string_view word);
  [[nodiscard]] std::string_view plain() const { return {plain_.data(), plain_size_}; }
  [[nodiscard]] std::string_view folded() const { return {folded_.data(), folded_size_}; }

 private:
  std::array<char, 64> plain_, folded_;
  std::size_t plain_size_ = 0, folded_size_ = 0;
};

/// Folds one plain word of code points in place, as `fold_word` does.
void fold_plain(std::u32string& word);
/// Replaces `out` by the letters of the plain word, and `at` by the byte at which each stands.
void plain_letters(std::string_view word, std::u32string& out,
                   std::vector<std::uint32_t>* at = nullptr);
/// The plain form of one code point; empty when it carries no letter.
[[nodiscard]] std::u32string_view plain_code_point(char32_t c);
}  // namespace detail

}  // namespace isnad
