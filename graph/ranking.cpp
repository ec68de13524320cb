// SPDX-License-Identifier: Apache-2.0
#include "graph/ranking.h"

#include <algorithm>
#include <cmath>

#include "graph/centrality.h"
#include "graph/edge_filter.h"

namespace isnad {

namespace {

/// Steps over links that betweenness may take: some seconds.
constexpr std::size_t kWork = 500'000'000;
constexpr std::size_t kFewestSamples = 32;

double rounded(double score) {
  if (score == 0 || !std::isfinite(score)) return 0;
  const double digits = std::pow(10.0, 11 - std::floor(std::log10(std::abs(score))));
  return std::isfinite(digits) ? std::round(score * digits) / digits : score;
}

/// Counts of nodes, of the edges that pass.
class NodeCounter {
 public:
  NodeCounter(const KnowledgeGraph& graph, const EdgeFilter& passes)
      : graph_(graph), rows_(graph.rows()), passes_(passes), met_(graph.nodes().size(), kNoIndex) {}

  RankedNode count(NodeIndex node) {
    RankedNode counts;
    counts.node = node;
    for (const Arc& arc : rows_.outgoing(node)) add(arc, true, counts);
    for (const Arc& arc : rows_.incoming(node)) add(arc, false, counts);
    return counts;
  }

 private:
  void add(const Arc& arc, bool out, RankedNode& counts) {
    const Edge& edge = graph_.edges()[arc.edge];
    if (!passes_(edge)) return;
    const bool loop = arc.end == counts.node;
    const bool both = graph_.kind(edge).symmetric && !loop;
    ++counts.edges;
    if (out || both) ++counts.outgoing;
    if (!out || both) ++counts.incoming;
    if (loop && !out) return;
    counts.sources += edge.weight;
    if (!loop && met_[arc.end] != counts.node) {
      met_[arc.end] = counts.node;
      ++counts.neighbors;
    }
  }

  const KnowledgeGraph& graph_;
  const ArcRows& rows_;
  const EdgeFilter& passes_;
  std::vector<NodeIndex> met_;  ///< by which node each was last counted
};

double score_of(const RankedNode& counts, Measure measure) {
  switch (measure) {
    case Measure::outgoing: return counts.outgoing;
    case Measure::incoming: return counts.incoming;
    case Measure::neighbors: return counts.neighbors;
    case Measure::sources: return static_cast<double>(counts.sources);
    default: return counts.edges;
  }
}

bool is_wanted(const KnowledgeGraph& graph, const RankQuery& query, NodeIndex node) {
  return query.types.empty() || std::find(query.types.begin(), query.types.end(),
                                          graph.nodes()[node].type) != query.types.end();
}

bool higher(const RankedNode& a, const RankedNode& b) {
  return a.score != b.score ? a.score > b.score : a.node < b.node;
}

void keep_highest(std::vector<RankedNode>& nodes, std::size_t limit) {
  const std::size_t kept = limit == 0 ? nodes.size() : std::min(limit, nodes.size());
  std::partial_sort(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(kept), nodes.end(),
                    higher);
  nodes.resize(kept);
}

/// How many samples take seconds; 0 when all nodes do.
std::size_t affordable(const Projection& graph) {
  const std::size_t each = graph.size() + graph.links();
  if (graph.size() == 0 || graph.size() <= kWork / each) return 0;
  return std::max(kWork / each, kFewestSamples);
}

/// Fills in all of a ranking but the nodes; gives the scores by place.
std::vector<double> central_scores(const Projection& graph, const RankQuery& query,
                                   Ranking& ranking) {
  if (query.measure == Measure::pagerank) {
    PageRank result = page_rank(graph, {query.damping, query.tolerance, query.steps});
    ranking.converged = result.converged;
    return std::move(result.scores);
  }
  Betweenness result = betweenness(graph, query.samples > 0 ? query.samples : affordable(graph));
  ranking.samples = result.samples;
  return std::move(result.scores);
}

Ranking rank_by_centrality(const KnowledgeGraph& graph, const RankQuery& query) {
  const bool sources = query.by_sources && query.measure == Measure::pagerank;
  const Projection projection(
      graph, query.filter,
      query.directed ? Projection::Direction::obeyed : Projection::Direction::ignored,
      sources ? Projection::Weight::sources : Projection::Weight::edges);
  Ranking ranking;
  ranking.ranked = projection.size();
  ranking.edges = projection.edges();
  const std::vector<double> scores = central_scores(projection, query, ranking);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    RankedNode row;
    row.node = projection.nodes()[i];
    row.score = rounded(scores[i]);
    if (is_wanted(graph, query, row.node)) ranking.nodes.push_back(row);
  }
  ranking.listed = ranking.nodes.size();
  keep_highest(ranking.nodes, query.limit);
  const EdgeFilter passes(graph, query.filter);
  NodeCounter counter(graph, passes);
  for (RankedNode& row : ranking.nodes) {
    const double score = row.score;
    row = counter.count(row.node);
    row.score = score;
  }
  return ranking;
}

Ranking rank_by_degree(const KnowledgeGraph& graph, const RankQuery& query) {
  const EdgeFilter passes(graph, query.filter);
  NodeCounter counter(graph, passes);
  Ranking ranking;
  for (NodeIndex node = 0; node < graph.nodes().size(); ++node) {
    RankedNode row = counter.count(node);
    if (row.edges == 0 && !passes.lets_all_pass()) continue;
    ++ranking.ranked;
    ranking.edges += row.edges;
    row.score = score_of(row, query.measure);
    if (is_wanted(graph, query, node)) ranking.nodes.push_back(row);
  }
  ranking.edges /= 2;  // each was seen at both of its ends
  ranking.listed = ranking.nodes.size();
  keep_highest(ranking.nodes, query.limit);
  return ranking;
}

}  // namespace

Ranking rank_nodes(const KnowledgeGraph& graph, const RankQuery& query) {
  const bool central = query.measure == Measure::pagerank || query.measure == Measure::betweenness;
  return central ? rank_by_centrality(graph, query) : rank_by_degree(graph, query);
}

}  // namespace isnad
