// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "graph/graph_parts.h"

namespace isnad {

/// A directed multigraph of entities and relations. Nodes and edges are sorted by id, so that an
/// index says nothing about the order of the input. Never changes; copies share their data.
class KnowledgeGraph {
 public:
  KnowledgeGraph();
  /// Node indices inside `edges` refer to `nodes` in the order given and must be in range. Node
  /// ids and edge ids must be unique.
  KnowledgeGraph(std::vector<Node> nodes, std::vector<Edge> edges);

  [[nodiscard]] const std::vector<Node>& nodes() const;
  [[nodiscard]] const std::vector<Edge>& edges() const;
  /// kNoIndex when there is none.
  [[nodiscard]] NodeIndex find_node(std::string_view id) const;
  [[nodiscard]] EdgeIndex find_edge(std::string_view id) const;
  /// Replaces `out` by the steps that leave a node over any of its edges, by edge index. A
  /// self-loop is listed once.
  void steps_from(NodeIndex node, std::vector<EdgeStep>& out) const;
  /// Where a step leads.
  [[nodiscard]] NodeIndex end_of(EdgeStep step) const;

  struct Data;
  /// For graph/boost_graph.h.
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

}  // namespace isnad
