// SPDX-License-Identifier: Apache-2.0
#include "graph/edge_totals.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "graph/stable_id.h"

namespace isnad {

namespace {

void add_time(EdgeTotal& total, const DateRange& range) {
  for (const std::optional<Date>& date : {range.begin, range.end}) {
    if (!date) continue;
    total.begin = std::min(total.begin.value_or(*date), *date);
    total.end = std::max(total.end.value_or(*date), *date);
  }
}

void add(EdgeTotal& total, const Edge& edge) {
  if (!total.first) total.first = &edge;
  total.weight += edge.weight;
  ++total.count;
  if (edge.polarity == Polarity::negated) ++total.negated;
  if (edge.time) add_time(total, edge.time->range);
  total.confidence = std::max(total.confidence, edge.confidence);
  for (const EvidenceRecord& record : edge.evidence) total.articles.push_back(record.article.id);
}

}  // namespace

std::vector<EdgeTotal> total_edges(const KnowledgeGraph& graph) {
  using Key = std::tuple<NodeIndex, NodeIndex, std::string_view>;
  std::map<Key, EdgeTotal> groups;
  for (const Edge& edge : graph.edges()) {
    add(groups[{edge.source, edge.target, edge.relation}], edge);
  }
  std::vector<EdgeTotal> totals;
  StableIds ids;
  for (auto& [key, total] : groups) {
    const auto& [source, target, relation] = key;
    total.id = ids.make("a-", graph.nodes()[source].entity.id + "\n" +
                                  graph.nodes()[target].entity.id + "\n" + std::string(relation));
    std::sort(total.articles.begin(), total.articles.end());
    total.articles.erase(std::unique(total.articles.begin(), total.articles.end()),
                         total.articles.end());
    totals.push_back(std::move(total));
  }
  std::sort(totals.begin(), totals.end(),
            [](const EdgeTotal& a, const EdgeTotal& b) { return a.id < b.id; });
  return totals;
}

}  // namespace isnad
