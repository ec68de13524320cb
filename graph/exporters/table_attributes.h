// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "graph/exporters/graph_table.h"

namespace isnad {

/// A column and how its cells come from a part of the graph.
template <typename Part>
struct Attribute {
  Column column;
  std::string (*value)(const KnowledgeGraph& graph, const Part& part);
};

/// The one list of columns each; formats follow.
[[nodiscard]] std::span<const Attribute<Node>> node_attributes();
[[nodiscard]] std::span<const Attribute<Edge>> event_attributes();
[[nodiscard]] std::span<const Attribute<PairEdge>> pair_attributes();

}  // namespace isnad
