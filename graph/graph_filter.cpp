// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_filter.h"

#include "graph/edge_filter.h"
#include "graph/graph_copier.h"

namespace isnad {

namespace {

/// Whether each node is at most so many steps over passing edges from one of those given.
std::vector<bool> near_nodes(const KnowledgeGraph& graph, const GraphFilter& filter,
                             const EdgeFilter& passes) {
  std::vector<bool> near(graph.nodes().size(), false);
  std::vector<NodeIndex> border, next;
  for (const NodeIndex node : filter.around) {
    if (!near[node]) border.push_back(node);
    near[node] = true;
  }
  std::vector<EdgeStep> steps;
  for (unsigned hop = 0; hop < filter.hops && !border.empty(); ++hop) {
    next.clear();
    for (const NodeIndex node : border) {
      graph.steps_from(node, steps);
      for (const EdgeStep step : steps) {
        const NodeIndex end = graph.end_of(step);
        if (near[end] || !passes(graph.edges()[step.edge])) continue;
        near[end] = true;
        next.push_back(end);
      }
    }
    border.swap(next);
  }
  return near;
}

}  // namespace

KnowledgeGraph filter_graph(const KnowledgeGraph& graph, const GraphFilter& filter) {
  const EdgeFilter passes(graph, filter);
  if (passes.lets_all_pass() && filter.around.empty()) return graph;
  std::vector<bool> near;
  if (!filter.around.empty()) near = near_nodes(graph, filter, passes);

  GraphCopier copier(graph);
  for (const NodeIndex node : filter.around) copier.add_node(node);
  for (const Edge& edge : graph.edges()) {
    if (!near.empty() && !(near[edge.source] && near[edge.target])) continue;
    if (passes(edge)) copier.add_edge(edge);
  }
  return copier.finish();
}

}  // namespace isnad
