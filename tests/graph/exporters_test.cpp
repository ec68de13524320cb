// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <set>
#include <sstream>

#include "graph/claim_merger.h"
#include "graph/exporter.h"
#include "graph/exporters/csv_text.h"
#include "graph/graphml_reader.h"
#include "tests/support/random_claims.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

std::vector<std::string> write(std::string_view format, const KnowledgeGraph& graph,
                               const ExportOptions& options = {}) {
  const Exporter* exporter = find_exporter(format);
  REQUIRE(exporter);
  std::vector<std::ostringstream> files(std::max<std::size_t>(1, exporter->parts.size()));
  std::vector<std::ostream*> streams;
  for (std::ostringstream& file : files) streams.push_back(&file);
  exporter->write(graph, options, streams);
  std::vector<std::string> texts;
  for (const std::ostringstream& file : files) texts.push_back(file.str());
  return texts;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

KnowledgeGraph visit() {
  Claim claim =
      ClaimBuilder("person/a", "visit", "country/SY").in("a1", "2025-04-15").on("2025-04-14");
  claim.subject.entity.label = "=A \"x\"; \\N & <b>\n";
  claim.subject.entity.labels = {{"en", "Mr A"}, {"fr", "M. A"}};
  claim.subject.entity.aliases = {"one;two", "three|four"};
  claim.subject.entity.lat = 33;
  claim.subject.entity.lon = -0.5;
  claim.object.entity.label = "042";
  claim.cameo = "042";
  return merge_claims({claim});
}

}  // namespace

TEST_CASE("formats have names, suffixes and parts of their own") {
  std::set<std::string_view> names;
  for (const Exporter& exporter : exporters()) {
    CAPTURE(exporter.name);
    CHECK(names.insert(exporter.name).second);
    CHECK(exporter.suffix.starts_with("."));
    CHECK(!exporter.summary.empty());
    CHECK(find_exporter(exporter.name) == &exporter);
  }
  CHECK(std::is_sorted(exporters().begin(), exporters().end(),
                       [](const Exporter& a, const Exporter& b) { return a.name < b.name; }));
  CHECK(!find_exporter("csv"));
}

TEST_CASE("every format writes any graph, and the same bytes again") {
  test::RandomClaims random(11);
  for (int round = 0; round < 10; ++round) {
    const KnowledgeGraph graph = round == 0 ? KnowledgeGraph() : merge_claims(random.many(30));
    for (const Exporter& exporter : exporters()) {
      for (const bool aggregate : {false, true}) {
        CAPTURE(exporter.name);
        ExportOptions options;
        options.aggregate = aggregate;
        const std::vector<std::string> files = write(exporter.name, graph, options);
        CHECK(files == write(exporter.name, graph, options));
        if (round > 0) {
          for (const std::string& file : files) CHECK(file.size() > 20);
        }
      }
    }
  }
}

TEST_CASE("GEXF: kind, direction, spells, complete labels") {
  const std::string text = write("gexf", visit())[0];
  CHECK(has(text, "<graph mode=\"dynamic\" timeformat=\"date\">"));
  CHECK(!has(text, "defaultedgetype"));
  CHECK(has(text, "<node id=\"person.a\" label=\"=A &quot;x&quot;; \\N &amp; &lt;b> \">"));
  CHECK(has(text, "type=\"directed\" kind=\"visit\" label=\"visit\" weight=\"1\">"));
  CHECK(has(text, "<spell start=\"2025-04-14\" end=\"2025-04-14\"/>"));
  CHECK(has(text, "<attvalue for=\"lat\" value=\"33\"/>"));
  ExportOptions french;
  french.language = "fr";
  CHECK(has(write("gexf", visit(), french)[0], "label=\"M. A\""));
}

TEST_CASE("Gephi's tables keep text from being calculated or guessed") {
  const std::vector<std::string> files = write("gephi-csv", visit());
  REQUIRE(files.size() == 2);
  const std::vector<std::string> nodes = lines_of(files[0]);
  REQUIRE(nodes.size() == 3);
  CHECK(nodes[0].starts_with("Id,Label,Timeset,kind,"));
  CHECK(nodes[1].starts_with("country.SY,_042,\"<[2025-04-14, 2025-04-14]>\",country,"));
  CHECK(nodes[2].starts_with("person.a,\"_=A \"\"x\"\"; \\\\N & <b> \","));
  CHECK(has(nodes[2], ",33.0,-0.5,20250415,20250415,1,1"));
  const std::vector<std::string> edges = lines_of(files[1]);
  REQUIRE(edges.size() == 2);
  CHECK(edges[0].starts_with("Id,Source,Target,Type,Kind,Label,Weight,Timeset,"));
  CHECK(
      has(edges[1], ",person.a,country.SY,Directed,visit,visit,1,\"<[2025-04-14, 2025-04-14]>\","));
  CHECK(has(edges[1], ",_042,1,0,0,20250414,20250414,0.8,"));
}

TEST_CASE("text of spreadsheets") {
  struct Case {
    std::string_view text, cell;
  };
  for (const auto& [text, cell] : std::initializer_list<Case>{{"", ""},
                                                              {"a", "a"},
                                                              {"=1", "_=1"},
                                                              {"+1", "_+1"},
                                                              {"-x", "_-x"},
                                                              {"@x", "_@x"},
                                                              {" =1", "_ =1"},
                                                              {"\t=1", "_ =1"},
                                                              {"\r\n=1", "_  =1"},
                                                              {"'x", "_'x"},
                                                              {"_x", "__x"},
                                                              {"042", "_042"},
                                                              {"1e5", "_1e5"},
                                                              {"1e400", "_1e400"},
                                                              {"4d", "_4d"},
                                                              {".5", "_.5"},
                                                              {"F16", "F16"},
                                                              {"2025-04-14", "_2025-04-14"},
                                                              {"True", "_True"},
                                                              {"nan", "_nan"},
                                                              {"a=1", "a=1"},
                                                              {"1a", "1a"},
                                                              {"true story", "true story"}}) {
    CAPTURE(text);
    CHECK(spreadsheet_text(text) == cell);
  }
}

TEST_CASE("cells of CSV") {
  std::ostringstream out;
  CsvWriter csv(out);
  for (const std::string_view cell : {"a", "", "b,c", "d\"e", "f;g", " h", "i\nj"}) csv.cell(cell);
  csv.end_row();
  csv.cell("k");
  csv.end_row();
  CHECK(out.str() == "a,,\"b,c\",\"d\"\"e\",\"f;g\",\" h\",\"i\nj\"\nk\n");
}

TEST_CASE("Neo4j: typed headers, arrays whose values keep their semicolons") {
  const std::vector<std::string> files = write("neo4j", visit());
  REQUIRE(files.size() == 2);
  const std::vector<std::string> nodes = lines_of(files[0]);
  CHECK(nodes[0].starts_with("id:ID,:LABEL,label,kind,label_ar,label_en,labels:string[],"));
  CHECK(has(nodes[0], ",lat:double,lon:double,first_seen:date,last_seen:date,mentions:long"));
  CHECK(has(nodes[2], ",\"one;two\x1Fthree|four\","));
  const std::vector<std::string> edges = lines_of(files[1]);
  CHECK(edges[0].starts_with(":START_ID,:END_ID,:TYPE,id,weight:long,plover,cameo,begin:date,"));
  CHECK(edges[1].starts_with("person.a,country.SY,visit,e-"));
}

TEST_CASE("graphology and Cytoscape are JSON with all values") {
  rapidjson::Document json;
  json.Parse(write("graphology", visit())[0].c_str());
  REQUIRE(!json.HasParseError());
  CHECK(std::string(json["options"]["type"].GetString()) == "mixed");
  CHECK(json["options"]["multi"].GetBool());
  const auto& node = json["nodes"][1];
  CHECK(std::string(node["key"].GetString()) == "person.a");
  CHECK(node["attributes"]["lat"].GetDouble() == 33);
  CHECK(std::string(node["attributes"]["aliases"][1].GetString()) == "three|four");
  const auto& edge = json["edges"][0];
  CHECK(!edge.HasMember("undirected"));
  CHECK(edge["attributes"]["standing"].IsFalse());
  CHECK(edge["attributes"]["weight"].GetInt() == 1);
  CHECK(std::string(edge["attributes"]["evidence"][0].GetString()) == "ten bytes.");

  json.Parse(write("cytoscape", visit())[0].c_str());
  REQUIRE(!json.HasParseError());
  const auto& data = json["elements"]["edges"][0]["data"];
  CHECK(std::string(data["id"].GetString()).starts_with("edge:e-"));
  CHECK(std::string(data["interaction"].GetString()) == "visit");
  CHECK(std::string(data["source"].GetString()) == "person.a");
}

TEST_CASE("DOT: labels as they are, arrows only where they mean something") {
  Claim meeting = ClaimBuilder("person/a", "meet", "person/b").symmetric();
  meeting.modality = Modality::planned;
  const std::string text = write("dot", visit())[0];
  CHECK(has(text, "label=\"=A \\\"x\\\"; \\\\N &amp; <b> \""));
  CHECK(has(text, "\"person.a\" -> \"country.SY\" [id=\"e-"));
  CHECK(has(text, ", label=\"visit\", sources=1, begin=\"2025-04-14\""));
  CHECK(!has(text, "dir=none"));
  CHECK(has(write("dot", merge_claims({meeting}))[0], ", dir=none, style=dashed];"));
}

TEST_CASE("GraphML with digits for truth values is read back alike") {
  ExportOptions digits;
  digits.bool01 = true;
  const std::string text = write("graphml", visit(), digits)[0];
  CHECK(has(text, "<data key=\"symmetric\">0</data>"));
  CHECK(!has(text, ">false<"));
  const Result<KnowledgeGraph> back = read_graphml(text);
  REQUIRE_MESSAGE(back.ok(), back.error().to_string());
  CHECK(write("graphml", back.value()) == write("graphml", visit()));
}

TEST_CASE("GraphML whose words are all control characters can be read") {
  Claim claim = ClaimBuilder("person/a", "visit", "country/SY");
  claim.object.mention = "\x01\x02";
  const Result<KnowledgeGraph> back = read_graphml(write("graphml", merge_claims({claim}))[0]);
  REQUIRE_MESSAGE(back.ok(), back.error().to_string());
  CHECK(back.value().evidence(back.value().edges()[0]).size() == 1);
}
