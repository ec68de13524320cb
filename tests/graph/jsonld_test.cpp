// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/jsonld.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <sstream>
#include <string>

#include "graph/claim_merger.h"
#include "tests/support/claim_builder.h"
#include "tests/support/random_graph.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

rapidjson::Document jsonld(const KnowledgeGraph& graph) {
  std::ostringstream out;
  std::ostream* const stream = &out;
  write_jsonld(graph, {}, {&stream, 1});
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag>(out.str().c_str(), out.str().size());
  return json;
}

const rapidjson::Value& subject_of(const rapidjson::Document& json, const std::string& id) {
  for (const auto& subject : json["@graph"].GetArray()) {
    if (subject["@id"].GetString() == id) return subject;
  }
  FAIL("no subject " << id);
  return json;
}

}  // namespace

TEST_CASE("subjects with their values in arrays") {
  ClaimBuilder builder("person/a", "visit", "place/b");
  builder.on("2026-01");
  builder.claim().subject.entity.labels = {{"ar", "أ \"x\""}};
  const KnowledgeGraph graph = merge_claims({builder});
  const rapidjson::Document json = jsonld(graph);
  REQUIRE_FALSE(json.HasParseError());
  CHECK(json["@context"]["schema"] == "https://schema.org/");
  const auto& person = subject_of(json, "https://isnad.example/entity/person/a");
  CHECK(person["@type"][0] == "isnad:Person");
  CHECK(person["rdfs:label"][0]["@value"] == "أ \"x\"");
  CHECK(person["rdfs:label"][0]["@language"] == "ar");
  CHECK(person["rel:visit"][0]["@id"] == "https://isnad.example/entity/place/b");
  const auto& edge =
      subject_of(json, "https://isnad.example/edge/" + graph.edge_id(graph.edges()[0]));
  CHECK(edge["@type"][1] == "rdf:Statement");
  CHECK(edge["rdf:predicate"][0]["@id"] == "rel:visit");
  CHECK(edge["schema:startDate"][0]["@value"] == "2026-01-01");
  CHECK(edge["schema:startDate"][0]["@type"] == "xsd:date");
  CHECK(edge["schema:endDate"][0]["@value"] == "2026-01-31");
  CHECK(edge["isnad:weight"][0]["@value"] == "1");
  CHECK(edge["isnad:weight"][0]["@type"] == "xsd:integer");
}

TEST_CASE("any graph gives JSON without a key twice") {
  test::RandomGraphs graphs(6);
  for (int round = 0; round < 20; ++round) {
    const KnowledgeGraph graph = graphs.make(12, 40);
    const rapidjson::Document json = jsonld(graph);
    REQUIRE_FALSE(json.HasParseError());
    CHECK(json["@graph"].Size() > graph.nodes().size() + graph.edges().size());
    for (const auto& subject : json["@graph"].GetArray()) {
      std::set<std::string> keys;
      for (const auto& member : subject.GetObject()) {
        CHECK(keys.insert(member.name.GetString()).second);
      }
    }
  }
}

TEST_CASE("an empty graph is a document") {
  const rapidjson::Document json = jsonld(KnowledgeGraph());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(json["@graph"].Size() == 0);
}
