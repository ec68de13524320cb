// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "graph/graph_builder.h"

namespace isnad::test {

/// A graph in a few lines: nodes come with the edges that name them.
class SmallGraph {
 public:
  Node& node(std::string_view id) { return builder.node(index_of(id)); }

  Edge& edge(std::string_view source, std::string_view relation, std::string_view target) {
    Edge edge;
    char id[16];
    std::snprintf(id, sizeof id, "e-%012zx", builder.edge_count());
    edge.id = builder.make_edge_id(id);
    edge.source = index_of(source);
    edge.target = index_of(target);
    RelationKind kind;
    kind.relation = builder.intern(relation);
    edge.kind = builder.add_kind(kind);
    return builder.edge(builder.add_edge(edge));
  }

  TextId text(std::string_view text) { return builder.intern(text); }
  KnowledgeGraph finish() { return builder.finish(); }

  GraphBuilder builder;

 private:
  NodeIndex index_of(std::string_view id) {
    for (NodeIndex n = 0; n < builder.node_count(); ++n) {
      if (builder.text(builder.node(n).id) == id) return n;
    }
    Node node;
    node.id = builder.add_text(id);
    return builder.add_node(node);
  }
};

}  // namespace isnad::test
