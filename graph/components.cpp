// SPDX-License-Identifier: Apache-2.0
#include "graph/components.h"

#include "graph/projection.h"

namespace isnad {

namespace {

/// Tarjan's algorithm with a stack of its own, because chains may be long.
class StrongComponents {
 public:
  explicit StrongComponents(const Projection& graph)
      : graph_(graph),
        order_(graph.size(), 0),
        low_(graph.size(), 0),
        label_(graph.size(), kNoIndex) {}

  std::vector<std::uint32_t> find() {
    for (std::uint32_t n = 0; n < graph_.size(); ++n) {
      if (order_[n] == 0) search(n);
    }
    return std::move(label_);
  }

 private:
  struct Frame {
    std::uint32_t node;
    std::size_t next;  ///< link to look at
  };

  void enter(std::uint32_t node) {
    order_[node] = low_[node] = ++count_;
    open_.push_back(node);
    frames_.push_back({node, 0});
  }

  void search(std::uint32_t start) {
    enter(start);
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      const std::uint32_t node = frame.node;
      const auto links = graph_.links(node);
      if (frame.next == links.size()) {
        leave(node);
        continue;
      }
      const std::uint32_t end = links[frame.next++].end;
      if (order_[end] == 0) {
        enter(end);
      } else if (label_[end] == kNoIndex) {
        low_[node] = std::min(low_[node], order_[end]);
      }
    }
  }

  void leave(std::uint32_t node) {
    frames_.pop_back();
    if (!frames_.empty()) {
      std::uint32_t& low = low_[frames_.back().node];
      low = std::min(low, low_[node]);
    }
    if (low_[node] != order_[node]) return;
    std::uint32_t member;
    do {
      member = open_.back();
      open_.pop_back();
      label_[member] = node;
    } while (member != node);
  }

  const Projection& graph_;
  std::vector<std::uint32_t> order_, low_, label_;
  std::vector<std::uint32_t> open_;
  std::vector<Frame> frames_;
  std::uint32_t count_ = 0;
};

}  // namespace

std::vector<std::uint32_t> weak_labels(const Projection& graph) {
  std::vector<std::uint32_t> label(graph.size(), kNoIndex);
  std::vector<std::uint32_t> queue;
  for (std::uint32_t start = 0; start < graph.size(); ++start) {
    if (label[start] != kNoIndex) continue;
    label[start] = start;
    queue.assign(1, start);
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (const Projection::Link& link : graph.links(queue[i])) {
        if (label[link.end] != kNoIndex) continue;
        label[link.end] = start;
        queue.push_back(link.end);
      }
    }
  }
  return label;
}

std::vector<std::uint32_t> strong_labels(const Projection& graph) {
  return StrongComponents(graph).find();
}

NodeGroups components(const KnowledgeGraph& graph, const GraphFilter& filter,
                      Connection connection) {
  const bool strong = connection == Connection::strong;
  const Projection projection(
      graph, filter, strong ? Projection::Direction::obeyed : Projection::Direction::ignored);
  return {projection.nodes(), strong ? strong_labels(projection) : weak_labels(projection)};
}

}  // namespace isnad
