// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_filter.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "graph/claim_merger.h"
#include "graph/exporter.h"
#include "tests/support/claim_builder.h"
#include "tests/support/graph_text.h"
#include "tests/support/random_claims.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

/// Relations of the edges, sorted, each with its target: "visit b".
std::vector<std::string> edges_of(const KnowledgeGraph& graph) {
  std::vector<std::string> texts;
  for (const Edge& edge : graph.edges()) {
    texts.push_back(std::string(graph.relation(edge)) + " " +
                    std::string(graph.label(edge.target)));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

using Edges = std::vector<std::string>;

Day day(std::string_view iso) { return day_of(parse_iso(iso)); }

KnowledgeGraph timed_graph() {
  return merge_claims({
      ClaimBuilder("person/a", "visit", "place/day").on("2026-01-28"),
      ClaimBuilder("person/a", "visit", "place/month").on("2026-01"),
      ClaimBuilder("person/a", "visit", "place/year").on("2025"),
      ClaimBuilder("person/a", "holds_office", "place/since").on("2016/..").standing(),
      ClaimBuilder("person/a", "holds_office", "place/until").on("../2015").standing(),
      ClaimBuilder("person/a", "visit", "place/undated"),
  });
}

Edges between(std::string_view since, std::string_view until) {
  GraphFilter filter;
  if (!since.empty()) filter.since = day(since);
  if (!until.empty()) filter.until = day(until);
  return edges_of(filter_graph(timed_graph(), filter));
}

}  // namespace

TEST_CASE("relations are left out by name and by PLOVER type") {
  GraphFilter filter;
  filter.without_relations = {"visit"};
  CHECK(edges_of(filter_graph(timed_graph(), filter)) ==
        Edges{"holds_office since", "holds_office until"});
  filter.relations = {"visit", "holds_office"};
  CHECK(edges_of(filter_graph(timed_graph(), filter)).size() == 2);
  filter.relations = {"visit"};
  CHECK(edges_of(filter_graph(timed_graph(), filter)).empty());
}

TEST_CASE("a window of time keeps what may lie in it") {
  CHECK(between("2026-01-28", "2026-01-28") ==
        Edges{"holds_office since", "visit day", "visit month"});
  CHECK(between("2026-01-29", "2026-01-30") == Edges{"holds_office since", "visit month"});
  CHECK(between("2026-02-01", "") == Edges{"holds_office since"});
  CHECK(between("", "2025-12-31") ==
        Edges{"holds_office since", "holds_office until", "visit year"});
  CHECK(between("", "2025-01-01") ==
        Edges{"holds_office since", "holds_office until", "visit year"});
  CHECK(between("", "2015-12-31") == Edges{"holds_office until"});
  CHECK(between("2015-12-31", "2015-12-31") == Edges{"holds_office until"});
  CHECK(between("2016-01-01", "2016-01-01") == Edges{"holds_office since"});
}

TEST_CASE("undated edges are in no window, but in the whole") {
  CHECK(between("0001-01-01", "").size() == 5);
  CHECK(between("", "9999-12-31").size() == 5);
  CHECK(between("", "").size() == 6);
}

TEST_CASE("relations are named, or by their type in PLOVER") {
  ClaimBuilder visit("person/a", "visit", "place/b");
  visit.claim().plover_type = "CONSULT";
  ClaimBuilder phone = ClaimBuilder("person/a", "phone", "person/b").symmetric();
  phone.claim().plover_type = "CONSULT";
  ClaimBuilder attack("person/a", "attack", "place/b");
  attack.claim().plover_type = "ASSAULT";
  const ClaimBuilder lies("place/b", "located_in", "country/C");
  const KnowledgeGraph graph = merge_claims({visit, phone, attack, lies});
  const auto only = [&](std::vector<std::string> relations) {
    GraphFilter filter;
    filter.relations = std::move(relations);
    return edges_of(filter_graph(graph, filter));
  };
  CHECK(only({"visit"}) == Edges{"visit b"});
  CHECK(only({"CONSULT"}) == Edges{"phone b", "visit b"});
  CHECK(only({"CONSULT", "located_in"}) == Edges{"located_in C", "phone b", "visit b"});
  CHECK(only({"consult"}).empty());
  CHECK(only({""}).empty());  // located_in has no type
}

TEST_CASE("weight, confidence, polarity and modality") {
  const KnowledgeGraph graph = merge_claims({
      ClaimBuilder("person/a", "visit", "place/two").in("x", "2026-02-01", "one").sure(0.7),
      ClaimBuilder("person/a", "visit", "place/two").in("y", "2026-02-01", "other").sure(0.7),
      ClaimBuilder("person/a", "visit", "place/one").sure(0.9),
      ClaimBuilder("person/a", "visit", "place/not").is(Polarity::negated),
      ClaimBuilder("person/a", "visit", "place/soon").is(Modality::possible),
  });
  GraphFilter filter;
  filter.min_weight = 2;
  CHECK(edges_of(filter_graph(graph, filter)) == Edges{"visit two"});
  filter = {};
  filter.min_confidence = 0.9;  // which is a little more than the nearest float
  CHECK(edges_of(filter_graph(graph, filter)) == Edges{"visit one", "visit two"});
  filter = {};
  filter.polarities = {Polarity::negated};
  CHECK(edges_of(filter_graph(graph, filter)) == Edges{"visit not"});
  filter = {};
  filter.modalities = {Modality::possible, Modality::planned};
  CHECK(edges_of(filter_graph(graph, filter)) == Edges{"visit soon"});
}

TEST_CASE("a neighbourhood has the edges between near nodes") {
  const KnowledgeGraph graph = merge_claims({
      ClaimBuilder("person/a", "visit", "place/b"),
      ClaimBuilder("person/c", "visit", "place/b"),
      ClaimBuilder("person/a", "meet", "person/c").symmetric(),
      ClaimBuilder("person/c", "visit", "place/d"),
      ClaimBuilder("person/e", "visit", "place/d"),
      ClaimBuilder("person/far", "visit", "place/away"),
  });
  GraphFilter filter;
  filter.around = {graph.find_node("person/a")};
  const auto within = [&](unsigned hops) {
    filter.hops = hops;
    return edges_of(filter_graph(graph, filter));
  };
  CHECK(within(0).empty());
  CHECK(within(1) == Edges{"meet c", "visit b", "visit b"});
  CHECK(within(2) == Edges{"meet c", "visit b", "visit b", "visit d"});
  CHECK(within(3) == Edges{"meet c", "visit b", "visit b", "visit d", "visit d"});
  CHECK(within(99).size() == 5);

  filter.around.push_back(graph.find_node("person/far"));
  CHECK(within(1) == Edges{"meet c", "visit away", "visit b", "visit b"});

  // Steps go over edges that pass all the rest.
  filter.around = {graph.find_node("person/a")};
  filter.relations = {"visit"};
  CHECK(within(1) == Edges{"visit b"});
  CHECK(within(2) == Edges{"visit b", "visit b"});

  // The middle stays, even alone.
  filter.relations = {"phone"};
  filter.hops = 1;
  const KnowledgeGraph alone = filter_graph(graph, filter);
  REQUIRE(alone.nodes().size() == 1);
  CHECK(alone.node_id(0) == "person/a");
}

TEST_CASE("what passes stays as it is") {
  const KnowledgeGraph graph = merge_claims(test::RandomClaims(7).many(300));
  GraphFilter filter;
  CHECK(test::text_of(filter_graph(graph, filter)) == test::text_of(graph));
  filter.since = day("0001-01-01");
  filter.modalities = {Modality::actual, Modality::planned};
  const KnowledgeGraph part = filter_graph(graph, filter);
  CHECK(part.edges().size() > 10);
  CHECK(part.edges().size() < graph.edges().size());
  // Each line about an edge, its roles and its records is a line of the whole.
  const std::string whole = test::text_of(graph);
  std::istringstream lines(test::text_of(part));
  for (std::string line; std::getline(lines, line);) {
    CHECK(whole.find(line + "\n") != std::string::npos);
  }
  CHECK(test::text_of(filter_graph(part, filter)) == test::text_of(part));
}

TEST_CASE("entities that only roles, speakers or reports name come along") {
  const KnowledgeGraph graph = merge_claims({
      ClaimBuilder("person/a", "visit", "place/b").role("place", "facility/r").said_by("media/m"),
      ClaimBuilder("person/z", "visit", "place/y"),
  });
  GraphFilter filter;
  filter.around = {graph.find_node("place/b")};
  const KnowledgeGraph part = filter_graph(graph, filter);
  for (const std::string_view id : {"person/a", "place/b", "facility/r", "media/m"}) {
    CHECK(part.find_node(id) != kNoIndex);
  }
  CHECK(part.nodes().size() == 4);
  REQUIRE(part.edges().size() == 1);
  CHECK(part.node_id(part.roles(part.edges()[0])[0].node) == "facility/r");
  CHECK(part.node_id(part.evidence(part.edges()[0])[0].attribution) == "media/m");
}

TEST_CASE("an empty graph, and a filter that nothing passes") {
  GraphFilter filter;
  filter.min_weight = 1000;
  CHECK(filter_graph(KnowledgeGraph(), filter).nodes().empty());
  const KnowledgeGraph none = filter_graph(timed_graph(), filter);
  CHECK(none.nodes().empty());
  CHECK(none.edges().empty());
}
