// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/exporters/graphml_writer.h"
#include "graph/knowledge_graph.h"

namespace isnad::graphml {

/// The ids of all nodes as NMTOKEN, made once for all edges that name them.
class NodeTokens {
 public:
  explicit NodeTokens(const KnowledgeGraph& graph);
  [[nodiscard]] std::string_view operator[](NodeIndex node) const {
    return std::string_view(all_).substr(ends_[node], ends_[node + 1] - ends_[node]);
  }

 private:
  std::string all_;
  std::vector<std::size_t> ends_ = {0};  ///< that of node n is at n + 1
};

/// Writes the evidence of edges as lists with one value for each record, in one order.
class EvidenceWriter {
 public:
  EvidenceWriter(const KnowledgeGraph& graph, const NodeTokens& tokens, Writer& writer)
      : graph_(graph), tokens_(tokens), writer_(writer) {}

  void write(const Edge& edge);

 private:
  const KnowledgeGraph& graph_;
  const NodeTokens& tokens_;
  Writer& writer_;
  std::string list_;
};

}  // namespace isnad::graphml
