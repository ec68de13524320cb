// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/arc_rows.h"
#include "graph/graph_parts.h"

namespace isnad {

/// A directed multigraph of entities and relations. Nodes and edges are sorted by id, so that an
/// index says nothing about the order of the input. Never changes; copies share their data, and
/// any number of threads may read. Made by GraphBuilder.
class KnowledgeGraph {
 public:
  struct Data;

  KnowledgeGraph();
  explicit KnowledgeGraph(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

  [[nodiscard]] std::span<const Node> nodes() const;
  [[nodiscard]] std::span<const Edge> edges() const;
  [[nodiscard]] std::span<const RelationKind> kinds() const;
  [[nodiscard]] std::span<const ArticleRecord> articles() const;

  /// Valid as long as the graph.
  [[nodiscard]] std::string_view text(TextId id) const;

  [[nodiscard]] std::string_view node_id(NodeIndex node) const { return text(nodes()[node].id); }
  /// The label; the id where there is none.
  [[nodiscard]] std::string_view label(NodeIndex node) const;
  /// The label in a language, the label where there is none in it.
  [[nodiscard]] std::string label(NodeIndex node, std::string_view language) const;
  /// The node as a value of its own.
  [[nodiscard]] Entity entity(NodeIndex node) const;

  [[nodiscard]] std::string edge_id(const Edge& edge) const;
  [[nodiscard]] const RelationKind& kind(const Edge& edge) const { return kinds()[edge.kind]; }
  [[nodiscard]] std::string_view relation(const Edge& edge) const {
    return text(kind(edge).relation);
  }
  [[nodiscard]] const EdgeDetails& details(const Edge& edge) const;
  /// When, in EDTF; empty when unknown.
  [[nodiscard]] std::string edtf(const Edge& edge) const;
  [[nodiscard]] std::string_view title(const Edge& edge) const { return text(details(edge).title); }
  /// By role, then by node.
  [[nodiscard]] std::span<const EdgeRole> roles(const Edge& edge) const;
  /// In the order in which it was published.
  [[nodiscard]] std::span<const EvidenceRecord> evidence(const Edge& edge) const;
  [[nodiscard]] const ArticleRecord& article(const EvidenceRecord& record) const {
    return articles()[record.article];
  }

  /// kNoIndex when there is none.
  [[nodiscard]] NodeIndex find_node(std::string_view id) const;
  [[nodiscard]] EdgeIndex find_edge(std::string_view id) const;
  /// The edges by node; made at the first call for a graph, in O(nodes + edges).
  [[nodiscard]] const ArcRows& rows() const;
  /// Replaces `out` by the steps that leave a node over any of its edges, by edge index. A
  /// self-loop is listed once.
  void steps_from(NodeIndex node, std::vector<EdgeStep>& out) const;
  /// Where a step leads.
  [[nodiscard]] NodeIndex end_of(EdgeStep step) const;

  /// For graph_image.h.
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

}  // namespace isnad
