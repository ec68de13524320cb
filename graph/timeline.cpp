// SPDX-License-Identifier: Apache-2.0
#include "graph/timeline.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "graph/edge_filter.h"

namespace isnad {

namespace {

/// Where an edge stands; wide spans before the days in them.
std::tuple<bool, Day, bool, Day> time_key(const Edge& edge) {
  const Day begin = edge.begin, end = edge.end;
  const Day at = begin == kNoDay ? end : begin;
  const bool exact = begin == end;
  return {at == kNoDay, at, exact, end == kNoDay ? INT32_MAX : end};
}

bool has_role(const KnowledgeGraph& graph, const Edge& edge, NodeIndex node) {
  const std::span<const EdgeRole> roles = graph.roles(edge);
  return std::any_of(roles.begin(), roles.end(),
                     [&](const EdgeRole& role) { return role.node == node; });
}

}  // namespace

void sort_by_time(const KnowledgeGraph& graph, std::vector<EdgeIndex>& edges) {
  const std::span<const Edge> all = graph.edges();
  std::sort(edges.begin(), edges.end(), [&](EdgeIndex a, EdgeIndex b) {
    const auto left = time_key(all[a]), right = time_key(all[b]);
    return left != right ? left < right : a < b;
  });
}

std::vector<EdgeIndex> timeline(const KnowledgeGraph& graph, const TimelineQuery& query) {
  const EdgeFilter passes(graph, query.filter);
  const auto fits = [&](NodeIndex other) { return query.with == kNoIndex || other == query.with; };
  std::vector<EdgeIndex> found;
  for (const Arc& arc : graph.rows().all(query.of)) {
    if (fits(arc.end) && passes(graph.edges()[arc.edge])) found.push_back(arc.edge);
  }
  for (EdgeIndex i = 0; query.roles && i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    const bool other = query.with == kNoIndex || edge.source == query.with ||
                       edge.target == query.with || has_role(graph, edge, query.with);
    if (other && has_role(graph, edge, query.of) && passes(edge)) found.push_back(i);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  sort_by_time(graph, found);
  return found;
}

std::string month_of(const Edge& edge) {
  const Day begin = edge.begin, end = edge.end;
  const Day at = begin == kNoDay ? end : begin;
  if (at == kNoDay) return {};
  const std::string first = day_text(at), last = day_text(end == kNoDay ? at : end);
  const bool year = first.ends_with("-01-01") && last.ends_with("-12-31") &&
                    first.substr(0, 4) == last.substr(0, 4);
  return first.substr(0, year ? 4 : 7);
}

std::vector<MonthCount> count_months(const KnowledgeGraph& graph, NodeIndex first,
                                     const std::vector<EdgeIndex>& edges) {
  std::map<std::tuple<bool, std::string, std::string_view>, MonthCount> counts;
  for (const EdgeIndex index : edges) {
    const Edge& edge = graph.edges()[index];
    const std::string month = month_of(edge);
    MonthCount& count = counts[{month.empty(), month, graph.relation(edge)}];
    const bool out = edge.source == first || graph.kind(edge).symmetric;
    ++(out ? count.forward : count.backward);
    count.sources += edge.weight;
  }
  std::vector<MonthCount> rows;
  for (auto& [key, count] : counts) {
    count.month = std::get<1>(key);
    count.relation = std::get<2>(key);
    rows.push_back(std::move(count));
  }
  return rows;
}

}  // namespace isnad
