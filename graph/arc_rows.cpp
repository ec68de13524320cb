// SPDX-License-Identifier: Apache-2.0
#include "graph/arc_rows.h"

#include <algorithm>

namespace isnad {

ArcRows::ArcRows(std::span<const Edge> edges, std::size_t nodes)
    : first_(nodes + 1, 0), inward_(nodes, 0), arcs_(edges.size() * 2) {
  for (const Edge& edge : edges) {
    ++inward_[edge.source];
    ++first_[edge.target];
  }
  std::uint32_t sum = 0;
  for (std::size_t n = 0; n < nodes; ++n) {
    const std::uint32_t out = inward_[n], in = first_[n];
    first_[n] = sum;
    inward_[n] = sum + out;
    sum += out + in;
  }
  first_[nodes] = sum;
  std::vector<std::uint32_t> out(first_.begin(), first_.end() - 1), in = inward_;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const auto edge = static_cast<EdgeIndex>(i);
    arcs_[out[edges[i].source]++] = {edges[i].target, edge};
    arcs_[in[edges[i].target]++] = {edges[i].source, edge};
  }
}

bool ArcRows::are_rows(std::span<const std::uint32_t> first, std::span<const std::uint32_t> inward,
                       std::span<const Arc> arcs, std::size_t nodes, std::size_t edges) {
  if (first.size() != nodes + 1 || inward.size() != nodes || first.front() != 0 ||
      first.back() != arcs.size()) {
    return false;
  }
  for (std::size_t n = 0; n < nodes; ++n) {
    if (first[n] > inward[n] || inward[n] > first[n + 1]) return false;
  }
  return std::all_of(arcs.begin(), arcs.end(),
                     [&](const Arc& arc) { return arc.end < nodes && arc.edge < edges; });
}

}  // namespace isnad
