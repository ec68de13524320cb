// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_claims.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <iterator>
#include <random>
#include <sstream>

#include "graph/claim_file.h"
#include "graph/claim_merger.h"
#include "graph/exporter.h"
#include "graph/graphml_reader.h"
#include "tests/support/random_claims.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

/// Cities of countries, a head of a delegation and namesakes: all that makes claims change ends.
MergeOptions options() {
  MergeOptions options;
  options.country_of = [](const Entity& entity) {
    if (entity.id == "place/x") return std::string("country/SY");
    return std::string(entity.id == "government/y" ? "country/EG" : "");
  };
  options.is_known = [](const Entity& entity) { return entity.id == "person/b.c"; };
  return options;
}

std::string graphml(const KnowledgeGraph& graph) {
  std::ostringstream out;
  write_graph(graph, *find_exporter("graphml"), {}, out);
  return out.str();
}

std::vector<std::string> lines(const std::vector<Claim>& claims) {
  std::vector<std::string> out;
  for (const Claim& claim : claims) write_claim(claim, out.emplace_back());
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Claim> claims_in(const std::string& text) {
  const Result<KnowledgeGraph> graph = read_graphml(text);
  REQUIRE(graph);
  return claims_of(graph.value());
}

}  // namespace

TEST_CASE("a graph gives back its claims") {
  Claim told = ClaimBuilder("person/a", "visit", "place/b")
                   .in("a1", "2026-02-04", "SANA")
                   .on("2026-01-28")
                   .role("place", "facility/f")
                   .said_by("media/m");
  told.cameo = "042";
  told.steps = {"one", "two | three"};
  told.article.url = "https://example.org/1?a=1&b=2";
  told.article.agency = "media/m";
  told.article.hash = "0123456789abcdef";
  Claim denial = ClaimBuilder("person/a", "visit", "place/b")
                     .in("a2", "2026-02-05")
                     .is(Polarity::negated)
                     .sure(0.123456789);
  denial.subject.entity.label = "another name";
  denial.cameo = "";
  const std::vector<Claim> claims = {told, denial};
  const KnowledgeGraph graph = merge_claims(claims);
  REQUIRE(graph.edges().size() == 1);
  CHECK(lines(claims_of(graph)) == lines(claims));
  CHECK(lines(claims_in(graphml(graph))) == lines(claims));
}

TEST_CASE("claims survive the graph, also where they change their ends") {
  test::RandomClaims random(11);
  for (int round = 0; round < 60; ++round) {
    const KnowledgeGraph graph = merge_claims(random.many(80), options());
    const std::string expected = graphml(graph);
    REQUIRE(graphml(merge_claims(claims_of(graph), options())) == expected);
    REQUIRE(graphml(merge_claims(claims_in(expected), options())) == expected);
  }
}

TEST_CASE("any split of the articles, merged in any order, gives the same graph") {
  test::RandomClaims random(5);
  std::mt19937& engine = random.engine();
  for (int round = 0; round < 40; ++round) {
    const std::vector<Claim> all = random.many(50);
    const std::string expected = graphml(merge_claims(all, options()));
    for (int split = 0; split < 50; ++split) {
      std::vector<std::vector<Claim>> shards(1 + engine() % 5);
      for (const Claim& claim : all) {
        const std::size_t shard = std::hash<std::string>()(claim.article.id) + engine() % 2;
        shards[shard % shards.size()].push_back(claim);
      }
      std::shuffle(shards.begin(), shards.end(), engine);
      // Some shards come as graphs, the others as claims; a graph may be merged from graphs.
      std::vector<Claim> gathered;
      for (std::vector<Claim>& shard : shards) {
        std::move(shard.begin(), shard.end(), std::back_inserter(gathered));
        if (engine() % 2 == 0) gathered = claims_of(merge_claims(gathered, options()));
      }
      REQUIRE(graphml(merge_claims(gathered, options())) == expected);
    }
  }
}
