// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_query.h"

#include <doctest/doctest.h>

#include "core/name_skeleton.h"
#include "graph/claim_merger.h"
#include "graph/graph_builder.h"
#include "tests/support/claim_builder.h"

using namespace isnad;
using test::ClaimBuilder;

namespace {

KnowledgeGraph named_graph() {
  struct Name {
    const char* id;
    const char* ar;
    const char* en;
    std::vector<std::string> aliases;
  };
  const Name names[] = {
      {"person/vladimir-putin", "فلاديمير بوتين", "Vladimir Putin", {}},
      {"person/ahmed-al-sharaa", "أحمد الشرع", "Ahmed al-Sharaa", {"أبو محمد الجولاني"}},
      {"person/bashar-al-assad", "بشار الأسد", "Bashar al-Assad", {}},
      {"person/maher-al-assad", "ماهر الأسد", "", {}},
      {"person/q1", "يونس بك بيفكوروف", "", {}},
      {"person/q2", "سيرغي شويغو", "", {}},
      {"person/q3", "فولوديمير زيلينسكي", "", {}},
      {"person/q4", "رجب طيب أردوغان", "Recep Tayyip Erdoğan", {}},
      {"country/TR", "تركيا", "Türkiye", {"Turkey"}},
      {"country/SY", "سوريا", "Syria", {}},
      {"government/sy-gov", "الحكومة السورية", "Government of Syria", {}},
  };
  GraphBuilder builder;
  for (const Name& name : names) {
    Entity entity;
    entity.id = name.id;
    entity.label = name.ar;
    entity.labels = {{"ar", name.ar}};
    if (*name.en) entity.labels.emplace_back("en", name.en);
    entity.aliases = name.aliases;
    if (entity.id == "country/SY") entity.iso = "SY";
    const NodeIndex node = builder.add_node(entity);
    builder.node(node).mentions = entity.id == "person/maher-al-assad" ? 9 : 1;
  }
  return builder.finish();
}

std::string ids(const KnowledgeGraph& graph, const std::vector<EntityMatch>& matches) {
  std::string text;
  for (const EntityMatch& match : matches) {
    text += (text.empty() ? "" : " ") + std::string(graph.node_id(match.node));
  }
  return text;
}

/// A graph of edges "a b relation weight".
KnowledgeGraph sketch(
    const std::vector<std::tuple<const char*, const char*, const char*, unsigned>>& rows) {
  std::vector<Claim> claims;
  unsigned article = 0;
  for (const auto& [from, to, relation, weight] : rows) {
    for (unsigned i = 0; i < weight; ++i) {
      ClaimBuilder builder(from, relation, to);
      builder.in("a" + std::to_string(++article), "2026-01-01");
      if (std::string_view(relation) == "part_of") builder.standing();
      claims.push_back(builder);
    }
  }
  return merge_claims(std::move(claims));
}

}  // namespace

TEST_CASE("names find entities") {
  const KnowledgeGraph graph = named_graph();
  struct Case {
    const char* name;
    const char* expected;
    MatchKind kind;
  };
  const Case cases[] = {
      {"person/vladimir-putin", "person/vladimir-putin", MatchKind::id},
      {"Vladimir-Putin", "person/vladimir-putin", MatchKind::id},
      {"sy", "country/SY", MatchKind::id},
      {"بوتين", "person/vladimir-putin", MatchKind::last_name},
      {"putin", "person/vladimir-putin", MatchKind::last_name},
      {"احمد الشرع", "person/ahmed-al-sharaa", MatchKind::label},
      {"أَحْمَد الشَّرع", "person/ahmed-al-sharaa", MatchKind::label},
      {"Ahmed Al Sharaa", "person/ahmed-al-sharaa", MatchKind::label},
      {"الجولاني", "person/ahmed-al-sharaa", MatchKind::last_name},
      {"الأسد", "person/maher-al-assad person/bashar-al-assad", MatchKind::last_name},
      {"bashar", "person/bashar-al-assad", MatchKind::words},
      {"syria", "country/SY", MatchKind::label},
      {"turkey", "country/TR", MatchKind::alias},
      {"Turkiye", "country/TR", MatchKind::label},
      {"ERDOGAN", "person/q4", MatchKind::last_name},
      {"Zelensky", "person/q3", MatchKind::sound},
      {"Zelenskyy", "person/q3", MatchKind::sound},
      {"Shoigu", "person/q2", MatchKind::sound},
      {"Yevkurov", "person/q1", MatchKind::near_sound},
      {"بوطين", "person/vladimir-putin", MatchKind::sound},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const std::vector<EntityMatch> matches = find_entities(graph, c.name);
    CHECK(ids(graph, matches) == c.expected);
    REQUIRE_FALSE(matches.empty());
    CHECK(matches[0].kind == c.kind);
  }
  for (const char* name : {"", " ", "-", "Merkel", "ميركل"}) {
    CHECK(find_entities(graph, name).empty());
  }
  CHECK(resolve_entity(graph, "Putin").value() == graph.find_node("person/vladimir-putin"));
  CHECK(resolve_entity(graph, "Merkel").error().kind == ErrorKind::usage);
  CHECK(resolve_entity(graph, "الاسد").error().message.find("person/bashar-al-assad") !=
        std::string::npos);
}

TEST_CASE("skeletons agree across scripts") {
  const std::pair<const char*, const char*> cases[] = {
      {"netanyahu", "نتنياهو"}, {"macron", "ماكرون"}, {"khamenei", "خامنيي"},
      {"gaddafi", "قذافي"},     {"mohammed", "محمد"}, {"trump", "ترامب"},
      {"kharkiv", "خاركيف"},    {"hassan", "حسن"},    {"medvedev", "ميدفيديف"},
      {"chechen", "تشيتشن"},    {"mamdouh", "ممدوح"}, {"damascus", "داماسكوس"},
  };
  for (const auto& [latin, arabic] : cases) {
    const char* name = latin;
    CAPTURE(name);
    CHECK(name_skeleton(latin).consonants == name_skeleton(arabic).consonants);
  }
  CHECK(one_edit_apart("abc", "abd"));
  CHECK(one_edit_apart("abc", "bc"));
  CHECK(one_edit_apart("ab", "abc"));
  CHECK_FALSE(one_edit_apart("abc", "abc"));
  CHECK_FALSE(one_edit_apart("abc", "cab"));
  CHECK_FALSE(one_edit_apart("abcd", "ab"));
}

TEST_CASE("edges between two nodes, events first, then by weight") {
  const KnowledgeGraph graph = sketch({{"n/d", "n/c", "attack", 3},
                                       {"n/a", "n/d", "part_of", 9},
                                       {"n/a", "n/d", "praise", 1},
                                       {"n/d", "n/a", "aid", 2}});
  std::vector<std::string_view> relations;
  for (const EdgeStep step : edges_between(graph, graph.find_node("n/d"), graph.find_node("n/a"))) {
    CHECK(graph.end_of(step) == graph.find_node("n/a"));
    relations.push_back(graph.relation(graph.edges()[step.edge]));
  }
  CHECK(relations == std::vector<std::string_view>{"aid", "praise", "part_of"});
}
