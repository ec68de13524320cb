// SPDX-License-Identifier: Apache-2.0
#include "graph/path_pattern.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace isnad {

/// Reads a pattern from left to right, with a depth that is limited.
class PatternParser {
 public:
  explicit PatternParser(std::string_view text) : text_(text) { pattern_.follow_.assign(1, 0); }

  Result<PathPattern> parse() {
    Part whole = either();
    if (error_.empty() && at_ < text_.size()) expect("a relation, \"(\", \"|\" or the end");
    if (!error_.empty()) return failure();
    pattern_.follow_[0] = whole.first;
    pattern_.accepting_ = whole.last | (whole.empty ? 1U : 0U);
    pattern_.link();
    return std::move(pattern_);
  }

 private:
  using States = PathPattern::States;
  static constexpr int kMaxDepth = 50;

  /// What a part of the pattern can begin and end with, and whether it may be left out.
  struct Part {
    States first = 0, last = 0;
    bool empty = true;
  };

  [[nodiscard]] Error failure() const {
    Error error{ErrorKind::usage, "pattern: " + error_, ""};
    error.column = static_cast<int>(at_ + 1);
    return error;
  }

  void fail(std::string message) {
    if (error_.empty()) error_ = std::move(message);
  }
  void expect(const std::string& what) {
    fail("expected " + what + " at column " + std::to_string(at_ + 1) +
         (at_ < text_.size() ? "" : ", where it ends"));
  }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }
  bool take(char c) {
    skip_blanks();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  static bool in_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || static_cast<unsigned char>(c) >= 0x80;
  }

  /// Makes each state of `from` lead to those of `to`.
  void connect(States from, States to) {
    for (; from != 0; from &= from - 1) {
      pattern_.follow_[static_cast<std::size_t>(std::countr_zero(from))] |= to;
    }
  }

  Part either() {
    Part part = sequence();
    while (error_.empty() && take('|')) {
      const Part other = sequence();
      part = {part.first | other.first, part.last | other.last, part.empty || other.empty};
    }
    return part;
  }

  Part sequence() {
    Part part = repeated();
    while (error_.empty()) {
      skip_blanks();
      if (at_ >= text_.size() || text_[at_] == '|' || text_[at_] == ')') break;
      const Part next = repeated();
      connect(part.last, next.first);
      part = {part.first | (part.empty ? next.first : 0), next.last | (next.empty ? part.last : 0),
              part.empty && next.empty};
    }
    return part;
  }

  Part repeated() {
    Part part = atom();
    while (error_.empty() && at_ < text_.size()) {
      const char c = text_[at_];
      if (c != '*' && c != '+' && c != '?') break;
      ++at_;
      if (c != '?') connect(part.last, part.first);
      if (c != '+') part.empty = true;
    }
    return part;
  }

  Part atom() {
    if (take('(')) return group();
    const bool inverse = take('^');
    if (!inverse && take('.')) return place({"", false});
    skip_blanks();
    const std::size_t begin = at_;
    while (at_ < text_.size() && in_name(text_[at_])) ++at_;
    if (at_ == begin) {
      expect(inverse ? "a relation" : "a relation, \"^\", \".\" or \"(\"");
      return {};
    }
    return place({std::string(text_.substr(begin, at_ - begin)), inverse});
  }

  Part group() {
    if (++depth_ > kMaxDepth) {
      fail("more than " + std::to_string(kMaxDepth) + " groups within each other");
      return {};
    }
    const Part part = either();
    --depth_;
    if (error_.empty() && !take(')')) expect("\")\"");
    return part;
  }

  Part place(PathPattern::Place&& place) {
    if (pattern_.places_.size() == PathPattern::kMaxPlaces) {
      fail("more than " + std::to_string(PathPattern::kMaxPlaces) + " relations");
      return {};
    }
    pattern_.places_.push_back(std::move(place));
    pattern_.follow_.push_back(0);
    const States state = States{1} << pattern_.places_.size();
    return {state, state, false};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string error_;
  PathPattern pattern_;
};

PathPattern::PathPattern() : follow_{1}, accepting_(1) { link(); }

Result<PathPattern> PathPattern::parse(std::string_view text) {
  return PatternParser(text).parse();
}

void PathPattern::link() {
  precede_.assign(follow_.size(), 0);
  for (std::size_t from = 0; from < follow_.size(); ++from) {
    for (States to = follow_[from]; to != 0; to &= to - 1) {
      precede_[static_cast<std::size_t>(std::countr_zero(to))] |= States{1} << from;
    }
  }
}

std::vector<std::string> PathPattern::unknown_names(const KnowledgeGraph& graph) const {
  std::vector<std::string> unknown;
  for (const Place& place : places_) {
    const auto has_name = [&](const RelationKind& kind) {
      return place.name == graph.text(kind.relation) || place.name == graph.text(kind.plover_type);
    };
    const auto kinds = graph.kinds();
    if (place.name.empty() || std::any_of(kinds.begin(), kinds.end(), has_name)) continue;
    if (std::find(unknown.begin(), unknown.end(), place.name) == unknown.end()) {
      unknown.push_back(place.name);
    }
  }
  return unknown;
}

PathPattern::Moves PathPattern::moves(const KnowledgeGraph& graph) const {
  Moves moves;
  for (const RelationKind& kind : graph.kinds()) {
    // The pattern that lets all pass stays at its start.
    States along = places_.empty() ? 1 : 0, against = along;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const Place& place = places_[i];
      const States state = States{1} << (i + 1);
      const bool any = place.name.empty();
      if (!any && place.name != graph.text(kind.relation) &&
          place.name != graph.text(kind.plover_type)) {
        continue;
      }
      if (any || kind.symmetric || !place.inverse) along |= state;
      if (any || kind.symmetric || place.inverse) against |= state;
    }
    moves.along.push_back(along);
    moves.against.push_back(against);
  }
  return moves;
}

}  // namespace isnad
