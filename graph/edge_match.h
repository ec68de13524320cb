// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

/// For each node of a graph the same one of another, or kNoIndex, as graph_diff.h has it.
/// Internal to graph_diff.cpp.
[[nodiscard]] std::vector<NodeIndex> match_nodes(const KnowledgeGraph& before,
                                                 const KnowledgeGraph& after);

/// The same for edges; `nodes` is what match_nodes gave.
[[nodiscard]] std::vector<EdgeIndex> match_edges(const KnowledgeGraph& before,
                                                 const KnowledgeGraph& after,
                                                 const std::vector<NodeIndex>& nodes);

}  // namespace isnad
