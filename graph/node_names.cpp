// SPDX-License-Identifier: Apache-2.0
#include "graph/node_names.h"

#include <algorithm>
#include <array>
#include <bit>

#include "core/fold.h"
#include "core/unicode.h"
#include "core/utf8.h"

namespace isnad {

namespace {

/// Bytes that lead two-byte letters: those of Latin with accents up to U+024F, and of Arabic.
constexpr unsigned char kLastLatin = 0xC9, kFirstArabic = 0xD8, kLastArabic = 0xDB;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Each word more is an ending more.
constexpr std::size_t kMostWords = 64;

/// The last words of a folded name, at most kMostWords.
std::string_view last_words(std::string_view folded) {
  std::size_t begin = folded.size();
  for (std::size_t words = 0; words < kMostWords && begin > 0; ++words) {
    const std::size_t space = folded.rfind(' ', begin - 1);
    if (space == std::string_view::npos) return folded;
    begin = space;
  }
  return folded.substr(std::min(begin + 1, folded.size()));
}

/// Appends the classes of a word, a class that repeats the last one once.
void append(NameSkeleton& name, const NameSkeleton& word) {
  for (const char c : word.letters) {
    if (name.letters.empty() || name.letters.back() != c) name.letters += c;
    if (c == 'W' || c == 'Y') continue;
    if (name.consonants.empty() || name.consonants.back() != c) name.consonants += c;
  }
}

/// Code points from here on, and some below, may fold to anything.
constexpr char32_t kTableEnd = 0x700;
constexpr NameLetters kAnything = {UINT64_MAX, UINT32_MAX};

/// A bit for each Latin and Arabic letter; all else shares two.
std::uint64_t letter_bit(char32_t folded) {
  unsigned at = 63;
  if (folded >= 'a' && folded <= 'z') at = folded - 'a';
  if (folded >= '0' && folded <= '9') at = 62;
  if (folded >= 0x621 && folded <= 0x63A) at = 26 + (folded - 0x621);
  if (folded >= 0x641 && folded <= 0x64A) at = 52 + (folded - 0x641);
  return std::uint64_t{1} << at;
}

class LetterTable {
 public:
  LetterTable() {
    for (char32_t c = 1; c < kTableEnd; ++c) entries_[c] = of(c);
  }
  [[nodiscard]] const NameLetters& operator[](char32_t c) const {
    return c < kTableEnd ? entries_[c] : kAnything;
  }

 private:
  static NameLetters of(char32_t c) {
    if (c >= 0x80 && c < 0xC0) return kAnything;
    if (c >= 0x250 && c < 0x600) return kAnything;
    NameLetters letters;
    // Some letters fold otherwise at the end of a word than within it.
    for (const std::u32string& word : {std::u32string{c}, std::u32string{c, U'x'}}) {
      const std::string folded = fold_name(utf8::encode(word));
      if (c >= 0xC0 && c < 0x250 && !is_ascii(folded)) return kAnything;
      for (const char32_t letter : utf8::decode(folded)) {
        if (letter == U'x' && c != U'x' && c != U'X') continue;
        letters.letters |= letter_bit(letter);
        letters.classes |= skeleton_classes(letter);
      }
    }
    return letters;
  }

  std::array<NameLetters, kTableEnd> entries_{};
};

}  // namespace

unsigned NameLetters::lacks_letters(const NameLetters& wanted) const {
  return static_cast<unsigned>(std::popcount(wanted.letters & ~letters));
}

unsigned NameLetters::lacks_consonants(const NameLetters& wanted) const {
  constexpr std::uint32_t kVowels = (1U << ('W' - 'A')) | (1U << ('Y' - 'A'));
  return static_cast<unsigned>(std::popcount(wanted.classes & ~classes & ~kVowels));
}

NameLetters letters_of(std::string_view name) {
  static const LetterTable table;
  NameLetters found;
  for (std::size_t i = 0; i < name.size();) {
    const NameLetters& letter = table[utf8::next(name, i)];
    found.letters |= letter.letters;
    found.classes |= letter.classes;
  }
  return found;
}

std::string_view NameFolder::fold(std::string_view name) {
  bool ascii = true, latin = true;
  for (const char byte : name) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) continue;
    ascii = false;
    if (value >= kFirstArabic && value <= kLastArabic) {
      fold_name(name, folded_);
      return folded_;
    }
    latin = latin && (value < 0xC0 || value <= kLastLatin);
  }
  fold_name(name, folded_);
  // Letters that are more than one with an accent, and other scripts.
  if (!ascii && (!latin || !is_ascii(folded_))) fold_name(unicode::latin(name), folded_);
  return folded_;
}

void spoken_parts(std::string_view folded, std::vector<std::string_view>& parts) {
  parts.clear();
  for (std::string_view rest = last_words(folded); !rest.empty();) {
    parts.push_back(rest);
    const std::size_t space = rest.find(' ');
    if (space == std::string_view::npos) break;
    parts.push_back(rest.substr(0, space));
    rest.remove_prefix(space + 1);
  }
}

void PartSkeletons::read(std::string_view folded) {
  words_.clear();
  parts_.clear();
  each_word(last_words(folded),
            [&](std::string_view word) { words_.push_back(name_skeleton(word)); });
  for (std::size_t first = 0; first < words_.size(); ++first) {
    NameSkeleton& ending = parts_.emplace_back();
    for (std::size_t i = first; i < words_.size(); ++i) append(ending, words_[i]);
    if (first + 1 < words_.size()) parts_.push_back(words_[first]);
  }
}

}  // namespace isnad
