// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/graph_filter.h"

namespace isnad {

/// The simple graph that an analysis sees: the edges that pass a filter, parallel ones as one
/// link with the sum of their weights. Places of nodes are numbers from 0, by node.
class Projection {
 public:
  enum class Direction : std::uint8_t { ignored, obeyed };
  enum class Weight : std::uint8_t { edges, sources };

  struct Link {
    std::uint32_t end = 0;     ///< place of a node
    std::uint32_t weight = 0;  ///< at most UINT32_MAX, however many edges there are
  };

  /// Without direction a link is listed at both ends; with it at its source, and those of
  /// symmetric relations at both. A self-loop is listed once. A filter that lets everything pass
  /// keeps all nodes, any other one those with an edge that passes; `around` plays no part.
  Projection(const KnowledgeGraph& graph, const GraphFilter& filter, Direction direction,
             Weight weight = Weight::edges);

  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] const std::vector<NodeIndex>& nodes() const { return nodes_; }
  /// By end.
  [[nodiscard]] std::span<const Link> links(std::uint32_t place) const {
    return std::span(links_).subspan(first_[place], first_[place + 1] - first_[place]);
  }
  [[nodiscard]] std::size_t links() const { return links_.size(); }
  /// Edges that pass.
  [[nodiscard]] std::size_t edges() const { return edges_; }

 private:
  void merge_parallel();

  std::vector<NodeIndex> nodes_;
  std::vector<std::size_t> first_;
  std::vector<Link> links_;
  std::size_t edges_ = 0;
};

}  // namespace isnad
