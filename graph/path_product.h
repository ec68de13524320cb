// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "graph/path_pattern.h"
#include "graph/path_time.h"
#include "graph/step_rules.h"

namespace isnad {

/// What a search must know of a path beside the node where it is: the state of the pattern, and
/// which of the via nodes it has visited.
using ProductState = std::uint32_t;

/// The steps of a graph as a search for paths of a pattern, through via nodes and in order of time
/// sees them. Lists of nodes in the query are sorted; graph and query live as long.
class PathProduct {
 public:
  PathProduct(const KnowledgeGraph& graph, const PathQuery& query, const PathPattern& pattern)
      : rules(graph, query),
        time(graph, query.time, query.strict_days),
        edges_(graph.edges()),
        query_(query),
        pattern_(pattern),
        moves_(pattern.moves(graph)) {}

  [[nodiscard]] bool is_start(NodeIndex node) const { return has(query_.from, node); }
  [[nodiscard]] bool is_end(NodeIndex node) const { return has(query_.to, node); }
  [[nodiscard]] bool avoided(NodeIndex node) const { return has(query_.avoid, node); }

  [[nodiscard]] ProductState start_state(NodeIndex node) const { return via_bit(node); }
  /// The via nodes of a state, a bit for each in the order of the query.
  [[nodiscard]] static ProductState visited(ProductState state) { return state & kMask; }

  /// Calls `visit` for each state in which a path may end.
  template <typename Visit>
  void end_states(Visit&& visit) const {
    const ProductState all_visited = (1U << query_.via.size()) - 1;
    each(pattern_.accepting(), [&](ProductState place) { visit(place << kBits | all_visited); });
  }

  [[nodiscard]] bool is_end_state(ProductState state) const {
    return (pattern_.accepting() >> (state >> kBits) & 1U) != 0 &&
           (state & kMask) == (1U << query_.via.size()) - 1;
  }

  /// Calls `visit(state, day)` for each way to take a step to `head`, having arrived before on day
  /// `day` in `state`.
  template <typename Visit>
  void next(EdgeStep step, NodeIndex head, ProductState state, Day day, Visit&& visit) const {
    const Edge& edge = edges_[step.edge];
    const Day arrival = time.arrival(edge, day);
    const ProductState bit = via_bit(head);
    if (arrival == kNever || (state & bit) != 0) return;
    each(pattern_.after(state >> kBits) & moves(edge, step.forward),
         [&](ProductState place) { visit(place << kBits | (state & kMask) | bit, arrival); });
  }

  /// Calls `visit(state, day)` for each way to come to `head` by day `day` in `state` over a step:
  /// the state before it and the last day of having arrived before it.
  template <typename Visit>
  void previous(EdgeStep step, NodeIndex head, ProductState state, Day day, Visit&& visit) const {
    const Edge& edge = edges_[step.edge];
    const ProductState bit = via_bit(head);
    if ((state & bit) != bit) return;
    if ((moves(edge, step.forward) >> (state >> kBits) & 1U) == 0) return;
    const Day departure = time.departure(edge, day);
    if (departure == kNever) return;
    each(pattern_.before(state >> kBits),
         [&](ProductState place) { visit(place << kBits | (state & kMask & ~bit), departure); });
  }

  const StepRules rules;
  const TimeRule time;

 private:
  static constexpr unsigned kBits = PathQuery::kMaxVia;
  static constexpr ProductState kMask = (1U << kBits) - 1;

  static bool has(const std::vector<NodeIndex>& nodes, NodeIndex node) {
    return std::binary_search(nodes.begin(), nodes.end(), node);
  }
  template <typename Visit>
  static void each(PathPattern::States states, Visit&& visit) {
    for (; states != 0; states &= states - 1) {
      visit(static_cast<ProductState>(std::countr_zero(states)));
    }
  }
  [[nodiscard]] ProductState via_bit(NodeIndex node) const {
    for (std::size_t i = 0; i < query_.via.size(); ++i) {
      if (query_.via[i] == node) return 1U << i;
    }
    return 0;
  }
  [[nodiscard]] PathPattern::States moves(const Edge& edge, bool forward) const {
    return forward ? moves_.along[edge.kind] : moves_.against[edge.kind];
  }

  std::span<const Edge> edges_;
  const PathQuery& query_;
  const PathPattern& pattern_;
  PathPattern::Moves moves_;
};

}  // namespace isnad
