// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/graph_filter.h"

namespace isnad {

/// What a GraphFilter says of single edges, all but the neighbourhood; quick enough to ask at every
/// step of a search. Knows the kinds of one graph and outlives it.
class EdgeFilter {
 public:
  EdgeFilter(const KnowledgeGraph& graph, const GraphFilter& filter);

  [[nodiscard]] bool lets_all_pass() const { return lets_all_pass_; }
  [[nodiscard]] bool operator()(const Edge& edge) const { return lets_all_pass_ || passes(edge); }

 private:
  [[nodiscard]] bool passes(const Edge& edge) const;

  std::vector<bool> kinds_;
  Day since_, until_;
  std::uint32_t min_weight_;
  float min_confidence_;
  std::uint8_t polarities_ = 0, modalities_ = 0;  ///< a bit for each value that passes
  bool lets_all_pass_ = false;
};

}  // namespace isnad
