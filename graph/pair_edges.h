// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

/// A time in which something was so; both days are known and inclusive.
struct Spell {
  Day begin = kNoDay;
  Day end = kNoDay;

  friend bool operator==(const Spell&, const Spell&) = default;
};

/// All edges of one source, target and relation in one, for programs that draw one line for them.
struct PairEdge {
  std::string id;  ///< "a-" and hex digits, as in the aggregated GraphML
  NodeIndex source = kNoIndex;
  NodeIndex target = kNoIndex;
  std::uint16_t kind = 0;        ///< that of its first edge
  bool directed = true;          ///< the same for all of a pair of nodes and a relation
  bool disputed = false;         ///< some edge is
  std::uint64_t weight = 0;      ///< sum
  std::uint32_t count = 0;       ///< edges
  std::uint32_t negated = 0;     ///< of these, denied by all
  std::uint32_t unrealised = 0;  ///< of these, planned, possible or requested
  Day begin = kNoDay;            ///< first and last day known of any edge
  Day end = kNoDay;
  float confidence = 0;       ///< of the surest edge
  std::vector<Spell> spells;  ///< sorted; no two share a day
  std::vector<EdgeIndex> edges;
};

/// By source, target and relation. An edge makes a spell when it is affirmed, actual and dated.
/// What is standing lasts on its open sides to the first or last report of the graph, an event
/// only as far as it is known; spells that share a day are one.
[[nodiscard]] std::vector<PairEdge> pair_edges(const KnowledgeGraph& graph);

/// By node: the spells of all its edges, merged like those of an edge.
[[nodiscard]] std::vector<std::vector<Spell>> node_spells(const KnowledgeGraph& graph,
                                                          const std::vector<PairEdge>& edges);

}  // namespace isnad
