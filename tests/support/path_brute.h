// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "graph/graph_builder.h"
#include "graph/path_key.h"
#include "graph/path_query.h"

namespace isnad::test {

/// A small multigraph with relations of every sort, days in 0..9, loops and parallel edges. The
/// same engine gives the same graph.
inline KnowledgeGraph random_news(std::mt19937& random, unsigned nodes, unsigned edges) {
  const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  GraphBuilder builder;
  for (unsigned i = 0; i < nodes; ++i) {
    Node node;
    node.id = builder.add_text("person/p" + std::to_string(100 + i));
    builder.add_node(node);
  }
  struct Row {
    const char* relation;
    const char* plover;
    bool symmetric, standing;
  };
  const Row rows[] = {{"visit", "CONSULT", false, false},
                      {"meet", "CONSULT", true, false},
                      {"agree", "AGREE", true, false},
                      {"aid", "AID", false, false},
                      {"holds_office", "", false, true}};
  for (const Row& row : rows) {
    RelationKind kind;
    kind.relation = builder.intern(row.relation);
    kind.plover_type = builder.intern(row.plover);
    kind.symmetric = row.symmetric;
    kind.standing = row.standing;
    builder.add_kind(kind);
  }
  for (unsigned i = 0; i < edges; ++i) {
    Edge edge;
    edge.id = builder.make_edge_id("e-" +
                                   std::to_string(100000000000U + random() % 1000000U * 1000U + i));
    edge.source = below(nodes);
    edge.target = below(nodes);
    edge.kind = static_cast<std::uint16_t>(below(5));
    const Day begin = static_cast<Day>(below(8));
    const Day end = begin + static_cast<Day>(below(2) == 0 ? 0 : below(4));
    edge.begin = below(8) == 0 ? kNoDay : begin;
    edge.end = below(8) == 0 ? kNoDay : end;
    edge.weight = 1 + below(3);
    edge.polarity = below(6) == 0 ? Polarity::negated : Polarity::affirmed;
    builder.add_edge(edge);
  }
  return builder.finish();
}

/// Answers of the slow sort: every path there is, looked at one by one.
class PathBrute {
 public:
  PathBrute(const KnowledgeGraph& graph, PathQuery query)
      : graph_(graph), query_(std::move(query)) {}

  /// Whether a whole path may be taken, beside the rules of the query that are known here.
  std::function<bool(const Path&)> accepts = [](const Path&) { return true; };

  [[nodiscard]] std::vector<FoundPath> find() {
    for (const NodeIndex start : query_.from) {
      nodes_ = {start};
      steps_.clear();
      walk();
    }
    std::vector<std::pair<Order, FoundPath>> all;
    for (auto& [nodes, best] : best_) all.push_back(best);
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<FoundPath> paths;
    for (std::size_t i = 0; i < all.size() && i < query_.k; ++i) paths.push_back(all[i].second);
    return paths;
  }

 private:
  using Order = std::tuple<Day, std::uint64_t, std::size_t, unsigned, long, std::vector<EdgeIndex>>;

  static bool has(const std::vector<NodeIndex>& list, NodeIndex node) {
    return std::find(list.begin(), list.end(), node) != list.end();
  }

  [[nodiscard]] bool step_allowed(const Edge& edge, bool forward) const {
    const RelationKind& kind = graph_.kind(edge);
    const std::string relation(graph_.text(kind.relation));
    const std::string plover(graph_.text(kind.plover_type));
    const auto named = [&](const std::vector<std::string>& names) {
      return std::any_of(names.begin(), names.end(),
                         [&](const auto& name) { return name == relation || name == plover; });
    };
    const GraphFilter& filter = query_.filter;
    if (!filter.relations.empty() && !named(filter.relations)) return false;
    if (edge.weight < filter.min_weight) return false;
    if (!filter.polarities.empty() && filter.polarities[0] != edge.polarity) return false;
    if (forward || kind.symmetric || query_.direction == PathDirection::ignored) return true;
    return query_.direction == PathDirection::per_relation && !named(query_.directed);
  }

  void walk() {
    const NodeIndex at = nodes_.back();
    if (has(query_.to, at)) return keep();
    if (query_.max_steps > 0 && steps_.size() == query_.max_steps) return;
    for (EdgeIndex i = 0; i < graph_.edges().size(); ++i) {
      const Edge& edge = graph_.edges()[i];
      for (const bool forward : {true, false}) {
        if ((forward ? edge.source : edge.target) != at) continue;
        const NodeIndex next = forward ? edge.target : edge.source;
        if (has(nodes_, next) || has(query_.avoid, next) || has(query_.from, next)) continue;
        if (!step_allowed(edge, forward)) continue;
        nodes_.push_back(next);
        steps_.push_back({i, forward});
        walk();
        nodes_.pop_back();
        steps_.pop_back();
      }
    }
  }

  /// A day for each step, one after another, over all that the dates allow; -1 is before all.
  /// Events have any day, and a standing relation is passed on the first day that fits.
  bool in_order(std::size_t i, Day last, bool for_all) const {
    constexpr Day kFirst = -20, kLast = 30;  // beyond all days of random_news
    if (i == steps_.size()) return true;
    const Edge& edge = graph_.edges()[steps_[i].edge];
    const Day begin = edge.begin, end = edge.end;
    if (for_all && (begin == kNoDay || end == kNoDay)) return false;
    const Day low = begin == kNoDay ? kFirst : begin, high = end == kNoDay ? kLast : end;
    const Day least = query_.strict_days ? last + 1 : last;
    bool some = false;
    for (Day day = low; day <= high; ++day) {
      const bool kept = day >= least && in_order(i + 1, day, for_all);
      if (for_all && !graph_.kind(edge).standing && !kept) return false;
      some = some || kept;
    }
    return some;
  }

  /// Arrival at the end, by the rule of TimeOrder.
  [[nodiscard]] Day arrival() const {
    Day t = -100;
    for (const EdgeStep step : steps_) {
      const Edge& edge = graph_.edges()[step.edge];
      const Day begin = edge.begin, end = edge.end;
      const Day least = t == -100 ? t : query_.strict_days ? t + 1 : t;
      const bool event = !graph_.kind(edge).standing;
      t = query_.time == TimeOrder::certain && event
              ? end
              : std::max(least, begin == kNoDay ? -100 : begin);
    }
    return t;
  }

  void keep() {
    for (const NodeIndex node : query_.via) {
      if (!has(nodes_, node)) return;
    }
    if (query_.time != TimeOrder::none && !in_order(0, -50, query_.time == TimeOrder::certain))
      return;
    if (!accepts(steps_)) return;
    FoundPath path;
    path.from = nodes_.front();
    path.steps = steps_;
    unsigned standing = 0;
    long weight = 0;
    std::vector<EdgeIndex> edges;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const Edge& edge = graph_.edges()[steps_[i].edge];
      edges.push_back(steps_[i].edge);
      standing += graph_.kind(edge).standing ? 1U : 0U;
      weight += static_cast<long>(edge.weight);
      const std::uint64_t shares[] = {0, 1000000, 500000, 333333};
      std::size_t degree = 0;
      for (const Edge& other : graph_.edges()) {
        degree +=
            (other.source == nodes_[i + 1] ? 1U : 0U) + (other.target == nodes_[i + 1] ? 1U : 0U);
      }
      if (query_.cost == PathCost::hops) path.cost += 1000000;
      if (query_.cost == PathCost::evidence) path.cost += shares[edge.weight];
      if (query_.cost == PathCost::hubs && i + 1 < steps_.size()) path.cost += log2_micro(degree);
    }
    path.certain = query_.time != TimeOrder::none && in_order(0, -50, true);
    const Day when = query_.earliest ? arrival() : 0;
    if (query_.earliest) {
      if (when < first_) best_.clear();
      if (when > first_) return;
      first_ = when;
    }
    const Order order{when, path.cost, steps_.size(), standing, -weight, edges};
    const auto [it, fresh] = best_.try_emplace(nodes_, order, path);
    if (!fresh && order < it->second.first) it->second = {order, path};
  }

  const KnowledgeGraph& graph_;
  PathQuery query_;
  std::vector<NodeIndex> nodes_;
  Path steps_;
  Day first_ = 1000;
  std::map<std::vector<NodeIndex>, std::pair<Order, FoundPath>> best_;
};

/// "n0 >3 n4 <1 n2 cost 2000000" of each path.
inline std::vector<std::string> path_lines(const KnowledgeGraph& graph,
                                           const std::vector<FoundPath>& paths) {
  std::vector<std::string> lines;
  for (const FoundPath& path : paths) {
    std::string line = "n" + std::to_string(path.from);
    for (const EdgeStep step : path.steps) {
      line += (step.forward ? " >" : " <") + std::to_string(step.edge) + " n" +
              std::to_string(graph.end_of(step));
    }
    line += " cost " + std::to_string(path.cost);
    if (path.certain) line += " certain";
    lines.push_back(line);
  }
  return lines;
}

}  // namespace isnad::test
