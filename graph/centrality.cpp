// SPDX-License-Identifier: Apache-2.0
#include "graph/centrality.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace isnad {

namespace {

/// Numbers of ways double with each layer of a ladder; layers beyond this are scaled down.
constexpr double kManyWays = 0x1p400, kScale = 0x1p-400;

/// Brandes' two sweeps from one node after another.
class WayCounter {
 public:
  explicit WayCounter(const Projection& graph)
      : graph_(graph),
        depth_(graph.size(), kNoIndex),
        ways_(graph.size(), 0),
        share_(graph.size(), 0) {}

  /// Adds what the shortest ways from `start` give to each node.
  void add(std::uint32_t start, std::vector<double>& scores) {
    search(start);
    for (std::size_t i = order_.size(); i-- > 0;) {
      const std::uint32_t node = order_[i];
      const double below = collect(node);
      share_[node] = below;
      if (node != start) scores[node] += below;
    }
    for (const std::uint32_t node : order_) {
      depth_[node] = kNoIndex;
      ways_[node] = share_[node] = 0;
    }
  }

 private:
  /// Fills `order_` by distance, and the ways to each node.
  void search(std::uint32_t start) {
    order_.assign(1, start);
    scales_.assign(1, 1.0);
    depth_[start] = 0;
    ways_[start] = 1;
    for (std::size_t begin = 0; begin < order_.size();) {
      const std::size_t end = order_.size();
      for (std::size_t i = begin; i < end; ++i) expand(order_[i]);
      scale_layer(end);
      begin = end;
    }
  }

  void expand(std::uint32_t node) {
    const std::uint32_t next = depth_[node] + 1;
    for (const Projection::Link& link : graph_.links(node)) {
      if (depth_[link.end] == kNoIndex) {
        depth_[link.end] = next;
        order_.push_back(link.end);
      }
      if (depth_[link.end] == next) ways_[link.end] += ways_[node];
    }
  }

  void scale_layer(std::size_t begin) {
    double most = 0;
    for (std::size_t i = begin; i < order_.size(); ++i) most = std::max(most, ways_[order_[i]]);
    const bool many = most > kManyWays;
    scales_.push_back(many ? kScale : 1.0);
    if (!many) return;
    for (std::size_t i = begin; i < order_.size(); ++i) ways_[order_[i]] *= kScale;
  }

  /// The share of a node in the ways to those behind it.
  double collect(std::uint32_t node) const {
    const std::uint32_t next = depth_[node] + 1;
    double sum = 0;
    for (const Projection::Link& link : graph_.links(node)) {
      if (depth_[link.end] != next || ways_[link.end] == 0) continue;
      sum += ways_[node] / ways_[link.end] * scales_[next] * (1 + share_[link.end]);
    }
    return sum;
  }

  const Projection& graph_;
  std::vector<std::uint32_t> depth_;
  std::vector<double> ways_, share_;
  std::vector<double> scales_;  ///< of each layer: its ways are so many times the true ones
  std::vector<std::uint32_t> order_;
};

/// `count` different places, always the same for a size.
std::vector<std::uint32_t> drawn(std::size_t size, std::size_t count) {
  std::vector<std::uint32_t> places(size);
  std::iota(places.begin(), places.end(), 0U);
  if (count == size) return places;
  std::mt19937_64 random(20260204);
  for (std::size_t i = 0; i < count; ++i) {
    std::swap(places[i], places[i + random() % (size - i)]);
  }
  places.resize(count);
  std::sort(places.begin(), places.end());
  return places;
}

}  // namespace

PageRank page_rank(const Projection& graph, const PageRankOptions& options) {
  const std::size_t size = graph.size();
  PageRank result;
  if (size == 0) return result;
  const double count = static_cast<double>(size);
  std::vector<double> out(size, 0);
  for (std::uint32_t n = 0; n < size; ++n) {
    for (const Projection::Link& link : graph.links(n)) out[n] += link.weight;
  }
  std::vector<double>& scores = result.scores;
  scores.assign(size, 1 / count);
  std::vector<double> next(size);
  result.converged = false;
  for (unsigned step = 0; step < options.steps && !result.converged; ++step) {
    double dangling = 0;
    for (std::size_t n = 0; n < size; ++n) {
      if (out[n] == 0) dangling += scores[n];
    }
    const double base = (options.damping * dangling + (1 - options.damping)) / count;
    std::fill(next.begin(), next.end(), base);
    for (std::uint32_t n = 0; n < size; ++n) {
      if (out[n] == 0) continue;
      const double share = options.damping * scores[n] / out[n];
      for (const Projection::Link& link : graph.links(n)) next[link.end] += share * link.weight;
    }
    double change = 0;
    for (std::size_t n = 0; n < size; ++n) change += std::abs(next[n] - scores[n]);
    scores.swap(next);
    result.converged = change < options.tolerance;
  }
  return result;
}

Betweenness betweenness(const Projection& graph, std::size_t samples) {
  const std::size_t size = graph.size();
  Betweenness result;
  result.scores.assign(size, 0);
  result.samples = samples == 0 ? size : std::min(samples, size);
  WayCounter counter(graph);
  for (const std::uint32_t start : drawn(size, result.samples)) counter.add(start, result.scores);
  if (size < 3) return result;
  const double n = static_cast<double>(size);
  const double scale = n / static_cast<double>(result.samples) / ((n - 1) * (n - 2));
  for (double& score : result.scores) score *= scale;
  return result;
}

}  // namespace isnad
