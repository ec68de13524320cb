// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/hash_map.h"
#include "graph/path_key.h"
#include "graph/path_product.h"

namespace isnad {

/// The beginning of a path: its last step, and the prefix before that.
struct PathPrefix {
  PathKey key;                      ///< of its steps
  std::uint32_t parent = kNoIndex;  ///< kNoIndex: no steps yet
  EdgeStep step;
  NodeIndex node = kNoIndex;  ///< where it has come to
  ProductState state = 0;
  Day day = kBeforeAll;
  std::uint32_t steps = 0;
  std::uint32_t left = 0;          ///< steps to come
  std::uint32_t trail = kNoIndex;  ///< its nodes, see `PathPrefixes::trail`
};

/// All prefixes of one search, and a heap of those to go on from.
class PathPrefixes {
 public:
  std::uint32_t add(const PathPrefix& prefix);
  [[nodiscard]] const PathPrefix& operator[](std::uint32_t index) const { return all_[index]; }

  /// Puts a prefix in the heap; `least` is the key of no path that begins with it.
  void push(std::uint32_t index, const PathKey& least);
  [[nodiscard]] bool empty() const { return heap_.empty(); }
  /// The prefix of the least key; of equal keys that with smaller edge ids.
  std::uint32_t pop();

  /// A number of the nodes of a prefix and the steps to come: equal for equal lists. The parent
  /// must have been asked for it before.
  std::uint32_t trail(std::uint32_t index);
  /// The nodes of a prefix, sorted.
  void nodes(std::uint32_t index, std::vector<NodeIndex>& out) const;
  /// The path, and the node where it begins.
  [[nodiscard]] NodeIndex path(std::uint32_t index, Path& out) const;

 private:
  struct Entry {
    PathKey least;
    std::uint32_t index = kNoIndex;
  };
  [[nodiscard]] bool edges_before(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool later(const Entry& a, const Entry& b) const;

  std::vector<PathPrefix> all_;
  std::vector<Entry> heap_;
  HashMap<std::uint32_t> trails_;  ///< plus 1, by that of the parent and the last node
};

}  // namespace isnad
