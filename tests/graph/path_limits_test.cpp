// SPDX-License-Identifier: Apache-2.0
// Paths through nodes, with a limit of steps, and all of them; and the limits of work.
#include <doctest/doctest.h>

#include "graph/path_query.h"
#include "tests/support/path_cases.h"

using namespace isnad;
using test::answer;
using test::between;
using test::brute;
using test::on_random_graphs;

namespace {

/// Every node linked to every other, `parallel` times.
KnowledgeGraph complete_graph(NodeIndex nodes, unsigned parallel = 1) {
  GraphBuilder builder;
  for (NodeIndex i = 0; i < nodes; ++i) {
    Entity entity;
    entity.id = "n/" + std::to_string(10000 + i);
    builder.add_node(entity);
  }
  builder.add_kind({});
  std::uint64_t id = 0;
  for (NodeIndex i = 0; i < nodes; ++i) {
    for (NodeIndex j = i + 1; j < nodes; ++j) {
      for (unsigned p = 0; p < parallel; ++p) {
        Edge edge;
        edge.id = ++id;
        edge.source = i;
        edge.target = j;
        edge.begin = edge.end = 100;
        edge.weight = 1 + p;
        builder.add_edge(edge);
      }
    }
  }
  return builder.finish();
}

ErrorKind error_of(const KnowledgeGraph& graph, const PathQuery& query) {
  const Result<PathAnswer> found = find_paths(graph, query);
  REQUIRE_FALSE(found.ok());
  CHECK_FALSE(found.error().message.empty());
  return found.error().kind;
}

}  // namespace

TEST_CASE("all simple paths up to a length, by every cost") {
  for (const PathCost cost : {PathCost::hops, PathCost::evidence, PathCost::hubs}) {
    on_random_graphs(500, [&](const KnowledgeGraph& graph, PathQuery query, std::mt19937& random) {
      query.cost = cost;
      query.all = random() % 2 == 0;
      query.k = query.all ? 100000 : query.k;
      query.max_steps = 1 + static_cast<unsigned>(random() % 7);
      query.direction = static_cast<PathDirection>(random() % 3);
      query.directed = {"CONSULT"};
      CHECK(answer(graph, query) == brute(graph, query));
    });
  }
}

TEST_CASE("through and without nodes, from several to several") {
  for (const PathCost cost : {PathCost::hops, PathCost::evidence, PathCost::hubs}) {
    on_random_graphs(700, [&](const KnowledgeGraph& graph, PathQuery query, std::mt19937& random) {
      const std::size_t nodes = graph.nodes().size();
      if (nodes < 4) return;
      query.cost = cost;
      query.max_steps = cost == PathCost::hops ? 0 : 5;
      query.via = {1};
      if (nodes > 4 && random() % 3 == 0) query.via.push_back(2);
      if (nodes > 5 && random() % 3 == 0) query.avoid = {3};
      if (nodes > 6 && random() % 2 == 0) query.to.push_back(4);
      if (nodes > 7 && random() % 2 == 0) query.from.push_back(5);
      if (random() % 3 == 0) query.filter.polarities = {Polarity::affirmed};
      CHECK(answer(graph, query) == brute(graph, query));
    });
  }
}

TEST_CASE("queries that make no sense are told apart from those without an answer") {
  const KnowledgeGraph graph = complete_graph(12);
  PathQuery query = between(0, 1);
  query.all = true;
  CHECK(error_of(graph, query) == ErrorKind::usage);
  query = between(0, 1);
  query.via = {1};
  CHECK(error_of(graph, query) == ErrorKind::usage);
  query.via = {2, 3, 4, 5, 6, 7, 8};
  CHECK(error_of(graph, query) == ErrorKind::usage);
  query.via = {2, 3, 4, 5, 6, 7};
  CHECK(find_paths(graph, query).value().paths.front().steps.size() == 7);
  query.cost = PathCost::hubs;
  CHECK(error_of(graph, query) == ErrorKind::usage);
  query = between(0, 1);
  query.earliest = true;
  CHECK(error_of(graph, query) == ErrorKind::usage);
  query = between(0, 12);
  CHECK(error_of(graph, query) == ErrorKind::usage);
  query = between(0, 1);
  query.from.clear();
  query.pattern = "visit";
  CHECK(find_paths(graph, query).value().paths.empty());
}

TEST_CASE("a limit of work ends what has no end, and says so") {
  const KnowledgeGraph graph = complete_graph(300);
  PathQuery query = between(0, 299, 10'000'000);
  query.all = true;
  query.max_steps = 12;
  query.work = 20'000'000;
  const Result<PathAnswer> found = find_paths(graph, query);
  REQUIRE(found.ok());
  CHECK(found.value().partial);
  // What is found is best first all the same.
  REQUIRE(found.value().paths.size() > 299);
  CHECK(found.value().paths[0].steps.size() == 1);
  CHECK(found.value().paths[298].steps.size() == 2);
  CHECK(found.value().paths[299].steps.size() == 3);
  query.k = 1000;
  CHECK_FALSE(find_paths(graph, query).value().partial);
}

TEST_CASE("many edges side by side are one way") {
  const KnowledgeGraph graph = complete_graph(6, 40);
  PathQuery query = between(0, 5, 1000);
  query.all = true;
  query.max_steps = 5;
  query.time = TimeOrder::certain;
  const std::vector<FoundPath> paths = find_paths(graph, query).value().paths;
  CHECK(paths.size() == 1 + 4 + 12 + 24 + 24);
  for (const FoundPath& path : paths) {
    for (const EdgeStep step : path.steps) CHECK(graph.edges()[step.edge].weight == 40);
  }
}

TEST_CASE("there are fewer paths than asked for, which is seen soon") {
  // A ring, where steps to and fro make ways of any length, but paths are two.
  GraphBuilder builder;
  builder.add_kind({});
  constexpr NodeIndex kNodes = 300;
  for (NodeIndex i = 0; i < kNodes; ++i) {
    Entity entity;
    entity.id = "n/" + std::to_string(10000 + i);
    builder.add_node(entity);
  }
  for (NodeIndex i = 0; i < kNodes; ++i) {
    Edge edge;
    edge.id = i + 1U;
    edge.source = i;
    edge.target = (i + 1) % kNodes;
    edge.begin = edge.end = 100;
    builder.add_edge(edge);
  }
  const KnowledgeGraph graph = builder.finish();
  PathQuery query = between(0, 20, 10);
  query.time = TimeOrder::possible;
  query.work = 5'000'000;
  const Result<PathAnswer> found = find_paths(graph, query);
  REQUIRE(found.ok());
  CHECK_FALSE(found.value().partial);
  REQUIRE(found.value().paths.size() == 2);
  CHECK(found.value().paths[0].steps.size() == 20);
  CHECK(found.value().paths[1].steps.size() == 280);
}
