// SPDX-License-Identifier: Apache-2.0
#include "graph/step_rules.h"

#include <algorithm>
#include <string_view>

namespace isnad {

namespace {

bool obeys(const KnowledgeGraph& graph, const RelationKind& kind, const PathQuery& query) {
  if (kind.symmetric || query.direction == PathDirection::ignored) return false;
  if (query.direction == PathDirection::obeyed) return true;
  const std::string_view relation = graph.text(kind.relation);
  const std::string_view plover = graph.text(kind.plover_type);
  return std::any_of(query.directed.begin(), query.directed.end(), [&](const std::string& name) {
    return !name.empty() && (name == relation || name == plover);
  });
}

}  // namespace

StepRules::StepRules(const KnowledgeGraph& graph, const PathQuery& query)
    : edges_(graph.edges()),
      rows_(&graph.rows()),
      filter_(graph, query.filter),
      all_pass_(filter_.lets_all_pass()) {
  std::size_t free = 0;
  for (const RelationKind& kind : graph.kinds()) {
    two_way_.push_back(obeys(graph, kind, query) ? 0 : 1);
    free += two_way_.back();
  }
  if (free > 0) against_ = free == two_way_.size() ? Share::all : Share::some;
}

}  // namespace isnad
