// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/hash_map.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// Collects the parts of a graph. Indices are those of the order in which parts were added;
/// `finish` sorts nodes and edges by id and makes the indices follow.
class GraphBuilder {
 public:
  GraphBuilder();
  ~GraphBuilder();
  GraphBuilder(GraphBuilder&&) noexcept;
  GraphBuilder& operator=(GraphBuilder&&) noexcept;

  /// Room for so many without growing; untouched memory costs nothing.
  void reserve(std::size_t nodes, std::size_t edges);

  /// A text that hardly repeats, and one that does.
  TextId add_text(std::string_view text);
  TextId intern(std::string_view text);
  [[nodiscard]] std::string_view text(TextId id) const;
  [[nodiscard]] const TextPool& texts() const;

  /// Node ids must be unique.
  NodeIndex add_node(const Node& node);
  NodeIndex add_node(const Entity& entity);
  [[nodiscard]] Node& node(NodeIndex index);

  static constexpr std::size_t kMaxKinds = 65536;
  /// The number of a kind, which is added when it is new. At most kMaxKinds.
  std::uint16_t add_kind(const RelationKind& kind);
  [[nodiscard]] std::span<const RelationKind> kinds() const;
  std::uint32_t add_article(const ArticleRecord& article);
  /// "e-" and twelve hex digits take no room.
  EdgeId make_edge_id(std::string_view id);
  /// Ids of edges must be unique, nodes in range.
  EdgeIndex add_edge(const Edge& edge);
  [[nodiscard]] Edge& edge(EdgeIndex index);
  /// Sets how the time of an edge is written whose days are set.
  void set_edtf(Edge& edge, EdgeDetails& details, std::string_view edtf);
  /// Sets `details` of the edge. Records and roles are those of this edge alone, in order.
  void add_details(EdgeIndex edge, EdgeDetails details, std::span<const EdgeRole> roles,
                   std::span<const EvidenceRecord> records);

  [[nodiscard]] std::size_t node_count() const;
  [[nodiscard]] std::size_t edge_count() const;

  /// The graph; the builder is empty afterwards.
  [[nodiscard]] KnowledgeGraph finish();

 private:
  std::unique_ptr<KnowledgeGraph::Data> data_;
  HashMap<std::uint16_t> kinds_;  ///< by their hash
};

}  // namespace isnad
