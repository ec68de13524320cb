// SPDX-License-Identifier: Apache-2.0
#include "core/fold.h"

#include <array>

#include "core/unicode.h"
#include "core/utf8.h"

namespace isnad {

namespace {

constexpr char32_t kFirstAccent = 0xC0, kBehindAccents = 0x250;
constexpr char32_t kAlef = 0x627, kWaw = 0x648, kYa = 0x64A, kHa = 0x647, kLam = 0x644,
                   kTaMarbuta = 0x629;

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

/// What folding makes of a letter of a plain word, wherever it stands.
char32_t fold_letter(char32_t c) {
  if (c >= kFirstAccent && c < kBehindAccents) return unicode::base_letter(c);
  switch (c) {
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671: return kAlef;
    case 0x624: return kWaw;
    case 0x626:
    case 0x649: return kYa;
    case 0x6AF: return 0x643;  // gaf
    case 0x6A4: return 0x641;  // veh
    case 0x686: return 0x62C;  // tcheh
    case 0x67E: return 0x628;  // peh
    default: return c;
  }
}

/// A letter below U+0800 in UTF-8.
struct LetterBytes {
  char first = 0, second = 0;

  LetterBytes() = default;
  constexpr explicit LetterBytes(char32_t c)
      : first(static_cast<char>(c < 0x80 ? c : 0xC0 | (c >> 6))),
        second(static_cast<char>(c < 0x80 ? 0 : 0x80 | (c & 0x3F))) {}
  /// Writes two bytes, of which those count that the end is moved by.
  void write(char* bytes, std::size_t& end) const {
    bytes[end] = first;
    bytes[end + 1] = second;
    end += second == 0 ? 1 : 2;
  }
};

struct LetterTable {
  struct Spelling {
    LetterBytes plain, folded;
  };
  std::array<char32_t, kTableEnd> plain{};    ///< 0: carries no letter
  std::array<char32_t, kTableEnd> folded{};   ///< of plain letters
  std::array<Spelling, kTableEnd> spellings;  ///< of the plain letter; empty: carries no letter
  std::array<std::u32string, 0x10000 - 0xFB50> forms;

  LetterTable() {
    for (char32_t c = 0; c < kTableEnd; ++c) {
      const std::u32string one = plain_of(c);
      plain[c] = one.empty() ? 0 : one.front();
      // Two letters have lower cases that take three bytes; they stay as they are.
      folded[c] = fold_letter(c) < 0x800 ? fold_letter(c) : c;
    }
    for (char32_t c = 1; c < kTableEnd; ++c) {
      if (plain[c] == 0) continue;
      spellings[c] = {LetterBytes(plain[c]), LetterBytes(folded[plain[c]])};
    }
    for (char32_t c = 0xFB50; c < 0x10000; ++c) forms[c - 0xFB50] = plain_of(c);
  }
};

const LetterTable& letter_table() {
  static const LetterTable table;
  return table;
}

}  // namespace

namespace detail {

std::u32string_view plain_code_point(char32_t c) {
  const LetterTable& table = letter_table();
  if (c < kTableEnd) return {&table.plain[c], table.plain[c] != 0 || c == 0 ? 1U : 0U};
  if (c >= 0xFB50 && c < 0x10000) return table.forms[c - 0xFB50];
  if (is_format(c)) return {};
  thread_local char32_t other;
  other = c;
  return {&other, 1};
}

bool ShortWord::read(std::string_view word) {
  const LetterTable& table = letter_table();
  if (word.size() >= plain_.size()) return false;
  plain_size_ = folded_size_ = 0;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = utf8::next(word, i);
    if (c == 0 || c >= kTableEnd) return false;
    const LetterTable::Spelling& letter = table.spellings[c];
    if (letter.plain.first == 0) continue;
    letter.plain.write(plain_.data(), plain_size_);
    letter.folded.write(folded_.data(), folded_size_);
  }
  constexpr LetterBytes kMarbuta(kTaMarbuta), kFolded(kHa);
  if (folded_size_ < 2) return true;
  char* const last = &folded_[folded_size_ - 2];
  if (last[0] == kMarbuta.first && last[1] == kMarbuta.second) {
    last[0] = kFolded.first;
    last[1] = kFolded.second;
  }
  return true;
}

void fold_plain(std::u32string& word) {
  const LetterTable& table = letter_table();
  for (char32_t& c : word) {
    if (c < kTableEnd) c = table.folded[c];
  }
  if (!word.empty() && word.back() == kTaMarbuta) word.back() = kHa;
}

void plain_letters(std::string_view word, std::u32string& out, std::vector<std::uint32_t>* at) {
  const LetterTable& table = letter_table();
  out.clear();
  if (at) at->clear();
  for (std::size_t i = 0; i < word.size();) {
    const auto begin = static_cast<std::uint32_t>(i);
    const char32_t c = utf8::next(word, i);
    if (c > 0 && c < kTableEnd) {
      if (table.plain[c] == 0) continue;
      out.push_back(table.plain[c]);
      if (at) at->push_back(begin);
      continue;
    }
    for (const char32_t letter : plain_code_point(c)) {
      out.push_back(letter);
      if (at) at->push_back(begin);
    }
  }
}

}  // namespace detail

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

std::string plain_word(std::string_view word) {
  if (detail::ShortWord common; common.read(word)) return std::string(common.plain());
  return utf8::encode(plain(word));
}

std::string fold_word(std::string_view word) {
  if (detail::ShortWord common; common.read(word)) return std::string(common.folded());
  std::u32string letters = plain(word);
  detail::fold_plain(letters);
  return utf8::encode(letters);
}

namespace {

/// What code points below kTableEnd are to a name.
struct NameTable {
  enum class Role : std::uint8_t { separator, letter, nothing };
  struct Entry {
    LetterBytes folded;
    Role role = Role::separator;
  };
  std::array<Entry, kTableEnd> entries;

  NameTable() {
    const LetterTable& letters = letter_table();
    for (char32_t c = 0; c < kTableEnd; ++c) {
      Entry& entry = entries[c];
      if (joins_name_parts(c)) {
        entry.role = Role::nothing;
      } else if (unicode::is_letter(c) || unicode::is_digit(c) || is_arabic_mark(c) ||
                 is_format(c)) {
        const char32_t plain = letters.plain[c];
        entry.role = plain == 0 ? Role::nothing : Role::letter;
        if (plain != 0) entry.folded = LetterBytes(letters.folded[plain]);
      }
    }
  }
};

const NameTable& name_table() {
  static const NameTable table;
  return table;
}

/// Builds a folded name word by word. Letters below U+0800 take no more bytes than they were read
/// from, and so does the end of a word; there is room for those from the start.
class NameWriter {
 public:
  NameWriter(std::string& out, std::size_t bytes_read) : out_(out) { out_.resize(bytes_read + 2); }

  void add(LetterBytes letter) {
    ++letters_;
    letter.write(out_.data(), end_);
  }
  void add(char32_t c) {
    ++letters_;
    std::string bytes;
    utf8::append(bytes, c);
    out_.replace(end_, 0, bytes);
    end_ += bytes.size();
  }

  void end_word() {
    if (end_ == word_) return;
    fold_end();
    if (is_article()) {
      end_ = word_;
    } else {
      out_[end_++] = ' ';
    }
    word_ = end_;
    letters_ = 0;
  }
  void finish() {
    end_word();
    out_.resize(end_ == 0 ? 0 : end_ - 1);
  }

 private:
  void fold_end() {
    constexpr LetterBytes kMarbuta(kTaMarbuta), kPlainHa(kHa), kA(kAlef), kL(kLam);
    constexpr char kArticle[] = {kA.first, kA.second, kL.first, kL.second};
    const std::string_view arabic(kArticle, sizeof kArticle);
    if (char* last = out_.data() + end_ - 2;
        end_ - word_ >= 2 && last[0] == kMarbuta.first && last[1] == kMarbuta.second) {
      last[0] = kPlainHa.first;
      last[1] = kPlainHa.second;
    }
    if (letters_ > 3 && word().starts_with(arabic)) {
      out_.erase(word_, arabic.size());
      end_ -= arabic.size();
    }
  }
  [[nodiscard]] std::string_view word() const {
    return std::string_view(out_).substr(word_, end_ - word_);
  }
  [[nodiscard]] bool is_article() const {
    return word() == "al" || word() == "el" || word() == "the" || word() == "of";
  }

  std::string& out_;
  std::size_t end_ = 0;      ///< of what is written
  std::size_t word_ = 0;     ///< where the current one begins
  std::size_t letters_ = 0;  ///< of it
};

}  // namespace

void fold_name(std::string_view name, std::string& out) {
  const NameTable& table = name_table();
  const LetterTable& letters = letter_table();
  NameWriter writer(out, name.size());
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = utf8::next(name, i);
    if (c < kTableEnd) {
      const NameTable::Entry& entry = table.entries[c];
      if (entry.role == NameTable::Role::letter) writer.add(entry.folded);
      if (entry.role == NameTable::Role::separator) writer.end_word();
      continue;
    }
    if (joins_name_parts(c)) continue;
    if (!unicode::is_letter(c) && !unicode::is_digit(c) && !is_arabic_mark(c) && !is_format(c)) {
      writer.end_word();
      continue;
    }
    for (const char32_t plain : detail::plain_code_point(c)) {
      writer.add(plain < kTableEnd ? letters.folded[plain] : plain);
    }
  }
  writer.finish();
}

std::string fold_name(std::string_view name) {
  std::string out;
  fold_name(name, out);
  return out;
}

}  // namespace isnad
