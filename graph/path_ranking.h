// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/path_search.h"

namespace isnad {

struct RankedPath {
  NodeIndex from = kNoIndex;
  PathKey key;
  Path steps;
};

/// Whether `a` comes first in the order of PathAnswer.
[[nodiscard]] bool ranks_before(const RankedPath& a, const RankedPath& b);

struct PathRanking {
  std::vector<RankedPath> paths;
  bool partial = false;  ///< `query.work` was met
};

/// The `query.k` best paths for a query without pattern, via nodes, order of time and `all`, and
/// with `max_steps` only when hops are the cost. Each path found parts the others by where they
/// leave it, and a search finds the best of each part (J. Y. Yen, 1971; E. L. Lawler, 1972). The
/// nodes that `query` avoids must be blocked in `search`, and its rules set.
[[nodiscard]] PathRanking rank_paths(PathSearch& search, const KnowledgeGraph& graph,
                                     const StepKeys& keys, const PathQuery& query);

}  // namespace isnad
