// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/entity_search.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// Edges between two nodes in either direction, events before standing relations, then by weight.
[[nodiscard]] std::vector<EdgeStep> edges_between(const KnowledgeGraph& graph, NodeIndex from,
                                                  NodeIndex to);

}  // namespace isnad
