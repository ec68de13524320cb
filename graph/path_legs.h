// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/path_product.h"

namespace isnad {

/// How far places are from the start for paths through via nodes, without a pattern or an order of
/// time, when nodes may repeat: by the shortest legs between the via nodes, in the best order of
/// them. Looks at all that the start and the via nodes reach.
class PathLegs {
 public:
  static constexpr std::uint32_t kFar = UINT32_MAX / 4;

  /// `work` grows by the edges looked at.
  PathLegs(const PathProduct& product, const PathQuery& query, std::size_t nodes,
           std::uint64_t& work);

  /// The fewest steps from a start through the via nodes that a state says were visited; kFar or
  /// more when there is no way.
  [[nodiscard]] std::uint32_t from_start(NodeIndex node, ProductState visited) const;
  /// The fewest steps of a whole way.
  [[nodiscard]] std::uint32_t least() const { return least_; }
  /// How many nodes can be reached from the start.
  [[nodiscard]] std::size_t reached() const { return reached_; }

 private:
  using Distances = std::vector<std::uint32_t>;

  Distances measure(const PathProduct& product, const std::vector<NodeIndex>& from,
                    std::size_t nodes, std::uint64_t& work);

  Distances start_;                ///< from the nearest start, by node
  std::vector<Distances> vias_;    ///< from each via node, by node
  std::vector<Distances> visits_;  ///< by visited via nodes, then by the last of them
  std::uint32_t least_ = kFar;
  std::size_t reached_ = 0;
};

}  // namespace isnad
