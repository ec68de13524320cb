// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/path_query.h"

namespace isnad {

/// Before every day: where a path begins. After every day: where nothing comes any more.
inline constexpr Day kBeforeAll = std::numeric_limits<Day>::min() + 1;
inline constexpr Day kAfterAll = std::numeric_limits<Day>::max();
/// No arrival is possible.
inline constexpr Day kNever = std::numeric_limits<Day>::min();

/// The rule of TimeOrder for single edges.
class TimeRule {
 public:
  TimeRule(const KnowledgeGraph& graph, TimeOrder order, bool strict)
      : graph_(graph), order_(order), strict_(strict) {
    for (const RelationKind& kind : graph.kinds()) standing_.push_back(kind.standing);
  }

  /// The days that decide about an edge.
  struct Span {
    Day begin = kBeforeAll;  ///< first day on which it can be passed
    Day end = kAfterAll;     ///< last day
    Day event = kNever;      ///< arrival of an event that is passed for certain
    bool never = false;
  };

  [[nodiscard]] Span span(const Edge& edge) const {
    const Day begin = edge.begin, end = edge.end;
    Span days;
    if (order_ == TimeOrder::none) return days;
    if (order_ == TimeOrder::certain) {
      days.never = begin == kNoDay || end == kNoDay || is_vague(edge);
      if (!standing_[edge.kind]) return {begin, begin, end, days.never};
    }
    if (begin != kNoDay) days.begin = begin;
    if (end != kNoDay) days.end = end;
    return days;
  }

  /// The day of arrival of one who has arrived before on day `t`; kNever when it is too late.
  [[nodiscard]] Day arrival(const Edge& edge, Day t) const {
    if (order_ == TimeOrder::none) return t;
    const Span s = span(edge);
    const Day least = strict_ && t != kBeforeAll ? t + 1 : t;
    const Day day = std::max(least, s.begin);
    if (s.never || day > s.end) return kNever;
    return s.event == kNever ? day : s.event;
  }

  /// The last day of having arrived before, that lets one arrive by day `limit`; kNever when there
  /// is none. The opposite of `arrival`.
  [[nodiscard]] Day departure(const Edge& edge, Day limit) const {
    if (order_ == TimeOrder::none) return limit;
    const Span s = span(edge);
    if (s.never || (s.event != kNever && s.event > limit)) return kNever;
    const Day last = s.event != kNever ? s.end : std::min(s.end, limit);
    if (last < s.begin) return kNever;
    if (!strict_ || last == kAfterAll) return last;
    return std::max(last - 1, kBeforeAll);
  }

 private:
  /// Written as approximate or uncertain.
  [[nodiscard]] bool is_vague(const Edge& edge) const {
    if (edge.plain_time) return false;
    const std::string_view edtf = graph_.text(graph_.details(edge).edtf);
    return edtf.find_first_of("~?%") != std::string_view::npos;
  }

  KnowledgeGraph graph_;  // keeps the texts of days
  TimeOrder order_;
  bool strict_;
  std::vector<bool> standing_;
};

}  // namespace isnad
