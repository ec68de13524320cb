// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/graph_parts.h"

namespace isnad {

/// An edge as one of its ends sees it.
struct Arc {
  NodeIndex end = kNoIndex;  ///< the other one
  EdgeIndex edge = kNoIndex;
};

/// All edges of a graph by node, in compressed rows: what searches run on. 16 bytes an edge and 8
/// a node.
class ArcRows {
 public:
  ArcRows() = default;
  /// O(nodes + edges).
  ArcRows(std::span<const Edge> edges, std::size_t nodes);

  /// The edges out of and into a node, by edge index; a self-loop is in both.
  [[nodiscard]] std::span<const Arc> outgoing(NodeIndex node) const {
    return {arcs_.data() + first_[node], arcs_.data() + inward_[node]};
  }
  [[nodiscard]] std::span<const Arc> incoming(NodeIndex node) const {
    return {arcs_.data() + inward_[node], arcs_.data() + first_[node + 1]};
  }
  /// Both together; edges out of the node come first.
  [[nodiscard]] std::span<const Arc> all(NodeIndex node) const {
    return {arcs_.data() + first_[node], arcs_.data() + first_[node + 1]};
  }
  [[nodiscard]] std::size_t nodes() const { return inward_.size(); }

  /// The rows themselves: those of node n begin at arcs()[first()[n]], its edges inward at
  /// arcs()[inward()[n]].
  [[nodiscard]] std::span<const std::uint32_t> first() const { return first_; }
  [[nodiscard]] std::span<const std::uint32_t> inward() const { return inward_; }
  [[nodiscard]] std::span<const Arc> arcs() const { return arcs_; }
  /// Whether these may be the rows of a graph: every place in them is there.
  [[nodiscard]] static bool are_rows(std::span<const std::uint32_t> first,
                                     std::span<const std::uint32_t> inward,
                                     std::span<const Arc> arcs, std::size_t nodes,
                                     std::size_t edges);
  /// Of rows as `first`, `inward` and `arcs` give them.
  ArcRows(std::vector<std::uint32_t> first, std::vector<std::uint32_t> inward,
          std::vector<Arc> arcs)
      : first_(std::move(first)), inward_(std::move(inward)), arcs_(std::move(arcs)) {}

 private:
  std::vector<std::uint32_t> first_;   ///< of each node, and the end of the last
  std::vector<std::uint32_t> inward_;  ///< where the edges into a node begin
  std::vector<Arc> arcs_;
};

}  // namespace isnad
