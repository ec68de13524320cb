// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/hash_map.h"
#include "graph/path_product.h"

namespace isnad {

/// Another number for each number (multiplication by odd numbers can be undone), for HashMap.
[[nodiscard]] inline std::uint64_t mixed(std::uint64_t number) {
  number *= 0x9E3779B97F4A7C15U;
  number ^= number >> 32;
  return number * 0xD6E8FEB86659FD93U;
}

/// Where a search has come to: at which node and state, after how many steps, and on which day.
struct PathLabel {
  NodeIndex node = kNoIndex;
  ProductState state = 0;
  std::uint32_t steps = 0;
  Day day = 0;
  std::uint32_t older = kNoIndex;  ///< label of the same place with fewer steps and a worse day
};

/// The best day of each place for each number of steps: the earliest, or the latest. Labels come
/// in order of steps.
class PathLabels {
 public:
  explicit PathLabels(bool latest) : latest_(latest) {}

  /// Adds a label if none with as few steps is as good. Gives its index, or kNoIndex when there
  /// was none to add; a label of the same number of steps gets the better day.
  std::uint32_t improve(NodeIndex node, ProductState state, std::uint32_t steps, Day day);

  /// The best label of a place with at most so many steps; nullptr when there is none.
  [[nodiscard]] const PathLabel* best(NodeIndex node, ProductState state,
                                      std::uint32_t max_steps) const;

  [[nodiscard]] const PathLabel& operator[](std::uint32_t label) const { return labels_[label]; }
  /// How many nodes have a label.
  [[nodiscard]] std::size_t count_nodes() const;

 private:
  [[nodiscard]] bool as_good(Day a, Day b) const { return latest_ ? a >= b : a <= b; }

  HashMap<std::uint32_t> newest_;  ///< label of each place, plus 1
  std::vector<PathLabel> labels_;
  bool latest_;
};

}  // namespace isnad
