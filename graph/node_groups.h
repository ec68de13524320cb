// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/graph_index.h"

namespace isnad {

/// Nodes in disjoint groups, largest group first, of equal size the one with the smallest node;
/// within a group by node.
class NodeGroups {
 public:
  NodeGroups() = default;
  /// `labels` names the group of each of `nodes`, which are sorted; labels are below nodes.size().
  NodeGroups(const std::vector<NodeIndex>& nodes, const std::vector<std::uint32_t>& labels);

  [[nodiscard]] std::size_t size() const { return first_.size() - 1; }
  [[nodiscard]] std::span<const NodeIndex> operator[](std::size_t group) const {
    return std::span(nodes_).subspan(first_[group], first_[group + 1] - first_[group]);
  }
  /// Nodes in all groups.
  [[nodiscard]] std::size_t nodes() const { return nodes_.size(); }

 private:
  std::vector<NodeIndex> nodes_;
  std::vector<std::size_t> first_ = {0};  ///< of each group, and the end of the last
};

}  // namespace isnad
