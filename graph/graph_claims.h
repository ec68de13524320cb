// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/claim.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// The claims that a graph was merged from, by edge and then in the order of its evidence.
/// Merging them again with the same options gives the same graph; merging them with those of
/// other graphs gives the graph of all their articles. Edges without evidence, as in aggregated
/// graphs and in those of other programs, give none.
[[nodiscard]] std::vector<Claim> claims_of(const KnowledgeGraph& graph);

}  // namespace isnad
