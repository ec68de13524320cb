// SPDX-License-Identifier: Apache-2.0
#include "graph/path_query.h"

#include <doctest/doctest.h>

#include "graph/claim_merger.h"
#include "tests/support/claim_builder.h"
#include "tests/support/path_cases.h"

using namespace isnad;
using test::answer;
using test::between;
using test::brute;
using test::ClaimBuilder;
using test::Lines;
using test::on_random_graphs;
using test::path_lines;

namespace {

/// A graph of edges "a b relation weight".
KnowledgeGraph sketch(
    const std::vector<std::tuple<const char*, const char*, const char*, unsigned>>& rows) {
  std::vector<Claim> claims;
  unsigned article = 0;
  for (const auto& [from, to, relation, weight] : rows) {
    for (unsigned i = 0; i < weight; ++i) {
      ClaimBuilder builder(from, relation, to);
      builder.in("a" + std::to_string(++article), "2026-01-01");
      if (std::string_view(relation) == "part_of") builder.standing();
      claims.push_back(builder);
    }
  }
  return merge_claims(std::move(claims));
}

/// "a >visit b <meet c" of each path.
Lines paths(const KnowledgeGraph& graph, const char* from, const char* to, std::size_t k) {
  const PathQuery query = between(graph.find_node(from), graph.find_node(to), k);
  const Result<PathAnswer> found = find_paths(graph, query);
  REQUIRE(found.ok());
  Lines lines;
  for (const FoundPath& path : found.value().paths) {
    std::string line(graph.node_id(path.from));
    for (const EdgeStep step : path.steps) {
      line += (step.forward ? " >" : " <") + std::string(graph.relation(graph.edges()[step.edge])) +
              " " + std::string(graph.node_id(graph.end_of(step)));
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("the shortest path, best first, is that of looking at all") {
  on_random_graphs(600, [](const KnowledgeGraph& graph, PathQuery query, std::mt19937&) {
    query.k = 1;
    CHECK(answer(graph, query) == brute(graph, query));
  });
}

TEST_CASE("k shortest paths are those of looking at all, over lengths") {
  on_random_graphs(600, [](const KnowledgeGraph& graph, PathQuery query, std::mt19937& random) {
    CHECK(answer(graph, query) == brute(graph, query));
    query.max_steps = 1 + static_cast<unsigned>(random() % 4);
    CHECK(answer(graph, query) == brute(graph, query));
  });
}

TEST_CASE("paths by scarcity of evidence and by hubs") {
  for (const PathCost cost : {PathCost::evidence, PathCost::hubs}) {
    on_random_graphs(600, [&](const KnowledgeGraph& graph, PathQuery query, std::mt19937&) {
      query.cost = cost;
      CHECK(answer(graph, query) == brute(graph, query));
    });
  }
}

TEST_CASE("directions, filters, nodes to avoid, several ends") {
  for (const PathCost cost : {PathCost::hops, PathCost::evidence, PathCost::hubs}) {
    on_random_graphs(400, [&](const KnowledgeGraph& graph, PathQuery query, std::mt19937& random) {
      query.cost = cost;
      query.direction = static_cast<PathDirection>(random() % 3);
      query.directed = {"visit", "AID"};
      if (random() % 3 == 0) query.filter.relations = {"CONSULT", "holds_office"};
      if (random() % 3 == 0) query.filter.min_weight = 2;
      const auto nodes = static_cast<NodeIndex>(graph.nodes().size());
      if (nodes > 3 && random() % 2 == 0) query.avoid = {1};
      if (nodes > 4 && random() % 2 == 0) query.from.push_back(2);
      if (nodes > 5 && random() % 2 == 0) query.to.push_back(3);
      CHECK(answer(graph, query) == brute(graph, query));
    });
  }
}

TEST_CASE("paths in words, best first") {
  const KnowledgeGraph graph = sketch({{"n/a", "n/b", "visit", 1},
                                       {"n/c", "n/b", "meet", 1},
                                       {"n/a", "n/d", "praise", 2},
                                       {"n/d", "n/c", "attack", 3},
                                       {"n/a", "n/e", "part_of", 9},
                                       {"n/e", "n/c", "visit", 9},
                                       {"n/c", "n/f", "visit", 1},
                                       {"n/a", "n/a", "praise", 1},
                                       {"n/a", "n/d", "aid", 1},
                                       {"n/x", "n/y", "visit", 1}});
  CHECK(paths(graph, "n/a", "n/c", 9) == Lines{"n/a >praise n/d >attack n/c",
                                               "n/a >visit n/b <meet n/c",
                                               "n/a >part_of n/e >visit n/c"});
  CHECK(paths(graph, "n/a", "n/c", 2).size() == 2);
  CHECK(paths(graph, "n/c", "n/a", 1) == Lines{"n/c <attack n/d <praise n/a"});
  CHECK(paths(graph, "n/a", "n/f", 1) == Lines{"n/a >praise n/d >attack n/c >visit n/f"});
  CHECK(paths(graph, "n/a", "n/x", 3).empty());
  CHECK(paths(graph, "n/a", "n/c", 0).empty());
}

TEST_CASE("what makes no sense is said") {
  const KnowledgeGraph graph = sketch({{"n/a", "n/b", "visit", 1}, {"n/b", "n/c", "visit", 1}});
  PathQuery query = between(0, 0);
  CHECK(find_paths(graph, query).error().kind == ErrorKind::usage);
  query = between(0, 1);
  query.avoid = {1};
  CHECK(find_paths(graph, query).error().kind == ErrorKind::usage);
  query.avoid = {2};
  CHECK(find_paths(graph, query).value().paths.size() == 1);
}

TEST_CASE("a long chain is walked") {
  GraphBuilder builder;
  for (int i = 0; i < 3000; ++i) {
    Entity entity;
    entity.id = "n/" + std::to_string(10000 + i);
    builder.add_node(entity);
  }
  builder.add_kind({});
  for (NodeIndex i = 0; i + 1 < 3000; ++i) {
    Edge edge;
    edge.id = builder.make_edge_id("edge-" + std::to_string(10000 + i));
    edge.source = i;
    edge.target = i + 1;
    builder.add_edge(edge);
  }
  const KnowledgeGraph graph = builder.finish();
  for (const PathCost cost : {PathCost::hops, PathCost::evidence, PathCost::hubs}) {
    PathQuery query = between(0, 2999, 5);
    query.cost = cost;
    const Result<PathAnswer> found = find_paths(graph, query);
    REQUIRE(found.ok());
    REQUIRE(found.value().paths.size() == 1);
    CHECK(found.value().paths[0].steps.size() == 2999);
    CHECK(found.value().paths[0].cost == (cost == PathCost::hubs ? 2998 : 2999) * kCostUnit);
  }
}

TEST_CASE("a finder answers each query as if it were the first") {
  std::mt19937 random(3);
  const KnowledgeGraph graph = test::random_news(random, 12, 40);
  PathFinder finder(graph);
  for (int round = 0; round < 500; ++round) {
    const auto from = static_cast<NodeIndex>(random() % 12),
               to = static_cast<NodeIndex>(random() % 12);
    if (from == to) continue;
    PathQuery query = between(from, to, 1 + random() % 4);
    query.cost = static_cast<PathCost>(random() % 3);
    const auto avoided = static_cast<NodeIndex>(random() % 12);
    if (avoided != from && avoided != to) query.avoid = {avoided};
    CHECK(path_lines(graph, finder.find(query).value().paths) == answer(graph, query));
  }
}
