// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/claim_builder.h"
#include "tests/support/small_graph.h"

namespace isnad::test {

/// Small graphs for queries, an edge a line; the edges get ids in the order in which they are
/// added.
class SketchGraph : public SmallGraph {
 public:
  /// `edtf` as days_of reads it; empty when unknown.
  Edge& dated(std::string_view source, std::string_view relation, std::string_view target,
              std::string_view edtf, std::uint32_t weight = 1) {
    Edge& made = edge(source, relation, target);
    const DateRange days = edtf.empty() ? DateRange{} : days_of(edtf);
    made.begin = day_of(days.begin);
    made.end = day_of(days.end);
    made.weight = weight;
    return made;
  }
  Edge& symmetric(std::string_view source, std::string_view relation, std::string_view target) {
    Edge& made = edge(source, relation, target);
    RelationKind kind;
    kind.relation = builder.intern(relation);
    kind.symmetric = true;
    made.kind = builder.add_kind(kind);
    return made;
  }
  Node& typed(std::string_view id, EntityType type) {
    Node& made = node(id);
    made.type = type;
    return made;
  }
};

/// "a b c": the ids of nodes.
template <typename Nodes>
std::string node_ids(const KnowledgeGraph& graph, const Nodes& nodes) {
  std::string text;
  for (const NodeIndex node : nodes) {
    text += (text.empty() ? "" : " ") + std::string(graph.node_id(node));
  }
  return text;
}

/// "a>visit>b": an edge in a word.
inline std::string edge_word(const KnowledgeGraph& graph, EdgeIndex index) {
  const Edge& edge = graph.edges()[index];
  return std::string(graph.node_id(edge.source)) + ">" + std::string(graph.relation(edge)) + ">" +
         std::string(graph.node_id(edge.target));
}

inline std::string edge_words(const KnowledgeGraph& graph, const std::vector<EdgeIndex>& edges) {
  std::string text;
  for (const EdgeIndex edge : edges) text += (text.empty() ? "" : " ") + edge_word(graph, edge);
  return text;
}

}  // namespace isnad::test
