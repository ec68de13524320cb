// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

/// All edges of one source, target and relation in one.
struct EdgeTotal {
  std::string id;               ///< "a-" and hex digits
  const Edge* first = nullptr;  ///< lives as long as the graph
  std::uint64_t weight = 0;     ///< sum
  std::uint32_t count = 0;      ///< edges
  std::uint32_t negated = 0;    ///< of these, negated ones
  Day begin = kNoDay;           ///< first day known; none when no edge is dated
  Day end = kNoDay;             ///< last day known
  Day first_reported = kNoDay;
  Day last_reported = kNoDay;
  float confidence = 0;                    ///< of the surest edge
  std::vector<std::string_view> articles;  ///< ids, sorted, distinct; live as long as the graph
};

/// Sorted by id.
[[nodiscard]] std::vector<EdgeTotal> total_edges(const KnowledgeGraph& graph);

}  // namespace isnad
