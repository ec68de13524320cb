// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/edge_filter.h"
#include "graph/knowledge_graph.h"
#include "graph/path_query.h"

namespace isnad {

/// Which steps a search may take, and these steps of a node: the filter on edges and the rule of
/// directions in one. What passes anyway costs no look at the edge. The graph must live as long.
class StepRules {
 public:
  StepRules(const KnowledgeGraph& graph, const PathQuery& query);

  /// Calls `visit(Arc, forward)` for each step out of a node, or each step into it when
  /// `reversed`; the end of the arc is the other node. `forward` means along the edge.
  /// Self-loops are left out.
  template <typename Visit>
  void steps(NodeIndex node, bool reversed, Visit&& visit) const {
    const auto along = reversed ? rows_->incoming(node) : rows_->outgoing(node);
    for (const Arc arc : along) {
      if (arc.end == node || !(all_pass_ || passes(arc.edge))) continue;
      visit(arc, true);
    }
    if (against_ == Share::none) return;
    const auto against = reversed ? rows_->outgoing(node) : rows_->incoming(node);
    for (const Arc arc : against) {
      if (arc.end == node) continue;
      if (!(all_pass_ && against_ == Share::all) && !passes_against(arc.edge)) continue;
      visit(arc, false);
    }
  }

  [[nodiscard]] bool allows(EdgeStep step) const {
    return step.forward ? passes(step.edge) : passes_against(step.edge);
  }

 private:
  enum class Share : std::uint8_t { none, some, all };

  [[nodiscard]] bool passes(EdgeIndex edge) const { return filter_(edges_[edge]); }
  [[nodiscard]] bool passes_against(EdgeIndex edge) const {
    const Edge& e = edges_[edge];
    return two_way_[e.kind] != 0 && filter_(e);
  }

  std::span<const Edge> edges_;
  const ArcRows* rows_;
  EdgeFilter filter_;
  bool all_pass_;
  std::vector<std::uint8_t> two_way_;  ///< by kind
  Share against_ = Share::none;        ///< of the kinds, that may be passed against the edge
};

}  // namespace isnad
