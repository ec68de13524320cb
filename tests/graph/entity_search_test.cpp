// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_search.h"

#include <doctest/doctest.h>

#include "graph/name_suggestions.h"
#include "tests/support/sketch_graph.h"

using namespace isnad;
using test::SketchGraph;

namespace {

void add(GraphBuilder& builder, const char* id, const char* ar, const char* en,
         std::vector<std::string> aliases = {}, std::uint32_t mentions = 1) {
  Entity entity;
  entity.id = id;
  entity.type = *parse_entity_type(std::string_view(id).substr(0, std::string_view(id).find('/')));
  entity.label = ar;
  entity.labels = {{"ar", ar}};
  if (*en) entity.labels.emplace_back("en", en);
  entity.aliases = std::move(aliases);
  const NodeIndex node = builder.add_node(entity);
  builder.node(node).mentions = mentions;
}

KnowledgeGraph named() {
  GraphBuilder builder;
  add(builder, "person/mbs", "محمد بن سلمان", "Mohammed bin Salman", {"Crown Prince | of Saudi"});
  add(builder, "person/fidan", "هاكان فيدان", "Hakan Fidan", {}, 5);
  add(builder, "person/lavrov", "سيرغي لافروف", "");
  add(builder, "person/plenkovic", "أندريه بلينكوفيتش", "Andrej Plenković");
  add(builder, "person/loekke", "لارس لوكه راسموسن", "Lars Løkke Rasmussen");
  add(builder, "person/zelenska", "أولينا زيلينسكا", "Олена Зеленська");
  add(builder, "country/SA", "السعودية", "Saudi Arabia", {"المملكة العربية السعودية"});
  add(builder, "country/IR", "إيران", "Iran");
  add(builder, "country/IQ", "العراق", "Iraq");
  add(builder, "organization/un", "الأمم المتحدة", "United Nations", {"UN"});
  return builder.finish();
}

std::string found(const KnowledgeGraph& graph, const char* name) {
  std::string text;
  for (const EntityMatch& match : find_entities(graph, name)) {
    text += (text.empty() ? "" : " ") + std::string(graph.node_id(match.node));
  }
  return text;
}

std::string suggested(const KnowledgeGraph& graph, const char* name, std::size_t limit = 5) {
  std::string text;
  for (const NameSuggestion& row : suggest_names(graph, name, limit)) {
    text += (text.empty() ? "" : ", ") + row.name + " " + std::to_string(row.distance);
  }
  return text;
}

}  // namespace

TEST_CASE("usual spellings find their entity") {
  const KnowledgeGraph graph = named();
  const std::pair<const char*, const char*> cases[] = {
      {"Mohamed ben Salman", "person/mbs"},
      {"Muhammad Bin-Salman", "person/mbs"},
      {"مُحَمَّد بن سَلْمان", "person/mbs"},
      {"crown prince | of saudi", "person/mbs"},
      {"FIDAN", "person/fidan"},
      {"Fidan, Hakan", "person/fidan"},
      {"Sergei Lavrov", "person/lavrov"},
      {"Sergey Lavrow", "person/lavrov"},
      {"Plenkovic", "person/plenkovic"},
      {"Plenković", "person/plenkovic"},
      {"Plenkovi\u0107", "person/plenkovic"},
      {"Plenkovic\u0301", "person/plenkovic"},  // the accent as a mark of its own
      {"Lokke Rasmussen", "person/loekke"},
      {"Løkke Rasmussen", "person/loekke"},
      {"Zelenska", "person/zelenska"},
      {"Зеленська", "person/zelenska"},
      {"سعودية", "country/SA"},
      {"المملكه العربيه السعوديه", "country/SA"},
      {"sa", "country/SA"},
      {"COUNTRY/sa", "country/SA"},
      {"un", "organization/un"},
      {"الامم المتحده", "organization/un"},
      {"the United Nations", "organization/un"},
      {"ايران", "country/IR"},
  };
  for (const auto& [name, id] : cases) {
    CAPTURE(name);
    CHECK(found(graph, name) == id);
  }
}

TEST_CASE("unknown names have close ones") {
  const KnowledgeGraph graph = named();
  CHECK(suggested(graph, "Fidna") == "Hakan Fidan 1");
  CHECK(suggested(graph, "Fidna", 1) == "Hakan Fidan 1");
  CHECK(suggested(graph, "عرقا") == "العراق 1");
  CHECK(suggested(graph, "Untied Natoins") == "United Nations 2");
  CHECK(suggested(graph, "") == "");
  CHECK(suggested(graph, "Xyzzyq") == "");
  CHECK(suggested(graph, "Fidna", 0) == "");
  CHECK(suggested(graph, std::string(100000, 'a').c_str()) == "");
  const Error error = resolve_entity(graph, "Fitan").error();
  CHECK(error.message ==
        "the graph has no entity called \"Fitan\"; did you mean:\n"
        "  person/fidan  Hakan Fidan\n  country/IR  Iran");
}

TEST_CASE("a label as long as a book holds nothing up") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "kamal samir ";
  GraphBuilder builder;
  add(builder, "person/book", (text + "nabil murad").c_str(), "");
  add(builder, "person/other", "\u0646\u0628\u064a\u0644", "Nabil Haddad");
  const KnowledgeGraph graph = builder.finish();
  CHECK(found(graph, "nabil murad") == "person/book");
  CHECK(found(graph, "nabeel mourad") == "person/book");
  CHECK(suggested(graph, "nabil muras", 1) == text + "nabil murad 1");
  CHECK(found(graph, "tarek osman").empty());
}

TEST_CASE("letters apart") {
  struct Case {
    const char32_t* a;
    const char32_t* b;
    unsigned distance;
  };
  for (const Case& c : {Case{U"", U"", 0},
                        {U"a", U"", 1},
                        {U"fidan", U"fidna", 1},
                        {U"kitten", U"sitting", 3},
                        {U"abc", U"xyz", 3},
                        {U"ca", U"abc", 3},
                        {U"بغداد", U"بغدد", 1}}) {
    CHECK(edit_distance(c.a, c.b, 5) == c.distance);
    CHECK(edit_distance(c.b, c.a, 5) == c.distance);
    if (c.distance > 0) CHECK(edit_distance(c.a, c.b, c.distance - 1) == c.distance);
  }
  CHECK(edit_distance(U"abcdef", U"uvwxyz", 2) == 3);
}

TEST_CASE("what tells entities of one name apart") {
  SketchGraph sketch;
  Node& node = sketch.typed("person/a", EntityType::person);
  node.label = sketch.text("أحمد");
  node.labels = sketch.text("ar=أحمد|en=Ahmed");
  node.aliases = sketch.text("Ahmad|Achmed|Hamada");
  const auto title = [&](EdgeIndex edge, const char* words) {
    EdgeDetails details;
    details.title = sketch.text(words);
    sketch.builder.add_details(edge, details, {}, {});
  };
  sketch.dated("person/a", "visit", "country/b", "", 2);
  sketch.dated("country/c", "host", "person/a", "", 1);
  sketch.dated("person/a", "holds_office", "country/c", "", 2);
  title(2, "وزير");
  sketch.dated("person/a", "holds_office", "country/b", "");
  title(3, "نائب");
  sketch.dated("person/a", "praise", "person/a", "", 90);
  const KnowledgeGraph graph = sketch.finish();
  const EntityHints hints = entity_hints(graph, graph.find_node("person/a"));
  CHECK(hints.names == std::vector<std::string>{"Ahmed", "Ahmad", "Achmed"});
  CHECK(hints.titles == std::vector<std::string>{"وزير", "نائب"});
  CHECK(graph.node_id(hints.neighbor) == "country/b");
  CHECK(hints.sources == 3);
  CHECK(entity_hints(graph, graph.find_node("country/b")).titles.empty());
}
