// SPDX-License-Identifier: Apache-2.0
#include "graph/graphml_reader.h"

#include <doctest/doctest.h>
#include <sstream>

#include "graph/exporters/graphml.h"
#include "tests/support/graph_text.h"
#include "tests/support/random_graph.h"

using namespace isnad;

namespace {

std::string write(const KnowledgeGraph& graph) {
  std::ostringstream out;
  write_graphml(graph, {}, out);
  return out.str();
}

std::string document(std::string_view body, std::string_view keys = "") {
  return "<graphml>" + std::string(keys) + "<graph>" + std::string(body) + "</graph></graphml>";
}

KnowledgeGraph read(const std::string& text) {
  const Result<KnowledgeGraph> result = read_graphml(text);
  REQUIRE_MESSAGE(result.ok(), result.error().to_string());
  return result.value();
}

}  // namespace

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
  const KnowledgeGraph graph = read(text);
  CHECK(graph.nodes().size() == 5);
  CHECK(graph.edges().size() == 3);
  CHECK(graph.label(graph.find_node("n0")) == "a & <b>A");
  CHECK(graph.find_node("n9") != kNoIndex);
  CHECK(graph.find_edge("e") != kNoIndex);
  std::vector<EdgeStep> steps;
  graph.steps_from(graph.find_node("n 1"), steps);
  REQUIRE(steps.size() == 1);
  const Edge& edge = graph.edges()[steps[0].edge];
  CHECK(graph.relation(edge) == "meets");
  CHECK(edge.weight == 2);
  CHECK(graph.kind(edge).symmetric);
  const std::string ours = write(graph);
  CHECK(write(read(ours)) == ours);
}

TEST_CASE("the order of a file means nothing") {
  const std::string keys =
      "<key id='l' for='node' attr.name='label'/>"
      "<key id='r' for='edge' attr.name='relation'/>";
  const std::string a = "<node id='a'><data key='l'>A</data></node>";
  const std::string b = "<node id='b'/>";
  const std::string e = "<edge id='e-1' source='a' target='b'><data key='r'>visit</data></edge>";
  const std::string f = "<edge id='e-000000000002' source='b' target='b'/>";
  const std::string expected = write(read(document(a + b + e + f, keys)));
  CHECK(write(read(document(f + e + b + a, keys))) == expected);
  CHECK(write(read(document(e + b + f + a, keys))) == expected);
}

TEST_CASE("elements inside of others are read flat") {
  const std::string keys =
      "<key id='l' for='node' attr.name='label'/>"
      "<key id='r' for='edge' attr.name='title'/>";
  const KnowledgeGraph graph =
      read(document("<node id='a'><data key='l'>A</data><graph edgedefault='undirected'>"
                    "<node id='b'><data key='l'>B</data></node><edge id='x' source='a' target='b'>"
                    "<data key='r'>t</data><graph><node id='c'/></graph></edge></graph></node>"
                    "<hyperedge><endpoint node='a'/></hyperedge><port name='p'/>",
                    keys));
  CHECK(graph.nodes().size() == 3);
  CHECK(graph.label(graph.find_node("a")) == "A");
  CHECK(graph.label(graph.find_node("b")) == "B");
  REQUIRE(graph.edges().size() == 1);
  CHECK(graph.title(graph.edges()[0]) == "t");
  CHECK(graph.kind(graph.edges()[0]).symmetric);
}

TEST_CASE("edges without an id, or with that of another, get one") {
  const std::string text = document(
      "<edge source='a' target='b'/><edge source='a' target='b'/><edge id='z' source='a' "
      "target='b'/><edge id='z' source='b' target='a'/><edge id='' source='b' target='a'/>");
  const KnowledgeGraph graph = read(text);
  REQUIRE(graph.edges().size() == 5);
  for (std::size_t i = 1; i < 5; ++i) {
    CHECK(graph.edge_id(graph.edges()[i - 1]) < graph.edge_id(graph.edges()[i]));
  }
  CHECK(graph.find_edge("z") != kNoIndex);
  CHECK(graph.node_id(graph.edges()[graph.find_edge("z")].source) == "a");
  CHECK(write(read(text)) == write(graph));
}

TEST_CASE("a file has no end of kinds, its graph has") {
  std::string edges;
  for (int i = 0; i < 65535; ++i) {
    edges += "<edge source='a' target='b' label='k" + std::to_string(i) + "'/>";
  }
  CHECK(read(document(edges)).kinds().size() == 65535);
  edges += "<edge source='a' target='b' label='x'/><edge source='a' target='b' label='y'/>";
  CHECK(read_graphml(document(edges)).error().message ==
        "65536 kinds of relations or more; the relation is to be a name, not a text");
}

TEST_CASE("lists of evidence that do not fit are named") {
  const std::string keys =
      "<key id='s' for='edge' attr.name='spans'/>"
      "<key id='c' for='edge' attr.name='claims'/>";
  const auto edge = [&](const std::string& data) {
    return document("<edge source='a' target='b'>" + data + "</edge>", keys);
  };
  const KnowledgeGraph graph =
      read(edge("<data key='c'>c\\|1|c2</data><data key='s'>text:1-2|title:3-4</data>"));
  const auto records = graph.evidence(graph.edges()[0]);
  REQUIRE(records.size() == 2);
  CHECK(graph.text(records[0].claim) == "c|1");
  CHECK(records[1].span == Span{3, 4});
  CHECK(records[1].field == Field::title);
  CHECK(graph.evidence(read(edge("<data key='c'>c1</data>")).edges()[0]).empty());
  const auto wrong = [&](const std::string& data) { return read_graphml(edge(data)).error(); };
  CHECK(wrong("<data key='s'>text:1-2</data><data key='c'>1|2</data>").message ==
        "claims has 2 values where spans has 1");
  CHECK(wrong("<data key='s'>" + std::string(5000000, '|') + "</data>").message ==
        "\"\" is no value of spans");
  CHECK(wrong("<data key='s'>text:1</data>").message == "\"text:1\" is no value of spans");
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
  test::RandomGraphs random(11);
  const std::string whole = write(random.make(6, 12));
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
