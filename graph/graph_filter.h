// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

/// What part of a graph is wanted. What is not set lets everything pass. A time that is known to
/// the month or year may be any day of it, and an open side of a range reaches without bound;
/// edges without any time pass neither `since` nor `until`.
struct GraphFilter {
  Day since = kNoDay;                          ///< edges that may last to this day or later
  Day until = kNoDay;                          ///< edges that may begin on this day or earlier
  std::vector<std::string> relations;          ///< names, or PLOVER types in capitals
  std::vector<std::string> without_relations;  ///< the same; what both name does not pass
  std::uint32_t min_weight = 1;                ///< independent sources
  double min_confidence = 0;
  std::vector<Polarity> polarities;
  std::vector<Modality> modalities;
  std::vector<NodeIndex> around;  ///< only edges with both ends near one of these nodes
  unsigned hops = 1;              ///< how near: steps over edges that pass all the rest
};

/// The edges that pass, with the nodes that they and their evidence name, and those of `around`.
/// Ids, evidence and all else stay as they are, and so do counts of mentions. A filter that lets
/// everything pass gives the graph itself.
[[nodiscard]] KnowledgeGraph filter_graph(const KnowledgeGraph& graph, const GraphFilter& filter);

}  // namespace isnad
