// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/graph/adjacency_list.hpp>

#include "graph/knowledge_graph.h"

namespace isnad {

/// What Boost stores for an edge: where its attributes are.
struct BoostEdge {
  EdgeIndex index = kNoIndex;  ///< into KnowledgeGraph::edges()
};

/// The structure of a knowledge graph for the algorithms of Boost.Graph. A vertex descriptor is
/// the index into KnowledgeGraph::nodes(). Include this header only where Boost is wanted.
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                         boost::no_property, BoostEdge>;

/// Lives as long as the graph.
[[nodiscard]] const BoostGraph& boost_graph(const KnowledgeGraph& graph);

}  // namespace isnad
