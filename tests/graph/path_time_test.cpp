// SPDX-License-Identifier: Apache-2.0
#include "graph/path_time.h"

#include <doctest/doctest.h>

#include "graph/claim_merger.h"
#include "tests/support/claim_builder.h"
#include "tests/support/path_cases.h"
#include "tests/support/sketch_graph.h"

using namespace isnad;
using test::answer;
using test::brute;
using test::Lines;
using test::on_random_graphs;

namespace {

/// What is asked besides the order of time.
void vary(PathQuery& query, std::size_t nodes, std::mt19937& random) {
  query.strict_days = random() % 2 == 0;
  query.direction = static_cast<PathDirection>(random() % 3);
  query.directed = {"visit", "AGREE"};
  if (random() % 4 == 0) query.max_steps = 1 + static_cast<unsigned>(random() % 4);
  if (nodes > 3 && random() % 4 == 0) query.via = {1};
  if (nodes > 4 && random() % 4 == 0) query.from.push_back(2);
}

/// The arrivals and the certainty of the first path from one node to another: "2026-03-05 ? !".
std::string days(const KnowledgeGraph& graph, const char* from, const char* to, PathQuery query) {
  query.from = {graph.find_node(from)};
  query.to = {graph.find_node(to)};
  const Result<PathAnswer> found = find_paths(graph, query);
  REQUIRE(found.ok());
  if (found.value().paths.empty()) return "none";
  std::string text;
  for (const Day day : found.value().paths[0].arrivals) {
    text += (day == kNoDay ? "?" : day_text(day)) + " ";
  }
  return text + (found.value().paths[0].certain ? "certain" : "possible");
}

}  // namespace

TEST_CASE("paths are in order for every reading of the dates, or for some") {
  for (const TimeOrder order : {TimeOrder::certain, TimeOrder::possible}) {
    std::size_t paths = 0, certain = 0;
    on_random_graphs(1500, [&](const KnowledgeGraph& graph, PathQuery query, std::mt19937& random) {
      query.time = order;
      vary(query, graph.nodes().size(), random);
      const Lines found = answer(graph, query);
      CHECK(found == brute(graph, query));
      paths += found.size();
      for (const std::string& line : found) certain += line.ends_with("certain");
    });
    CHECK(paths > 800);
    CHECK(certain > 300);
    if (order == TimeOrder::certain) CHECK(certain == paths);
  }
}

TEST_CASE("paths that arrive on the earliest day") {
  for (const TimeOrder order : {TimeOrder::certain, TimeOrder::possible}) {
    std::size_t paths = 0;
    on_random_graphs(1500, [&](const KnowledgeGraph& graph, PathQuery query, std::mt19937& random) {
      query.time = order;
      query.earliest = true;
      vary(query, graph.nodes().size(), random);
      const Lines found = answer(graph, query);
      CHECK(found == brute(graph, query));
      paths += found.size();
    });
    CHECK(paths > 500);
  }
}

TEST_CASE("the earliest way may visit a node twice, a path may not") {
  // By the pattern b must be passed between two visits, and the way a b c b d goes there early.
  test::SketchGraph sketch;
  sketch.dated("n/a", "visit", "n/b", "2026-01-01");
  sketch.dated("n/b", "meet", "n/c", "2026-01-02");
  sketch.dated("n/c", "meet", "n/b", "2026-01-03");
  sketch.dated("n/b", "visit", "n/d", "2026-01-04");
  sketch.dated("n/c", "meet", "n/e", "2026-01-05");
  sketch.dated("n/e", "visit", "n/d", "2026-01-09");
  sketch.dated("n/e", "visit", "n/d", "2026-01-08");
  const KnowledgeGraph graph = sketch.finish();
  PathQuery query;
  query.time = TimeOrder::certain;
  query.earliest = true;
  query.pattern = "visit meet meet visit";
  CHECK(days(graph, "n/a", "n/d", query) == "2026-01-01 2026-01-02 2026-01-05 2026-01-08 certain");
}

TEST_CASE("months, years, unknown days and standing relations") {
  test::SketchGraph sketch;
  sketch.dated("n/a", "visit", "n/b", "2026-03");
  sketch.dated("n/b", "meet", "n/c", "2026-03-10");
  sketch.dated("n/c", "agree", "n/d", "2026");
  sketch.dated("n/d", "aid", "n/e", "");
  sketch.dated("n/b", "praise", "n/f", "2026-04-01");
  const KnowledgeGraph graph = sketch.finish();
  PathQuery certain, possible;
  certain.time = TimeOrder::certain;
  possible.time = TimeOrder::possible;
  // The visit may have been after the meeting; before April it was in any case.
  CHECK(days(graph, "n/a", "n/c", certain) == "none");
  CHECK(days(graph, "n/a", "n/c", possible) == "2026-03-01 2026-03-10 possible");
  CHECK(days(graph, "n/a", "n/f", certain) == "2026-03-31 2026-04-01 certain");
  CHECK(days(graph, "n/a", "n/f", possible) == "2026-03-01 2026-04-01 certain");
  CHECK(days(graph, "n/b", "n/d", possible) == "2026-03-10 2026-03-10 possible");
  CHECK(days(graph, "n/d", "n/e", certain) == "none");
  CHECK(days(graph, "n/d", "n/e", possible) == "? possible");
  CHECK(days(graph, "n/c", "n/e", possible) == "2026-01-01 2026-01-01 possible");
}

TEST_CASE("steps on one day follow each other unless days are strict") {
  test::SketchGraph sketch;
  sketch.dated("n/a", "visit", "n/b", "2026-03-10");
  sketch.dated("n/b", "meet", "n/c", "2026-03-10");
  const KnowledgeGraph graph = sketch.finish();
  PathQuery query;
  query.time = TimeOrder::certain;
  CHECK(days(graph, "n/a", "n/c", query) == "2026-03-10 2026-03-10 certain");
  query.strict_days = true;
  CHECK(days(graph, "n/a", "n/c", query) == "none");
}

TEST_CASE("an approximate day is never certain, and possibly the day that is written") {
  const KnowledgeGraph graph = merge_claims({
      test::ClaimBuilder("person/a", "visit", "place/b").on("2026-03-05~").in("x1", "2026-03-09"),
      test::ClaimBuilder("person/c", "visit", "place/b").on("2026-03-06").in("x2", "2026-03-09"),
  });
  PathQuery query;
  query.time = TimeOrder::certain;
  CHECK(days(graph, "person/a", "person/c", query) == "none");
  CHECK(days(graph, "place/b", "person/c", query) == "2026-03-06 certain");
  query.time = TimeOrder::possible;
  CHECK(days(graph, "person/a", "person/c", query) == "2026-03-05 2026-03-06 possible");
  CHECK(days(graph, "person/c", "person/a", query) == "none");
}
