// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

#include "graph/knowledge_graph.h"
#include "graph/path_query.h"

namespace isnad {

/// What decides between paths, but for the ids of edges. Keys of parts add up to that of the whole
/// in whole numbers, so that no sum depends on its order, and every step makes a key greater.
struct PathKey {
  std::uint64_t cost = 0;  ///< micro-units
  std::uint32_t steps = 0;
  std::uint32_t standing = 0;
  std::uint64_t weight = 0;  ///< independent sources; more is better

  friend bool operator==(const PathKey&, const PathKey&) = default;
  friend std::strong_ordering operator<=>(const PathKey& a, const PathKey& b) {
    if (const auto order = a.cost <=> b.cost; order != 0) return order;
    if (const auto order = a.steps <=> b.steps; order != 0) return order;
    if (const auto order = a.standing <=> b.standing; order != 0) return order;
    return b.weight <=> a.weight;
  }
  friend PathKey operator+(const PathKey& a, const PathKey& b) {
    return {a.cost + b.cost, a.steps + b.steps, a.standing + b.standing, a.weight + b.weight};
  }
};

/// log2 of a number in micro-units, rounded down; 0 for 0.
[[nodiscard]] std::uint64_t log2_micro(std::uint64_t number);

/// The keys of single steps.
class StepKeys {
 public:
  StepKeys(const KnowledgeGraph& graph, PathCost cost);

  /// Of a step over an edge to a node, which is inner or the end of a path.
  [[nodiscard]] PathKey operator()(EdgeIndex edge, NodeIndex head, bool inner) const {
    const Edge& e = edges_[edge];
    const std::uint32_t weight = e.weight;
    PathKey key{kCostUnit, 1, standing_[e.kind], weight};
    if (cost_ == PathCost::evidence) key.cost = (kCostUnit + weight / 2) / (weight ? weight : 1);
    if (cost_ == PathCost::hubs) key.cost = inner ? log2_micro(rows_->all(head).size()) : 0;
    return key;
  }

 private:
  std::span<const Edge> edges_;
  const ArcRows* rows_;
  std::vector<std::uint8_t> standing_;  ///< 1 for each kind that is
  PathCost cost_;
};

/// By edge id.
[[nodiscard]] bool smaller_edges(const Path& a, const Path& b);

}  // namespace isnad
