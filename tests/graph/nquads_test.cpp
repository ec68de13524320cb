// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/nquads.h"

#include <doctest/doctest.h>
#include <set>
#include <sstream>
#include <string>

#include "graph/claim_merger.h"
#include "tests/support/claim_builder.h"
#include "tests/support/random_graph.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

std::string nquads(const KnowledgeGraph& graph) {
  std::ostringstream out;
  std::ostream* const stream = &out;
  write_nquads(graph, {}, {&stream, 1});
  return out.str();
}

}  // namespace

TEST_CASE("evidence is in the graph of its article, all else in the default graph") {
  const std::string text = nquads(merge_claims({
      ClaimBuilder("person/a", "visit", "place/b").on("2026-01-28").in("one", "2026-01-29"),
      ClaimBuilder("person/a", "visit", "place/b").on("2026-01-28").in("two", "2026-01-30"),
  }));
  std::istringstream lines(text);
  std::set<std::string> graphs;
  int claims = 0;
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    REQUIRE(line.starts_with("<https://isnad.example/"));
    REQUIRE(line.ends_with(" ."));
    for (const std::string article : {"one", "two"}) {
      const bool told = line.starts_with("<https://isnad.example/article/" + article + "> ") ||
                        line.starts_with("<https://isnad.example/claim/" + article + "/");
      const std::string graph = " <https://isnad.example/article/" + article + "> .";
      const bool quoted = line.find("wasDerivedFrom> <") != std::string::npos;
      if (!quoted) CHECK(line.ends_with(graph) == told);
      if (told) graphs.insert(article);
      if (told && line.find("prov#value>") != std::string::npos) ++claims;
    }
  }
  CHECK(graphs.size() == 2);
  CHECK(claims == 2);
  CHECK(text.find("<https://isnad.example/entity/person/a> "
                  "<https://isnad.example/ns/relation/visit> "
                  "<https://isnad.example/entity/place/b> .\n") != std::string::npos);
  CHECK(text.find("<http://www.w3.org/2001/XMLSchema#date> .\n") != std::string::npos);
}

TEST_CASE("every line of any graph is one quad") {
  test::RandomGraphs graphs(5);
  for (int round = 0; round < 20; ++round) {
    std::istringstream lines(nquads(graphs.make(12, 40)));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      REQUIRE(line.starts_with("<https://isnad.example/"));
      REQUIRE(line.ends_with(" ."));
      // Within angle brackets nothing stands that an IRI cannot hold.
      bool iri = false, text = false, valid = true;
      for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (text && c == '\\') {
          ++i;
        } else if (!iri && c == '"') {
          text = !text;
        } else if (!text && c == '<') {
          valid = valid && !iri;
          iri = true;
        } else if (!text && c == '>') {
          iri = false;
        } else if (iri) {
          valid = valid && std::string_view("\"{}|^`\\ ").find(c) == std::string_view::npos &&
                  static_cast<unsigned char>(c) < 0x80;
        }
      }
      CHECK(valid);
      CHECK_FALSE(iri);
      CHECK_FALSE(text);
    }
  }
}
