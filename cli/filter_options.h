// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "core/result.h"
#include "graph/graph_filter.h"

namespace CLI {
class App;
}

namespace isnad::cli {

/// Which part of a graph is wanted, in the words of the command line.
struct FilterOptions {
  std::string since, until;  ///< days, months or years; empty when not given
  std::vector<std::string> relations, without_relations, polarities, modalities, around;
  std::uint32_t min_weight = 1;
  double min_confidence = 0;
  unsigned hops = 1;
};

/// Declares --since, --until, --relation, --not-relation, --min-weight, --min-confidence,
/// --polarity and --modality.
void declare_edge_filter(CLI::App& app, FilterOptions& options);
/// The same, and --around and --hops.
void declare_filter(CLI::App& app, FilterOptions& options);

/// What is wanted. Names of relations that the graph does not have are noted on `console.err`; an
/// Error when a name means no entity or several.
[[nodiscard]] Result<GraphFilter> make_filter(const KnowledgeGraph& graph,
                                              const FilterOptions& options, Console& console);
/// The part of the graph that is wanted.
[[nodiscard]] Result<KnowledgeGraph> filtered(const KnowledgeGraph& graph,
                                              const FilterOptions& options, Console& console);

}  // namespace isnad::cli
