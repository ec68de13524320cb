// SPDX-License-Identifier: Apache-2.0
#include "graph/neighborhood.h"

#include <doctest/doctest.h>

#include "tests/support/sketch_graph.h"

using namespace isnad;
using test::SketchGraph;

namespace {

/// "a0 b1 c1 : a>visit>b"
std::string show(const KnowledgeGraph& graph, const NeighborQuery& query) {
  const Neighborhood found = neighborhood(graph, query);
  std::string text;
  for (const Neighbor& near : found.nodes) {
    text += std::string(graph.node_id(near.node)) + std::to_string(near.distance) + " ";
  }
  return text + ": " + test::edge_words(graph, found.edges);
}

KnowledgeGraph sample() {
  SketchGraph sketch;
  sketch.dated("a", "visit", "b", "2025-01-10");
  sketch.dated("c", "visit", "a", "2025-02-10");
  sketch.symmetric("b", "meet", "d");
  sketch.dated("b", "praise", "c", "2025-03-10");
  sketch.dated("d", "visit", "e", "2025-03-10");
  sketch.dated("a", "praise", "a", "2025-03-11");
  sketch.node("f");
  sketch.typed("c", EntityType::country);
  return sketch.finish();
}

}  // namespace

TEST_CASE("neighbours by distance, with all edges between them") {
  const KnowledgeGraph graph = sample();
  NeighborQuery query;
  query.from = {graph.find_node("a")};
  CHECK(show(graph, query) == "a0 b1 c1 : a>visit>b c>visit>a b>praise>c a>praise>a");
  query.hops = 0;
  CHECK(show(graph, query) == "a0 : a>praise>a");
  query.hops = 2;
  CHECK(show(graph, query) == "a0 b1 c1 d2 : a>visit>b c>visit>a b>meet>d b>praise>c a>praise>a");
  query.hops = 1000;
  CHECK(neighborhood(graph, query).nodes.size() == 5);
  query.from = {graph.find_node("e"), graph.find_node("a"), graph.find_node("e")};
  query.hops = 1;
  CHECK(show(graph, query).starts_with("a0 e0 b1 c1 d1 : "));
  query.from = {graph.find_node("f")};
  CHECK(show(graph, query) == "f0 : ");
  query.from = {};
  CHECK(show(graph, query) == ": ");
}

TEST_CASE("steps follow directions, filters and types") {
  const KnowledgeGraph graph = sample();
  NeighborQuery query;
  query.from = {graph.find_node("a")};
  query.follow = Follow::outgoing;
  CHECK(show(graph, query).starts_with("a0 b1 : "));
  query.follow = Follow::incoming;
  CHECK(show(graph, query).starts_with("a0 c1 : "));
  query.from = {graph.find_node("d")};  // a symmetric relation leads both ways
  CHECK(show(graph, query).starts_with("b1 ") == false);
  CHECK(show(graph, query) == "d0 b1 : b>meet>d");
  query.follow = Follow::all;
  query.from = {graph.find_node("a")};
  query.filter.relations = {"visit"};
  CHECK(show(graph, query) == "a0 b1 c1 : a>visit>b c>visit>a");
  query.filter.since = day_of(Date{2025, 2, 1});
  CHECK(show(graph, query) == "a0 c1 : c>visit>a");
  query.filter = {};
  query.types = {EntityType::country};
  CHECK(show(graph, query) == "a0 c1 : c>visit>a a>praise>a");
}
