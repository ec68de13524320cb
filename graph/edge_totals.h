// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

/// All edges of one source, target and relation in one.
struct EdgeTotal {
  std::string id;                     ///< "a-" and hex digits
  const Edge* first = nullptr;        ///< lives as long as the graph
  std::uint64_t weight = 0;           ///< sum
  std::uint32_t count = 0;            ///< edges
  std::uint32_t negated = 0;          ///< of these, negated ones
  std::optional<Date> begin;          ///< first day known; none when no edge is dated
  std::optional<Date> end;            ///< last day known
  double confidence = 0;              ///< of the surest edge
  std::vector<std::string> articles;  ///< sorted, distinct
};

/// Sorted by id.
[[nodiscard]] std::vector<EdgeTotal> total_edges(const KnowledgeGraph& graph);

}  // namespace isnad
