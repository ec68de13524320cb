// SPDX-License-Identifier: Apache-2.0
#include "graph/timeline.h"

#include <doctest/doctest.h>

#include "tests/support/sketch_graph.h"

using namespace isnad;
using test::SketchGraph;

namespace {

KnowledgeGraph sample() {
  SketchGraph sketch;
  sketch.dated("a", "praise", "c", "");
  sketch.dated("a", "visit", "b", "2025-04-14", 3);
  sketch.dated("b", "host", "a", "2025-04-14", 2);
  sketch.dated("a", "visit", "c", "2025-04");
  sketch.dated("c", "visit", "a", "2025");
  sketch.dated("a", "negotiate", "b", "2025-04-01");
  sketch.dated("a", "lead", "b", "2024-11-01/..");
  sketch.dated("a", "ally", "b", "../2025-02-10");
  sketch.dated("b", "visit", "c", "2025-04-02");
  sketch.dated("a", "praise", "a", "2025-05");
  return sketch.finish();
}

}  // namespace

TEST_CASE("edges by time, undated ones last") {
  const KnowledgeGraph graph = sample();
  TimelineQuery query;
  query.of = graph.find_node("a");
  CHECK(test::edge_words(graph, timeline(graph, query)) ==
        "a>lead>b c>visit>a a>ally>b a>visit>c a>negotiate>b a>visit>b b>host>a a>praise>a "
        "a>praise>c");
  query.with = graph.find_node("b");
  CHECK(test::edge_words(graph, timeline(graph, query)) ==
        "a>lead>b a>ally>b a>negotiate>b a>visit>b b>host>a");
  query.filter.relations = {"visit", "host"};
  CHECK(test::edge_words(graph, timeline(graph, query)) == "a>visit>b b>host>a");
  query.with = query.of;
  query.filter = {};
  CHECK(test::edge_words(graph, timeline(graph, query)) == "a>praise>a");
}

TEST_CASE("a place has a timeline by its roles") {
  SketchGraph sketch;
  sketch.dated("a", "visit", "b", "2025-04-14");
  sketch.dated("a", "meet", "c", "2025-04-12");
  EdgeRole role{sketch.text("place"), 1};  // b
  sketch.builder.add_details(1, {}, {&role, 1}, {});
  const KnowledgeGraph graph = sketch.finish();
  TimelineQuery query;
  query.of = graph.find_node("b");
  CHECK(test::edge_words(graph, timeline(graph, query)) == "a>visit>b");
  query.roles = true;
  CHECK(test::edge_words(graph, timeline(graph, query)) == "a>meet>c a>visit>b");
  query.with = graph.find_node("c");
  CHECK(test::edge_words(graph, timeline(graph, query)) == "a>meet>c");
}

TEST_CASE("counts by month and relation") {
  const KnowledgeGraph graph = sample();
  TimelineQuery query;
  query.of = graph.find_node("a");
  std::string text;
  for (const MonthCount& row : count_months(graph, query.of, timeline(graph, query))) {
    text += row.month + " " + std::string(row.relation) + " " + std::to_string(row.forward) + " " +
            std::to_string(row.backward) + " " + std::to_string(row.sources) + "; ";
  }
  CHECK(text ==
        "2024-11 lead 1 0 1; 2025 visit 0 1 1; 2025-02 ally 1 0 1; 2025-04 host 0 1 2; "
        "2025-04 negotiate 1 0 1; 2025-04 visit 2 0 4; 2025-05 praise 1 0 1;  praise 1 0 1; ");
}

TEST_CASE("symmetric relations have no other direction") {
  SketchGraph sketch;
  sketch.symmetric("a", "meet", "b");
  const KnowledgeGraph graph = sketch.finish();
  const std::vector<MonthCount> rows = count_months(graph, graph.find_node("b"), {0});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].forward == 1);
  CHECK(rows[0].backward == 0);
  CHECK(rows[0].month.empty());
}
