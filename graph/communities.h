// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "graph/graph_filter.h"
#include "graph/node_groups.h"

namespace isnad {

class Projection;

struct CommunityQuery {
  GraphFilter filter;       ///< `around` plays no part
  bool by_sources = false;  ///< parallel edges count as their sources together, not 1 each
  double resolution = 1;    ///< above 1 for smaller communities, below 1 for larger ones
};

struct Communities {
  NodeGroups groups;
  double modularity = 0;  ///< of this partition, with the resolution; 0 without edges
};

/// Groups of nodes with more edges among themselves than their degrees let expect, whatever the
/// directions: the method of Louvain (Blondel et al. 2008), with nodes taken in the order of their
/// ids, equal gains decided for the community with the smaller node, and communities that are not
/// connected parted into their components. A filter that lets everything pass keeps all nodes,
/// those without edges as communities of one; any other one those with an edge that passes.
[[nodiscard]] Communities find_communities(const KnowledgeGraph& graph,
                                           const CommunityQuery& query);

/// Of a partition, given by place, of a projection without direction (Newman and Girvan).
[[nodiscard]] double modularity(const Projection& graph, const std::vector<std::uint32_t>& labels,
                                double resolution = 1);

}  // namespace isnad
