// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_filter.h"

#include <algorithm>
#include <string_view>

#include "graph/graph_copier.h"

namespace isnad {

namespace {

template <typename Value>
bool admits(const std::vector<Value>& wanted, const Value& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

/// Whether each kind of the graph is wanted.
std::vector<bool> wanted_kinds(const KnowledgeGraph& graph, const GraphFilter& filter) {
  std::vector<bool> wanted;
  for (const RelationKind& kind : graph.kinds()) {
    const std::string_view relation = graph.text(kind.relation);
    const std::string_view plover = graph.text(kind.plover_type);
    wanted.push_back(
        filter.relations.empty() ||
        std::any_of(filter.relations.begin(), filter.relations.end(), [&](const std::string& name) {
          return !name.empty() && (name == relation || name == plover);
        }));
  }
  return wanted;
}

/// A time that is known to the month or year may be any of its days, and an open side reaches
/// without bound: what may lie in the window does.
bool in_window(const Edge& edge, Day since, Day until) {
  if (since == kNoDay && until == kNoDay) return true;
  if (edge.edtf == kNoText && edge.begin == kNoDay && edge.end == kNoDay) return false;
  const bool too_early = since != kNoDay && edge.end != kNoDay && edge.end < since;
  const bool too_late = until != kNoDay && edge.begin != kNoDay && edge.begin > until;
  return !too_early && !too_late;
}

/// Whether each edge passes all but the neighbourhood.
std::vector<bool> passing_edges(const KnowledgeGraph& graph, const GraphFilter& filter) {
  const std::vector<bool> kinds = wanted_kinds(graph, filter);
  std::vector<bool> passing;
  passing.reserve(graph.edges().size());
  for (const Edge& edge : graph.edges()) {
    passing.push_back(kinds[edge.kind] && in_window(edge, filter.since, filter.until) &&
                      edge.weight >= filter.min_weight &&
                      edge.confidence >= static_cast<float>(filter.min_confidence) &&
                      admits(filter.polarities, edge.polarity) &&
                      admits(filter.modalities, edge.modality));
  }
  return passing;
}

/// Whether each node is at most so many steps over passing edges from one of those given.
std::vector<bool> near_nodes(const KnowledgeGraph& graph, const GraphFilter& filter,
                             const std::vector<bool>& passing) {
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
        if (!passing[step.edge] || near[end]) continue;
        near[end] = true;
        next.push_back(end);
      }
    }
    border.swap(next);
  }
  return near;
}

bool lets_all_pass(const GraphFilter& filter) {
  return filter.since == kNoDay && filter.until == kNoDay && filter.relations.empty() &&
         filter.min_weight <= 1 && filter.min_confidence <= 0 && filter.polarities.empty() &&
         filter.modalities.empty() && filter.around.empty();
}

}  // namespace

KnowledgeGraph filter_graph(const KnowledgeGraph& graph, const GraphFilter& filter) {
  if (lets_all_pass(filter)) return graph;
  const std::vector<bool> passing = passing_edges(graph, filter);
  std::vector<bool> near;
  if (!filter.around.empty()) near = near_nodes(graph, filter, passing);

  GraphCopier copier(graph);
  for (const NodeIndex node : filter.around) copier.add_node(node);
  const auto edges = graph.edges();
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (!passing[i]) continue;
    if (!near.empty() && !(near[edges[i].source] && near[edges[i].target])) continue;
    copier.add_edge(edges[i]);
  }
  return copier.finish();
}

}  // namespace isnad
