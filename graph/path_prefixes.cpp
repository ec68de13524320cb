// SPDX-License-Identifier: Apache-2.0
#include "graph/path_prefixes.h"

#include <algorithm>

#include "graph/path_labels.h"

namespace isnad {

std::uint32_t PathPrefixes::add(const PathPrefix& prefix) {
  all_.push_back(prefix);
  return static_cast<std::uint32_t>(all_.size() - 1);
}

/// Whether the edges of `a` come first in the order of their ids; a prefix comes before what
/// begins with it, and what goes the same way in order of being added.
bool PathPrefixes::edges_before(std::uint32_t a, std::uint32_t b) const {
  const std::uint32_t steps_a = all_[a].steps, steps_b = all_[b].steps;
  std::uint32_t x = a, y = b;
  while (all_[x].steps > steps_b) x = all_[x].parent;
  while (all_[y].steps > steps_a) y = all_[y].parent;
  // The first step that differs decides, which is met last.
  int order = 0;
  for (; x != y && all_[x].steps > 0; x = all_[x].parent, y = all_[y].parent) {
    const EdgeIndex left = all_[x].step.edge, right = all_[y].step.edge;
    if (left != right) order = left < right ? -1 : 1;
  }
  if (order == 0 && steps_a != steps_b) return steps_a < steps_b;
  return order != 0 ? order < 0 : a < b;
}

bool PathPrefixes::later(const Entry& a, const Entry& b) const {
  if (a.least != b.least) return b.least < a.least;
  return edges_before(b.index, a.index);
}

void PathPrefixes::push(std::uint32_t index, const PathKey& least) {
  heap_.push_back({least, index});
  std::push_heap(heap_.begin(), heap_.end(),
                 [this](const Entry& a, const Entry& b) { return later(a, b); });
}

std::uint32_t PathPrefixes::pop() {
  std::pop_heap(heap_.begin(), heap_.end(),
                [this](const Entry& a, const Entry& b) { return later(a, b); });
  const std::uint32_t index = heap_.back().index;
  heap_.pop_back();
  return index;
}

std::uint32_t PathPrefixes::trail(std::uint32_t index) {
  PathPrefix& prefix = all_[index];
  if (prefix.trail != kNoIndex) return prefix.trail;
  // Numbers of trails stay below the numbers of prefixes; those above are of beginnings.
  const std::uint64_t before =
      prefix.parent == kNoIndex ? UINT32_MAX - prefix.left : all_[prefix.parent].trail;
  std::uint32_t& known = trails_.get(mixed(before << 32 | prefix.node));
  if (known == 0) known = static_cast<std::uint32_t>(trails_.size());
  prefix.trail = known;
  return known;
}

void PathPrefixes::nodes(std::uint32_t index, std::vector<NodeIndex>& out) const {
  out.clear();
  for (std::uint32_t at = index; at != kNoIndex; at = all_[at].parent) {
    out.push_back(all_[at].node);
  }
  std::sort(out.begin(), out.end());
}

NodeIndex PathPrefixes::path(std::uint32_t index, Path& out) const {
  out.clear();
  for (; all_[index].parent != kNoIndex; index = all_[index].parent) {
    out.push_back(all_[index].step);
  }
  std::reverse(out.begin(), out.end());
  return all_[index].node;
}

}  // namespace isnad
