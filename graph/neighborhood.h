// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph_filter.h"

namespace isnad {

/// Over which edges a step may leave a node. Symmetric relations lead both ways always.
enum class Follow : std::uint8_t { all, outgoing, incoming };

struct NeighborQuery {
  std::vector<NodeIndex> from;
  unsigned hops = 1;
  Follow follow = Follow::all;
  GraphFilter filter;             ///< edges that are looked at; `around` plays no part
  std::vector<EntityType> types;  ///< of nodes to step to; empty for all
};

struct Neighbor {
  NodeIndex node = kNoIndex;
  unsigned distance = 0;  ///< steps from the nearest of `from`
};

struct Neighborhood {
  std::vector<Neighbor> nodes;   ///< by distance, then by node; those of `from` come first
  std::vector<EdgeIndex> edges;  ///< all that pass with both ends among the nodes; by index
};

/// What lies within some steps of the nodes. O(edges of the nodes found).
[[nodiscard]] Neighborhood neighborhood(const KnowledgeGraph& graph, const NeighborQuery& query);

}  // namespace isnad
