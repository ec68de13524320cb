// SPDX-License-Identifier: Apache-2.0
#include "graph/path_search.h"

#include <algorithm>
#include <tuple>

namespace isnad {

PathSearch::PathSearch(const KnowledgeGraph& graph)
    : graph_(graph), edges_(graph_.edges()), marks_(graph.nodes().size()) {}

void PathSearch::set_rules(const StepRules& rules, const StepKeys& keys) {
  rules_ = &rules;
  keys_ = &keys;
}

void PathSearch::ban_steps(NodeIndex start, std::span<const NodeIndex> ends) {
  lift_ban();
  if (ends.empty()) return;
  banned_from_ = start;
  banned_.assign(ends.begin(), ends.end());
  for (const NodeIndex node : banned_) marks_[node].flags |= kBanned;
}

void PathSearch::lift_ban() {
  for (const NodeIndex node : banned_) marks_[node].flags &= ~kBanned;
  banned_.clear();
  banned_from_ = kNoIndex;
}

void PathSearch::begin(unsigned side, std::span<const NodeIndex> nodes) {
  base_[side] += depth_[side] + 1;  // beyond all marks of the last search
  if (base_[side] > UINT32_MAX / 2) {
    for (Mark& mark : marks_) mark.distance[side] = 0;
    base_[side] = 1;
  }
  depth_[side] = 0;
  layer_[side].assign(nodes.begin(), nodes.end());
  for (const NodeIndex node : nodes) marks_[node].distance[side] = base_[side];
}

/// Goes a whole layer of equally far nodes on, so that all nodes in the middle are met.
void PathSearch::expand(unsigned side) {
  next_.clear();
  const std::uint32_t distance = base_[side] + ++depth_[side];
  for (const NodeIndex node : layer_[side]) {
    steps(node, side, [&](Arc arc, bool) {
      Mark& mark = marks_[arc.end];
      if (visited(side, mark)) return;
      const bool met = visited(1 - side, mark);
      if (!met && (mark.flags & kBlocked) != 0) return;
      mark.distance[side] = distance;
      next_.push_back(arc.end);
      if (met) met_.push_back(arc.end);
    });
  }
  layer_[side].swap(next_);
}

/// The smaller layer goes first, because few nodes lie near both ends.
bool PathSearch::meet(std::uint32_t max_steps) {
  while (met_.empty()) {
    if (depth_[0] + depth_[1] >= max_steps) return false;
    const unsigned side = layer_[0].size() <= layer_[1].size() ? 0 : 1;
    if (layer_[side].empty()) return false;
    expand(side);
  }
  return true;
}

bool PathSearch::has_slot(NodeIndex node, std::uint32_t level) const {
  const std::uint32_t slot = marks_[node].slot;
  return slot < slots_.size() && slots_[slot].node == node && slots_[slot].level == level;
}

bool PathSearch::add_slot(NodeIndex node, std::uint32_t level) {
  if (has_slot(node, level)) return false;
  marks_[node].slot = static_cast<std::uint32_t>(slots_.size());
  Slot slot;
  slot.node = node;
  slot.level = level;
  slots_.push_back(slot);
  return true;
}

/// All nodes of shortest paths: from the middle, where both sides met, back to both ends. A node
/// has one level only, that is how many steps it is from the start.
void PathSearch::collect(std::uint32_t total, std::uint32_t after_middle) {
  slots_.clear();
  const std::uint32_t steps_of[2] = {total - after_middle, after_middle};
  for (const NodeIndex node : met_) add_slot(node, steps_of[0]);
  for (const unsigned side : {0U, 1U}) {
    std::size_t begin = 0, end = met_.size();
    for (std::uint32_t left = steps_of[side]; left > 0; --left) {
      const std::uint32_t level = side == 0 ? left - 1 : total - left + 1;
      const std::uint32_t distance = base_[side] + left - 1;
      const std::size_t first = slots_.size();
      for (std::size_t i = begin; i < end; ++i) {
        steps(slots_[i].node, 1 - side, [&](Arc arc, bool) {
          if (marks_[arc.end].distance[side] == distance) add_slot(arc.end, level);
        });
      }
      begin = first;
      end = slots_.size();
    }
  }
}

SearchResult PathSearch::fewest_steps(const SearchTask& task) {
  begin(0, task.from);
  begin(1, task.to);
  met_.clear();
  last_extended_ = work;
  if (!meet(task.limit.steps)) return {};
  return solved(task, depth_[0] + depth_[1], depth_[1]);
}

SearchResult PathSearch::fewest_steps_again(const SearchTask& task, std::uint32_t least_steps) {
  for (std::uint32_t total = std::max(least_steps, 1U); total <= task.limit.steps; ++total) {
    begin(0, task.from);
    met_.clear();
    if (approach(total)) return solved(task, depth_[0], 0);
    // Not even nodes too far from the ends were left out: no number of steps is enough.
    if (!left_out_) break;
  }
  return {};
}

/// Searches from the start for an end that is `total` steps away. Nodes beyond the search from the
/// ends are farther from them than that has gone.
bool PathSearch::approach(std::uint32_t total) {
  const std::uint32_t beyond = layer_[1].empty() ? UINT32_MAX / 2 : depth_[1] + 1;
  left_out_ = false;
  while (met_.empty() && !layer_[0].empty() && depth_[0] < total) {
    next_.clear();
    const std::uint32_t depth = ++depth_[0];
    for (const NodeIndex node : layer_[0]) {
      steps(node, 0, [&](Arc arc, bool) {
        Mark& mark = marks_[arc.end];
        if (visited(0, mark) || (mark.flags & kBlocked) != 0) return;
        const std::uint32_t rest = visited(1, mark) ? mark.distance[1] - base_[1] : beyond;
        if (depth + rest > total) {
          left_out_ = left_out_ || rest <= UINT32_MAX / 4;
          return;
        }
        mark.distance[0] = base_[0] + depth;
        next_.push_back(arc.end);
        if (rest == 0) met_.push_back(arc.end);
      });
    }
    layer_[0].swap(next_);
  }
  return !met_.empty();
}

void PathSearch::reach_farther() {
  const std::uint64_t cost = layer_[1].size() * (2 * edges_.size() / marks_.size() + 1);
  if (layer_[1].empty() || work - last_extended_ < cost) return;
  base_[0] += depth_[0] + 1;  // so that nothing counts as met
  depth_[0] = 0;
  expand(1);
  last_extended_ = work;
}

SearchResult PathSearch::solved(const SearchTask& task, std::uint32_t total,
                                std::uint32_t after_middle) {
  collect(total, after_middle);
  std::sort(slots_.begin(), slots_.end(), [](const Slot& a, const Slot& b) {
    return std::tuple(a.level, a.node) < std::tuple(b.level, b.node);
  });
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    marks_[slots_[i].node].slot = static_cast<std::uint32_t>(i);
  }
  for (std::size_t i = slots_.size(); i-- > 0;) {
    if (slots_[i].level < total) solve(i);
  }
  return best_way(task, total);
}

/// The best way on from a node, of which all nodes that are nearer to the end are solved.
void PathSearch::solve(std::size_t place) {
  Slot& slot = slots_[place];
  slot.step = {};
  steps(slot.node, 0, [&](Arc arc, bool forward) {
    if (!has_slot(arc.end, slot.level + 1)) return;
    const Slot& rest = slots_[marks_[arc.end].slot];
    const PathKey key = (*keys_)(arc.edge, arc.end, false);
    const std::uint32_t standing = rest.standing + key.standing;
    const std::uint64_t weight = rest.weight + key.weight;
    // Ways over one edge end alike, so that the first edge decides between equal ways.
    if (slot.step.edge != kNoIndex && std::tuple(slot.standing, weight, slot.step.edge) <=
                                          std::tuple(standing, slot.weight, arc.edge)) {
      return;
    }
    slot.step = {arc.edge, forward};
    slot.standing = standing;
    slot.weight = weight;
  });
}

SearchResult PathSearch::best_way(const SearchTask& task, std::uint32_t total) const {
  const Slot* best = nullptr;
  for (const NodeIndex start : task.from) {
    if (!has_slot(start, 0)) continue;
    const Slot& slot = slots_[marks_[start].slot];
    if (best == nullptr || std::tuple(slot.standing, best->weight, slot.step.edge) <
                               std::tuple(best->standing, slot.weight, best->step.edge)) {
      best = &slot;
    }
  }
  SearchResult result;
  result.found = true;
  result.from = best->node;
  for (std::uint32_t level = 0; level < total; ++level) {
    result.steps.push_back(best->step);
    const NodeIndex head = graph_.end_of(best->step);
    result.key = result.key + (*keys_)(best->step.edge, head, level + 1 < total);
    best = &slots_[marks_[head].slot];
  }
  return result;
}

}  // namespace isnad
