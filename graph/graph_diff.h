// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

/// What is called otherwise in the second graph.
struct AttributeChange {
  std::string_view attribute;  ///< "date", "sources", "confidence", "label"
  std::string before, after;   ///< empty where it has none
};

struct NodeChange {
  NodeIndex before = kNoIndex;  ///< kNoIndex: it came
  NodeIndex after = kNoIndex;   ///< kNoIndex: it went
  std::vector<AttributeChange> attributes;
};

struct EdgeChange {
  EdgeIndex before = kNoIndex;  ///< kNoIndex: it came
  EdgeIndex after = kNoIndex;   ///< kNoIndex: it went
  std::vector<AttributeChange> attributes;
  /// Places in the evidence of the new edge that the old one does not have, and the reverse; of
  /// an edge that came or went all its evidence.
  std::vector<std::uint32_t> added, removed;
  /// Of those, reports in articles that the other graph has none of. When an edge came and this
  /// is 0, articles that were known are read or merged otherwise.
  std::uint32_t from_other_articles = 0;
};

struct GraphDiff {
  std::vector<NodeChange> nodes_came, nodes_went, nodes_changed;
  std::vector<EdgeChange> edges_came, edges_went, edges_changed;
  std::size_t same_nodes = 0, same_edges = 0;
};

/// What came, went and changed between two graphs, each list by id (of the old graph where it has
/// one). Nodes are the same by id, else by an id of Wikidata or GeoNames that only one in each
/// graph has. Edges are the same by id; else, between the same nodes, by relation and common
/// evidence or event, or, where one has no evidence, by relation and dates of which one lies
/// within the other; else by common words of one article, when two of source, relation and target
/// agree. So an edge whose id changed because its date became known has changed. How often nodes
/// are mentioned is not compared.
[[nodiscard]] GraphDiff diff_graphs(const KnowledgeGraph& before, const KnowledgeGraph& after);

}  // namespace isnad
