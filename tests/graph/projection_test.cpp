// SPDX-License-Identifier: Apache-2.0
#include "graph/projection.h"

#include <doctest/doctest.h>

#include "tests/support/sketch_graph.h"

using namespace isnad;
using test::SketchGraph;

namespace {

/// "0:1x2 | 1:" - ends and weights of the links of each place.
std::string show(const Projection& graph) {
  std::string text;
  for (std::uint32_t n = 0; n < graph.size(); ++n) {
    text += (n == 0 ? "" : "| ") + std::to_string(n) + ":";
    for (const Projection::Link& link : graph.links(n)) {
      text += std::to_string(link.end) + "x" + std::to_string(link.weight) + " ";
    }
  }
  return text;
}

KnowledgeGraph sample() {
  SketchGraph graph;
  graph.dated("a", "visit", "b", "", 3);
  graph.dated("a", "praise", "b", "", 2);
  graph.dated("b", "visit", "a", "");
  graph.symmetric("b", "meet", "c");
  graph.dated("c", "visit", "c", "");
  graph.node("d");
  return graph.finish();
}

}  // namespace

TEST_CASE("parallel edges become one link") {
  using Direction = Projection::Direction;
  using Weight = Projection::Weight;
  const KnowledgeGraph graph = sample();
  const Projection all(graph, {}, Direction::ignored);
  CHECK(show(all) == "0:1x3 | 1:0x3 2x1 | 2:1x1 2x1 | 3:");
  CHECK(all.edges() == 5);
  CHECK(show({graph, {}, Direction::ignored, Weight::sources}) ==
        "0:1x6 | 1:0x6 2x1 | 2:1x1 2x1 | 3:");
  CHECK(show({graph, {}, Direction::obeyed}) == "0:1x2 | 1:0x1 2x1 | 2:1x1 2x1 | 3:");
}

TEST_CASE("a filter keeps the nodes of the edges that pass") {
  const KnowledgeGraph graph = sample();
  GraphFilter filter;
  filter.relations = {"meet"};
  const Projection meetings(graph, filter, Projection::Direction::obeyed);
  CHECK(test::node_ids(graph, meetings.nodes()) == "b c");
  CHECK(show(meetings) == "0:1x1 | 1:0x1 ");
  CHECK(meetings.edges() == 1);
  filter.relations = {"attack"};
  CHECK(Projection(graph, filter, Projection::Direction::ignored).size() == 0);
  CHECK(Projection(KnowledgeGraph(), {}, Projection::Direction::ignored).size() == 0);
}

TEST_CASE("weights stay within their numbers") {
  SketchGraph sketch;
  sketch.dated("a", "visit", "b", "", UINT32_MAX);
  sketch.dated("a", "praise", "b", "", 7);
  const Projection graph(sketch.finish(), {}, Projection::Direction::obeyed,
                         Projection::Weight::sources);
  CHECK(graph.links(0)[0].weight == UINT32_MAX);
}
