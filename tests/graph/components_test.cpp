// SPDX-License-Identifier: Apache-2.0
#include "graph/components.h"

#include <doctest/doctest.h>
#include <random>

#include "graph/projection.h"
#include "tests/support/sketch_graph.h"

using namespace isnad;
using test::SketchGraph;

namespace {

std::string show(const KnowledgeGraph& graph, const NodeGroups& groups) {
  std::string text;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    text += (i == 0 ? "" : " | ") + test::node_ids(graph, groups[i]);
  }
  return text;
}

}  // namespace

TEST_CASE("components, largest first") {
  SketchGraph sketch;
  sketch.dated("a", "visit", "b", "2025-01");
  sketch.dated("b", "visit", "a", "2025-01");
  sketch.dated("b", "visit", "c", "2025-03");
  sketch.symmetric("x", "meet", "y");
  sketch.node("m");
  const KnowledgeGraph graph = sketch.finish();
  CHECK(show(graph, components(graph, {}, Connection::weak)) == "a b c | x y | m");
  CHECK(show(graph, components(graph, {}, Connection::strong)) == "a b | x y | c | m");
  GraphFilter filter;
  filter.since = day_of(Date{2025, 2, 1});
  CHECK(show(graph, components(graph, filter, Connection::weak)) == "b c");
  CHECK(components(KnowledgeGraph(), {}, Connection::weak).size() == 0);
  CHECK(components(KnowledgeGraph(), {}, Connection::strong).size() == 0);
}

TEST_CASE("components are who reaches whom") {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    const std::uint32_t size = 1 + static_cast<std::uint32_t>(random() % 12);
    SketchGraph sketch;
    for (std::uint32_t n = 0; n < size; ++n)
      sketch.node(std::string(1, static_cast<char>('a' + n)));
    std::vector<std::vector<bool>> reaches(size, std::vector<bool>(size)), joined = reaches;
    for (std::uint32_t n = 0; n < size; ++n) reaches[n][n] = joined[n][n] = true;
    for (auto edges = random() % 20; edges > 0; --edges) {
      const auto a = random() % size, b = random() % size;
      const bool both = random() % 4 == 0;
      const std::string from(1, static_cast<char>('a' + a)), to(1, static_cast<char>('a' + b));
      both ? sketch.symmetric(from, "meet", to) : sketch.edge(from, "visit", to);
      reaches[a][b] = joined[a][b] = joined[b][a] = true;
      if (both) reaches[b][a] = true;
    }
    for (std::uint32_t via = 0; via < size; ++via) {
      for (std::uint32_t a = 0; a < size; ++a) {
        for (std::uint32_t b = 0; b < size; ++b) {
          if (reaches[a][via] && reaches[via][b]) reaches[a][b] = true;
          if (joined[a][via] && joined[via][b]) joined[a][b] = true;
        }
      }
    }
    const KnowledgeGraph graph = sketch.finish();
    const auto weak = weak_labels(Projection(graph, {}, Projection::Direction::ignored));
    const auto strong = strong_labels(Projection(graph, {}, Projection::Direction::obeyed));
    for (std::uint32_t a = 0; a < size; ++a) {
      for (std::uint32_t b = 0; b < size; ++b) {
        CHECK((weak[a] == weak[b]) == joined[a][b]);
        CHECK((strong[a] == strong[b]) == (reaches[a][b] && reaches[b][a]));
      }
    }
  }
}

TEST_CASE("long chains are walked") {
  GraphBuilder builder;
  constexpr NodeIndex kNodes = 200000;
  for (NodeIndex n = 0; n < kNodes; ++n) {
    Node node;
    node.id = builder.add_text("n/" + std::to_string(1000000 + n));
    builder.add_node(node);
  }
  builder.add_kind({});
  for (NodeIndex n = 0; n < kNodes; ++n) {
    Edge edge;
    edge.id = EdgeId{n};
    edge.source = n;
    edge.target = (n + 1) % kNodes;
    builder.add_edge(edge);
  }
  const KnowledgeGraph graph = builder.finish();
  CHECK(components(graph, {}, Connection::strong).size() == 1);
  CHECK(components(graph, {}, Connection::weak)[0].size() == kNodes);
}
