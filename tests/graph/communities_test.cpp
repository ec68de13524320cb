// SPDX-License-Identifier: Apache-2.0
#include "graph/communities.h"

#include <doctest/doctest.h>
#include <random>

#include "graph/projection.h"
#include "tests/support/sketch_graph.h"

using namespace isnad;
using doctest::Approx;
using test::SketchGraph;

namespace {

std::string show(const KnowledgeGraph& graph, const CommunityQuery& query = {}) {
  std::string text;
  const Communities found = find_communities(graph, query);
  for (std::size_t i = 0; i < found.groups.size(); ++i) {
    text += (i == 0 ? "" : " | ") + test::node_ids(graph, found.groups[i]);
  }
  return text;
}

void add_circle(SketchGraph& sketch, std::string_view names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t k = i + 1; k < names.size(); ++k) {
      sketch.dated(names.substr(i, 1), "meet", names.substr(k, 1), "2025-01");
    }
  }
}

}  // namespace

TEST_CASE("circles that hardly know each other are communities") {
  SketchGraph sketch;
  add_circle(sketch, "abcd");
  add_circle(sketch, "wxyz");
  add_circle(sketch, "mno");
  sketch.dated("d", "visit", "w", "2025-02");
  sketch.dated("z", "visit", "m", "2025-02");
  sketch.node("alone");
  const KnowledgeGraph graph = sketch.finish();
  CHECK(show(graph) == "a b c d | w x y z | m n o | alone");
  const Communities found = find_communities(graph, {});
  // 17 edges; inside 6, 6, 3; degrees 13, 14, 7.
  CHECK(found.modularity == Approx(15.0 / 17 - (13.0 * 13 + 14.0 * 14 + 7.0 * 7) / (34.0 * 34)));
  CommunityQuery query;
  query.filter.since = day_of(Date{2025, 2, 1});
  query.filter.until = day_of(Date{2025, 2, 3});
  CHECK(show(graph, query) == "d w | m z");
  query.filter = {};
  query.resolution = 0;
  CHECK(show(graph, query) == "a b c d m n o w x y z | alone");
}

TEST_CASE("sources weigh where they are asked for") {
  SketchGraph sketch;
  sketch.dated("a", "visit", "b", "", 1);
  sketch.dated("b", "visit", "c", "", 50);
  sketch.dated("c", "visit", "d", "", 1);
  const KnowledgeGraph graph = sketch.finish();
  CHECK(show(graph) == "a b | c d");
  CommunityQuery query;
  query.by_sources = true;
  CHECK(show(graph, query) == "a b c d");
  CHECK(find_communities(KnowledgeGraph(), {}).groups.size() == 0);
}

TEST_CASE("no single move is better, and communities are connected") {
  std::mt19937 random(21);
  for (int round = 0; round < 60; ++round) {
    SketchGraph sketch;
    const auto size = 4 + random() % 26;
    const auto name = [](auto n) { return "n" + std::to_string(100 + n); };
    for (auto n = 0U; n < size; ++n) sketch.node(name(n));
    for (auto edges = random() % (3 * size); edges > 0; --edges) {
      sketch.edge(name(random() % size), "visit", name(random() % size));
    }
    const KnowledgeGraph graph = sketch.finish();
    const Projection projection(graph, {}, Projection::Direction::ignored);
    const Communities found = find_communities(graph, {});
    std::vector<std::uint32_t> labels(graph.nodes().size());
    for (std::uint32_t g = 0; g < found.groups.size(); ++g) {
      for (const NodeIndex node : found.groups[g]) labels[node] = g;
    }
    CHECK(modularity(projection, labels) == Approx(found.modularity));
    // Joining any two communities does not gain either.
    for (std::uint32_t a = 0; a < found.groups.size(); ++a) {
      for (std::uint32_t b = 0; b < a; ++b) {
        std::vector<std::uint32_t> joined = labels;
        for (std::uint32_t& label : joined) label = label == a ? b : label;
        CHECK(modularity(projection, joined) <= found.modularity + 1e-12);
      }
    }
    // All of a community is reached within it.
    for (std::uint32_t g = 0; g < found.groups.size(); ++g) {
      std::vector<NodeIndex> reached = {found.groups[g][0]};
      std::vector<bool> met(graph.nodes().size());
      met[reached[0]] = true;
      for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const Projection::Link& link : projection.links(reached[i])) {
          if (met[link.end] || labels[link.end] != g) continue;
          met[link.end] = true;
          reached.push_back(link.end);
        }
      }
      CHECK(reached.size() == found.groups[g].size());
    }
  }
}

TEST_CASE("the karate club falls into known groups") {
  // Zachary (1977): who met whom outside of the club. The best modularity known is 0.4198.
  const std::pair<int, int> ties[] = {
      {2, 1},   {3, 1},   {3, 2},   {4, 1},   {4, 2},   {4, 3},   {5, 1},   {6, 1},   {7, 1},
      {7, 5},   {7, 6},   {8, 1},   {8, 2},   {8, 3},   {8, 4},   {9, 1},   {9, 3},   {10, 3},
      {11, 1},  {11, 5},  {11, 6},  {12, 1},  {13, 1},  {13, 4},  {14, 1},  {14, 2},  {14, 3},
      {14, 4},  {17, 6},  {17, 7},  {18, 1},  {18, 2},  {20, 1},  {20, 2},  {22, 1},  {22, 2},
      {26, 24}, {26, 25}, {28, 3},  {28, 24}, {28, 25}, {29, 3},  {30, 24}, {30, 27}, {31, 2},
      {31, 9},  {32, 1},  {32, 25}, {32, 26}, {32, 29}, {33, 3},  {33, 9},  {33, 15}, {33, 16},
      {33, 19}, {33, 21}, {33, 23}, {33, 24}, {33, 30}, {33, 31}, {33, 32}, {34, 9},  {34, 10},
      {34, 14}, {34, 15}, {34, 16}, {34, 19}, {34, 20}, {34, 21}, {34, 23}, {34, 24}, {34, 27},
      {34, 28}, {34, 29}, {34, 30}, {34, 31}, {34, 32}, {34, 33}};
  SketchGraph sketch;
  for (const auto& [a, b] : ties) {
    sketch.edge("p" + std::to_string(100 + a), "meet", "p" + std::to_string(100 + b));
  }
  const Communities found = find_communities(sketch.finish(), {});
  CHECK(found.groups.size() == 4);
  CHECK(found.modularity > 0.41);
  CHECK(found.modularity < 0.4199);
}
