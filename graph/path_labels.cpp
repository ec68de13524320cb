// SPDX-License-Identifier: Apache-2.0
#include "graph/path_labels.h"

#include <algorithm>

namespace isnad {

namespace {

std::uint64_t key_of(NodeIndex node, ProductState state) {
  return mixed(std::uint64_t{node} << 32 | state);
}

}  // namespace

std::uint32_t PathLabels::improve(NodeIndex node, ProductState state, std::uint32_t steps,
                                  Day day) {
  std::uint32_t& newest = newest_.get(key_of(node, state));
  if (newest != 0) {
    PathLabel& label = labels_[newest - 1];
    if (as_good(label.day, day)) return kNoIndex;
    if (label.steps == steps) {
      label.day = day;
      return kNoIndex;
    }
  }
  labels_.push_back({node, state, steps, day, newest == 0 ? kNoIndex : newest - 1});
  newest = static_cast<std::uint32_t>(labels_.size());
  return newest - 1;
}

const PathLabel* PathLabels::best(NodeIndex node, ProductState state,
                                  std::uint32_t max_steps) const {
  const std::uint32_t* newest = newest_.find(key_of(node, state));
  if (newest == nullptr) return nullptr;
  for (std::uint32_t at = *newest - 1; at != kNoIndex; at = labels_[at].older) {
    if (labels_[at].steps <= max_steps) return &labels_[at];
  }
  return nullptr;
}

std::size_t PathLabels::count_nodes() const {
  std::vector<NodeIndex> nodes;
  for (const PathLabel& label : labels_) nodes.push_back(label.node);
  std::sort(nodes.begin(), nodes.end());
  return static_cast<std::size_t>(std::unique(nodes.begin(), nodes.end()) - nodes.begin());
}

}  // namespace isnad
