// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "graph/claim_file.h"
#include "tests/cli/run_isnad.h"
#include "tests/support/claim_builder.h"

using namespace isnad::test;
using isnad::Claim;

namespace {

std::string line(const Claim& claim) {
  std::string text;
  isnad::write_claim(claim, text);
  return text;
}

/// Three shards whose claims change each other: a country and its city, a report and its denial.
std::vector<std::string> shards() {
  return {line(ClaimBuilder("person/a", "visit", "country/FR").in("a1", "2026-02-01")),
          line(ClaimBuilder("person/a", "visit", "place/geonames-2988507")
                   .in("a2", "2026-02-02")
                   .on("2026-01-28")),
          line(ClaimBuilder("person/a", "visit", "place/geonames-2988507")
                   .in("a3", "2026-02-03")
                   .is(isnad::Polarity::negated))};
}

}  // namespace

TEST_CASE("shards of every kind in any order give the graph of all") {
  const Folder folder;
  std::string all;
  for (const std::string& shard : shards()) all += shard;
  REQUIRE(
      run_isnad({"build", folder.write("all.jsonl", all), "-o", folder.path("all.graphml")}).code ==
      0);
  const std::string claims = folder.write("claims.jsonl", shards()[0]);
  const std::string graph = folder.path("graph.graphml.gz");
  const std::string store = folder.path("store.isnad");
  REQUIRE(run_isnad({"build", folder.write("b.jsonl", shards()[1]), "-o", graph}).code == 0);
  REQUIRE(run_isnad({"build", folder.write("c.jsonl", shards()[2]), "--store", store}).code == 0);

  std::vector<std::string> order = {claims, graph, store};
  std::sort(order.begin(), order.end());
  do {
    const Ran ran =
        run_isnad({"merge", order[0], order[1], order[2], "-o", folder.path("merged.graphml")});
    CHECK(ran.code == 0);
    CHECK(ran.err == "3 shards, 3 claims; 3 nodes, 1 edge\n");
    CHECK(folder.read("merged.graphml") == folder.read("all.graphml"));
  } while (std::next_permutation(order.begin(), order.end()));

  // Merging what was merged changes nothing, and a shard that comes twice counts once.
  REQUIRE(run_isnad(
              {"merge", folder.path("merged.graphml"), claims, "-o", folder.path("again.graphml")})
              .code == 0);
  CHECK(folder.read("again.graphml") == folder.read("all.graphml"));
}

TEST_CASE("what cannot be merged is refused and nothing is written") {
  const Folder folder;
  const std::string claims = folder.write("claims.jsonl", shards()[1]);
  const std::string totals = folder.path("totals.graphml");
  REQUIRE(run_isnad({"build", claims, "--aggregate", "-o", totals}).code == 0);
  const std::string store = folder.path("store.isnad");
  REQUIRE(run_isnad({"build", claims, "--store", store}).code == 0);

  const Ran aggregated = run_isnad({"merge", totals, "-o", folder.path("m.graphml")});
  CHECK(aggregated.code == 1);
  CHECK(has(aggregated.err, "no evidence to merge by"));
  const Ran missing =
      run_isnad({"merge", claims, folder.path("no.graphml"), "-o", folder.path("m.graphml")});
  CHECK(missing.code == 1);
  CHECK(has(missing.err, "no.graphml"));
  const Ran over = run_isnad({"merge", claims, "-o", store});
  CHECK(over.code != 0);
  CHECK(has(over.err, "overwrite the store"));
  CHECK_FALSE(std::filesystem::exists(folder.path("m.graphml")));
}

TEST_CASE("an export as of a day knows the reports until then") {
  const Folder folder;
  std::string all;
  for (const std::string& shard : shards()) all += shard;
  const std::string graph = folder.path("all.graphml");
  REQUIRE(run_isnad({"build", folder.write("all.jsonl", all), "-o", graph}).code == 0);
  const auto as_of = [&](const char* day) {
    const Ran ran = run_isnad({"export", graph, "--as-of", day, "-o", folder.path("then.graphml")});
    CHECK(ran.code == 0);
    return folder.read("then.graphml");
  };
  CHECK(as_of("2026-02-03") == folder.read("all.graphml"));
  CHECK_FALSE(has(as_of("2026-02-02"), "disputed\">true"));
  CHECK(has(as_of("2026-02-01"), "country.FR"));
  CHECK_FALSE(has(as_of("2026-02-01"), "place.geonames"));
  CHECK_FALSE(has(as_of("2026-01-31"), "<node"));
}
