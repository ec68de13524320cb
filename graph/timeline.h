// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_filter.h"

namespace isnad {

struct TimelineQuery {
  NodeIndex of = kNoIndex;
  NodeIndex with = kNoIndex;  ///< only edges between the two; kNoIndex for edges with any node
  bool roles = false;         ///< also edges in which `of` is neither end but has a role: a place
  GraphFilter filter;         ///< `around` plays no part
};

/// Edges in the order of time: by their first day, or where that is open by their last one; what
/// is known to the month or year stands at its first day, before what is known to that day. Of
/// equal days by last day, then by id; edges without any day come last.
[[nodiscard]] std::vector<EdgeIndex> timeline(const KnowledgeGraph& graph,
                                              const TimelineQuery& query);

/// Sorts edges as `timeline` does.
void sort_by_time(const KnowledgeGraph& graph, std::vector<EdgeIndex>& edges);

/// "2025-04", or "2025" for what is only known to the year: the month in which an edge begins,
/// or ends where its begin is open. Empty without a day.
[[nodiscard]] std::string month_of(const Edge& edge);

/// How many edges of one relation there are in a month.
struct MonthCount {
  std::string month;           ///< as month_of has it
  std::string_view relation;   ///< valid as long as the graph
  std::uint32_t forward = 0;   ///< edges out of the first actor, and those of symmetric relations
  std::uint32_t backward = 0;  ///< edges into it
  std::uint64_t sources = 0;   ///< independent sources of them all
};

/// Of edges at `first`, by month, then by relation; those without a day come last.
[[nodiscard]] std::vector<MonthCount> count_months(const KnowledgeGraph& graph, NodeIndex first,
                                                   const std::vector<EdgeIndex>& edges);

}  // namespace isnad
