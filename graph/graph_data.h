// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <vector>

#include "graph/arc_rows.h"
#include "graph/knowledge_graph.h"

namespace isnad {

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
  mutable std::once_flag listed;
  mutable ArcRows rows;
};

}  // namespace isnad
