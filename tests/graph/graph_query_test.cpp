// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_query.h"

#include <doctest/doctest.h>
#include <random>

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

/// Nodes "n/0" and on, so many digits that they are sorted by number.
GraphBuilder numbered_nodes(unsigned count) {
  GraphBuilder builder;
  for (unsigned i = 0; i < count; ++i) {
    Entity entity;
    entity.id = "n/" + std::to_string(10000 + i);
    builder.add_node(entity);
  }
  builder.add_kind({});
  return builder;
}

void add_edge(GraphBuilder& builder, NodeIndex source, NodeIndex target, std::uint32_t weight) {
  Edge edge;
  edge.id = builder.make_edge_id("edge-" + std::to_string(10000 + builder.edge_count()));
  edge.source = source;
  edge.target = target;
  edge.weight = weight;
  builder.add_edge(edge);
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

/// "a >visit b <meet c" of each path.
std::vector<std::string> show(const KnowledgeGraph& graph, NodeIndex from,
                              const std::vector<Path>& paths) {
  std::vector<std::string> lines;
  for (const Path& path : paths) {
    std::string line(graph.node_id(from));
    for (const EdgeStep step : path) {
      line += (step.forward ? " >" : " <") + std::string(graph.relation(graph.edges()[step.edge])) +
              " " + std::string(graph.node_id(graph.end_of(step)));
    }
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> paths(const KnowledgeGraph& graph, const char* from, const char* to,
                               std::size_t k) {
  const NodeIndex start = graph.find_node(from);
  return show(graph, start, shortest_paths(graph, start, graph.find_node(to), k));
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

TEST_CASE("shortest paths, best first") {
  const KnowledgeGraph graph = sketch({{"n/a", "n/b", "visit", 1},
                                       {"n/c", "n/b", "meet", 1},
                                       {"n/a", "n/d", "praise", 2},
                                       {"n/d", "n/c", "attack", 3},
                                       {"n/a", "n/e", "part_of", 9},
                                       {"n/e", "n/c", "visit", 9},
                                       {"n/c", "n/f", "visit", 1},
                                       {"n/a", "n/a", "praise", 1},
                                       {"n/a", "n/d", "aid", 1},
                                       {"n/x", "n/y", "visit", 1}});
  using Lines = std::vector<std::string>;
  CHECK(paths(graph, "n/a", "n/c", 9) == Lines{"n/a >praise n/d >attack n/c",
                                               "n/a >visit n/b <meet n/c",
                                               "n/a >part_of n/e >visit n/c"});
  CHECK(paths(graph, "n/a", "n/c", 2).size() == 2);
  CHECK(paths(graph, "n/c", "n/a", 1) == Lines{"n/c <attack n/d <praise n/a"});
  CHECK(paths(graph, "n/a", "n/f", 1) == Lines{"n/a >praise n/d >attack n/c >visit n/f"});
  CHECK(paths(graph, "n/a", "n/x", 3).empty());
  CHECK(paths(graph, "n/a", "n/a", 3).empty());
  CHECK(paths(graph, "n/a", "n/c", 0).empty());
  CHECK(edges_between(graph, graph.find_node("n/d"), graph.find_node("n/a")).size() == 2);
}

TEST_CASE("paths agree with counting by hand on random graphs") {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    const unsigned size = 2 + static_cast<unsigned>(random() % 11);
    GraphBuilder builder = numbered_nodes(size);
    std::vector<std::vector<bool>> near(size, std::vector<bool>(size));
    for (unsigned edges = static_cast<unsigned>(random() % 24); edges > 0; --edges) {
      const auto source = static_cast<NodeIndex>(random() % size);
      const auto target = static_cast<NodeIndex>(random() % size);
      add_edge(builder, source, target, 1 + static_cast<std::uint32_t>(random() % 3));
      near[source][target] = near[target][source] = true;
    }
    const KnowledgeGraph graph = builder.finish();
    // ways[n]: walks of the current length from 0 to n; the first length that reaches is shortest.
    std::vector<std::size_t> ways(size);
    ways[0] = 1;
    std::size_t length = 0;
    for (; length < size && ways[size - 1] == 0; ++length) {
      std::vector<std::size_t> next(size);
      for (unsigned a = 0; a < size; ++a) {
        for (unsigned b = 0; b < size; ++b) {
          if (a != b && near[a][b]) next[b] += ways[a];
        }
      }
      ways = next;
    }
    const std::vector<Path> found = shortest_paths(graph, 0, size - 1, 100000);
    CHECK(found.size() == ways[size - 1]);
    for (const Path& path : found) {
      CHECK(path.size() == length);
      NodeIndex at = 0;
      for (const EdgeStep step : path) {
        const Edge& edge = graph.edges()[step.edge];
        CHECK((step.forward ? edge.source : edge.target) == at);
        at = graph.end_of(step);
      }
      CHECK(at == size - 1);
    }
  }
}

TEST_CASE("a long chain is walked") {
  GraphBuilder builder = numbered_nodes(3000);
  for (NodeIndex i = 0; i + 1 < 3000; ++i) add_edge(builder, i, i + 1, 1);
  const KnowledgeGraph graph = builder.finish();
  const std::vector<Path> found = shortest_paths(graph, 0, 2999, 5);
  REQUIRE(found.size() == 1);
  CHECK(found[0].size() == 2999);
}
