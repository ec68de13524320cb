// SPDX-License-Identifier: Apache-2.0
#include "graph/time_index.h"

#include <algorithm>
#include <functional>

namespace isnad {

Path Arrivals::path_to(const KnowledgeGraph& graph, NodeIndex node) const {
  Path path;
  while (reached(node) && last_[node].edge != kNoIndex) {
    const EdgeStep step = last_[node];
    path.push_back(step);
    node = graph.end_of({step.edge, !step.forward});
  }
  std::reverse(path.begin(), path.end());
  return path;
}

TimeIndex::TimeIndex(const KnowledgeGraph& graph, const PathQuery& query)
    : graph_(graph),
      rules_(graph_, query),
      time_(graph_, query.time, query.strict_days),
      strict_(query.strict_days),
      avoided_(graph.nodes().size()) {
  for (const NodeIndex node : query.avoid) avoided_[node] = true;
  std::vector<std::pair<Day, EdgeIndex>> by_day;
  for (EdgeIndex i = 0; i < graph_.edges().size(); ++i) {
    const Edge& edge = graph_.edges()[i];
    const TimeRule::Span span = time_.span(edge);
    const bool some = rules_.allows({i, true}) || rules_.allows({i, false});
    if (!some || span.never || span.begin > span.end || edge.source == edge.target ||
        avoided_[edge.source] || avoided_[edge.target]) {
      continue;
    }
    by_day.emplace_back(span.begin, i);
  }
  std::sort(by_day.begin(), by_day.end());
  fill(by_day);
  mark_repeats();
  add_long_steps();
}

void TimeIndex::fill(const std::vector<std::pair<Day, EdgeIndex>>& by_day) {
  ends_.reserve(by_day.size());
  passings_.reserve(by_day.size());
  for (const auto& [day, index] : by_day) {
    const Edge& edge = graph_.edges()[index];
    ends_.push_back({edge.source, edge.target});
    const TimeRule::Span span = time_.span(edge);
    Passing passing;
    passing.edge = index;
    // Days have 24 bits, and those of an edge with an arrival of its own are known.
    const Day wait = span.event == kNever ? 0 : std::max(span.event - day, 0);
    passing.wait = static_cast<std::uint32_t>(wait) & 0xFFFFFFU;
    passing.forward = rules_.allows({index, true});
    passing.backward = rules_.allows({index, false});
    passings_.push_back(passing);
    if (buckets_.empty() || buckets_.back().day != day) buckets_.push_back({day, 0});
    buckets_.back().end = static_cast<std::uint32_t>(ends_.size());
  }
}

void TimeIndex::mark_repeats() {
  std::vector<std::uint32_t> seen(graph_.nodes().size());  // in which bucket, from 1
  std::uint32_t i = 0;
  for (std::uint32_t bucket = 0; bucket < buckets_.size(); ++bucket) {
    for (; i < buckets_[bucket].end; ++i) {
      std::uint32_t &source = seen[ends_[i].source], &target = seen[ends_[i].target];
      passings_[i].source_again = source == bucket + 1;
      passings_[i].target_again = target == bucket + 1;
      source = target = bucket + 1;
    }
  }
}

void TimeIndex::add_long_steps() {
  std::vector<std::pair<NodeIndex, LongStep>> steps;
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    const Passing& passing = passings_[i];
    const TimeRule::Span span = time_.span(graph_.edges()[passing.edge]);
    if (span.event != kNever || span.begin == span.end) continue;
    const auto [source, target] = ends_[i];
    if (passing.forward) {
      steps.push_back({source, {target, {passing.edge, true}, span.begin, span.end}});
    }
    if (passing.backward) {
      steps.push_back({target, {source, {passing.edge, false}, span.begin, span.end}});
    }
  }
  std::stable_sort(steps.begin(), steps.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  first_long_.assign(graph_.nodes().size() + 1, 0);
  for (const auto& [node, step] : steps) {
    ++first_long_[node + 1];
    long_steps_.push_back(step);
  }
  for (std::size_t i = 1; i < first_long_.size(); ++i) first_long_[i] += first_long_[i - 1];
}

/// One sweep over the days. A node is open when its day is known but not yet come; once it has,
/// the node is settled, and edges can be passed from it.
class TimeSweep {
 public:
  TimeSweep(const TimeIndex& index, Arrivals& out) : index_(index), out_(out) {
    const std::size_t nodes = index.graph_.nodes().size();
    out.day_.assign(nodes, kAfterAll);
    out.last_.resize(nodes);
    settled_.resize(nodes / 64 + 1);
  }

  void run(std::span<const NodeIndex> from) {
    for (const NodeIndex node : from) {
      if (!index_.avoided_[node]) reach(node, kBeforeAll, {});
    }
    std::uint32_t i = 0;
    for (const TimeIndex::Bucket& bucket : index_.buckets_) {
      // Where nothing is known of days, none comes after another.
      const bool strict = index_.strict_ && bucket.day != kBeforeAll;
      settle_until(strict ? bucket.day - 1 : bucket.day);
      today_ = strict ? kNever : bucket.day;
      for (; i < bucket.end; ++i) {
        const auto [source, target] = index_.ends_[i];
        if (is_settled(source) != is_settled(target)) pass(i, bucket.day);
      }
    }
    settle_until(kAfterAll);
  }

 private:
  [[nodiscard]] bool is_settled(NodeIndex node) const {
    return (settled_[node / 64] >> (node % 64) & 1U) != 0;
  }

  /// Passes an edge one of whose ends is settled.
  void pass(std::uint32_t i, Day day) {
    const auto [source, target] = index_.ends_[i];
    const TimeIndex::Passing passing = index_.passings_[i];
    const bool forward = is_settled(source);
    if (!(forward ? passing.forward : passing.backward)) return;
    const std::uint32_t wait = passing.wait;
    reach(forward ? target : source, day + static_cast<Day>(wait), {passing.edge, forward});
    if (today_nodes_.empty()) return;
    const NodeIndex node = today_nodes_.back();
    today_nodes_.pop_back();
    settle(node);
    // Edges of the node that come after this one will be looked at anyway.
    if (forward ? passing.target_again : passing.source_again) pass_all_of(node, day);
    settle_today(day, true);
  }

  /// Passes the edges of a node that has been settled on their day.
  void pass_all_of(NodeIndex node, Day day) {
    index_.rules_.steps(node, false, [&](Arc arc, bool forward) {
      const Edge& edge = index_.graph_.edges()[arc.edge];
      if (index_.avoided_[arc.end] || index_.time_.span(edge).begin != day) return;
      const Day arrival = index_.time_.arrival(edge, day);
      if (arrival != kNever) reach(arc.end, arrival, {arc.edge, forward});
    });
  }

  void reach(NodeIndex node, Day day, EdgeStep step) {
    if (day >= out_.day_[node]) return;
    out_.day_[node] = day;
    out_.last_[node] = step;
    if (day == today_) {
      today_nodes_.push_back(node);
    } else {
      open_.emplace_back(day, node);
      std::push_heap(open_.begin(), open_.end(), std::greater<>());
    }
  }

  /// Also takes the steps that are still open to one who has come to the node.
  void settle(NodeIndex node) {
    settled_[node / 64] |= std::uint64_t{1} << (node % 64);
    const Day day = out_.day_[node];
    const Day least = index_.strict_ && day != kBeforeAll ? day + 1 : day;
    for (std::uint32_t i = index_.first_long_[node]; i < index_.first_long_[node + 1]; ++i) {
      const TimeIndex::LongStep& step = index_.long_steps_[i];
      // Those that begin later come in the bucket of that day.
      if (step.begin <= least && least <= step.end) reach(step.head, least, step.step);
    }
  }

  void settle_today(Day day, bool pass_edges) {
    while (!today_nodes_.empty()) {
      const NodeIndex node = today_nodes_.back();
      today_nodes_.pop_back();
      settle(node);
      if (pass_edges) pass_all_of(node, day);
    }
  }

  void settle_until(Day last) {
    while (!open_.empty() && open_.front().first <= last) {
      const auto [day, node] = open_.front();
      std::pop_heap(open_.begin(), open_.end(), std::greater<>());
      open_.pop_back();
      if (is_settled(node)) continue;
      today_ = index_.strict_ && day != kBeforeAll ? kNever : day;
      settle(node);
      settle_today(day, false);
    }
  }

  const TimeIndex& index_;
  Arrivals& out_;
  std::vector<std::uint64_t> settled_;  ///< a bit for each node
  std::vector<std::pair<Day, NodeIndex>> open_;
  Day today_ = kNever;
  std::vector<NodeIndex> today_nodes_;  ///< reached on it, but not settled
};

void TimeIndex::find(std::span<const NodeIndex> from, Arrivals& out) const {
  TimeSweep(*this, out).run(from);
}

}  // namespace isnad
