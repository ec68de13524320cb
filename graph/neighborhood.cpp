// SPDX-License-Identifier: Apache-2.0
#include "graph/neighborhood.h"

#include <algorithm>
#include <unordered_set>

#include "graph/edge_filter.h"

namespace isnad {

namespace {

class Explorer {
 public:
  Explorer(const KnowledgeGraph& graph, const NeighborQuery& query)
      : graph_(graph), rows_(graph.rows()), query_(query), passes_(graph, query.filter) {}

  Neighborhood find() {
    std::vector<NodeIndex> layer;
    for (const NodeIndex node : query_.from) {
      if (met_.insert(node).second) layer.push_back(node);
    }
    for (unsigned distance = 0; !layer.empty(); ++distance) {
      std::sort(layer.begin(), layer.end());
      for (const NodeIndex node : layer) found_.nodes.push_back({node, distance});
      if (distance == query_.hops) break;
      next_.clear();
      for (const NodeIndex node : layer) expand(node);
      layer.swap(next_);
    }
    add_edges();
    return std::move(found_);
  }

 private:
  void expand(NodeIndex node) {
    for (const Arc& arc : rows_.outgoing(node)) step(arc, query_.follow != Follow::incoming);
    for (const Arc& arc : rows_.incoming(node)) step(arc, query_.follow != Follow::outgoing);
  }

  void step(const Arc& arc, bool along) {
    const Edge& edge = graph_.edges()[arc.edge];
    if (!along && !graph_.kind(edge).symmetric) return;
    if (!passes_(edge) || !is_wanted(arc.end)) return;
    if (met_.insert(arc.end).second) next_.push_back(arc.end);
  }

  [[nodiscard]] bool is_wanted(NodeIndex node) const {
    const std::vector<EntityType>& types = query_.types;
    return types.empty() ||
           std::find(types.begin(), types.end(), graph_.nodes()[node].type) != types.end();
  }

  void add_edges() {
    for (const Neighbor& neighbor : found_.nodes) {
      for (const Arc& arc : rows_.outgoing(neighbor.node)) {
        if (met_.contains(arc.end) && passes_(graph_.edges()[arc.edge])) {
          found_.edges.push_back(arc.edge);
        }
      }
    }
    std::sort(found_.edges.begin(), found_.edges.end());
  }

  const KnowledgeGraph& graph_;
  const ArcRows& rows_;
  const NeighborQuery& query_;
  EdgeFilter passes_;
  std::unordered_set<NodeIndex> met_;
  std::vector<NodeIndex> next_;
  Neighborhood found_;
};

}  // namespace

Neighborhood neighborhood(const KnowledgeGraph& graph, const NeighborQuery& query) {
  return Explorer(graph, query).find();
}

}  // namespace isnad
