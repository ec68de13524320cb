// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/graphml.h"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>
#include <set>
#include <sstream>

#include "graph/graphml_keys.h"
#include "graph/graphml_reader.h"
#include "tests/support/graph_text.h"
#include "tests/support/random_graph.h"
#include "tests/support/small_graph.h"

using namespace isnad;
using test::SmallGraph;

namespace {

std::string write(const KnowledgeGraph& graph, const ExportOptions& options = {}) {
  std::ostringstream out;
  write_graphml(graph, options, out);
  return out.str();
}

const ExportOptions kStrict = {true, false, ""};
const ExportOptions kAggregate = {false, true, ""};

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

bool has(const std::string& text, std::string_view part) { return count(text, part) > 0; }

/// What one label of a node is written as, from "<data" to "</data>".
std::string written(std::string_view label) {
  SmallGraph graph;
  graph.node("person/a").label = graph.text(label);
  const std::string text = write(graph.finish());
  const std::size_t begin = text.find("  <data key=\"label\">");
  if (begin == std::string::npos) return "";
  return text.substr(begin + 20, text.find("</data>", begin) - begin - 20);
}

/// The label that comes back.
std::string reread(std::string_view label) {
  SmallGraph graph;
  graph.node("person/a").label = graph.text(label);
  const KnowledgeGraph back = read_graphml(write(graph.finish())).value();
  return std::string(back.text(back.nodes()[0].label));
}

}  // namespace

TEST_CASE("what is written is read back, part by part and byte for byte") {
  CHECK(write(read_graphml(write(KnowledgeGraph())).value()) == write(KnowledgeGraph()));
  test::RandomGraphs random(3);
  for (unsigned round = 0; round < 120; ++round) {
    const KnowledgeGraph graph = random.make(1 + round % 9, round % 50);
    const std::string text = write(graph);
    CHECK(text == write(graph));
    const Result<KnowledgeGraph> back = read_graphml(text);
    REQUIRE_MESSAGE(back.ok(), back.error().to_string());
    CHECK(test::text_of(back.value()) == test::text_of(graph));
    CHECK(write(back.value()) == text);
    const std::string strict = write(graph, kStrict);
    CHECK(test::text_of(read_graphml(strict).value()) == test::text_of(graph));
    CHECK(read_graphml(write(graph, kAggregate)).ok());
  }
}

TEST_CASE("the profile that other programs read without loss") {
  SmallGraph small;
  small.edge("person/a b", "visit", "country/SY").begin = 20000;
  small.edge("person/a b", "meet", "person/a b");
  const KnowledgeGraph graph = small.finish();
  const std::string text = write(graph);
  CHECK(text.find("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") == 0);
  CHECK(has(text, "edgedefault=\"directed\""));
  CHECK(has(text, "<node id=\"country.SY\">"));
  CHECK(has(text, "source=\"person.a_x20_b\" target=\"country.SY\" label=\"visit\">"));
  CHECK(has(text, "source=\"person.a_x20_b\" target=\"person.a_x20_b\" label=\"meet\">"));
  CHECK(has(text, "<data key=\"begin\">2024-10-04</data>"));
  CHECK(text.rfind("<node") < text.find("<edge "));
  CHECK_FALSE(has(text, "<default"));
  CHECK_FALSE(has(text, " directed="));
  CHECK_FALSE(has(text, "></data>"));
  CHECK_FALSE(has(write(graph, kStrict), "label=\"visit\""));
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
    CHECK(key.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
  }
}

TEST_CASE("text that XML cannot carry as it stands") {
  struct Case {
    std::string text;
    std::string xml;
    std::string back;
  };
  const Case cases[] = {
      {"a & b", "<![CDATA[a & b]]>", "a & b"},
      {"&amp; &lt;", "<![CDATA[&amp; &lt;]]>", "&amp; &lt;"},
      {"a ]]> b", "<![CDATA[a ]]]]><![CDATA[> b]]>", "a ]]> b"},
      {"a > b", "a > b", "a > b"},
      {"]]", "]]", "]]"},
      {"a\r\nb\tc", "a  b c", "a  b c"},
      {"a\x01\x0B\x1F\x7F"
       "b",
       "ab", "ab"},
      {"a\uFFFE\uFFFFb\U0001FFFE", "ab", "ab"},
      {"\uFFFD\uFEFF", "\uFFFD\uFEFF", "\uFFFD\uFEFF"},
      {"\u202Bا\u2067ب\u2069", "\u202Bا\u2067ب\u2069", "\u202Bا\u2067ب\u2069"},
      {"\U0001F600\u0085\u2028", "\U0001F600\u0085\u2028", "\U0001F600\u0085\u2028"},
      {"INF \"'", "INF \"'", "INF \"'"},
      {"", "", ""},
      {"\n", " ", " "},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    // A mark may stand anywhere in the words that are looked through at once.
    for (std::size_t before = 0; before < 20; ++before) {
      const std::string x(before, 'x');
      const std::size_t cdata = c.xml.starts_with("<![CDATA[") ? 9 : 0;
      CHECK(written(x + c.text) == c.xml.substr(0, cdata) + x + c.xml.substr(cdata));
      CHECK(reread(x + c.text) == x + c.back);
    }
  }
  std::string large;
  while (large.size() < 100000) large += "\u0628 <\u063A>&\u062F\u0627\u062F ]]> ";
  CHECK(reread(large) == large);
  while (large.size() < 3000000) large += large;
  CHECK(reread(large) == large);
}

TEST_CASE("numbers and days at the borders") {
  SmallGraph small;
  Node& node = small.node("place/a");
  node.has_place = true;
  node.lat = 0.1 + 0.2;
  node.lon = -1e-7;
  node.mentions = std::numeric_limits<std::uint32_t>::max();
  node.articles = 0x7FFFFFFF;
  node.first_seen = -719162;
  node.last_seen = 2932897;  // 10000-01-01
  Node& other = small.node("place/b");
  other.has_place = true;
  other.lat = std::numeric_limits<double>::quiet_NaN();
  other.lon = 1;
  Node& tiny = small.node("place/c");
  tiny.has_place = true;
  tiny.lat = 5e-324;
  Edge& edge = small.edge("place/a", "visit", "place/b");
  edge.weight = 0;
  edge.set_confidence(std::numeric_limits<double>::infinity());
  edge.begin = 2932896;
  EdgeDetails details;
  small.builder.set_edtf(edge, details, "2026-05");
  small.builder.add_details(0, details, {}, {});
  const std::string text = write(small.finish());
  CHECK(has(text, "<data key=\"lat\">0.30000000000000004</data>"));
  CHECK(has(text, "<data key=\"lon\">-1e-07</data>"));
  CHECK(has(text, "<data key=\"mentions\">2147483647</data>"));
  CHECK(has(text, "<data key=\"articles\">2147483647</data>"));
  CHECK(has(text, "<data key=\"first_seen\">0001-01-01</data>"));
  CHECK_FALSE(has(text, "key=\"last_seen\">"));
  CHECK(count(text, "key=\"lat\">") == 2);
  CHECK(
      has(text, "<data key=\"lat\">0</data>"));  // a reader refuses files for the smallest numbers
  CHECK(has(text, "<data key=\"weight\">1</data>"));
  CHECK(has(text, "<data key=\"confidence\">1</data>"));
  CHECK(has(text, "<data key=\"begin\">9999-12-31</data>"));
  CHECK(has(text, "<data key=\"edtf\">2026-05</data>"));
  const KnowledgeGraph back = read_graphml(text).value();
  CHECK(back.nodes()[0].lat == 0.1 + 0.2);
  CHECK(write(read_graphml(write(back)).value()) == write(back));
}

TEST_CASE("one edge a pair and relation when aggregated") {
  SmallGraph small;
  Edge* edge = &small.edge("person/a", "visit", "place/b");
  edge->begin = edge->end = 20000;
  edge->weight = 2;
  edge->last_reported = 20003;
  edge = &small.edge("person/a", "visit", "place/b");
  edge->end = 19000;
  edge->first_reported = 19005;
  edge->polarity = Polarity::negated;
  edge->set_confidence(0.75);
  EvidenceRecord records[2];
  ArticleRecord article;
  article.id = small.text("b|c");
  records[0].article = small.builder.add_article(article);
  article.id = small.text("a");
  records[1].article = small.builder.add_article(article);
  small.builder.add_details(1, {}, {}, records);
  small.edge("person/a", "praise", "place/b");
  small.edge("place/b", "visit", "person/a");
  const std::string text = write(small.finish(), kAggregate);
  CHECK(count(text, "<edge ") == 3);
  CHECK(has(text, "<data key=\"count\">2</data>"));
  CHECK(has(text, "<data key=\"negated\">1</data>"));
  CHECK(has(text, "<data key=\"weight\">3</data>"));
  CHECK(has(text, "<data key=\"begin\">2022-01-08</data>"));
  CHECK(has(text, "<data key=\"end\">2024-10-04</data>"));
  CHECK(has(text, "<data key=\"first_reported\">2022-01-13</data>"));
  CHECK(has(text, "<data key=\"last_reported\">2024-10-07</data>"));
  CHECK(has(text, "<data key=\"confidence\">0.75</data>"));
  CHECK(has(text, "<data key=\"edge_articles\">a|b\\|c</data>"));
  CHECK(read_graphml(text).ok());
}

TEST_CASE("many parallel edges and lone nodes") {
  SmallGraph small;
  for (const char* id : {"country/c", "country/a", "country/b"}) small.node(id);
  for (std::size_t i = 0; i < 100000; ++i) small.edge("country/a", "attack", "country/b");
  const std::string text = write(small.finish());
  const KnowledgeGraph back = read_graphml(text).value();
  CHECK(back.nodes().size() == 3);
  CHECK(back.edges().size() == 100000);
  CHECK(back.node_id(back.edges()[0].source) == "country/a");
  CHECK(write(back) == text);
  CHECK(count(write(back, kAggregate), "<edge ") == 1);
}
