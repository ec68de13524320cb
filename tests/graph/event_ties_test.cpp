// SPDX-License-Identifier: Apache-2.0
#include "graph/event_ties.h"

#include <doctest/doctest.h>
#include <set>

#include "graph/claim_merger.h"
#include "tests/support/claim_builder.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

MergeOptions options() {
  MergeOptions options;
  options.country_of = [](const Entity& entity) {
    const bool turkish = entity.id == "place/ankara" || entity.id == "person/host";
    return std::string(turkish ? "country/TR" : "");
  };
  return options;
}

std::size_t events(const std::vector<Claim>& claims) {
  const KnowledgeGraph graph = merge_claims(claims, options());
  std::set<std::string> ids;
  for (const Edge& edge : graph.edges()) ids.emplace(graph.text(graph.details(edge).event));
  ids.erase("");
  return ids.size();
}

ClaimBuilder visit() { return {"person/guest", "visit", "place/ankara"}; }
ClaimBuilder host(const char* by = "person/host") { return {by, "host", "person/guest"}; }
ClaimBuilder meet() { return ClaimBuilder("person/guest", "meet", "person/host").symmetric(); }
ClaimBuilder talks() {
  return ClaimBuilder("person/host", "negotiate", "person/guest").symmetric();
}

}  // namespace

TEST_CASE("edges of one happening share an event") {
  struct Case {
    const char* name;
    std::vector<Claim> claims;
    std::size_t events;
  };
  const Case cases[] = {
      {"a visit and its reception",
       {visit().on("2026-01-28"), host().in("a2", "2026-02-01").on("2026-01-28")},
       1},
      {"received by the state", {visit().on("2026-01-28"), host("country/TR").on("2026-01-28")}, 1},
      {"received by another state",
       {visit().on("2026-01-28"), host("country/SY").on("2026-01-28")},
       2},
      {"received a month later", {visit().on("2026-01-28"), host().on("2026-02-28")}, 2},
      {"within a visit of three days",
       {visit().on("2026-01-27/2026-01-29"), host().on("2026-01-28")},
       1},
      {"a year is no time of one visit",
       {visit().on("2026"), host().in("a2", "2026-02-01").on("2026-01-28")},
       2},
      {"one article tells both, one without a day", {visit().on("2026-01-28"), host()}, 1},
      {"two articles, one without a day",
       {visit().on("2026-01-28"), host().in("a2", "2026-02-01")},
       2},
      {"two visits, one reception without a day",
       {visit().on("2026-01-20"), visit().at(30, 40).on("2026-01-28"), host()},
       3},
      {"a meeting and its talks", {meet().on("2026-01-28"), talks().on("2026-01-28")}, 1},
      {"a meeting and talks of another day",
       {meet().on("2026-01-28"), talks().on("2026-01-30")},
       2},
      {"a reception is not the talks", {host().on("2026-01-28"), talks().on("2026-01-28")}, 2},
      {"a visit that was denied is none",
       {visit().on("2026-01-28").is(Polarity::negated), host().on("2026-01-28")},
       1},
      {"a requested visit is not the one that was made",
       {visit().on("2026-01-28").is(Modality::requested), host().on("2026-01-28")},
       2},
      {"what stands is no event",
       {ClaimBuilder("person/a", "holds_office", "country/SY").standing()},
       0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(events(c.claims) == c.events);
  }
}
