// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/path_pattern.h"
#include "graph/path_ranking.h"

namespace isnad {

/// The paths of any query whose lists of nodes are sorted: with a pattern, through via nodes, in
/// order of time, or all up to a length. Searches from both ends find what a way from each place
/// to the end costs at least and when it must be begun, when nodes may repeat; with that bound the
/// best path is searched for first (A*, P. E. Hart, N. J. Nilsson and B. Raphael, 1968), one
/// number of steps after another. Exact unless `partial`; then what is found is best first all the
/// same, but for `earliest`. For a cost other than hops `max_steps` must be set.
[[nodiscard]] PathRanking enumerate_paths(const KnowledgeGraph& graph, const StepKeys& keys,
                                          const PathQuery& query, const PathPattern& pattern);

}  // namespace isnad
