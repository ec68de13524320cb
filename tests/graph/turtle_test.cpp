// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/turtle.h"

#include <doctest/doctest.h>
#include <sstream>
#include <string>

#include "graph/claim_merger.h"
#include "tests/support/claim_builder.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

std::string turtle(const KnowledgeGraph& graph, const ExportOptions& options = {}) {
  std::ostringstream out;
  std::ostream* const stream = &out;
  write_turtle(graph, options, {&stream, 1});
  return out.str();
}

/// The lines of one subject, without blanks at their ends.
std::string subject_of(const std::string& text, const std::string& subject) {
  const std::size_t begin = text.find("\n" + subject + "\n");
  REQUIRE(begin != std::string::npos);
  return text.substr(begin + 1, text.find(" .\n", begin) + 3 - begin - 1);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Claim visit() {
  ClaimBuilder builder("person/a", "visit", "place/b");
  builder.on("2026-01-28").in("art 1", "2026-02-04", "Agency \"X\"").said_by("person/s");
  Claim& claim = builder.claim();
  claim.plover_type = "CONSULT";
  claim.plover_mode = "visit";
  claim.cameo = "042";
  claim.article.url = "https://news.example/1";
  claim.evidence.text = "زار \"أ\"\nب.";
  claim.subject.entity.label = "أ";
  claim.subject.entity.labels = {{"ar", "أ"}, {"en", "A"}, {"bad tag", "B\\"}};
  claim.object.entity.wikidata = "Q42";
  claim.object.entity.geonames = "123";
  claim.object.entity.lat = 33.5;
  claim.object.entity.lon = -36;
  return builder;
}

}  // namespace

TEST_CASE("an entity, with its plain triples") {
  const std::string text = turtle(merge_claims({visit()}));
  CHECK(subject_of(text, "<entity/person/a>") == R"(<entity/person/a>
    a isnad:Person, schema:Person ;
    skos:prefLabel "أ"@ar ;
    rdfs:label "أ"@ar, "B\u005C", "A"@en ;
    isnad:firstSeen "2026-02-04"^^xsd:date ;
    isnad:lastSeen "2026-02-04"^^xsd:date ;
    isnad:mentions 1 ;
    isnad:articles 1 ;
    rel:visit <entity/place/b> .
)");
  const std::string place = subject_of(text, "<entity/place/b>");
  CHECK(has(place, "owl:sameAs wd:Q42, <https://sws.geonames.org/123/> ;"));
  CHECK(has(place, R"(geo:lat "33.5"^^xsd:decimal ;)"));
  CHECK(has(place, R"(geo:long "-36.0"^^xsd:decimal ;)"));
}

TEST_CASE("an edge as a statement, with its claim and article") {
  const KnowledgeGraph graph = merge_claims({visit()});
  const std::string text = turtle(graph);
  const std::string edge = "<edge/" + graph.edge_id(graph.edges()[0]) + ">";
  const std::string statement = subject_of(text, edge);
  for (const std::string part :
       {"a isnad:Event, rdf:Statement ;", "rdf:subject <entity/person/a> ;",
        "rdf:predicate rel:visit ;", "rdf:object <entity/place/b> ;",
        R"(schema:startDate "2026-01-28"^^xsd:date ;)",
        R"(schema:endDate "2026-01-28"^^xsd:date ;)", R"(isnad:time "2026-01-28"^^edtf:EDTF ;)",
        "isnad:polarity isnad:affirmed ;", "isnad:modality isnad:actual ;", "isnad:weight 1 ;",
        R"(isnad:plover "CONSULT/visit" ;)", "isnad:evidence <claim/art%201/c-art%201> ;",
        "prov:wasDerivedFrom <article/art%201> ."}) {
    CAPTURE(part);
    CHECK(has(statement, part));
  }
  const std::string claim = subject_of(text, "<claim/art%201/c-art%201>");
  for (const std::string part :
       {"a isnad:Claim, prov:Entity ;", R"(prov:value "زار \"أ\"\nب."@ar ;)",
        "prov:wasQuotedFrom <article/art%201> ;", "prov:wasAttributedTo <entity/person/s> ;",
        "isnad:beginByte 10 ;", "isnad:endByte 20 ;", R"(isnad:rule "visit.ar.verb" ;)",
        R"(isnad:confidence "0.8"^^xsd:decimal .)"}) {
    CAPTURE(part);
    CHECK(has(claim, part));
  }
  CHECK(subject_of(text, "<article/art%201>") == R"(<article/art%201>
    a schema:NewsArticle, prov:Entity ;
    schema:identifier "art 1" ;
    schema:datePublished "2026-02-04"^^xsd:date ;
    schema:inLanguage "ar" ;
    schema:url <https://news.example/1> ;
    prov:wasAttributedTo <source/Agency%20%22X%22> .
)");
  CHECK(has(subject_of(text, "<source/Agency%20%22X%22>"), R"(rdfs:label "Agency \"X\"" .)"));
}

TEST_CASE("only what is told as a fact is a plain triple, and once") {
  const std::string text = turtle(merge_claims({
      ClaimBuilder("person/a", "visit", "place/b").on("2026-01-28"),
      ClaimBuilder("person/a", "visit", "place/b").on("2026-03-02").in("a2", "2026-03-03"),
      ClaimBuilder("person/a", "meet", "person/c").is(Polarity::negated).symmetric(),
      ClaimBuilder("person/a", "attack", "place/b").is(Modality::possible),
      ClaimBuilder("person/a", "holds_office", "place/b").standing().titled("وزير"),
  }));
  const std::string subject = subject_of(text, "<entity/person/a>");
  CHECK(
      has(subject, "    rel:holds_office <entity/place/b> ;\n    rel:visit <entity/place/b> .\n"));
  CHECK_FALSE(has(subject, "meet"));
  CHECK_FALSE(has(subject, "attack"));
  CHECK(has(text, "a isnad:StandingRelation, rdf:Statement ;"));
  CHECK(has(text, R"(isnad:office "وزير"@ar ;)"));
  CHECK(has(text, "isnad:polarity isnad:negated ;"));
  CHECK(has(text, "isnad:modality isnad:possible ;"));
  CHECK(has(subject_of(text, "rel:meet"), "owl:SymmetricProperty"));
}

TEST_CASE("what some affirm and others deny is no plain triple") {
  const std::string text = turtle(merge_claims({
      ClaimBuilder("person/a", "visit", "place/b").on("2026-01-28").in("x", "2026-01-29", "one"),
      ClaimBuilder("person/a", "visit", "place/b")
          .on("2026-01-28")
          .in("y", "2026-01-29", "other")
          .is(Polarity::negated),
  }));
  CHECK(has(text, "isnad:disputed true ;"));
  CHECK(has(text, "isnad:denials 1 ;"));
  CHECK_FALSE(has(subject_of(text, "<entity/person/a>"), "rel:visit"));
}

TEST_CASE("controls and marks of direction are escaped, what no reader takes is replaced") {
  Claim claim = visit();
  claim.evidence.text = std::string("\x01\t\r\x7F\u200F\u2028\U0001F54A\uFFFE") + '\0' + "\"\"\"";
  const std::string text = turtle(merge_claims({claim}));
  CHECK(has(text,
            "prov:value \"\\u0001\\t\\r\\u007F\\u200F\\u2028\U0001F54A\uFFFD\uFFFD"
            "\\\"\\\"\\\"\"@ar ;"));
}

TEST_CASE("names of relations and roles that are no plain words") {
  Claim claim = visit();
  claim.relation = "rel <x>";
  claim.roles = {{"place", test::participant("facility/f")},
                 {"r\"1", test::participant("facility/f")}};
  const std::string text = turtle(merge_claims({claim}));
  CHECK(has(text, "rdf:predicate <https://isnad.example/ns/relation/rel%20%3Cx%3E> ;"));
  CHECK(has(text, "role:place <entity/facility/f> ;"));
  CHECK(has(text, "<https://isnad.example/ns/role/r%221> <entity/facility/f> ;"));
  CHECK(has(text, "schema:location <entity/facility/f> ;"));
}

TEST_CASE("claims without an id are called after their edge") {
  Claim one = visit(), two = visit();
  one.id = two.id = "";
  two.evidence.span = {30, 40};
  const KnowledgeGraph graph = merge_claims({one, two});
  const std::string text = turtle(graph);
  const std::string edge = "edge/" + graph.edge_id(graph.edges()[0]);
  CHECK(has(text, "isnad:evidence <" + edge + "/claim/1>, <" + edge + "/claim/2> ;"));
}

TEST_CASE("labels and base on demand") {
  ExportOptions options;
  options.language = "en";
  options.base = "https://data.example.org/news/";
  const std::string text = turtle(merge_claims({visit()}), options);
  CHECK(text.starts_with("@base <https://data.example.org/news/> .\n"));
  CHECK(has(text, "@prefix isnad: <https://isnad.example/ns#> .\n"));
  CHECK(has(subject_of(text, "<entity/person/a>"), "skos:prefLabel \"A\"@en ;"));
  CHECK(has(subject_of(text, "<entity/place/b>"), "skos:prefLabel \"b\" ;"));
}

TEST_CASE("an empty graph is a document") {
  const std::string text = turtle(KnowledgeGraph());
  CHECK(has(text, "@prefix wd:"));
  CHECK_FALSE(has(text, " ;\n"));
}
