// SPDX-License-Identifier: Apache-2.0
#include "extract/dateline.h"

#include <algorithm>
#include <string_view>

namespace isnad {

namespace {

/// Sentences at the head of a story that may have one: headlines may stand before it.
constexpr std::size_t kHeadSentences = 6;
constexpr std::uint32_t kDateTokens = 5;
constexpr std::uint32_t kBracketTokens = 8;
constexpr std::uint32_t kSignTokens = 4;

/// Reads one dateline from the left.
class Dateline {
 public:
  Dateline(const std::vector<Token>& tokens, const EntityTable& entities, Sentence sentence)
      : tokens_(tokens), entities_(entities), at_(sentence.first), last_(sentence.last) {}

  /// The token behind the dateline; the first of the sentence when there is none.
  std::uint32_t end() {
    const std::uint32_t first = at_;
    if (!take_place()) return first;
    take_date();
    const bool bracket = take_bracket();
    if (!take_dash()) {
      if (bracket) return at_;
      // Behind a mere colon the place may be who speaks.
      return is_mark(U":") && (++at_, take_bracket()) ? at_ : first;
    }
    if (bracket) return at_;
    const std::uint32_t behind_dash = at_;
    if (take_place()) {
      // Two states, not a place and an agency that is called like one.
      if (!is_dash()) return first;
      at_ = behind_dash;
    }
    return take_sign() ? at_ : behind_dash;
  }

 private:
  [[nodiscard]] bool more() const { return at_ < last_; }
  [[nodiscard]] const Token& token() const { return tokens_[at_]; }
  [[nodiscard]] bool is_mark(std::u32string_view marks) const {
    return more() && token().kind == TokenKind::punctuation &&
           marks.find(token().mark) != std::u32string_view::npos;
  }
  [[nodiscard]] bool is_dash() const { return is_mark(U"-\u2013\u2014/|"); }
  [[nodiscard]] bool is_opening() const { return is_mark(U"(\u00AB\"\u201C["); }

  [[nodiscard]] NameIndex::Match name() const {
    if (!more()) return {};
    return entities_.name_index().longest(std::span(tokens_).subspan(at_, last_ - at_));
  }
  /// Whether one of the entities of the name is of such a type.
  [[nodiscard]] bool is_of(const NameIndex::Match& match,
                           std::initializer_list<EntityType> types) const {
    if (match.length == 0) return false;
    const std::vector<std::uint32_t> all = entities_.name_index().entities(match);
    return std::any_of(all.begin(), all.end(), [&](std::uint32_t entity) {
      return std::find(types.begin(), types.end(), entities_.type(entity)) != types.end();
    });
  }

  bool take_place() {
    const NameIndex::Match match = name();
    if (!is_of(match, {EntityType::place, EntityType::country})) return false;
    at_ += match.length;
    return true;
  }

  void take_date() {
    const std::uint32_t limit = std::min(last_, at_ + kDateTokens);
    std::uint32_t end = at_;
    while (end < limit && tokens_[end].kind != TokenKind::punctuation) ++end;
    if (end < last_ && more() && token().kind == TokenKind::number) at_ = end;
  }

  /// "(Reuters)", and outlets between quotation marks.
  bool take_bracket() {
    if (!is_opening()) return false;
    const std::uint32_t limit = std::min(last_, at_ + kBracketTokens);
    for (std::uint32_t i = at_ + 1; i < limit; ++i) {
      if (std::u32string_view(U")\u00BB\"\u201D]").find(tokens_[i].mark) ==
              std::u32string_view::npos ||
          tokens_[i].kind != TokenKind::punctuation) {
        continue;
      }
      at_ = i + 1;
      if (is_mark(U":\u060C,")) ++at_;
      return true;
    }
    return false;
  }

  bool take_dash() {
    if (!is_dash()) return false;
    ++at_;
    return true;
  }

  /// Who writes: in brackets, before another dash or colon, or an outlet that the tables know.
  bool take_sign() {
    if (take_bracket()) {
      take_dash();
      return true;
    }
    const std::uint32_t begin = at_;
    const std::uint32_t limit = std::min(last_, at_ + kSignTokens + 1);
    while (at_ < limit && token().kind == TokenKind::word && !token().can_be(pos_bit(Pos::verb))) {
      ++at_;
    }
    if (at_ > begin && (is_dash() || is_mark(U":"))) {
      ++at_;
      return true;
    }
    at_ = begin;
    const NameIndex::Match match = name();
    if (!is_of(match, {EntityType::media})) return false;
    at_ += match.length;
    return true;
  }

  const std::vector<Token>& tokens_;
  const EntityTable& entities_;
  std::uint32_t at_;
  std::uint32_t last_;
};

}  // namespace

void drop_datelines(const std::vector<Token>& tokens, const EntityTable& entities,
                    std::vector<Sentence>& sentences) {
  std::size_t seen = 0;
  for (Sentence& sentence : sentences) {
    if (sentence.field == Field::title || !tokens[sentence.first].new_line) continue;
    if (++seen > kHeadSentences) break;
    sentence.first = Dateline(tokens, entities, sentence).end();
  }
  std::erase_if(sentences, [](const Sentence& s) { return s.first >= s.last; });
}

}  // namespace isnad
