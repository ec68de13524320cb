// SPDX-License-Identifier: Apache-2.0
#include "core/fold.h"

#include <array>

#include "core/unicode.h"
#include "core/utf8.h"

namespace isnad {

namespace {

constexpr char32_t kFirstAccent = 0xC0, kBehindAccents = 0x250;
constexpr char32_t kAlef = 0x627, kWaw = 0x648, kYa = 0x64A, kHa = 0x647, kLam = 0x644;

bool is_format(char32_t c) {
  return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_arabic_mark(char32_t c) {
  return (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 || (c >= 0x6D6 && c <= 0x6ED) ||
         (c >= 0x610 && c <= 0x61A);
}

bool is_presentation_form(char32_t c) {
  return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

std::u32string plain_of(char32_t c) {
  if (is_format(c) || is_arabic_mark(c)) return {};
  if (c >= 'A' && c <= 'Z') return {c + 32};
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return {c + 32};
  switch (c) {
    case 0x671:  // alef wasla
      return {kAlef};
    case 0x6CC: return {kYa};
    case 0x6A9: return {0x643};
    case 0x6BE: return {kHa};
    default: break;
  }
  if (is_presentation_form(c)) {
    std::u32string out;
    for (char32_t part : unicode::nfkc(c)) {
      if (!is_arabic_mark(part) && part != ' ') out += part;
    }
    return out;
  }
  return {c};
}

/// Code points below this are looked up in a table; the rest of the Unicode range is computed.
constexpr char32_t kTableEnd = 0x700;

struct PlainTable {
  std::array<std::u32string, kTableEnd> low;
  std::array<char32_t, kTableEnd> single{};  ///< of those whose plain form is one, which most are
  std::array<std::u32string, 0x10000 - 0xFB50> forms;

  PlainTable() {
    for (char32_t c = 0; c < kTableEnd; ++c) {
      low[c] = plain_of(c);
      if (low[c].size() == 1) single[c] = low[c].front();
    }
    for (char32_t c = 0xFB50; c < 0x10000; ++c) forms[c - 0xFB50] = plain_of(c);
  }
};

/// Accented Latin letters in their plain lower case.
class AccentTable {
 public:
  AccentTable() {
    for (char32_t c = kFirstAccent; c < kBehindAccents; ++c) {
      letters_[c - kFirstAccent] = unicode::base_letter(c);
    }
  }
  [[nodiscard]] char32_t at(char32_t c) const { return letters_[c - kFirstAccent]; }

 private:
  std::array<char32_t, kBehindAccents - kFirstAccent> letters_;
};

const AccentTable& accent_table() {
  static const AccentTable table;
  return table;
}

}  // namespace

namespace detail {

std::u32string_view plain_code_point(char32_t c) {
  static const PlainTable table;
  if (c < kTableEnd) {
    return table.single[c] != 0 ? std::u32string_view(&table.single[c], 1) : table.low[c];
  }
  if (c >= 0xFB50 && c < 0x10000) return table.forms[c - 0xFB50];
  if (is_format(c)) return {};
  thread_local char32_t other;
  other = c;
  return {&other, 1};
}

void fold_plain(std::u32string& word) {
  for (char32_t& c : word) {
    if (c >= kFirstAccent && c < kBehindAccents) c = accent_table().at(c);
    switch (c) {
      case 0x622:
      case 0x623:
      case 0x625:
      case 0x671: c = kAlef; break;
      case 0x624: c = kWaw; break;
      case 0x626:
      case 0x649: c = kYa; break;
      case 0x6AF: c = 0x643; break;  // gaf
      case 0x6A4: c = 0x641; break;  // veh
      case 0x686: c = 0x62C; break;  // tcheh
      case 0x67E: c = 0x628; break;  // peh
      default: break;
    }
  }
  if (!word.empty() && word.back() == 0x629) word.back() = kHa;
}

}  // namespace detail

void detail::plain_letters(std::string_view word, std::u32string& out) {
  out.clear();
  for (std::size_t i = 0; i < word.size();) {
    for (const char32_t c : plain_code_point(utf8::next(word, i))) out.push_back(c);
  }
}

namespace {

std::u32string plain(std::string_view word) {
  std::u32string out;
  out.reserve(word.size());
  detail::plain_letters(word, out);
  return out;
}

bool joins_name_parts(char32_t c) {
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x2BF || c == 0x2BE;
}

}  // namespace

std::string plain_word(std::string_view word) { return utf8::encode(plain(word)); }

std::string fold_word(std::string_view word) {
  std::u32string letters = plain(word);
  detail::fold_plain(letters);
  return utf8::encode(letters);
}

std::string fold_name(std::string_view name) {
  std::string out;
  std::u32string word;
  const auto finish = [&] {
    detail::fold_plain(word);
    if (word.size() > 3 && word[0] == kAlef && word[1] == kLam) word.erase(0, 2);
    const bool article = word == U"al" || word == U"el" || word == U"the" || word == U"of";
    if (!word.empty() && !article) {
      if (!out.empty()) out += ' ';
      out += utf8::encode(word);
    }
    word.clear();
  };
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = utf8::next(name, i);
    if (joins_name_parts(c)) continue;
    if (!unicode::is_letter(c) && !unicode::is_digit(c)) {
      if (!is_arabic_mark(c) && !is_format(c)) {
        finish();
        continue;
      }
    }
    word += detail::plain_code_point(c);
  }
  finish();
  return out;
}

}  // namespace isnad
