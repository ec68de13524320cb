// SPDX-License-Identifier: Apache-2.0
#include "graph/path_legs.h"

#include <algorithm>

namespace isnad {

PathLegs::PathLegs(const PathProduct& product, const PathQuery& query, std::size_t nodes,
                   std::uint64_t& work)
    : start_(measure(product, query.from, nodes, work)) {
  reached_ = static_cast<std::size_t>(std::count_if(
      start_.begin(), start_.end(), [](std::uint32_t steps) { return steps < kFar; }));
  const std::size_t count = query.via.size();
  for (const NodeIndex node : query.via) vias_.push_back(measure(product, {node}, nodes, work));
  // The best order in which to visit a set (M. Held and R. M. Karp, 1962). A set comes after those
  // that are part of it.
  visits_.assign(std::size_t{1} << count, Distances(count, kFar));
  for (std::size_t set = 1; set < visits_.size(); ++set) {
    for (std::size_t last = 0; last < count; ++last) {
      if ((set >> last & 1U) == 0) continue;
      const auto before = static_cast<ProductState>(set & ~(std::size_t{1} << last));
      visits_[set][last] = std::min(kFar, from_start(query.via[last], before));
    }
  }
  const auto all = static_cast<ProductState>(visits_.size() - 1);
  for (const NodeIndex node : query.to) least_ = std::min(least_, from_start(node, all));
}

std::uint32_t PathLegs::from_start(NodeIndex node, ProductState visited) const {
  if (visited == 0) return start_[node];
  std::uint32_t best = kFar;
  for (std::size_t last = 0; last < vias_.size(); ++last) {
    if ((visited >> last & 1U) == 0) continue;
    best = std::min(best, visits_[visited][last] + vias_[last][node]);
  }
  return best;
}

PathLegs::Distances PathLegs::measure(const PathProduct& product,
                                      const std::vector<NodeIndex>& from, std::size_t nodes,
                                      std::uint64_t& work) {
  Distances distances(nodes, kFar);
  std::vector<NodeIndex> layer = from, next;
  for (const NodeIndex node : from) distances[node] = 0;
  for (std::uint32_t steps = 1; !layer.empty(); ++steps) {
    next.clear();
    for (const NodeIndex node : layer) {
      if (product.is_end(node)) continue;
      product.rules.steps(node, false, [&](Arc arc, bool) {
        ++work;
        if (distances[arc.end] != kFar || product.is_start(arc.end) || product.avoided(arc.end)) {
          return;
        }
        distances[arc.end] = steps;
        next.push_back(arc.end);
      });
    }
    layer.swap(next);
  }
  return distances;
}

}  // namespace isnad
