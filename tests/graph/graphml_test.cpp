// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <set>
#include <sstream>

#include "graph/claim_merger.h"
#include "graph/exporter.h"
#include "graph/graphml_keys.h"
#include "graph/graphml_reader.h"
#include "tests/support/random_claims.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

std::string write(const KnowledgeGraph& graph, const ExportOptions& options = {}) {
  std::ostringstream out;
  find_exporter("graphml")->write(graph, options, out);
  return out.str();
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

bool has(const std::string& text, std::string_view part) { return count(text, part) > 0; }

std::string document(std::string_view body, std::string_view keys = "") {
  return "<graphml>" + std::string(keys) + "<graph>" + std::string(body) + "</graph></graphml>";
}

}  // namespace

TEST_CASE("what is written is read back, byte for byte") {
  CHECK(write(read_graphml(write(KnowledgeGraph())).value()) == write(KnowledgeGraph()));
  test::RandomClaims random(3);
  for (int round = 0; round < 60; ++round) {
    const KnowledgeGraph graph = merge_claims(random.many(40));
    for (const bool strict : {false, true}) {
      const std::string text = write(graph, {strict, false});
      const Result<KnowledgeGraph> back = read_graphml(text);
      REQUIRE_MESSAGE(back.ok(), back.error().to_string());
      CHECK(write(back.value(), {strict, false}) == text);
      CHECK(back.value().nodes().size() == graph.nodes().size());
      CHECK(back.value().edges().size() == graph.edges().size());
    }
  }
}

TEST_CASE("values survive the file") {
  Claim claim = ClaimBuilder("person/a", "visit", "place/b.c")
                    .on("2016/..")
                    .in("a|1", "2026-02-04", "O\\H")
                    .said_by("media/m")
                    .role("recipient", "country/SY");
  claim.evidence.text = "a & b < c ]]> | \\ d";
  claim.steps = {"one|two", "three"};
  claim.subject.entity.lat = 0.1 + 0.2;
  claim.subject.entity.lon = -1e-7;
  const KnowledgeGraph graph = read_graphml(write(merge_claims({claim}))).value();
  REQUIRE(graph.edges().size() == 1);
  const Edge& edge = graph.edges()[0];
  CHECK(graph.nodes()[edge.target].entity.id == "place/b.c");
  CHECK(graph.nodes()[edge.source].entity.lat == 0.1 + 0.2);
  CHECK(graph.nodes()[edge.source].entity.lon == -1e-7);
  CHECK(edge.time == Time{"2016/..", {parse_iso("2016-01-01"), std::nullopt}, ""});
  CHECK(graph.nodes()[edge.roles.at(0).node].entity.id == "country/SY");
  const EvidenceRecord& record = edge.evidence.at(0);
  CHECK(record.evidence.text == claim.evidence.text);
  CHECK(record.evidence.span == claim.evidence.span);
  CHECK(record.steps == claim.steps);
  CHECK(record.article.id == "a|1");
  CHECK(record.article.source == "O\\H");
  CHECK(record.edtf == "2016/..");
  CHECK(graph.nodes()[record.attribution].entity.id == "media/m");
}

TEST_CASE("the profile that other programs read without loss") {
  const KnowledgeGraph graph =
      merge_claims({ClaimBuilder("person/a b", "visit", "country/SY").on("2026-01-28"),
                    ClaimBuilder("person/a b", "meet", "person/a b").symmetric().at(3, 4)});
  const std::string text = write(graph);
  CHECK(text.find("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") == 0);
  CHECK(has(text, "edgedefault=\"directed\""));
  CHECK(has(text, "<node id=\"country.SY\">"));
  CHECK(has(text, "source=\"person.a_x20_b\" target=\"country.SY\" label=\"visit\">"));
  CHECK(text.rfind("<node") < text.find("<edge "));
  CHECK_FALSE(has(text, "<default"));
  CHECK_FALSE(has(text, " directed="));
  CHECK_FALSE(has(text, "></data>"));
  CHECK_FALSE(has(write(graph, {true, false}), "label=\"visit\""));
}

TEST_CASE("keys are unique over nodes and edges and no name is a visual property") {
  std::set<std::string_view> ids;
  const std::set<std::string_view> taken = {"size",  "x",  "y",       "z",    "r",    "g",   "b",
                                            "color", "id", "timeset", "xpos", "ypos", "zpos"};
  std::vector<graphml::Key> keys(graphml::kNodeKeys.begin(), graphml::kNodeKeys.end());
  keys.insert(keys.end(), graphml::kEdgeKeys.begin(), graphml::kEdgeKeys.end());
  keys.insert(keys.end(), graphml::kEvidenceKeys.begin(), graphml::kEvidenceKeys.end());
  for (const graphml::Key& key : keys) {
    CAPTURE(key.id);
    CHECK(ids.insert(key.id).second);
    CHECK(taken.count(key.id) == 0);
    CHECK(taken.count(key.name) == 0);
  }
}

TEST_CASE("one edge a pair and relation when aggregated") {
  const KnowledgeGraph graph = merge_claims(
      {ClaimBuilder("person/a", "visit", "place/b").on("2026-01-28"),
       ClaimBuilder("person/a", "visit", "place/b").on("2025-03").in("a2", "2025-04-01"),
       ClaimBuilder("person/a", "visit", "place/b").is(Polarity::negated).in("a3", "2025-04-01"),
       ClaimBuilder("person/a", "praise", "place/b")});
  const std::string text = write(graph, {false, true});
  CHECK(count(text, "<edge ") == 2);
  CHECK(has(text, "<data key=\"count\">3</data>"));
  CHECK(has(text, "<data key=\"negated\">1</data>"));
  CHECK(has(text, "<data key=\"weight\">3</data>"));
  CHECK(has(text, "<data key=\"begin\">2025-03-01</data>"));
  CHECK(has(text, "<data key=\"end\">2026-01-28</data>"));
  CHECK(has(text, "<data key=\"edge_articles\">a1|a2|a3</data>"));
  CHECK(read_graphml(text).ok());
}

TEST_CASE("many parallel edges and lone nodes") {
  std::vector<Node> nodes(3);
  nodes[0].entity.id = "country/c";
  nodes[1].entity.id = "country/a";
  nodes[2].entity.id = "country/b";
  std::vector<Edge> edges(20000);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    edges[i].id = "e-" + std::to_string(i);
    edges[i].source = 1;
    edges[i].target = 2;
    edges[i].relation = "attack";
  }
  const std::string text = write(KnowledgeGraph(nodes, edges));
  const KnowledgeGraph back = read_graphml(text).value();
  CHECK(back.nodes().size() == 3);
  CHECK(back.edges().size() == 20000);
  CHECK(back.nodes()[back.edges()[0].source].entity.id == "country/a");
  CHECK(write(back) == text);
}

TEST_CASE("files of other programs are read") {
  const std::string keys =
      "<key id='d0' for='node' attr.name='label' attr.type='string'/>"
      "<key id='d1' for='edge' attr.name='weight' attr.type='double'><default>1</default></key>"
      "<key id='d2' for='all' attr.name='whatever'/>";
  const std::string text =
      "\xEF\xBB\xBF<?xml version='1.0'?><!-- c --><!DOCTYPE g [<!ENTITY x 'y>'>]>\r\n" +
      document(
          "<node id='n0'><data key='d0'>a &amp;<![CDATA[ <b>]]>&#x41;</data></node>"
          "<g:node xmlns:g='u' id='n 1'/><node id='n2'><graph><node id='n3'/></graph></node>"
          "<edge source='n0' target='n 1' directed='false' label='meets'>"
          "<data key='d1'>2.5</data><data key='d2'>?</data><data key='nokey'>?</data></edge>"
          "<edge id='e' source='n0' target='n9'/><edge id='e' source='n9' target='n0'/>",
          keys);
  const Result<KnowledgeGraph> result = read_graphml(text);
  REQUIRE_MESSAGE(result.ok(), result.error().to_string());
  const KnowledgeGraph& graph = result.value();
  CHECK(graph.nodes().size() == 5);
  CHECK(graph.edges().size() == 3);
  CHECK(graph.nodes()[graph.find_node("n0")].entity.label == "a & <b>A");
  CHECK(graph.find_node("n9") != kNoIndex);
  CHECK(graph.find_edge("e") != kNoIndex);
  std::vector<EdgeStep> steps;
  graph.steps_from(graph.find_node("n 1"), steps);
  REQUIRE(steps.size() == 1);
  CHECK(graph.edges()[steps[0].edge].relation == "meets");
  CHECK(graph.edges()[steps[0].edge].weight == 2);
  CHECK(graph.edges()[steps[0].edge].symmetric);
  const std::string ours = write(graph);
  CHECK(write(read_graphml(ours).value()) == ours);
}

TEST_CASE("a broken file is an error with its place") {
  const std::string key = "<key id='w' for='edge' attr.name='weight'/>";
  struct Case {
    std::string text;
    std::string message;
  };
  const Case cases[] = {
      {"", "no XML element"},
      {"  plain", "text outside"},
      {"<html></html>", "not GraphML"},
      {"<graphml><graph>", "the file ends inside <graph>"},
      {"<graphml><graph></graphml>", "</graphml> does not match <graph>"},
      {"<graphml/><graphml/>", "more than one element"},
      {document("<node id='a'/><node id='a'/>"), "two nodes have the id a"},
      {document("<node/>"), "a node needs an id"},
      {document("<edge source='a'/>"), "source and target"},
      {document("<node id='a' <"), "is not closed"},
      {document("<node id=a/>"), "needs quotes"},
      {document("<node id='a"), "does not end"},
      {document("a & b"), "&amp;"},
      {document("&nbsp;"), "&nbsp; is no character"},
      {document("&#0;"), "&#0; is no character"},
      {document("< a"), "&lt;"},
      {document("<![CDATA[ x"), "CDATA"},
      {document("<!-- x"), "a comment"},
      {document("<edge source='a' target='b'><data key='w'>x</data></edge>", key),
       "\"x\" is no value of weight"},
      {"<graphml>\xFF</graphml>", "not UTF-8"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Result<KnowledgeGraph> result = read_graphml(c.text, "g.graphml");
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().message.find(c.message) != std::string::npos);
    CHECK(result.error().kind == ErrorKind::input);
    CHECK(result.error().file == "g.graphml");
  }
  CHECK(read_graphml("<graphml>\n<graph>\n  <node/>").error().line == 3);
  CHECK(read_graphml("<graphml>\n<graph>\n  <node/>").error().column == 3);
}

TEST_CASE("a damaged file never does harm") {
  test::RandomClaims random(11);
  const std::string whole = write(merge_claims(random.many(10)));
  for (std::size_t size = 0; size < whole.size(); size += 37) {
    CHECK_FALSE(read_graphml(whole.substr(0, size)).ok());
  }
  for (int round = 0; round < 400; ++round) {
    std::string damaged = whole;
    for (int i = 0; i < 4; ++i) {
      damaged[random.engine()() % damaged.size()] = "<>&\"'|\\ x0"[random.engine()() % 10];
    }
    const Result<KnowledgeGraph> result = read_graphml(damaged);
    if (result.ok()) CHECK(read_graphml(write(result.value())).ok());
  }
}
