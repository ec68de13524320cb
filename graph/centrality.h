// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/projection.h"

namespace isnad {

struct PageRankOptions {
  double damping = 0.85;
  double tolerance = 1e-9;  ///< sum of all changes in the last step
  unsigned steps = 1000;    ///< at most so many
};

struct PageRank {
  std::vector<double> scores;  ///< by place; their sum is 1
  bool converged = true;
};

/// Power iteration from equal scores. Nodes without links out spread their score evenly.
/// O(links) a step.
[[nodiscard]] PageRank page_rank(const Projection& graph, const PageRankOptions& options);

struct Betweenness {
  std::vector<double> scores;  ///< by place, 0 to 1 when exact
  std::size_t samples = 0;     ///< nodes from which ways were searched
};

/// Brandes: the part of the shortest ways between other nodes that lead over a node. From
/// `samples` nodes drawn with a fixed seed, scaled to all; 0 or too many: from all, exactly.
/// O(links) a sample.
[[nodiscard]] Betweenness betweenness(const Projection& graph, std::size_t samples);

}  // namespace isnad
