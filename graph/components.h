// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/graph_filter.h"
#include "graph/node_groups.h"

namespace isnad {

class Projection;

/// Weak: reached from each other whatever the directions. Strong: each reached from each along
/// the directions, where symmetric relations lead both ways.
enum class Connection : std::uint8_t { weak, strong };

/// Which nodes the edges that pass connect. A filter that lets everything pass keeps all nodes,
/// also those without edges; any other one those with an edge that passes. O(nodes + edges).
[[nodiscard]] NodeGroups components(const KnowledgeGraph& graph, const GraphFilter& filter,
                                    Connection connection);

/// The labels of the weak components of a projection without direction, or of the strong ones of
/// one with it: each the place of some node.
[[nodiscard]] std::vector<std::uint32_t> weak_labels(const Projection& graph);
[[nodiscard]] std::vector<std::uint32_t> strong_labels(const Projection& graph);

}  // namespace isnad
