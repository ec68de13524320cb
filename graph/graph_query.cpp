// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_query.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace isnad {

namespace {

/// A way from some node to the end, with what decides between ways of the same length.
struct Way {
  std::uint32_t standing = 0;
  std::uint64_t weight = 0;
  Path steps;
};

bool better(const Way& a, const Way& b) {
  if (a.standing != b.standing) return a.standing < b.standing;
  if (a.weight != b.weight) return a.weight > b.weight;
  // Edges are sorted by id, so a smaller index is a smaller id.
  return std::lexicographical_compare(a.steps.begin(), a.steps.end(), b.steps.begin(),
                                      b.steps.end(),
                                      [](EdgeStep x, EdgeStep y) { return x.edge < y.edge; });
}

bool better_edge(const KnowledgeGraph& graph, EdgeStep a, EdgeStep b) {
  const Edge& x = graph.edges()[a.edge];
  const Edge& y = graph.edges()[b.edge];
  return std::tuple(graph.kind(x).standing, y.weight, a.edge) <
         std::tuple(graph.kind(y).standing, x.weight, b.edge);
}

class PathFinder {
 public:
  PathFinder(const KnowledgeGraph& graph, NodeIndex from, NodeIndex to, std::size_t k)
      : graph_(graph), from_(from), to_(to), k_(k) {}

  std::vector<Path> find() {
    if (k_ == 0 || from_ == to_ || !measure()) return {};
    ways_[to_].emplace_back();
    const std::vector<NodeIndex> order = useful_nodes();
    // Nodes near the end come last in the order and must be solved first.
    for (auto node = order.rbegin(); node != order.rend(); ++node) solve(*node);
    std::vector<Path> paths;
    for (Way& way : ways_[from_]) paths.push_back(std::move(way.steps));
    return paths;
  }

 private:
  using Distances = std::unordered_map<NodeIndex, std::uint32_t>;

  /// Search from one end, a whole layer of equally far nodes at a time.
  struct Search {
    explicit Search(NodeIndex start) : distance{{start, 0}}, layer{start} {}

    Distances distance;
    std::vector<NodeIndex> layer;
    std::uint32_t depth = 0;
  };

  void expand(Search& search) {
    std::vector<NodeIndex> next;
    ++search.depth;
    for (const NodeIndex node : search.layer) {
      graph_.steps_from(node, steps_);
      for (const EdgeStep step : steps_) {
        const NodeIndex other = graph_.end_of(step);
        if (search.distance.emplace(other, search.depth).second) next.push_back(other);
      }
    }
    search.layer = std::move(next);
  }

  /// Fills `distance_`: steps to the end from every node that shortest paths may use. Searches
  /// from both ends, the smaller layer first, because few nodes lie near both. False when the
  /// ends are not connected.
  bool measure() {
    Search forward(from_);
    Search backward(to_);
    std::vector<NodeIndex> met;
    while (met.empty()) {
      const bool outward = forward.layer.size() <= backward.layer.size();
      Search& search = outward ? forward : backward;
      const Search& other = outward ? backward : forward;
      if (search.layer.empty()) return false;
      expand(search);
      for (const NodeIndex node : search.layer) {
        if (other.distance.count(node) > 0) met.push_back(node);
      }
    }
    distance_ = std::move(backward.distance);
    lead_back(forward, std::move(met), forward.depth + backward.depth);
    return true;
  }

  /// Adds the nodes between the start and those where both searches met.
  void lead_back(const Search& forward, std::vector<NodeIndex> layer, std::uint32_t total) {
    for (std::uint32_t depth = forward.depth; depth > 0; --depth) {
      std::vector<NodeIndex> nearer;
      for (const NodeIndex node : layer) {
        graph_.steps_from(node, steps_);
        for (const EdgeStep step : steps_) {
          const NodeIndex other = graph_.end_of(step);
          const auto found = forward.distance.find(other);
          if (found == forward.distance.end() || found->second != depth - 1) continue;
          if (distance_.emplace(other, total - depth + 1).second) nearer.push_back(other);
        }
      }
      layer = std::move(nearer);
    }
  }

  /// For each neighbour that is one step nearer to the end, the best edge to it.
  std::vector<EdgeStep> steps_nearer(NodeIndex node) {
    std::unordered_map<NodeIndex, std::size_t> place;
    std::vector<EdgeStep> best;
    graph_.steps_from(node, steps_);
    for (const EdgeStep step : steps_) {
      const NodeIndex other = graph_.end_of(step);
      const auto found = distance_.find(other);
      if (found == distance_.end() || found->second + 1 != distance_[node]) continue;
      const auto [it, fresh] = place.emplace(other, best.size());
      if (fresh) {
        best.push_back(step);
      } else if (better_edge(graph_, step, best[it->second])) {
        best[it->second] = step;
      }
    }
    return best;
  }

  /// All nodes of shortest paths but the end, far ones first.
  std::vector<NodeIndex> useful_nodes() {
    std::vector<NodeIndex> order = {from_};
    std::unordered_map<NodeIndex, bool> seen = {{from_, true}, {to_, true}};
    for (std::size_t i = 0; i < order.size(); ++i) {
      const NodeIndex node = order[i];
      for (const EdgeStep step : nearer_[node] = steps_nearer(node)) {
        const NodeIndex other = graph_.end_of(step);
        if (seen.emplace(other, true).second) order.push_back(other);
      }
    }
    return order;
  }

  /// The k best ways from a node are among those over the k best ways of its neighbours.
  void solve(NodeIndex node) {
    std::vector<Way> ways;
    for (const EdgeStep step : nearer_[node]) {
      const Edge& edge = graph_.edges()[step.edge];
      for (const Way& rest : ways_[graph_.end_of(step)]) {
        Way way{rest.standing + (graph_.kind(edge).standing ? 1U : 0U),
                rest.weight + edge.weight,
                {step}};
        way.steps.insert(way.steps.end(), rest.steps.begin(), rest.steps.end());
        ways.push_back(std::move(way));
      }
    }
    std::sort(ways.begin(), ways.end(), better);
    if (ways.size() > k_) ways.resize(k_);
    ways_[node] = std::move(ways);
  }

  const KnowledgeGraph& graph_;
  NodeIndex from_;
  NodeIndex to_;
  std::size_t k_;
  std::vector<EdgeStep> steps_;
  Distances distance_;
  std::unordered_map<NodeIndex, std::vector<EdgeStep>> nearer_;
  std::unordered_map<NodeIndex, std::vector<Way>> ways_;
};

}  // namespace

std::vector<Path> shortest_paths(const KnowledgeGraph& graph, NodeIndex from, NodeIndex to,
                                 std::size_t k) {
  return PathFinder(graph, from, to, k).find();
}

std::vector<EdgeStep> edges_between(const KnowledgeGraph& graph, NodeIndex from, NodeIndex to) {
  std::vector<EdgeStep> steps;
  graph.steps_from(from, steps);
  std::erase_if(steps, [&](EdgeStep step) { return graph.end_of(step) != to; });
  std::sort(steps.begin(), steps.end(),
            [&](EdgeStep a, EdgeStep b) { return better_edge(graph, a, b); });
  return steps;
}

}  // namespace isnad
