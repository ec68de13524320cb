// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_stats.h"

#include <algorithm>
#include <map>

#include "graph/timeline.h"

namespace isnad {

namespace {

class Tally {
 public:
  void add(std::string_view name) {
    const auto found = counts_.find(name);
    if (found != counts_.end()) {
      ++found->second;
    } else {
      counts_.emplace(name, 1);
    }
  }
  [[nodiscard]] std::size_t size() const { return counts_.size(); }

  [[nodiscard]] std::vector<NameCount> by_name() const {
    std::vector<NameCount> list;
    for (const auto& [name, count] : counts_) list.push_back({name, count});
    return list;
  }
  [[nodiscard]] std::vector<NameCount> by_count() const {
    std::vector<NameCount> list = by_name();
    std::stable_sort(list.begin(), list.end(),
                     [](const NameCount& a, const NameCount& b) { return a.count > b.count; });
    return list;
  }

 private:
  std::map<std::string, std::uint64_t, std::less<>> counts_;
};

void widen(Day day, Day& first, Day& last) {
  if (day == kNoDay) return;
  if (first == kNoDay || day < first) first = day;
  if (last == kNoDay || day > last) last = day;
}

Spread spread_of(std::vector<std::uint64_t> numbers) {
  Spread spread;
  if (numbers.empty()) return spread;
  std::sort(numbers.begin(), numbers.end());
  const std::size_t count = numbers.size();
  const auto most_of = [&](std::size_t hundredths) {
    return numbers[(count * hundredths + 99) / 100 - 1];
  };
  spread.least = numbers.front();
  spread.median = most_of(50);
  spread.most_of_90 = most_of(90);
  spread.most_of_99 = most_of(99);
  spread.most = numbers.back();
  std::uint64_t sum = 0;
  for (const std::uint64_t number : numbers) sum += number;
  spread.mean = static_cast<double>(sum) / static_cast<double>(count);
  return spread;
}

void count_nodes(const KnowledgeGraph& graph, GraphStats& stats) {
  Tally types;
  for (const Node& node : graph.nodes()) types.add(to_string(node.type));
  std::vector<std::uint64_t> degrees(graph.nodes().size(), 0);
  for (const Edge& edge : graph.edges()) {
    ++degrees[edge.source];
    ++degrees[edge.target];
  }
  stats.node_types = types.by_count();
  stats.isolated = static_cast<std::size_t>(std::count(degrees.begin(), degrees.end(), 0U));
  stats.degrees = spread_of(std::move(degrees));
}

void count_articles(const KnowledgeGraph& graph, GraphStats& stats) {
  Tally outlets, agencies, languages;
  for (const ArticleRecord& article : graph.articles()) {
    outlets.add(graph.text(article.source));
    agencies.add(graph.text(article.agency));
    languages.add(graph.text(article.language));
    widen(article.date, stats.first_published, stats.last_published);
  }
  stats.articles = graph.articles().size();
  stats.outlets = outlets.by_count();
  stats.agencies = agencies.by_count();
  stats.languages = languages.by_count();
}

void count_edges(const KnowledgeGraph& graph, GraphStats& stats) {
  Tally relations, plover, polarities, modalities, months, years, precisions, sources, events;
  for (const Edge& edge : graph.edges()) {
    const RelationKind& kind = graph.kind(edge);
    const EdgeDetails& details = graph.details(edge);
    relations.add(graph.text(kind.relation));
    plover.add(graph.text(kind.plover_type));
    polarities.add(to_string(edge.polarity));
    modalities.add(to_string(edge.modality));
    const std::string month = month_of(edge);
    months.add(month);
    years.add(month.substr(0, 4));
    precisions.add(date_precision(graph, edge));
    sources.add(edge.weight > 4 ? "5+" : std::to_string(edge.weight));
    if (details.event != kNoText) events.add(graph.text(details.event));
    stats.records += details.record_count;
    stats.standing += kind.standing ? 1U : 0U;
    stats.disputed += details.disputed ? 1U : 0U;
    widen(edge.begin, stats.first, stats.last);
    widen(edge.end, stats.first, stats.last);
  }
  stats.events = events.size();
  stats.relations = relations.by_count();
  stats.plover_types = plover.by_count();
  stats.polarities = polarities.by_count();
  stats.modalities = modalities.by_count();
  stats.months = months.by_name();
  stats.years = years.by_name();
  stats.precisions = precisions.by_count();
  stats.sources = sources.by_name();
}

}  // namespace

std::string_view date_precision(const KnowledgeGraph& graph, const Edge& edge) {
  const Day begin = edge.begin, end = edge.end;
  if (begin == kNoDay && end == kNoDay) return "none";
  if (!edge.plain_time && graph.edtf(edge).find_first_of("~?%") != std::string_view::npos)
    return "about";
  if (begin == kNoDay || end == kNoDay) return "open";
  if (begin == end) return "day";
  const Date first = from_days(begin), last = from_days(end);
  const bool whole_months = first.day == 1 && last.day == days_in_month(last.year, last.month);
  if (!whole_months || first.year != last.year) return "range";
  if (first.month == last.month) return "month";
  return first.month == 1 && last.month == 12 ? "year" : "range";
}

GraphStats graph_stats(const KnowledgeGraph& graph) {
  GraphStats stats;
  stats.nodes = graph.nodes().size();
  stats.edges = graph.edges().size();
  count_nodes(graph, stats);
  count_articles(graph, stats);
  count_edges(graph, stats);
  return stats;
}

}  // namespace isnad
