// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_diff.h"

#include <doctest/doctest.h>

#include "graph/claim_merger.h"
#include "tests/support/sketch_graph.h"

using namespace isnad;
using test::ClaimBuilder;
using test::SketchGraph;

namespace {

std::string show(const std::vector<AttributeChange>& changes) {
  std::string text;
  for (const AttributeChange& change : changes) {
    text += std::string(change.attribute) + " " + change.before + " -> " + change.after + "; ";
  }
  return text;
}

/// "same, came, went, changed" of edges.
std::string edges(const GraphDiff& diff) {
  return std::to_string(diff.same_edges) + " " + std::to_string(diff.edges_came.size()) + " " +
         std::to_string(diff.edges_went.size()) + " " + std::to_string(diff.edges_changed.size());
}
std::string nodes(const GraphDiff& diff) {
  return std::to_string(diff.same_nodes) + " " + std::to_string(diff.nodes_came.size()) + " " +
         std::to_string(diff.nodes_went.size()) + " " + std::to_string(diff.nodes_changed.size());
}

ClaimBuilder visit(const char* article, const char* outlet) {
  ClaimBuilder claim("person/fidan", "visit", "place/baghdad");
  claim.in(article, "2025-01-27", outlet);
  return claim;
}

}  // namespace

TEST_CASE("a graph does not differ from itself") {
  const KnowledgeGraph graph =
      merge_claims({visit("a1", "one").on("2025-01-26"), visit("a2", "two")});
  const GraphDiff diff = diff_graphs(graph, graph);
  CHECK(edges(diff) == "1 0 0 0");
  CHECK(nodes(diff) == "2 0 0 0");
  const GraphDiff all = diff_graphs(KnowledgeGraph(), graph);
  CHECK(edges(all) == "0 1 0 0");
  CHECK(nodes(all) == "0 2 0 0");
  CHECK(all.edges_came[0].added.size() == 2);
  CHECK(all.edges_came[0].from_other_articles == 2);
  CHECK(edges(diff_graphs(graph, KnowledgeGraph())) == "0 0 1 0");
}

TEST_CASE("a further source changes an edge, and its report is named") {
  const KnowledgeGraph before = merge_claims({visit("a1", "one").on("2025-01-26")});
  const KnowledgeGraph after =
      merge_claims({visit("a1", "one").on("2025-01-26"), visit("a2", "two").on("2025-01-26")});
  const GraphDiff diff = diff_graphs(before, after);
  REQUIRE(edges(diff) == "0 0 0 1");
  const EdgeChange& change = diff.edges_changed[0];
  CHECK(show(change.attributes).starts_with("sources 1 -> 2; confidence "));
  REQUIRE(change.added.size() == 1);
  CHECK(change.removed.empty());
  CHECK(change.from_other_articles == 1);
  const EvidenceRecord& record = after.evidence(after.edges()[change.after])[change.added[0]];
  CHECK(after.text(after.article(record).id) == "a2");
}

TEST_CASE("an edge whose date became known has changed, though its id is another") {
  const KnowledgeGraph before = merge_claims({visit("a1", "one")});
  const KnowledgeGraph after =
      merge_claims({visit("a1", "one"), visit("a2", "two").on("2025-01-26")});
  REQUIRE(before.edge_id(before.edges()[0]) != after.edge_id(after.edges()[0]));
  const GraphDiff diff = diff_graphs(before, after);
  REQUIRE(edges(diff) == "0 0 0 1");
  CHECK(
      show(diff.edges_changed[0].attributes).starts_with("date  -> 2025-01-26; sources 1 -> 2; "));
}

TEST_CASE("another visit is another edge") {
  const KnowledgeGraph before = merge_claims({visit("a1", "one").on("2025-01-26")});
  const KnowledgeGraph after = merge_claims({visit("a2", "one").on("2025-03-02")});
  const GraphDiff diff = diff_graphs(before, after);
  CHECK(edges(diff) == "0 1 1 0");
  CHECK(diff.edges_went[0].removed.size() == 1);
  CHECK(diff.edges_went[0].from_other_articles == 1);
}

TEST_CASE("the same words read otherwise are a change") {
  ClaimBuilder other("person/fidan", "visit", "place/basra");
  other.in("a1", "2025-01-27", "one").on("2025-01-26");
  const GraphDiff diff =
      diff_graphs(merge_claims({visit("a1", "one").on("2025-01-26")}), merge_claims({other}));
  REQUIRE(edges(diff) == "0 0 0 1");
  CHECK(show(diff.edges_changed[0].attributes) == "target place/baghdad -> place/basra; ");
  CHECK(diff.edges_changed[0].added.empty());
  CHECK(nodes(diff) == "1 1 1 0");
}

TEST_CASE("polarity, dispute and modality are compared") {
  const KnowledgeGraph before = merge_claims({visit("a1", "one").on("2025-01-26")});
  const KnowledgeGraph denied =
      merge_claims({visit("a1", "one").on("2025-01-26"),
                    visit("a2", "two").on("2025-01-26").is(Polarity::negated)});
  const GraphDiff diff = diff_graphs(before, denied);
  REQUIRE(edges(diff) == "0 0 0 1");
  CHECK(show(diff.edges_changed[0].attributes) == "denials 0 -> 1; disputed no -> yes; ");
  const KnowledgeGraph planned =
      merge_claims({visit("a1", "one").on("2025-01-26").is(Modality::planned)});
  CHECK(show(diff_graphs(planned, before).edges_changed.at(0).attributes) ==
        "modality planned -> actual; ");
}

TEST_CASE("edges without evidence are compared by their dates") {
  SketchGraph one, two, three;
  one.dated("a", "visit", "b", "2025-04").id = EdgeId{1};
  two.dated("a", "visit", "b", "2025-04-14").id = EdgeId{2};
  three.dated("a", "visit", "b", "2025-05-14").id = EdgeId{3};
  const KnowledgeGraph month = one.finish(), day = two.finish(), later = three.finish();
  const GraphDiff diff = diff_graphs(month, day);
  REQUIRE(edges(diff) == "0 0 0 1");
  CHECK(show(diff.edges_changed[0].attributes) == "date 2025-04 -> 2025-04-14; ");
  CHECK(edges(diff_graphs(month, later)) == "0 1 1 0");
}

TEST_CASE("places are compared, wherever they are said to be") {
  SketchGraph one, two;
  for (auto [graph, lat] : {std::pair(&one, -12.34567), std::pair(&two, 1e300)}) {
    Node& node = graph->node("place/x");
    node.has_place = true;
    node.lat = lat;
    node.lon = 0.5;
  }
  const GraphDiff diff = diff_graphs(one.finish(), two.finish());
  REQUIRE(nodes(diff) == "0 0 0 1");
  CHECK(show(diff.nodes_changed[0].attributes) == "place -12.34567, 0.5 -> 1e+300, 0.5; ");
}

TEST_CASE("nodes are the same by id, or by who they are elsewhere") {
  SketchGraph one, two;
  one.node("person/x1").wikidata = one.text("Q1");
  one.node("person/keep").label = one.text("old");
  one.edge("person/x1", "visit", "person/keep");
  two.node("person/x2").wikidata = two.text("Q1");
  two.node("person/keep").label = two.text("new");
  two.node("person/keep").aliases = two.text("a|b");
  two.edge("person/x2", "visit", "person/keep").id = EdgeId{99};
  const KnowledgeGraph before = one.finish(), after = two.finish();
  const GraphDiff diff = diff_graphs(before, after);
  REQUIRE(nodes(diff) == "0 0 0 2");
  CHECK(show(diff.nodes_changed[0].attributes) == "label old -> new; aliases  -> a, b; ");
  CHECK(show(diff.nodes_changed[1].attributes) == "id person/x1 -> person/x2; ");
  REQUIRE(edges(diff) == "0 0 0 1");
  CHECK(show(diff.edges_changed[0].attributes) == "source person/x1 -> person/x2; ");
}
