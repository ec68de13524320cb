// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

struct NameCount {
  std::string name;
  std::uint64_t count = 0;
};

/// How numbers are spread over nodes.
struct Spread {
  std::uint64_t least = 0, median = 0, most = 0;
  std::uint64_t most_of_90 = 0, most_of_99 = 0;  ///< of the lowest 90 and 99 in a hundred
  double mean = 0;
};

/// What a graph consists of. Lists are by count, highest first, then by name; months and years by
/// time. What is unknown (an undated edge, an article without outlet) has an empty name.
struct GraphStats {
  std::size_t nodes = 0, edges = 0, articles = 0;
  std::size_t records = 0;   ///< of evidence
  std::size_t events = 0;    ///< happenings that several edges tell of
  std::size_t isolated = 0;  ///< nodes without an edge
  std::size_t standing = 0;  ///< edges that hold over a time
  std::size_t disputed = 0;
  Day first = kNoDay, last = kNoDay;                      ///< days that edges tell of
  Day first_published = kNoDay, last_published = kNoDay;  ///< days of articles

  std::vector<NameCount> node_types;
  std::vector<NameCount> relations, plover_types;
  std::vector<NameCount> polarities, modalities;
  std::vector<NameCount> months;  ///< as month_of has them; years where only they are known
  std::vector<NameCount> years;
  /// "day", "month", "year", "range", "open" (on one side), "about", and "none".
  std::vector<NameCount> precisions;
  std::vector<NameCount> sources;  ///< edges by number of independent sources: "1" to "4", "5+"
  std::vector<NameCount> outlets, agencies, languages;  ///< articles
  Spread degrees;  ///< edges of nodes; a self-loop counts twice
};

/// O(nodes + edges + evidence).
[[nodiscard]] GraphStats graph_stats(const KnowledgeGraph& graph);

/// How exactly the time of an edge is known, in the words of `precisions`.
[[nodiscard]] std::string_view date_precision(const KnowledgeGraph& graph, const Edge& edge);

}  // namespace isnad
