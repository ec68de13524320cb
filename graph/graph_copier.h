// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "graph/graph_builder.h"

namespace isnad {

/// Takes edges of one graph over to another, each with its evidence, and the nodes that they
/// name. Internal to graph_filter.cpp.
class GraphCopier {
 public:
  explicit GraphCopier(const KnowledgeGraph& graph);

  /// Gives the index in the new graph; a node that is there already is not added again.
  NodeIndex add_node(NodeIndex node);
  void add_edge(const Edge& edge);
  [[nodiscard]] KnowledgeGraph finish() { return builder_.finish(); }

 private:
  TextId text(TextId id);
  std::uint16_t kind(std::uint16_t index);
  std::uint32_t article(std::uint32_t index);
  EvidenceRecord record(EvidenceRecord record);
  Told told(Told told);
  /// A report may name another entity than its edge, which is then a node as well.
  void add_named(TextId entity_id);
  void add_named_roles(TextId roles);

  const KnowledgeGraph& graph_;
  GraphBuilder builder_;
  std::unordered_map<TextId, TextId> texts_;
  std::vector<std::uint32_t> nodes_, kinds_, articles_;  ///< new indices; kNoIndex: not yet there
};

}  // namespace isnad
