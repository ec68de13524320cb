// SPDX-License-Identifier: Apache-2.0
#include "graph/path_bounds.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <tuple>

namespace isnad {

namespace {

/// A step asks tables, where a plain search only looks at an edge.
constexpr std::uint64_t kStepWork = 4;

/// Steps have twenty bits and states twelve.
std::uint64_t key_of(NodeIndex node, ProductState state, std::uint32_t steps) {
  return mixed(std::uint64_t{node} << 32 | std::uint64_t{state} << 20 | steps);
}

}  // namespace

PathBounds::PathBounds(const KnowledgeGraph& graph, const PathProduct& product,
                       const StepKeys& keys, const PathQuery& query, Day deadline,
                       std::uint64_t& work)
    : product_(product), keys_(keys), query_(query), deadline_(deadline), work_(work) {
  if (!query.via.empty() && query.pattern.empty() && query.time == TimeOrder::none) {
    legs_.emplace(product, query, graph.nodes().size(), work);
  }
  for (const NodeIndex node : query.from) {
    start_layer_.push_back(from_start_.improve(node, product_.start_state(node), 0, kBeforeAll));
  }
  for (const NodeIndex node : query.to) {
    product_.end_states([&](ProductState state) {
      end_layer_.push_back(from_end_.improve(node, state, 0, deadline));
    });
  }
}

/// One more step from the start; whether a place was reached from which the end is known to be.
bool PathBounds::extend_start() {
  std::vector<std::uint32_t> layer;
  ++start_steps_;
  for (const std::uint32_t index : start_layer_) {
    const PathLabel label = from_start_[index];
    if (product_.is_end(label.node) || exhausted()) continue;
    product_.rules.steps(label.node, false, [&](Arc arc, bool forward) {
      work_ += kStepWork;
      if (product_.is_start(arc.end) || product_.avoided(arc.end)) return;
      product_.next({arc.edge, forward}, arc.end, label.state, label.day,
                    [&](ProductState state, Day day) {
                      if (day > deadline_) return;
                      const auto added = from_start_.improve(arc.end, state, start_steps_, day);
                      if (added != kNoIndex) layer.push_back(added);
                    });
    });
  }
  start_layer_.swap(layer);
  return std::any_of(start_layer_.begin(), start_layer_.end(), [&](std::uint32_t index) {
    const PathLabel& label = from_start_[index];
    const PathLabel* rest = from_end_.best(label.node, label.state, UINT32_MAX);
    return rest != nullptr && label.day <= rest->day;
  });
}

/// Calls `keep(node, state, day, edge)` for each place one step before a place.
template <typename Keep>
void PathBounds::step_back(NodeIndex to, ProductState state, Day day, Keep&& keep) {
  if (product_.is_start(to) || exhausted()) return;
  product_.rules.steps(to, true, [&](Arc arc, bool forward) {
    work_ += kStepWork;
    if (product_.is_end(arc.end) || product_.avoided(arc.end)) return;
    product_.previous({arc.edge, forward}, to, state, day, [&](ProductState before, Day last) {
      keep(arc.end, before, last, arc.edge);
    });
  });
}

/// One more step from the end.
bool PathBounds::extend_end() {
  std::vector<std::uint32_t> layer;
  ++end_steps_;
  for (const std::uint32_t index : end_layer_) {
    const PathLabel label = from_end_[index];
    step_back(label.node, label.state, label.day,
              [&](NodeIndex node, ProductState state, Day day, EdgeIndex) {
                const auto added = from_end_.improve(node, state, end_steps_, day);
                if (added != kNoIndex) layer.push_back(added);
              });
  }
  end_layer_.swap(layer);
  return std::any_of(end_layer_.begin(), end_layer_.end(), [&](std::uint32_t index) {
    const PathLabel& label = from_end_[index];
    return starts_reach(label.node, label.state, label.day, UINT32_MAX);
  });
}

std::uint32_t PathBounds::fewest_steps() {
  if (legs_) return legs_->least() < PathLegs::kFar ? legs_->least() : 0;
  while (!start_layer_.empty() && !end_layer_.empty() && !exhausted()) {
    const bool met = start_layer_.size() <= end_layer_.size() ? extend_start() : extend_end();
    if (met) return start_steps_ + end_steps_;
  }
  return 0;
}

bool PathBounds::starts_reach(NodeIndex node, ProductState state, Day day,
                              std::uint32_t steps) const {
  if (legs_) return legs_->from_start(node, PathProduct::visited(state)) <= steps;
  const PathLabel* before = from_start_.best(node, state, steps);
  return before != nullptr && before->day <= day;
}

void PathBounds::prepare(std::uint32_t total) {
  // A side that has come to its end knows all numbers of steps.
  while (!legs_ && start_steps_ + end_steps_ < total && !start_layer_.empty() &&
         !end_layer_.empty() && !exhausted()) {
    if (start_layer_.size() <= end_layer_.size()) {
      extend_start();
    } else {
      extend_end();
    }
  }
  ahead_.clear();
  layer_.clear();
  for (const NodeIndex node : query_.to) {
    product_.end_states([&](ProductState state) {
      ahead_.get(key_of(node, state, 0)).day = deadline_;
      layer_.emplace_back(node, state);
    });
  }
  for (std::uint32_t steps = 1; steps <= total && !layer_.empty(); ++steps) {
    add_layer(total, steps);
  }
}

/// The places from which a way of so many steps leads to the end. Near the end all are taken that
/// there are, farther off only those to which the search from the start has come in time.
void PathBounds::add_layer(std::uint32_t total, std::uint32_t steps) {
  const bool sure = legs_ || start_layer_.empty() || total - steps <= start_steps_;
  std::vector<Place> layer;
  for (const auto& [to, to_state] : layer_) {
    const Ahead rest = *ahead(to, to_state, steps - 1);
    step_back(to, to_state, rest.day,
              [&](NodeIndex node, ProductState state, Day day, EdgeIndex edge) {
                if (sure && !starts_reach(node, state, day, total - steps)) return;
                const PathKey key = keys_(edge, to, steps > 1) + rest.key;
                Ahead& known = ahead_.get(key_of(node, state, steps));
                const bool fresh = known.day == kNever;
                if (fresh) layer.emplace_back(node, state);
                if (fresh || key < known.key) known.key = key;
                known.day = std::max(known.day, day);
              });
  }
  layer_.swap(layer);
}

const PathBounds::Ahead* PathBounds::ahead(NodeIndex node, ProductState state,
                                           std::uint32_t steps) const {
  return ahead_.find(key_of(node, state, steps));
}

bool PathBounds::might_reach(NodeIndex node, ProductState state, Day day) const {
  if (!end_layer_.empty()) return true;
  const PathLabel* rest = from_end_.best(node, state, UINT32_MAX);
  return rest != nullptr && day <= rest->day;
}

std::uint32_t PathBounds::longest() {
  if (legs_) return static_cast<std::uint32_t>(legs_->reached() - 1);
  if (start_layer_.empty() && start_nodes_ == 0) start_nodes_ = from_start_.count_nodes();
  if (end_layer_.empty() && end_nodes_ == 0) end_nodes_ = from_end_.count_nodes();
  std::size_t nodes = std::size_t{1} << 20;
  if (start_nodes_ > 0) nodes = std::min(nodes, start_nodes_);
  if (end_nodes_ > 0) nodes = std::min(nodes, end_nodes_);
  return static_cast<std::uint32_t>(nodes - 1);
}

Day earliest_day(const PathProduct& product, const PathQuery& query, std::uint64_t& work) {
  using Entry = std::tuple<Day, NodeIndex, ProductState>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  PathLabels reached(false);
  std::vector<ProductState> ends;
  product.end_states([&](ProductState state) { ends.push_back(state); });
  for (const NodeIndex node : query.from) {
    const ProductState state = product.start_state(node);
    reached.improve(node, state, 0, kBeforeAll);
    open.emplace(kBeforeAll, node, state);
  }
  while (!open.empty() && work < query.work) {
    const auto [day, node, state] = open.top();
    open.pop();
    if (reached.best(node, state, 0)->day < day) continue;
    if (product.is_end(node)) {
      if (std::find(ends.begin(), ends.end(), state) != ends.end()) return day;
      continue;
    }
    product.rules.steps(node, false, [&, at = day, from = state](Arc arc, bool forward) {
      work += kStepWork;
      if (product.is_start(arc.end) || product.avoided(arc.end)) return;
      product.next({arc.edge, forward}, arc.end, from, at, [&](ProductState next, Day arrival) {
        const PathLabel* known = reached.best(arc.end, next, 0);
        if (known != nullptr && known->day <= arrival) return;
        reached.improve(arc.end, next, 0, arrival);
        open.emplace(arrival, arc.end, next);
      });
    });
  }
  return kNever;
}

}  // namespace isnad
