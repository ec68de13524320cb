// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "graph/boost_graph.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// Edge indices by node: those of node n are at[first[n]] up to at[first[n + 1]].
struct EdgeLists {
  std::vector<std::uint32_t> first;
  std::vector<EdgeIndex> at;
};

/// What GraphBuilder fills and KnowledgeGraph reads. Internal to the two.
struct KnowledgeGraph::Data {
  TextPool texts;
  std::vector<RelationKind> kinds;
  std::vector<ArticleRecord> articles;
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<EdgeDetails> details = {EdgeDetails{}};
  std::vector<EdgeRole> roles;
  std::vector<EvidenceRecord> records;

  /// Made when they are first asked for.
  mutable std::once_flag listed, boosted;
  mutable EdgeLists out, in;
  mutable std::unique_ptr<BoostGraph> boost;
};

}  // namespace isnad
