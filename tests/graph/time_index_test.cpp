// SPDX-License-Identifier: Apache-2.0
#include "graph/time_index.h"

#include <doctest/doctest.h>

#include "tests/support/path_cases.h"

using namespace isnad;

namespace {

/// The earliest days by passing every edge until nothing changes.
std::vector<Day> slow_days(const KnowledgeGraph& graph, const PathQuery& query) {
  const StepRules rules(graph, query);
  const TimeRule time(graph, query.time, query.strict_days);
  std::vector<Day> days(graph.nodes().size(), kAfterAll);
  for (const NodeIndex node : query.from) days[node] = kBeforeAll;
  for (bool changed = true; changed;) {
    changed = false;
    for (EdgeIndex i = 0; i < graph.edges().size(); ++i) {
      const Edge& edge = graph.edges()[i];
      for (const bool forward : {true, false}) {
        const NodeIndex tail = forward ? edge.source : edge.target;
        const NodeIndex head = forward ? edge.target : edge.source;
        if (!rules.allows({i, forward}) || days[tail] == kAfterAll) continue;
        if (!query.avoid.empty() && (query.avoid[0] == tail || query.avoid[0] == head)) continue;
        const Day day = time.arrival(edge, days[tail]);
        if (day == kNever || day >= days[head]) continue;
        days[head] = day;
        changed = true;
      }
    }
  }
  return days;
}

/// Whether steps lead to a node and arrive on a day.
bool leads_to(const KnowledgeGraph& graph, const PathQuery& query, const Path& path, NodeIndex node,
              Day day) {
  const StepRules rules(graph, query);
  const TimeRule time(graph, query.time, query.strict_days);
  Day at = kBeforeAll;
  NodeIndex here = path.empty() ? node : graph.end_of({path[0].edge, !path[0].forward});
  if (std::find(query.from.begin(), query.from.end(), here) == query.from.end()) return false;
  for (const EdgeStep step : path) {
    if (graph.end_of({step.edge, !step.forward}) != here || !rules.allows(step)) return false;
    at = time.arrival(graph.edges()[step.edge], at);
    if (at == kNever) return false;
    here = graph.end_of(step);
  }
  return here == node && at == day;
}

void compare(const KnowledgeGraph& graph, const PathQuery& query, Arrivals& arrivals,
             std::size_t& reached) {
  TimeIndex(graph, query).find(query.from, arrivals);
  const std::vector<Day> days = slow_days(graph, query);
  for (NodeIndex node = 0; node < graph.nodes().size(); ++node) {
    CHECK(arrivals.reached(node) == (days[node] != kAfterAll));
    if (!arrivals.reached(node)) {
      CHECK(arrivals.path_to(graph, node).empty());
      continue;
    }
    ++reached;
    CHECK(arrivals.day(node) == (days[node] == kBeforeAll ? kNoDay : days[node]));
    CHECK(leads_to(graph, query, arrivals.path_to(graph, node), node, days[node]));
  }
}

}  // namespace

TEST_CASE("earliest days from one sweep are those of passing all edges again and again") {
  std::size_t reached = 0, asked = 0;
  Arrivals arrivals;
  test::on_random_graphs(
      3000, [&](const KnowledgeGraph& small, PathQuery query, std::mt19937& random) {
        const KnowledgeGraph large =
            test::random_news(random, 20, 20 + static_cast<unsigned>(random() % 60));
        for (const KnowledgeGraph& graph : {small, large}) {
          query.time = random() % 2 == 0 ? TimeOrder::certain : TimeOrder::possible;
          query.strict_days = random() % 2 == 0;
          query.direction = static_cast<PathDirection>(random() % 3);
          query.directed = {"visit", "AGREE"};
          query.avoid.clear();
          if (graph.nodes().size() > 3 && random() % 3 == 0) query.avoid = {2};
          if (random() % 3 == 0) query.filter.min_weight = 2;
          query.from = {0};
          if (graph.nodes().size() > 4 && random() % 4 == 0) query.from = {0, 3};
          compare(graph, query, arrivals, reached);
          asked += graph.nodes().size();
        }
      });
  CHECK(reached * 4 > asked);
  CHECK(reached * 4 < asked * 3);
}

TEST_CASE("a chain of one day in the wrong order is walked at once") {
  GraphBuilder builder;
  builder.add_kind({});
  constexpr NodeIndex kNodes = 200'000;
  for (NodeIndex i = 0; i < kNodes; ++i) {
    Entity entity;
    entity.id = "n/" + std::to_string(1000000 + i);
    builder.add_node(entity);
  }
  for (NodeIndex i = 0; i + 1 < kNodes; ++i) {
    Edge edge;
    edge.id = i + 1U;
    edge.source = kNodes - 1 - i;
    edge.target = kNodes - 2 - i;
    edge.begin = edge.end = 100;
    builder.add_edge(edge);
  }
  const KnowledgeGraph graph = builder.finish();
  PathQuery query;
  query.time = TimeOrder::certain;
  Arrivals arrivals;
  const std::vector<NodeIndex> from = {0};
  TimeIndex(graph, query).find(from, arrivals);
  CHECK(arrivals.day(kNodes - 1) == 100);
  CHECK(arrivals.path_to(graph, kNodes - 1).size() == kNodes - 1);
  query.strict_days = true;
  TimeIndex(graph, query).find(from, arrivals);
  CHECK(arrivals.day(1) == 100);
  CHECK_FALSE(arrivals.reached(2));
}
