// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_query.h"

#include <algorithm>
#include <tuple>

namespace isnad {

namespace {

bool better_edge(const KnowledgeGraph& graph, EdgeStep a, EdgeStep b) {
  const Edge& x = graph.edges()[a.edge];
  const Edge& y = graph.edges()[b.edge];
  const std::uint32_t weight = x.weight, other_weight = y.weight;
  return std::tuple(graph.kind(x).standing, other_weight, a.edge) <
         std::tuple(graph.kind(y).standing, weight, b.edge);
}

}  // namespace

std::vector<EdgeStep> edges_between(const KnowledgeGraph& graph, NodeIndex from, NodeIndex to) {
  std::vector<EdgeStep> steps;
  graph.steps_from(from, steps);
  std::erase_if(steps, [&](EdgeStep step) { return graph.end_of(step) != to; });
  std::sort(steps.begin(), steps.end(),
            [&](EdgeStep a, EdgeStep b) { return better_edge(graph, a, b); });
  return steps;
}

}  // namespace isnad
