// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph_filter.h"

namespace isnad {

/// What makes a node rank high.
enum class Measure : std::uint8_t {
  edges,      ///< edges that touch it, a self-loop twice
  outgoing,   ///< edges out of it; those of symmetric relations are both out and in
  incoming,   ///< edges into it
  neighbors,  ///< distinct other nodes
  sources,    ///< sum of the independent sources of its edges
  pagerank,
  betweenness,
};

struct RankQuery {
  Measure measure = Measure::edges;
  GraphFilter filter;             ///< what the measure sees; `around` plays no part
  std::vector<EntityType> types;  ///< of the nodes that are listed; empty for all
  std::size_t limit = 0;          ///< nodes to list; 0 for all
  /// PageRank and betweenness: whether ways follow the directions of edges.
  bool directed = true;
  /// PageRank: parallel edges count as their sources together instead of 1 each.
  bool by_sources = false;
  double damping = 0.85;    ///< PageRank, 0 to 1
  double tolerance = 1e-9;  ///< PageRank: sum of all changes in the last step
  unsigned steps = 1000;    ///< PageRank: at most so many
  /// Betweenness: from so many nodes, drawn with a fixed seed; 0: from all in graphs in which
  /// that takes seconds, else from as many as take seconds.
  std::size_t samples = 0;
};

struct RankedNode {
  NodeIndex node = kNoIndex;
  double score = 0;
  std::uint32_t edges = 0, outgoing = 0, incoming = 0, neighbors = 0;
  std::uint64_t sources = 0;
};

struct Ranking {
  std::vector<RankedNode> nodes;  ///< highest score first, of equal score by node
  std::size_t ranked = 0;         ///< nodes that the measure saw
  std::size_t listed = 0;         ///< of those the ones of the types wanted, without the limit
  std::size_t edges = 0;          ///< edges that it saw
  /// Betweenness: nodes from which ways were searched; `ranked` when the result is exact.
  std::size_t samples = 0;
  bool converged = true;  ///< PageRank: whether the tolerance was reached
};

/// Scores of PageRank and betweenness are rounded to twelve digits, so that nodes in equal
/// positions are equal. Both are those of networkx: PageRank of the multigraph, dangling nodes
/// spread evenly; betweenness (Brandes) of the simple graph without weights, ends left out,
/// divided by the number of pairs of other nodes. Without any edge scores of degree are 0.
[[nodiscard]] Ranking rank_nodes(const KnowledgeGraph& graph, const RankQuery& query);

}  // namespace isnad
