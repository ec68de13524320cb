// SPDX-License-Identifier: Apache-2.0
#include "extract/tokenizer.h"

#include <array>
#include <charconv>
#include <utility>

#include "core/unicode.h"
#include "core/utf8.h"

namespace isnad {

namespace {

enum class CodeClass : std::uint8_t { space, line_end, letter, digit, inside, mark };

CodeClass classify(char32_t c) {
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return CodeClass::line_end;
  if (c == 0x640) return CodeClass::inside;
  if (unicode::is_digit(c)) return CodeClass::digit;
  if (unicode::is_letter(c)) return CodeClass::letter;
  if (unicode::is_mark(c) || unicode::is_format(c)) return CodeClass::inside;
  if (unicode::is_space(c) || c < 0x20 || c == 0x7F) return CodeClass::space;
  return CodeClass::mark;
}

/// As the digits of a number are hashed where they stand in a name.
std::uint64_t hash_of_number(std::int64_t value) {
  std::array<char32_t, 20> digits;
  std::size_t first = digits.size();
  for (; value > 0 || first == digits.size(); value /= 10) {
    digits[--first] = U'0' + static_cast<char32_t>(value % 10);
  }
  return name_word_hash({&digits[first], digits.size() - first});
}

/// Classes of the code points that news in Arabic or Latin script is made of.
class ClassTable {
 public:
  ClassTable() {
    for (char32_t c = 0; c < kEnd; ++c) classes_[c] = classify(c);
    for (char32_t c = kFirstMark; c < kBehindMarks; ++c) marks_[c - kFirstMark] = classify(c);
  }
  [[nodiscard]] CodeClass of(char32_t c) const {
    if (c < kEnd) return classes_[c];
    return c >= kFirstMark && c < kBehindMarks ? marks_[c - kFirstMark] : classify(c);
  }

 private:
  static constexpr char32_t kEnd = 0x800, kFirstMark = 0x2000, kBehindMarks = 0x2070;
  std::array<CodeClass, kEnd> classes_;
  std::array<CodeClass, kBehindMarks - kFirstMark> marks_;  ///< quotation marks, dashes
};

const ClassTable& class_table() {
  static const ClassTable table;
  return table;
}

/// Tells where a word ends though no space follows: behind the letters and vowel signs that only
/// end words. Pages lose spaces next to links.
class WordEnd {
 public:
  /// Whether what was passed is a whole word, so that a letter begins another.
  [[nodiscard]] bool reached() const {
    const bool at_end = last_ == kTaMarbuta || last_ == kAlefMaqsura;
    return letters_ >= 3 && (at_end || (tanwin_ && last_ == kAlef));
  }
  void pass(char32_t c) {
    if (c != kAlef) tanwin_ = false;
    last_ = c;
    ++letters_;
  }
  /// A vowel sign or another that is no letter.
  void pass_sign(char32_t c) { tanwin_ = tanwin_ || c == kFathatan; }

 private:
  static constexpr char32_t kTaMarbuta = 0x629, kAlefMaqsura = 0x649, kAlef = 0x627,
                            kFathatan = 0x64B;
  char32_t last_ = 0;
  int letters_ = 0;
  bool tanwin_ = false;
};

/// As many spaces in a row part what stands left and right of them.
constexpr int kGap = 4;

class Scanner {
 public:
  Scanner(std::string_view text, std::uint32_t begin, WordAnalyser& analyser,
          std::vector<Token>& tokens)
      : text_(text), at_(begin), classes_(class_table()), analyser_(analyser), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = utf8::next(text_, next);
      switch (classes_.of(c)) {
        case CodeClass::line_end: new_line_ = true; [[fallthrough]];
        case CodeClass::space:
          glued_ = false;
          // pages turned into text keep the gaps between their parts
          new_line_ = new_line_ || ++spaces_ >= kGap;
          at_ = next;
          continue;
        case CodeClass::inside: at_ = next; break;  // stray: belongs to no word
        case CodeClass::letter: word(); break;
        case CodeClass::digit: number(); break;
        case CodeClass::mark: mark(c, next); break;
      }
      spaces_ = 0;
    }
  }

 private:
  Token& push(std::size_t begin, std::size_t end, TokenKind kind) {
    Token& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.kind = kind;
    token.glued = glued_;
    token.new_line = new_line_;
    glued_ = true;
    new_line_ = false;
    return token;
  }

  void mark(char32_t c, std::size_t next) {
    if (c == '&') {
      if (const Entity entity = entity_at(at_); entity.end > 0) {
        c = entity.code;
        next = entity.end;
      }
    }
    const CodeClass k = classes_.of(c);
    if (k == CodeClass::line_end) new_line_ = true;
    if (k == CodeClass::mark) {
      push(at_, next, TokenKind::punctuation).mark = c;
    } else {
      glued_ = false;  // a space, or what no page needs to write as an entity
    }
    at_ = next;
  }

  struct Entity {
    char32_t code = 0;
    std::size_t end = 0;  ///< 0: none here
  };

  /// An entity of HTML that the page has kept: "&quot;", "&#34;", "&#x22;".
  [[nodiscard]] Entity entity_at(std::size_t at) const {
    constexpr std::size_t kLongest = 10;
    const std::size_t end = text_.find(';', at);
    if (end == std::string_view::npos || end > at + kLongest) return {};
    const std::string_view name = text_.substr(at + 1, end - at - 1);
    constexpr std::pair<std::string_view, char32_t> kNamed[] = {
        {"quot", '"'}, {"amp", '&'},    {"apos", '\''},  {"lt", '<'},       {"gt", '>'},
        {"nbsp", ' '}, {"laquo", 0xAB}, {"raquo", 0xBB}, {"ldquo", 0x201C}, {"rdquo", 0x201D}};
    for (const auto& [known, code] : kNamed) {
      if (name == known) return {code, end + 1};
    }
    if (!name.starts_with('#')) return {};
    const bool hex = name.starts_with("#x");
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [last, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    const bool whole = error == std::errc() && last == digits.data() + digits.size();
    return whole && code > 0 && code < 0x110000 ? Entity{code, end + 1} : Entity{};
  }

  void word() {
    std::size_t end = at_;
    const std::size_t begin = at_;
    bool latin = false;
    WordEnd ended;
    while (end < text_.size()) {
      std::size_t next = end;
      const char32_t c = utf8::next(text_, next);
      const CodeClass k = classes_.of(c);
      if (k == CodeClass::letter) {
        if (ended.reached() && letters_follow(next)) break;
        latin = latin || c < 0x250;
        ended.pass(c);
      } else if (k == CodeClass::inside) {
        ended.pass_sign(c);
      } else if (k == CodeClass::digit && latin) {
        ended.pass(c);
      } else {
        break;
      }
      end = next;
    }
    at_ = end;
    for (const WordPart& part : analyser_.analyse(text_.substr(begin, end - begin))) {
      Token& token = push(begin + part.span.begin, begin + part.span.end, TokenKind::word);
      token.key = part.key;
      token.definite = part.definite;
      token.clitic = part.clitic;
      token.glued = token.glued && !part.apart;
      token.name_hash = part.name_hash;
      token.word_hash = part.word_hash;
      token.article = part.article;
      token.tanwin = part.tanwin;
      token.may_begin_name = part.may_begin_name;
      token.set_analyses(part.analyses);
    }
  }

  /// Two letters more: a single one behind the end of a word is a slip.
  [[nodiscard]] bool letters_follow(std::size_t at) const {
    while (at < text_.size()) {
      const CodeClass k = classes_.of(utf8::next(text_, at));
      if (k != CodeClass::inside) return k == CodeClass::letter;
    }
    return false;
  }

  /// Digits, with separators of thousands or one of a fraction. Parts of dates, times and
  /// versions stay tokens of their own.
  void number() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    std::int64_t value = digits(end, 0);
    int groups = 0;
    std::size_t group_end = end;
    std::int64_t group_value = value;
    bool fraction = false;
    while (const std::size_t after = inside_date() ? 0 : separator(group_end)) {
      std::size_t next = after;
      const std::int64_t more = digits(next, 0);
      ++groups;
      const std::size_t bytes = next - after;  // Arabic-Indic digits take two bytes each
      fraction = fraction || (bytes != 3 && bytes != 6);
      group_value = group_value < 0 || more < 0 ? -1 : group_value * 1000 + more;
      group_end = next;
    }
    if (groups > 0 && !fraction) {
      end = group_end;
      value = group_value;
    } else if (groups == 1) {
      end = group_end;
      value = -1;
    }
    Token& token = push(begin, end, TokenKind::number);
    token.value = value;
    if (value >= 0) token.name_hash = token.word_hash = hash_of_number(value);
    at_ = end;
  }

  /// Behind a number and a full stop without a space: "12.5.2024".
  [[nodiscard]] bool inside_date() const {
    const std::size_t n = tokens_.size();
    return glued_ && n >= 2 && tokens_[n - 1].mark == '.' && tokens_[n - 1].glued &&
           tokens_[n - 2].kind == TokenKind::number;
  }

  /// Value of the digits at `at`, which moves behind them; -1 when there are too many.
  std::int64_t digits(std::size_t& at, std::int64_t value) const {
    while (at < text_.size()) {
      std::size_t next = at;
      const int digit = unicode::digit_value(utf8::next(text_, next));
      if (digit < 0) break;
      value = value < 0 || value > 100'000'000'000'000 ? -1 : value * 10 + digit;
      at = next;
    }
    return value;
  }

  /// Offset behind a decimal or thousands separator at `at` that a digit follows; else 0.
  [[nodiscard]] std::size_t separator(std::size_t at) const {
    if (at >= text_.size()) return 0;
    std::size_t next = at;
    const char32_t c = utf8::next(text_, next);
    if (c != '.' && c != ',' && c != 0x66B && c != 0x66C) return 0;
    if (next >= text_.size()) return 0;
    std::size_t after = next;
    return unicode::digit_value(utf8::next(text_, after)) >= 0 ? next : 0;
  }

  std::string_view text_;
  std::size_t at_;
  const ClassTable& classes_;
  WordAnalyser& analyser_;
  std::vector<Token>& tokens_;
  bool glued_ = false;
  bool new_line_ = true;
  int spaces_ = 0;  ///< in a row
};

/// Tokens; what has no full stop for so long is no sentence and is read in pieces.
constexpr std::uint32_t kLongestSentence = 2000;

bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x61F || c == 0x6D4 || c == 0x2026;
}

/// A single letter, which is no pronoun or particle written on a word.
bool is_letter(const Token& token) {
  return token.kind == TokenKind::word && !token.clitic && token.end - token.begin <= 2;
}

/// A stop inside of a number or of initials that are written together.
bool inside_word(const std::vector<Token>& tokens, std::uint32_t i, std::uint32_t begin) {
  if (tokens[i].mark != '.' || i + 1 >= tokens.size() || i == begin) return false;
  const Token &before = tokens[i - 1], &next = tokens[i + 1];
  if (!next.glued || before.kind != next.kind) return false;
  return before.kind == TokenKind::number || is_letter(before);
}

/// The stop of a title that is one letter before a name: "Dr.". Behind a number the letter is
/// that of an era or measure.
bool behind_abbreviation(const std::vector<Token>& tokens, std::uint32_t i, std::uint32_t begin) {
  if (tokens[i].mark != '.' || i == begin || !is_letter(tokens[i - 1])) return false;
  if (tokens[i - 1].end - tokens[i - 1].begin == 1) return false;  // Latin initials
  const bool name_follows = i + 1 < tokens.size() && !tokens[i + 1].new_line &&
                            tokens[i + 1].kind == TokenKind::word && !tokens[i + 1].clitic;
  return name_follows && (i - 1 == begin || tokens[i - 2].kind != TokenKind::number);
}

bool closes(char32_t c) {
  return c == '"' || c == 0xBB || c == 0x201D || c == ')' || c == ']' || c == '\'' || c == 0x2019;
}

}  // namespace

void tokenize(std::string_view text, std::uint32_t begin, WordAnalyser& analyser,
              std::vector<Token>& tokens) {
  Scanner(text, begin, analyser, tokens).run();
}

void insert_phrases(const std::vector<std::string>& phrases, WordTable& words, KeyTrie& trie) {
  // All are cut before a key is interned: the analyser builds on the keys as they are.
  std::vector<std::vector<std::string>> stems(phrases.size());
  {
    WordAnalyser analyser(words);
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      tokens.clear();
      tokenize(phrases[i], 0, analyser, tokens);
      for (const Token& t : tokens) stems[i].emplace_back(analyser.keys().text(t.key));
    }
  }
  std::vector<KeyId> keys;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    keys.clear();
    for (const std::string& stem : stems[i]) keys.push_back(words.keys().intern(stem));
    trie.insert(keys, static_cast<std::uint32_t>(i));
  }
}

void split_sentences(const std::vector<Token>& tokens, std::uint32_t first, Field field,
                     std::vector<Sentence>& sentences) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  std::uint32_t begin = first;
  const auto finish = [&](std::uint32_t end) {
    if (end > begin) sentences.push_back({field, begin, end});
    begin = end;
  };
  for (std::uint32_t i = first; i < count; ++i) {
    const bool too_long = i >= begin + kLongestSentence;
    if (i > begin && (tokens[i].new_line || too_long)) finish(i);
    if (tokens[i].kind != TokenKind::punctuation || !ends_sentence(tokens[i].mark)) continue;
    if (inside_word(tokens, i, begin) || behind_abbreviation(tokens, i, begin)) continue;
    std::uint32_t end = i + 1;
    while (end < count && !tokens[end].new_line && tokens[end].kind == TokenKind::punctuation &&
           tokens[end].glued && (ends_sentence(tokens[end].mark) || closes(tokens[end].mark))) {
      ++end;
    }
    finish(end);
    i = end - 1;
  }
  finish(count);
}

}  // namespace isnad
