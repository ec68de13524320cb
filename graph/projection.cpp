// SPDX-License-Identifier: Apache-2.0
#include "graph/projection.h"

#include <algorithm>

#include "graph/edge_filter.h"

namespace isnad {

namespace {

std::uint32_t added(std::uint32_t a, std::uint32_t b) {
  return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

/// Calls `visit(from, to, weight)` for each link of each edge that passes.
template <typename Visit>
void each_link(const KnowledgeGraph& graph, const EdgeFilter& passes,
               Projection::Direction direction, Projection::Weight weight, Visit visit) {
  const std::span<const RelationKind> kinds = graph.kinds();
  const bool both = direction == Projection::Direction::ignored;
  for (const Edge& edge : graph.edges()) {
    if (!passes(edge)) continue;
    const std::uint32_t value = weight == Projection::Weight::sources ? edge.weight : 1;
    visit(edge.source, edge.target, value);
    if (edge.source == edge.target) continue;
    if (both || kinds[edge.kind].symmetric) visit(edge.target, edge.source, value);
  }
}

}  // namespace

Projection::Projection(const KnowledgeGraph& graph, const GraphFilter& filter, Direction direction,
                       Weight weight) {
  const EdgeFilter passes(graph, filter);
  const std::size_t all = graph.nodes().size();
  std::vector<std::uint32_t> place(all, passes.lets_all_pass() ? 0 : kNoIndex);
  for (const Edge& edge : graph.edges()) {
    if (!passes(edge)) continue;
    ++edges_;
    place[edge.source] = place[edge.target] = 0;
  }
  for (std::size_t n = 0; n < all; ++n) {
    if (place[n] == kNoIndex) continue;
    place[n] = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back(static_cast<NodeIndex>(n));
  }
  first_.assign(nodes_.size() + 1, 0);
  each_link(graph, passes, direction, weight,
            [&](NodeIndex from, NodeIndex, std::uint32_t) { ++first_[place[from]]; });
  std::size_t sum = 0;
  for (std::size_t& first : first_) {
    const std::size_t count = first;
    first = sum;
    sum += count;
  }
  links_.resize(sum);
  std::vector<std::size_t> next(first_);
  each_link(graph, passes, direction, weight,
            [&](NodeIndex from, NodeIndex to, std::uint32_t value) {
              links_[next[place[from]]++] = {place[to], value};
            });
  merge_parallel();
}

void Projection::merge_parallel() {
  std::size_t kept = 0;
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    const auto begin = links_.begin() + static_cast<std::ptrdiff_t>(first_[n]);
    const auto end = links_.begin() + static_cast<std::ptrdiff_t>(first_[n + 1]);
    std::sort(begin, end, [](Link a, Link b) { return a.end < b.end; });
    const std::size_t row = kept;
    for (auto it = begin; it != end; ++it) {
      if (kept > row && links_[kept - 1].end == it->end) {
        links_[kept - 1].weight = added(links_[kept - 1].weight, it->weight);
      } else {
        links_[kept++] = *it;
      }
    }
    first_[n] = row;
  }
  first_[nodes_.size()] = kept;
  links_.resize(kept);
}

}  // namespace isnad
