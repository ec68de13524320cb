// SPDX-License-Identifier: Apache-2.0
#include "graph/ranking.h"

#include <cmath>
#include <doctest/doctest.h>
#include <random>

#include "graph/centrality.h"
#include "tests/support/sketch_graph.h"

using namespace isnad;
using doctest::Approx;
using test::SketchGraph;

namespace {

/// "b=3 a=1"
std::string show(const KnowledgeGraph& graph, const RankQuery& query) {
  std::string text;
  for (const RankedNode& row : rank_nodes(graph, query).nodes) {
    text += (text.empty() ? "" : " ") + std::string(graph.node_id(row.node)) + "=" +
            std::to_string(static_cast<int>(row.score));
  }
  return text;
}

KnowledgeGraph sample() {
  SketchGraph graph;
  graph.typed("country/a", EntityType::country);
  graph.dated("country/a", "visit", "person/b", "2025-01-05", 4);
  graph.dated("country/a", "praise", "person/b", "2025-02-05");
  graph.dated("person/c", "visit", "person/b", "2025-03-05");
  graph.symmetric("person/b", "meet", "person/d");
  graph.dated("person/c", "praise", "person/c", "2025-03-07", 2);
  graph.node("person/e");
  return graph.finish();
}

}  // namespace

TEST_CASE("degrees") {
  const KnowledgeGraph graph = sample();
  RankQuery query;
  CHECK(show(graph, query) == "person/b=4 person/c=3 country/a=2 person/d=1 person/e=0");
  query.measure = Measure::incoming;
  CHECK(show(graph, query) == "person/b=4 person/c=1 person/d=1 country/a=0 person/e=0");
  query.measure = Measure::outgoing;
  CHECK(show(graph, query) == "country/a=2 person/c=2 person/b=1 person/d=1 person/e=0");
  query.measure = Measure::neighbors;
  CHECK(show(graph, query) == "person/b=3 country/a=1 person/c=1 person/d=1 person/e=0");
  query.measure = Measure::sources;
  CHECK(show(graph, query) == "person/b=7 country/a=5 person/c=3 person/d=1 person/e=0");
  const Ranking ranking = rank_nodes(graph, query);
  CHECK(ranking.ranked == 5);
  CHECK(ranking.edges == 5);
}

TEST_CASE("a ranking is of a type, a time, and so long") {
  const KnowledgeGraph graph = sample();
  RankQuery query;
  query.types = {EntityType::country};
  CHECK(show(graph, query) == "country/a=2");
  query.types = {};
  query.limit = 2;
  CHECK(show(graph, query) == "person/b=4 person/c=3");
  CHECK(rank_nodes(graph, query).listed == 5);
  query.limit = 0;
  query.filter.since = day_of(Date{2025, 3, 1});
  CHECK(show(graph, query) == "person/c=3 person/b=1");
  query.measure = Measure::pagerank;
  const Ranking ranking = rank_nodes(graph, query);
  CHECK(ranking.ranked == 2);
  CHECK(ranking.edges == 2);
  // What c has goes in equal parts to itself and to b.
  CHECK(ranking.nodes[0].score == ranking.nodes[1].score);
  CHECK(graph.node_id(ranking.nodes[0].node) == "person/b");
  CHECK(ranking.nodes[1].edges == 3);
}

TEST_CASE("PageRank of a star and of parallel edges") {
  SketchGraph sketch;
  sketch.dated("a", "visit", "hub", "", 9);
  sketch.dated("a", "praise", "hub", "");
  sketch.dated("a", "visit", "b", "");
  sketch.dated("b", "visit", "hub", "");
  const KnowledgeGraph graph = sketch.finish();
  RankQuery query;
  query.measure = Measure::pagerank;
  query.tolerance = 1e-14;
  // By hand: x = .05 + .85 (h / 3), b = x + .85 a / 3, h = x + .85 (2 a / 3 + b), with a = x.
  const Ranking ranking = rank_nodes(graph, query);
  CHECK(ranking.converged);
  REQUIRE(ranking.nodes.size() == 3);
  const double hub = ranking.nodes[0].score;
  const double a = ranking.nodes[2].score, b = ranking.nodes[1].score;
  CHECK(graph.node_id(ranking.nodes[0].node) == "hub");
  CHECK(graph.node_id(ranking.nodes[1].node) == "b");
  CHECK(a == Approx(0.05 + 0.85 * hub / 3).epsilon(1e-10));
  CHECK(b == Approx(a + 0.85 * a / 3).epsilon(1e-10));
  CHECK(a + b + hub == Approx(1).epsilon(1e-10));
  query.by_sources = true;
  // Ten parts of eleven go to the hub, one to b.
  const Ranking weighted = rank_nodes(graph, query);
  CHECK(weighted.nodes[1].score ==
        Approx(weighted.nodes[2].score * (1 + 0.85 / 11)).epsilon(1e-10));
  query.steps = 2;
  CHECK_FALSE(rank_nodes(graph, query).converged);
  CHECK(rank_nodes(KnowledgeGraph(), query).nodes.empty());
}

TEST_CASE("betweenness of a path, and of a directed one") {
  SketchGraph sketch;
  sketch.edge("a", "visit", "b");
  sketch.edge("c", "visit", "b");
  sketch.edge("c", "visit", "d");
  sketch.edge("c", "praise", "d");
  const KnowledgeGraph graph = sketch.finish();
  RankQuery query;
  query.measure = Measure::betweenness;
  query.directed = false;
  Ranking ranking = rank_nodes(graph, query);
  CHECK(ranking.samples == 4);
  CHECK(graph.node_id(ranking.nodes[0].node) == "b");
  CHECK(ranking.nodes[0].score == Approx(2.0 / 3));
  CHECK(ranking.nodes[1].score == Approx(2.0 / 3));
  CHECK(ranking.nodes[2].score == 0);
  query.directed = true;
  CHECK(rank_nodes(graph, query).nodes[0].score == 0);
}

TEST_CASE("betweenness agrees with all ways counted one by one") {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const std::uint32_t size = 3 + static_cast<std::uint32_t>(random() % 6);
    SketchGraph sketch;
    for (std::uint32_t n = 0; n < size; ++n)
      sketch.node(std::string(1, static_cast<char>('a' + n)));
    for (auto edges = random() % 16; edges > 0; --edges) {
      sketch.edge(std::string(1, static_cast<char>('a' + random() % size)), "visit",
                  std::string(1, static_cast<char>('a' + random() % size)));
    }
    const KnowledgeGraph graph = sketch.finish();
    const Projection projection(graph, {}, Projection::Direction::obeyed);
    // ways[d][a][b]: walks of d steps; the first d with any is the distance.
    std::vector<std::vector<double>> count(size, std::vector<double>(size)), far = count;
    for (std::uint32_t a = 0; a < size; ++a) {
      std::vector<double> walks(size);
      walks[a] = 1;
      std::vector<bool> met(size);
      for (std::uint32_t d = 0; d < size; ++d) {
        std::vector<double> next(size);
        for (std::uint32_t n = 0; n < size; ++n) {
          if (walks[n] > 0 && !met[n]) count[a][n] = walks[n], far[a][n] = d;
        }
        for (std::uint32_t n = 0; n < size; ++n) {
          if (met[n]) continue;
          for (const Projection::Link& link : projection.links(n)) {
            if (walks[n] > 0) next[link.end] += walks[n];
          }
        }
        for (std::uint32_t n = 0; n < size; ++n) met[n] = met[n] || walks[n] > 0;
        walks = next;
      }
    }
    const Betweenness found = betweenness(projection, 0);
    for (std::uint32_t v = 0; v < size; ++v) {
      double sum = 0;
      for (std::uint32_t a = 0; a < size; ++a) {
        for (std::uint32_t b = 0; b < size; ++b) {
          if (a == b || a == v || b == v || count[a][b] == 0) continue;
          if (count[a][v] == 0 || count[v][b] == 0 || far[a][v] + far[v][b] != far[a][b]) continue;
          sum += count[a][v] * count[v][b] / count[a][b];
        }
      }
      CHECK(found.scores[v] == Approx(sum / ((size - 1) * (size - 2))));
    }
  }
}

TEST_CASE("samples are the same in each run, and near to the whole") {
  SketchGraph sketch;
  std::mt19937 random(9);
  for (int i = 0; i < 300; ++i) {
    sketch.edge("n" + std::to_string(random() % 60), "visit", "n" + std::to_string(random() % 8));
  }
  const KnowledgeGraph graph = sketch.finish();
  const Projection projection(graph, {}, Projection::Direction::ignored);
  const Betweenness all = betweenness(projection, 0);
  const Betweenness some = betweenness(projection, 40);
  CHECK(some.samples == 40);
  CHECK(some.scores == betweenness(projection, 40).scores);
  CHECK(betweenness(projection, 1000).scores == all.scores);
  double apart = 0;
  for (std::size_t n = 0; n < all.scores.size(); ++n) {
    apart = std::max(apart, std::abs(all.scores[n] - some.scores[n]));
  }
  CHECK(apart > 0);
  CHECK(apart < 0.05);
}

TEST_CASE("more ways than a double counts") {
  // Each pair of steps doubles the ways: 2 to the power of 1500.
  SketchGraph sketch;
  GraphBuilder& builder = sketch.builder;
  constexpr NodeIndex kRungs = 1500;
  for (NodeIndex n = 0; n <= 3 * kRungs; ++n) {
    Node node;
    node.id = builder.add_text("n/" + std::to_string(10000 + n));
    builder.add_node(node);
  }
  builder.add_kind({});
  const auto link = [&](NodeIndex a, NodeIndex b) {
    Edge edge;
    edge.id = EdgeId{builder.edge_count()};
    edge.source = a;
    edge.target = b;
    builder.add_edge(edge);
  };
  for (NodeIndex rung = 0; rung < kRungs; ++rung) {
    const NodeIndex at = 3 * rung;
    link(at, at + 1);
    link(at, at + 2);
    link(at + 1, at + 3);
    link(at + 2, at + 3);
  }
  const Betweenness found =
      betweenness(Projection(builder.finish(), {}, Projection::Direction::obeyed), 0);
  const double nodes = 3 * kRungs + 1, middle = kRungs / 2 * 3;
  CHECK(found.scores[kRungs / 2 * 3] ==
        Approx(middle * (nodes - 1 - middle) / ((nodes - 1) * (nodes - 2))));
  CHECK(found.scores[kRungs / 2 * 3 + 1] == Approx(found.scores[kRungs / 2 * 3 + 2]));
  CHECK(std::isfinite(found.scores[1]));
}
