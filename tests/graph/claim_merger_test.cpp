// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_merger.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>

#include "graph/exporters/graphml.h"
#include "tests/support/random_claims.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

/// "begin..end xN modality" of each edge, sorted.
std::string summary(const KnowledgeGraph& graph) {
  std::vector<std::string> lines;
  for (const Edge& edge : graph.edges()) {
    lines.push_back(
        (graph.edtf(edge).empty() ? "undated" : graph.edtf(edge)) + " x" +
        std::to_string(graph.evidence(edge).size()) +
        (edge.polarity == Polarity::negated ? " not" : "") +
        (graph.details(edge).disputed ? " disputed" : "") +
        (edge.modality == Modality::actual ? "" : " " + std::string(to_string(edge.modality))));
  }
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "; ") + line;
  return text;
}

ClaimBuilder visit() { return {"person/a", "visit", "place/b"}; }
ClaimBuilder office() { return ClaimBuilder("person/a", "holds_office", "country/SY").standing(); }

std::string graphml(const std::vector<Claim>& claims) {
  std::ostringstream out;
  write_graphml(merge_claims(claims), {}, out);
  return out.str();
}

}  // namespace

TEST_CASE("what is one event and what is not") {
  struct Case {
    const char* name;
    std::vector<Claim> claims;
    const char* expected;
  };
  const Case cases[] = {
      {"nothing", {}, ""},
      {"same day",
       {visit().on("2026-01-28"), visit().in("a2", "2026-02-05").on("2026-01-28")},
       "2026-01-28 x2"},
      {"told twice in the same words", {visit(), visit()}, "undated x1"},
      {"different days",
       {visit().on("2026-01-28"), visit().in("a2", "2026-02-05").on("2026-01-29")},
       "2026-01-28 x1; 2026-01-29 x1"},
      {"a month holds its day",
       {visit().on("2026-01"), visit().in("a2", "2026-02-05").on("2026-01-28")},
       "2026-01-28 x2"},
      {"a year holds a month that holds a day",
       {visit().on("2026"), visit().in("a2", "2026-02-05").on("2026-01"),
        visit().in("a3", "2026-02-05").on("2026-01-28")},
       "2026-01-28 x3"},
      {"partial overlap is no event in common",
       {visit().on("2026-01-01/2026-01-10"), visit().at(40, 50).on("2026-01-05/2026-01-15")},
       "2026-01-01/2026-01-10 x1; 2026-01-05/2026-01-15 x1"},
      {"a year with two events goes to the one reported nearest",
       {visit().in("a1", "2026-01-29").on("2026-01-28"),
        visit().in("a2", "2026-06-02").on("2026-06-01"), visit().in("a3", "2026-05-20").on("2026")},
       "2026-01-28 x1; 2026-06-01 x2"},
      {"an undated mention joins the only dated event",
       {visit().on("2026-01-28"), visit().in("a2", "2026-03-05")},
       "2026-01-28 x2"},
      {"an undated mention joins the event reported nearest",
       {visit().in("a1", "2026-01-29").on("2026-01-28"),
        visit().in("a2", "2026-06-02").on("2026-06-01"), visit().in("a3", "2026-06-10")},
       "2026-01-28 x1; 2026-06-01 x2"},
      {"an undated mention of unknown day joins none of several",
       {visit().on("2026-01-28"), visit().at(40, 50).on("2026-01-30"), visit().in("a3", "")},
       "2026-01-28 x1; 2026-01-30 x1; undated x1"},
      {"undated mentions are one", {visit(), visit().in("a2", "2026-02-05")}, "undated x2"},
      {"the day of a report is about what happened shortly before",
       {visit().on("2026-01-28"), visit().in("a2", "2026-01-30").on("2026-01-30~")},
       "2026-01-28 x2"},
      {"a vague day long after an event is another one",
       {visit().on("2026-01-28"), visit().in("a2", "2026-02-05").on("2026-02-05~")},
       "2026-01-28 x1; 2026-02-05~ x1"},
      {"the same day, vague and exact",
       {visit().on("2026-01-28~"), visit().in("a2", "2026-02-05").on("2026-01-28")},
       "2026-01-28 x2"},
      {"a vague day between two events goes to the one reported nearest",
       {visit().in("a1", "2026-01-28").on("2026-01-28"),
        visit().in("a2", "2026-01-30").on("2026-01-30"),
        visit().in("a3", "2026-01-30").on("2026-01-30~"),
        visit().in("a4", "2026-01-31").on("2026-01-31~")},
       "2026-01-28 x1; 2026-01-30 x3"},
      {"news of one day and of the next",
       {visit().on("2026-01-28~"), visit().in("a2", "2026-02-05").on("2026-01-29~")},
       "2026-01-28~ x2"},
      {"but not on and on",
       {visit().on("2026-01-28~"), visit().in("a2", "2026-02-05").on("2026-01-29~"),
        visit().in("a3", "2026-02-05").on("2026-01-30~")},
       "2026-01-28~ x2; 2026-01-30~ x1"},
      {"a month goes to the vague day in it",
       {visit().on("2026-01"), visit().in("a2", "2026-02-05").on("2026-01-30~")},
       "2026-01-30~ x2"},
      {"since 2016 is not the event of 2020",
       {visit().on("2016/.."), visit().at(40, 50).on("2020-05-01")},
       "2016/.. x1; 2020-05-01 x1"},
      {"an office is held over the wider range",
       {office().on("2016/.."), office().at(40, 50).on("2020-05-01"),
        office().in("a2", "2026-01-01")},
       "2016/.. x3"},
      {"other title, other office",
       {office().titled("وزير"), office().at(40, 50).titled("رئيس")},
       "undated x1; undated x1"},
      {"planned and actual",
       {visit().on("2026-01-28").is(Modality::planned),
        visit().in("a2", "2026-02-05").on("2026-01-28")},
       "2026-01-28 x2"},
      {"only planned", {visit().on("2026-03-01").is(Modality::planned)}, "2026-03-01 x1 planned"},
      {"a plan is not about what is over",
       {visit().on("2026-01-28"), visit().at(40, 50).is(Modality::planned)},
       "2026-01-28 x1; undated x1 planned"},
      {"a report is not about what is to come",
       {visit().on("2026-03-01").is(Modality::planned), visit().at(40, 50)},
       "2026-03-01 x1 planned; undated x1"},
      {"requested and possible stay apart",
       {visit().is(Modality::requested), visit().at(40, 50).is(Modality::possible),
        visit().at(60, 70)},
       "undated x1; undated x1 possible; undated x1 requested"},
      {"only denied", {visit().is(Polarity::negated)}, "undated x1 not"},
      {"affirmed and denied",
       {visit(), visit().at(40, 50).is(Polarity::negated)},
       "undated x2 disputed"},
      {"a denial of the same day",
       {visit().on("2026-01-28"), visit().at(40, 50).on("2026-01-28").is(Polarity::negated)},
       "2026-01-28 x2 disputed"},
      {"a denial of another day",
       {visit().on("2026-01-28"), visit().at(40, 50).on("2026-01-29").is(Polarity::negated)},
       "2026-01-28 x1; 2026-01-29 x1 not"},
      {"a denial soon after the report is about it",
       {visit().on("2026-01-28"), visit().in("a2", "2026-02-20").is(Polarity::negated)},
       "2026-01-28 x2 disputed"},
      {"a denial long after the report is not",
       {visit().on("2026-01-28"), visit().in("a2", "2026-06-20").is(Polarity::negated)},
       "2026-01-28 x1; undated x1 not"},
      {"denials of one event are one",
       {visit().on("2026-01").is(Polarity::negated),
        visit().at(40, 50).on("2026-01-28").is(Polarity::negated)},
       "2026-01-28 x2 not"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(summary(merge_claims(c.claims)) == c.expected);
  }
}

TEST_CASE("a symmetric relation has one direction") {
  const KnowledgeGraph graph = merge_claims(
      {ClaimBuilder("person/b", "meet", "person/a").symmetric(),
       ClaimBuilder("person/a", "meet", "person/b").symmetric().in("a2", "2026-02-05")});
  REQUIRE(graph.edges().size() == 1);
  CHECK(graph.node_id(graph.edges()[0].source) == "person/a");
  CHECK(graph.evidence(graph.edges()[0]).size() == 2);
}

TEST_CASE("weight counts sources, confidence grows with articles") {
  struct Case {
    std::vector<Claim> claims;
    std::uint32_t weight;
    double confidence;
  };
  const Case cases[] = {
      {{visit()}, 1, 0.8},
      {{visit(), visit().at(40, 50).sure(0.5)}, 1, 0.8},
      {{visit(), visit().in("a2", "2026-02-05").sure(0.5)}, 2, 0.9},
      {{visit().in("a1", "", "TASS"), visit().in("a2", "", "TASS").sure(0.5)}, 1, 0.9},
      {{visit(), visit().in("a2", ""), visit().in("a3", ""), visit().in("a4", "")}, 4, 0.99},
      {{visit().sure(1)}, 1, 0.99},
      {{visit().sure(1 / 3.0)}, 1, 0.333},
  };
  for (const Case& c : cases) {
    const KnowledgeGraph graph = merge_claims(c.claims);
    REQUIRE(graph.edges().size() == 1);
    CHECK(graph.edges()[0].weight == c.weight);
    CHECK(graph.edges()[0].confidence() == doctest::Approx(c.confidence));
  }
}

TEST_CASE("nodes gather what articles say about an entity") {
  Claim first = visit().in("a1", "2026-02-04").said_by("media/m").role("place", "facility/f");
  Claim second = visit().in("a2", "2026-01-04");
  Claim third = visit().in("a3", "2026-03-04");
  first.subject.entity.label = "سوريا";
  second.subject.entity.label = third.subject.entity.label = "سورية";
  third.subject.entity.wikidata = "Q858";
  const KnowledgeGraph graph = merge_claims({first, second, third});
  CHECK(graph.nodes().size() == 4);
  const Node& node = graph.nodes()[graph.find_node("person/a")];
  const Entity entity = graph.entity(graph.find_node("person/a"));
  CHECK(entity.label == "سورية");
  CHECK(entity.aliases == std::vector<std::string>{"سوريا"});
  CHECK(entity.wikidata == "Q858");
  CHECK(day_text(node.first_seen) == "2026-01-04");
  CHECK(day_text(node.last_seen) == "2026-03-04");
  CHECK(node.mentions == 3);
  CHECK(node.articles == 3);
  const Edge& edge = graph.edges()[0];
  REQUIRE(graph.roles(edge).size() == 1);
  CHECK(graph.roles(edge)[0].node == graph.find_node("facility/f"));
  REQUIRE(graph.evidence(edge).size() == 3);
  CHECK(graph.text(graph.article(graph.evidence(edge)[0]).id) == "a2");
  CHECK(graph.evidence(edge)[1].attribution == graph.find_node("media/m"));
}

TEST_CASE("a visit to a country is the trip to its city when the hook knows the country") {
  const auto trip = [](const char* object) { return ClaimBuilder("person/a", "visit", object); };
  MergeOptions options;
  options.country_of = [](const Entity& entity) {
    const bool russian = entity.id == "place/moscow" || entity.id == "place/kazan";
    return russian ? "country/RU" : "";
  };
  struct Case {
    std::vector<Claim> claims;
    std::size_t edges;
  };
  const Case cases[] = {
      {{trip("country/RU"), trip("place/moscow").on("2026-01-28")}, 1},
      {{trip("country/RU").on("2026-01"), trip("place/moscow").on("2026-01-28")}, 1},
      {{trip("country/RU").on("2026-02"), trip("place/moscow").on("2026-01-28")}, 2},
      {{trip("country/RU"), trip("place/moscow"), trip("place/kazan")}, 3},
      {{trip("country/SY"), trip("place/moscow")}, 2},
  };
  for (const Case& c : cases) {
    CHECK(merge_claims(c.claims, options).edges().size() == c.edges);
  }
  CHECK(merge_claims(cases[0].claims).edges().size() == 2);
}

TEST_CASE("an edge keeps its id when other edges come") {
  const Claim claim = visit().on("2026-01-28");
  const KnowledgeGraph alone = merge_claims({claim});
  const std::string id = alone.edge_id(alone.edges()[0]);
  CHECK(id.size() == 14);
  const KnowledgeGraph more =
      merge_claims({visit().at(1, 2).is(Modality::requested).on("2026-01-28"), claim,
                    visit().at(3, 4).is(Polarity::negated).on("2026-01-30")});
  REQUIRE(more.edges().size() == 3);
  CHECK(more.find_edge(id) != kNoIndex);
}

TEST_CASE("the order of the claims does not matter") {
  test::RandomClaims random(7);
  for (int round = 0; round < 20; ++round) {
    std::vector<Claim> claims = random.many(60);
    const std::string expected = graphml(claims);
    for (int shuffle = 0; shuffle < 25; ++shuffle) {
      std::shuffle(claims.begin(), claims.end(), random.engine());
      REQUIRE(graphml(claims) == expected);
    }
  }
}

TEST_CASE("unknown persons of one name are one unless they serve different countries") {
  const auto office = [](const char* article, const char* country) {
    Claim claim =
        ClaimBuilder("person/salim-haddad", "holds_office", country).in(article, "2026-02-04");
    claim.standing = true;
    return claim;
  };
  const auto meets = [](const char* article) {
    return Claim(
        ClaimBuilder("person/salim-haddad", "meet", "person/known").in(article, "2026-02-04"));
  };
  MergeOptions options;
  options.country_of = [](const Entity& entity) {
    return entity.id == "government/army" ? "country/SY" : "";
  };
  options.is_known = [](const Entity& entity) { return entity.id == "person/known"; };
  struct Case {
    std::vector<Claim> claims;
    std::vector<std::string> persons;
  };
  const Case cases[] = {
      // the same role, or none said
      {{office("a1", "country/SY"), office("a2", "country/SY"), meets("a3")},
       {"person/known", "person/salim-haddad"}},
      {{office("a1", "country/SY"), office("a2", "government/army")}, {"person/salim-haddad"}},
      // roles in conflict; an article without a role keeps to the name
      {{office("a1", "country/SY"), meets("a1"), office("a2", "country/EG"), meets("a3")},
       {"person/known", "person/salim-haddad", "person/salim-haddad-of-eg",
        "person/salim-haddad-of-sy"}},
      // one article ties two countries together
      {{office("a1", "country/SY"), office("a2", "country/EG"), office("a3", "country/SY"),
        office("a3", "country/EG")},
       {"person/salim-haddad"}},
  };
  for (const Case& c : cases) {
    std::vector<Claim> claims = c.claims;
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
      return std::tie(a.article.id, a.relation) < std::tie(b.article.id, b.relation);
    });
    do {
      std::vector<std::string> persons;
      const KnowledgeGraph graph = merge_claims(claims, options);
      for (const Node& node : graph.nodes()) {
        if (node.type == EntityType::person) persons.emplace_back(graph.text(node.id));
      }
      CHECK(persons == c.persons);
    } while (
        std::next_permutation(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
          return std::tie(a.article.id, a.relation, a.object.entity.id) <
                 std::tie(b.article.id, b.relation, b.object.entity.id);
        }));
  }
}
