// SPDX-License-Identifier: Apache-2.0
#include "extract/date_finder_atoms.h"

#include <algorithm>
#include <optional>

namespace isnad {

namespace {

using Kind = DateWordKind;

/// Puts a number in words together: hundreds before tens, units before tens, joined by "and".
class NumberReader {
 public:
  NumberReader(const DateWords& words, std::span<const Token> tokens)
      : words_(words), tokens_(tokens) {}

  struct Number {
    std::int64_t value = 0;
    int kind = kCardinal;
    std::uint32_t tokens = 0;
  };

  std::optional<Number> read() {
    const auto first = number_at(0);
    if (!first) return std::nullopt;
    Number number{first->word.value, first->word.extra, first->tokens};
    if (number.kind == kDecade) return number;
    int last = first->word.value;
    std::int64_t group = last;  // below the next thousand
    std::int64_t done = 0;
    while (true) {
      const bool joined = is_and(number.tokens);
      const auto next = number_at(number.tokens + (joined ? 1 : 0));
      if (!next || next->word.extra == kDecade) break;
      const int value = next->word.value;
      if (joined ? !follows(last, value, next->word.extra) : !multiplies(last, value)) break;
      if (!joined && value == 10) {
        group += 10;
      } else if (!joined && value == 1000) {
        done += group * 1000;
        group = 0;
      } else if (!joined) {
        group += last * value - last;
      } else {
        group += value;
      }
      number.tokens += next->tokens + (joined ? 1 : 0);
      last = !joined && value < 100 ? 11 : value;
    }
    number.value = done + group;
    return number;
  }

 private:
  struct Word {
    DateWord word;
    std::uint32_t tokens;
  };

  std::optional<Word> number_at(std::uint32_t i) const {
    if (i >= tokens_.size()) return std::nullopt;
    const DateWords::Match m = words_.match(tokens_.subspan(i));
    for (std::uint8_t w = 0; w < m.count; ++w) {
      if (m.words[w].kind == Kind::number) return Word{m.words[w], m.tokens};
    }
    return std::nullopt;
  }

  bool is_and(std::uint32_t i) const {
    if (i + 1 >= tokens_.size()) return false;
    const DateWords::Match m = words_.match(tokens_.subspan(i));
    for (std::uint8_t w = 0; w < m.count; ++w) {
      if (m.words[w].kind == Kind::role &&
          m.words[w].value == static_cast<int>(DateRole::conjunction)) {
        return true;
      }
    }
    return false;
  }

  /// Whether "and" may join a number to what was read before.
  static bool follows(int last, int value, int kind) {
    if (last < 10) return value >= 20 && value <= 90;
    if (kind == kOrdinal) return false;
    return (last >= 100 && last < 1000 && value < 100) || (last >= 1000 && value < 1000);
  }

  /// Whether a number may follow without "and".
  static bool multiplies(int last, int value) {
    if (value == 10) return last < 10;
    if (value == 100) return last >= 3 && last < 10;
    return value == 1000 && last < 1000;
  }

  const DateWords& words_;
  std::span<const Token> tokens_;
};

int digits_of(const Token& token, std::string_view text) {
  const bool ascii =
      token.begin < text.size() && static_cast<unsigned char>(text[token.begin]) < 0x80;
  return static_cast<int>(token.end - token.begin) / (ascii ? 1 : 2);
}

bool has(const DateWords::Match& match, Kind kind) {
  return (match.kinds & DateWords::Match::bit(kind)) != 0;
}

void note_analyses(const Token& token, DateAtom& atom) {
  if (token.analyses.empty() || token.clitic) return;
  const WordAnalysis& a = token.analyses.front();
  atom.perfect = a.pos == Pos::verb && a.features.tense == Tense::perfect;
  atom.imperfect = a.pos == Pos::verb && a.features.tense == Tense::imperfect;
  atom.adjective = a.pos == Pos::adjective;
  atom.dual = a.pos == Pos::verb && a.features.number == Number::dual;
  atom.noun = !token.definite && token.as(Pos::noun) && !token.as(Pos::verb) &&
              !token.as(Pos::preposition) && !token.as(Pos::adverb);
}

}  // namespace

const DateWord* DateAtom::find(DateWordKind kind) const {
  for (std::uint8_t i = 0; i < match.count; ++i) {
    if (match.words[i].kind == kind) return &match.words[i];
  }
  return nullptr;
}

bool DateAtom::is(DateRole role) const {
  const DateWord* word = as(Kind::role);
  return word && word->value == static_cast<int>(role);
}

std::vector<DateAtom> date_atoms(const DateWords& words, std::span<const Token> tokens,
                                 std::uint32_t first, std::uint32_t last, std::string_view text) {
  std::vector<DateAtom> atoms;
  atoms.reserve(last - first);
  bool article = false;
  for (std::uint32_t i = first; i < last;) {
    const Token& token = tokens[i];
    DateAtom& atom = atoms.emplace_back();
    atom.first = i;
    atom.last = i + 1;
    atom.mark = token.mark;
    atom.definite = token.definite || article;
    article = false;
    atom.glued = token.glued;
    atom.clitic = token.clitic;
    if (token.kind == TokenKind::number) {
      atom.value = token.value;
      atom.digits = digits_of(token, text);
      if (token.value >= 0) {
        atom.match.add({Kind::number, 0, kCardinal});
      }
    } else if (token.kind == TokenKind::word) {
      const auto rest = tokens.subspan(i, last - i);
      atom.match = words.match(rest);
      // "the minister, the Egyptian, today" is no newspaper
      const bool adjective = i > first && tokens[i - 1].definite && atom.match.tokens == 2 &&
                             atom.as(Kind::none) &&
                             has(words.match(tokens.subspan(i + 1, 1)), Kind::day);
      if (adjective) atom.match = {};
      atom.last = i + std::max(atom.match.tokens, 1u);
      if (atom.as(Kind::article)) {  // it belongs to the number behind it
        article = atom.last < last && tokens[atom.last].kind == TokenKind::number;
        i = atom.last;
        atoms.pop_back();
        continue;
      }
      note_analyses(token, atom);
      const bool number = atom.as(Kind::number) != nullptr;
      const auto read = number ? NumberReader(words, rest).read() : std::nullopt;
      if (read && read->tokens > atom.match.tokens) {
        atom.match.clear();  // "the eleventh" is no Sunday
        atom.match.add({Kind::number, 0, read->kind});
        atom.last = i + read->tokens;
      }
      if (read) atom.value = read->value;
    }
    i = atom.last;
    atom.owned = i < last && tokens[i].clitic && tokens[i].glued && tokens[i].as(Pos::pronoun);
  }
  return atoms;
}

}  // namespace isnad
