// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "graph/entity_search.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// Steps from one node to another, each beginning where the one before ends.
using Path = std::vector<EdgeStep>;

/// Up to `k` different paths with the fewest steps, whatever the directions of their edges. First
/// those with fewer standing relations, then with more weight, then with smaller edge ids. Paths
/// differ in their nodes; of parallel edges a path takes the best, `edges_between` lists all.
/// Empty when there is no path or both ends are one node.
[[nodiscard]] std::vector<Path> shortest_paths(const KnowledgeGraph& graph, NodeIndex from,
                                               NodeIndex to, std::size_t k = 1);

/// Edges between two nodes in either direction, events before standing relations, then by weight.
[[nodiscard]] std::vector<EdgeStep> edges_between(const KnowledgeGraph& graph, NodeIndex from,
                                                  NodeIndex to);

}  // namespace isnad
