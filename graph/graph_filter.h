// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

/// What part of a graph is wanted. What is not set lets everything pass.
struct GraphFilter {
  Day since = kNoDay;  ///< edges whose time may reach to this day or later; undated ones do not
  Day until = kNoDay;  ///< edges whose time may begin on this day or earlier
  std::vector<std::string> relations;   ///< names, or PLOVER types in capitals
  std::uint32_t min_weight = 1;         ///< independent sources
  double min_confidence = 0;
  std::vector<Polarity> polarities;
  std::vector<Modality> modalities;
  std::vector<NodeIndex> around;        ///< only what is near one of these nodes
  unsigned hops = 1;                    ///< how near: steps over edges that pass all the rest
};

/// The edges that pass, with the nodes that they name. Ids, evidence and all else stay as they are.
[[nodiscard]] KnowledgeGraph filter_graph(const KnowledgeGraph& graph, const GraphFilter& filter);

}  // namespace isnad
