// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "graph/path_search.h"

namespace isnad {

namespace {

bool later(const WeightedSide::Entry& a, const WeightedSide::Entry& b) {
  if (a.key != b.key) return b.key < a.key;
  return b.node < a.node;
}

}  // namespace

void PathSearch::begin_weighted(const SearchTask& task) {
  if (sides_[0].reach.empty() || ++search_ == 0) {
    for (WeightedSide& side : sides_) side.reach.assign(marks_.size(), {});
    search_ = 1;
  }
  best_ = task.limit;
  tight_.clear();
  ends_.assign(task.to.begin(), task.to.end());
  std::sort(ends_.begin(), ends_.end());
  for (WeightedSide& side : sides_) side.heap.clear();
  for (const NodeIndex node : task.from) push(0, node, {});
  for (const NodeIndex node : task.to) push(1, node, {});
}

void PathSearch::push(unsigned side, NodeIndex node, const PathKey& key) {
  WeightedSide& own = sides_[side];
  own.reach[node] = {key, search_, false};
  own.heap.push_back({key, node});
  std::push_heap(own.heap.begin(), own.heap.end(), later);
}

bool PathSearch::is_end(NodeIndex node) const {
  return std::binary_search(ends_.begin(), ends_.end(), node);
}

const WeightedSide::Reach* PathSearch::settled(unsigned side, NodeIndex node) const {
  const WeightedSide::Reach& reach = sides_[side].reach[node];
  return reach.search == search_ && reach.settled ? &reach : nullptr;
}

void PathSearch::relax(unsigned side, NodeIndex node, Arc arc, bool forward,
                       const PathKey& other_least) {
  const NodeIndex head = side == 0 ? arc.end : node;
  const PathKey key = sides_[side].reach[node].key + (*keys_)(arc.edge, head, !is_end(head));
  const WeightedSide::Reach& other = sides_[1 - side].reach[arc.end];
  if (other.search == search_) {
    const PathKey whole = key + other.key;
    if (whole < best_) tight_.clear();
    if (whole <= best_) {
      best_ = whole;
      tight_.push_back({side == 0 ? node : arc.end, {arc.edge, forward}, head});
    }
  } else if (blocked(arc.end)) {
    return;
  }
  // What the other side has not reached yet lies at least as far from it as its next node.
  if (best_ < key + other_least) return;
  const WeightedSide::Reach& own = sides_[side].reach[arc.end];
  if (own.search == search_ && own.key <= key) return;
  push(side, arc.end, key);
}

/// Settles the nearest node of a side, if it is not yet.
void PathSearch::settle_next(unsigned side, const PathKey& other_least) {
  WeightedSide& own = sides_[side];
  const WeightedSide::Entry next = own.heap.front();
  std::pop_heap(own.heap.begin(), own.heap.end(), later);
  own.heap.pop_back();
  WeightedSide::Reach& reach = own.reach[next.node];
  if (reach.settled || reach.key != next.key) return;
  reach.settled = true;
  steps(next.node, side,
        [&](Arc arc, bool forward) { relax(side, next.node, arc, forward, other_least); });
}

/// Adds the steps of best paths between an end and the steps where both sides met.
void PathSearch::trace(unsigned side) {
  std::vector<NodeIndex> open;
  std::vector<NodeIndex> seen;
  for (const TightStep& step : tight_) open.push_back(side == 0 ? step.tail : step.head);
  while (!open.empty()) {
    std::sort(open.begin(), open.end());
    open.erase(std::unique(open.begin(), open.end()), open.end());
    std::vector<NodeIndex> found;
    for (const NodeIndex node : open) {
      const PathKey key = sides_[side].reach[node].key;
      steps(node, 1 - side, [&](Arc arc, bool forward) {
        const WeightedSide::Reach* before = settled(side, arc.end);
        const NodeIndex head = side == 0 ? node : arc.end;
        if (before == nullptr || before->key + (*keys_)(arc.edge, head, !is_end(head)) != key) {
          return;
        }
        if (side == 0) {
          tight_.push_back({arc.end, {arc.edge, forward}, node});
        } else {
          tight_.push_back({node, {arc.edge, forward}, arc.end});
        }
        found.push_back(arc.end);
      });
    }
    seen.insert(seen.end(), open.begin(), open.end());
    std::sort(seen.begin(), seen.end());
    std::erase_if(
        found, [&](NodeIndex node) { return std::binary_search(seen.begin(), seen.end(), node); });
    open.swap(found);
  }
}

/// All steps in `tight_` lie on best paths, so that the smallest edge at each node is right.
SearchResult PathSearch::tight_way() {
  const auto before = [](const TightStep& a, const TightStep& b) {
    return std::tuple(a.tail, a.step.edge) < std::tuple(b.tail, b.step.edge);
  };
  std::sort(tight_.begin(), tight_.end(), before);
  const TightStep* first = nullptr;
  for (const TightStep& step : tight_) {
    const WeightedSide::Reach& reach = sides_[0].reach[step.tail];
    if (reach.search != search_ || reach.key.steps != 0) continue;
    if (first == nullptr || step.step.edge < first->step.edge) first = &step;
  }
  SearchResult result;
  result.found = true;
  result.from = first->tail;
  result.key = best_;
  for (const TightStep* step = first;;) {
    result.steps.push_back(step->step);
    if (is_end(step->head)) return result;
    step = &*std::lower_bound(tight_.begin(), tight_.end(), TightStep{step->head, {0, true}, 0},
                              before);
  }
}

SearchResult PathSearch::least_cost(const SearchTask& task) {
  begin_weighted(task);
  while (!sides_[0].heap.empty() && !sides_[1].heap.empty()) {
    const PathKey least[2] = {sides_[0].heap.front().key, sides_[1].heap.front().key};
    if (best_ < least[0] + least[1]) break;  // ways of the same key are wanted too
    const unsigned side = sides_[0].heap.size() <= sides_[1].heap.size() ? 0 : 1;
    settle_next(side, least[1 - side]);
  }
  if (tight_.empty()) return {};
  const std::vector<TightStep> crossing = tight_;
  trace(0);
  std::vector<TightStep> forward_part = std::move(tight_);
  tight_ = crossing;
  trace(1);
  tight_.insert(tight_.end(), forward_part.begin(), forward_part.end());
  return tight_way();
}

}  // namespace isnad
