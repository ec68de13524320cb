// SPDX-License-Identifier: Apache-2.0
#include "graph/pair_edges.h"

#include <doctest/doctest.h>

#include "graph/claim_merger.h"
#include "graph/graph_builder.h"
#include "tests/support/claim_builder.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

/// "2025-04-14..2025-04-15 2025-05-01".
std::string text_of(const std::vector<Spell>& spells) {
  std::string text;
  for (const Spell& spell : spells) {
    if (!text.empty()) text += ' ';
    text += day_text(spell.begin);
    if (spell.end != spell.begin) text += ".." + day_text(spell.end);
  }
  return text;
}

/// A claim of an article of its own, so that each is an edge of its own when its day is.
Claim report(std::string_view subject, std::string_view relation, std::string_view object,
             std::string_view edtf, std::string_view published = "2025-06-01") {
  static int number = 0;
  ClaimBuilder claim(subject, relation, object);
  claim.in("a" + std::to_string(++number), published);
  if (!edtf.empty()) claim.on(edtf);
  return claim;
}

std::vector<PairEdge> pairs_of(std::vector<Claim> claims) {
  return pair_edges(merge_claims(std::move(claims)));
}

}  // namespace

TEST_CASE("one edge for each pair and relation") {
  const std::vector<PairEdge> pairs = pairs_of({
      report("person/a", "visit", "country/SY", "2025-04-14"),
      report("person/a", "visit", "country/SY", "2025-05-01"),
      report("person/a", "praise", "country/SY", "2025-05-01"),
      report("country/SY", "praise", "person/a", "2025-05-01"),
  });
  REQUIRE(pairs.size() == 3);
  CHECK(pairs[0].count == 1);  // the country is the first node: it praises
  CHECK(pairs[2].count == 2);
  CHECK(pairs[2].weight == 2);
  CHECK(text_of(pairs[2].spells) == "2025-04-14 2025-05-01");
  CHECK(day_text(pairs[2].begin) == "2025-04-14");
  CHECK(day_text(pairs[2].end) == "2025-05-01");
  CHECK(pairs[0].id != pairs[1].id);
}

TEST_CASE("spells that share a day are one, neighbours are two") {
  const std::vector<PairEdge> pairs = pairs_of({
      report("person/a", "attack", "country/SY", "2025-05-01/2025-05-03"),
      report("person/a", "attack", "country/SY", "2025-05-03/2025-05-04"),
      report("person/a", "attack", "country/SY", "2025-05-05"),
      report("person/a", "attack", "country/SY", "2024"),
  });
  REQUIRE(pairs.size() == 1);
  CHECK(text_of(pairs[0].spells) == "2024-01-01..2024-12-31 2025-05-01..2025-05-04 2025-05-05");
}

TEST_CASE("what did not happen or has no day makes no spell") {
  Claim planned = report("person/a", "visit", "country/SY", "2025-07-01");
  planned.modality = Modality::planned;
  Claim denied = report("person/a", "attack", "country/SY", "2025-05-01");
  denied.polarity = Polarity::negated;
  const std::vector<PairEdge> pairs =
      pairs_of({planned, denied, report("person/a", "praise", "country/SY", "")});
  REQUIRE(pairs.size() == 3);
  for (const PairEdge& pair : pairs) CHECK(pair.spells.empty());
  CHECK(pairs[0].negated == 1);
  CHECK(pairs[0].unrealised == 0);
  CHECK(pairs[2].unrealised == 1);
  CHECK(day_text(pairs[2].begin) == "2025-07-01");
}

TEST_CASE("what is standing lasts to the first and last report") {
  std::vector<Claim> claims = {
      ClaimBuilder("person/a", "leads", "country/SY")
          .standing()
          .in("a1", "2025-03-01")
          .on("2016/.."),
      ClaimBuilder("person/b", "leads", "country/SY")
          .standing()
          .in("a2", "2025-04-01")
          .on("../2016"),
      ClaimBuilder("person/c", "leads", "country/SY")
          .standing()
          .in("a3", "2025-05-01")
          .on("../2026"),
      ClaimBuilder("person/d", "leads", "country/SY")
          .standing()
          .in("a4", "2025-05-01")
          .on("2030/.."),
      ClaimBuilder("person/e", "visit", "country/SY").in("a5", "2025-05-01").on("2016/.."),
  };
  const std::vector<PairEdge> pairs = pairs_of(claims);
  REQUIRE(pairs.size() == 5);
  CHECK(text_of(pairs[0].spells) == "2016-01-01..2025-05-01");
  CHECK(text_of(pairs[1].spells) == "2016-12-31");
  CHECK(text_of(pairs[2].spells) == "2025-03-01..2026-12-31");
  CHECK(text_of(pairs[3].spells) == "2030-01-01");
  CHECK(text_of(pairs[4].spells) == "2016-01-01");
}

TEST_CASE("direction is the same for all of a pair and relation") {
  for (const bool mixed : {false, true}) {
    GraphBuilder builder;
    std::vector<NodeIndex> nodes;
    for (const char* id : {"country/RU", "country/SY"}) {
      Node node;
      node.id = builder.add_text(id);
      nodes.push_back(builder.add_node(node));
    }
    for (const bool symmetric : {true, !mixed}) {
      RelationKind kind;
      kind.relation = builder.intern("phone");
      kind.symmetric = symmetric;
      Edge edge;
      edge.id = builder.make_edge_id(symmetric ? "e-000000000001" : "e-000000000002");
      edge.source = nodes[symmetric ? 0 : 1];
      edge.target = nodes[symmetric ? 1 : 0];
      edge.kind = builder.add_kind(kind);
      builder.add_edge(edge);
      if (!mixed) break;
    }
    const std::vector<PairEdge> pairs = pair_edges(builder.finish());
    REQUIRE(pairs.size() == (mixed ? 2 : 1));
    for (const PairEdge& pair : pairs) CHECK(pair.directed == mixed);
  }
}

TEST_CASE("a node has the spells of its edges") {
  const KnowledgeGraph graph = merge_claims({
      report("person/a", "visit", "country/SY", "2025-04-14/2025-04-16"),
      report("person/b", "visit", "country/SY", "2025-04-16/2025-04-20"),
      ClaimBuilder("person/b", "praise", "person/a").in("x", "").role("place", "place/p"),
  });
  const auto spells = node_spells(graph, pair_edges(graph));
  const auto of = [&](std::string_view id) { return text_of(spells.at(graph.find_node(id))); };
  CHECK(of("country/SY") == "2025-04-14..2025-04-20");
  CHECK(of("person/a") == "2025-04-14..2025-04-16");
  CHECK(of("place/p").empty());
}

TEST_CASE("an empty graph has no pairs") { CHECK(pair_edges(KnowledgeGraph()).empty()); }
