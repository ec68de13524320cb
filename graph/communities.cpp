// SPDX-License-Identifier: Apache-2.0
#include "graph/communities.h"

#include <algorithm>
#include <numeric>

#include "graph/projection.h"

namespace isnad {

namespace {

struct Link {
  std::uint32_t end = 0;
  double weight = 0;
};

/// A graph of communities: links at both ends, self-loops once.
struct Level {
  std::vector<std::size_t> first = {0};
  std::vector<Link> links;

  [[nodiscard]] std::size_t size() const { return first.size() - 1; }
  [[nodiscard]] std::span<const Link> of(std::uint32_t node) const {
    return std::span(links).subspan(first[node], first[node + 1] - first[node]);
  }
};

Level level_of(const Projection& graph) {
  Level level;
  level.links.reserve(graph.links());
  for (std::uint32_t n = 0; n < graph.size(); ++n) {
    for (const Projection::Link& link : graph.links(n)) {
      level.links.push_back({link.end, static_cast<double>(link.weight)});
    }
    level.first.push_back(level.links.size());
  }
  return level;
}

/// Moves single nodes to the community where they add most to the modularity, until none gains.
class Mover {
 public:
  Mover(const Level& level, double resolution)
      : level_(level),
        resolution_(resolution),
        label_(level.size()),
        degree_(level.size(), 0),
        inside_(level.size(), 0),
        touched_(level.size(), false) {
    std::iota(label_.begin(), label_.end(), 0U);
    for (std::uint32_t n = 0; n < level.size(); ++n) {
      for (const Link& link : level.of(n))
        degree_[n] += link.end == n ? 2 * link.weight : link.weight;
      twice_total_ += degree_[n];
    }
    total_ = degree_;
  }

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> queue(level_.size()), later;
    std::iota(queue.begin(), queue.end(), 0U);
    std::vector<bool> queued(level_.size(), true);
    // Each move gains, so this ends; the bound is for weights so large that sums are inexact.
    for (unsigned round = 0; round < kRounds && !queue.empty(); ++round) {
      later.clear();
      for (const std::uint32_t node : queue) {
        queued[node] = false;
        if (!move(node)) continue;
        for (const Link& link : level_.of(node)) {
          if (queued[link.end] || label_[link.end] == label_[node]) continue;
          queued[link.end] = true;
          later.push_back(link.end);
        }
      }
      std::sort(later.begin(), later.end());
      queue.swap(later);
    }
    return std::move(label_);
  }

 private:
  static constexpr unsigned kRounds = 1000;

  /// Whether the node changed its community.
  bool move(std::uint32_t node) {
    const std::uint32_t old = label_[node];
    near_.clear();
    note(old, 0);
    for (const Link& link : level_.of(node)) {
      if (link.end != node) note(label_[link.end], link.weight);
    }
    total_[old] -= degree_[node];
    std::uint32_t best = old;
    double most = gain(old, node);
    for (const std::uint32_t community : near_) {
      const double value = gain(community, node);
      if (value > most || (value == most && best != old && community < best)) {
        best = community;
        most = value;
      }
    }
    for (const std::uint32_t community : near_) {
      inside_[community] = 0;
      touched_[community] = false;
    }
    total_[best] += degree_[node];
    label_[node] = best;
    return best != old;
  }

  void note(std::uint32_t community, double weight) {
    if (!touched_[community]) near_.push_back(community);
    touched_[community] = true;
    inside_[community] += weight;
  }

  /// In whole numbers as long as weights are and the resolution is, so that ties are ties.
  [[nodiscard]] double gain(std::uint32_t community, std::uint32_t node) const {
    return inside_[community] * twice_total_ - resolution_ * (total_[community] * degree_[node]);
  }

  const Level& level_;
  double resolution_;
  std::vector<std::uint32_t> label_;
  std::vector<double> degree_, total_;  ///< of nodes, and of communities
  std::vector<double> inside_;          ///< links from the node at hand to each community
  std::vector<bool> touched_;
  std::vector<std::uint32_t> near_;
  double twice_total_ = 0;
};

/// Gives each connected part of a community a label of its own: its smallest node.
std::vector<std::uint32_t> connected(const Level& level, const std::vector<std::uint32_t>& label) {
  std::vector<std::uint32_t> parts(level.size(), kNoIndex);
  std::vector<std::uint32_t> queue;
  for (std::uint32_t start = 0; start < level.size(); ++start) {
    if (parts[start] != kNoIndex) continue;
    parts[start] = start;
    queue.assign(1, start);
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (const Link& link : level.of(queue[i])) {
        if (parts[link.end] != kNoIndex || label[link.end] != label[start]) continue;
        parts[link.end] = start;
        queue.push_back(link.end);
      }
    }
  }
  return parts;
}

/// Numbers the labels from 0 in the order of their smallest nodes; gives how many there are.
std::uint32_t renumber(std::vector<std::uint32_t>& labels) {
  std::vector<std::uint32_t> number(labels.size(), kNoIndex);
  std::uint32_t count = 0;
  for (std::uint32_t& label : labels) {
    if (number[label] == kNoIndex) number[label] = count++;
    label = number[label];
  }
  return count;
}

/// The graph whose nodes are the communities.
Level condensed(const Level& level, const std::vector<std::uint32_t>& label, std::uint32_t count) {
  std::vector<std::vector<std::uint32_t>> members(count);
  for (std::uint32_t n = 0; n < level.size(); ++n) members[label[n]].push_back(n);
  Level next;
  std::vector<double> weight(count, 0);
  std::vector<std::uint32_t> near;
  for (std::uint32_t community = 0; community < count; ++community) {
    near.clear();
    for (const std::uint32_t node : members[community]) {
      for (const Link& link : level.of(node)) {
        const std::uint32_t end = label[link.end];
        if (weight[end] == 0) near.push_back(end);
        // A link inside is seen from both of its ends, a self-loop once.
        weight[end] += end == community && link.end != node ? link.weight / 2 : link.weight;
      }
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    for (const std::uint32_t end : near) {
      next.links.push_back({end, weight[end]});
      weight[end] = 0;
    }
    next.first.push_back(next.links.size());
  }
  return next;
}

}  // namespace

double modularity(const Projection& graph, const std::vector<std::uint32_t>& labels,
                  double resolution) {
  std::vector<double> inside(graph.size(), 0), degree(graph.size(), 0);
  double twice_total = 0;
  for (std::uint32_t n = 0; n < graph.size(); ++n) {
    for (const Projection::Link& link : graph.links(n)) {
      const double weight = link.end == n ? 2.0 * link.weight : link.weight;
      degree[labels[n]] += weight;
      twice_total += weight;
      if (labels[link.end] == labels[n]) inside[labels[n]] += weight;
    }
  }
  if (twice_total == 0) return 0;
  double sum = 0;
  for (std::size_t c = 0; c < graph.size(); ++c) {
    const double part = degree[c] / twice_total;
    sum += inside[c] / twice_total - resolution * part * part;
  }
  return sum;
}

Communities find_communities(const KnowledgeGraph& graph, const CommunityQuery& query) {
  const Projection projection(
      graph, query.filter, Projection::Direction::ignored,
      query.by_sources ? Projection::Weight::sources : Projection::Weight::edges);
  std::vector<std::uint32_t> labels(projection.size());
  std::iota(labels.begin(), labels.end(), 0U);
  for (Level level = level_of(projection);;) {
    std::vector<std::uint32_t> moved = connected(level, Mover(level, query.resolution).run());
    const std::uint32_t count = renumber(moved);
    for (std::uint32_t& label : labels) label = moved[label];
    if (count == level.size()) break;
    level = condensed(level, moved, count);
  }
  Communities result;
  result.modularity = modularity(projection, labels, query.resolution);
  result.groups = NodeGroups(projection.nodes(), labels);
  return result;
}

}  // namespace isnad
