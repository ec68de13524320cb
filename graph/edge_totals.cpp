// SPDX-License-Identifier: Apache-2.0
#include "graph/edge_totals.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/stable_id.h"

namespace isnad {

namespace {

/// Widens a range of days by another; unknown days count for nothing.
void widen(Day& first, Day& last, std::initializer_list<Day> days) {
  for (const Day day : days) {
    if (day == kNoDay) continue;
    first = first == kNoDay ? day : std::min(first, day);
    last = std::max(last, day);
  }
}

void add(const KnowledgeGraph& graph, const Edge& edge, EdgeTotal& total) {
  if (!total.first) total.first = &edge;
  total.weight += edge.weight;
  ++total.count;
  if (edge.polarity == Polarity::negated) ++total.negated;
  widen(total.begin, total.end, {edge.begin, edge.end});
  widen(total.first_reported, total.last_reported, {edge.first_reported, edge.last_reported});
  total.confidence = std::max(total.confidence, edge.confidence());
  for (const EvidenceRecord& record : graph.evidence(edge)) {
    total.articles.push_back(graph.text(graph.article(record).id));
  }
}

void finish(const KnowledgeGraph& graph, EdgeTotal& total, StableIds& ids) {
  const Edge& first = *total.first;
  std::string content(graph.node_id(first.source));
  content.append("\n").append(graph.node_id(first.target)).append("\n");
  total.id = ids.make("a-", content.append(graph.relation(first)));
  std::sort(total.articles.begin(), total.articles.end());
  total.articles.erase(std::unique(total.articles.begin(), total.articles.end()),
                       total.articles.end());
}

}  // namespace

std::vector<EdgeTotal> total_edges(const KnowledgeGraph& graph) {
  const std::span<const Edge> edges = graph.edges();
  const auto key = [&](EdgeIndex e) {
    return std::tuple(edges[e].source, edges[e].target, graph.relation(edges[e]));
  };
  std::vector<EdgeIndex> order(edges.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](EdgeIndex a, EdgeIndex b) {
    return std::tuple(key(a), a) < std::tuple(key(b), b);
  });
  std::vector<EdgeTotal> totals;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || key(order[i]) != key(order[i - 1])) totals.emplace_back();
    add(graph, edges[order[i]], totals.back());
  }
  StableIds ids;
  for (EdgeTotal& total : totals) finish(graph, total, ids);
  std::sort(totals.begin(), totals.end(),
            [](const EdgeTotal& a, const EdgeTotal& b) { return a.id < b.id; });
  return totals;
}

}  // namespace isnad
