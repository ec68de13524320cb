// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_table.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace isnad;

namespace {

/// A relation file with these patterns.
std::string relation(const std::string& patterns, const std::string& more = "") {
  return "{\"relation\": \"dance\",\n \"subject\": [\"person\", \"group\"],\n"
         " \"object\": [\"person\"],\n" +
         more + " \"patterns\": {\"ar\": [\n" + patterns + "\n]}}";
}

const char* const kGood =
    "{\"id\": \"verb\", \"verb\": [\"رقص\"], \"subject\": \"subject\", \"object\": \"prep:مع\"}";

Result<RelationTable> load(const std::string& text, Interner& keys) {
  LexiconFiles files;
  files.add({"relations/dance.json", "my/dance.json", text});
  return RelationTable::load(files, "ar", keys);
}

}  // namespace

TEST_CASE("a relation file is read") {
  Interner keys;
  const auto loaded = load(
      relation("{\"id\": \"verb\", \"verb\": [\"رقص\", \"دبك\"], \"subject\": \"subject|agent\",\n"
               " \"object\": \"prep:من قبل|object\", \"object_types\": [\"group\"],\n"
               " \"modality\": \"planned\", \"polarity\": \"negated\", \"confidence\": 0.5,\n"
               " \"reciprocal\": true, \"light\": true,\n"
               " \"without\": {\"prep\": \"عن|من\", \"noun\": [\"حفل\"]}},\n"
               "{\"id\": \"guest\", \"participle\": [\"راقص\"], \"subject\": \"antecedent\",\n"
               " \"object\": \"idafa\"}",
               " \"meaning\": \"m\", \"symmetric\": true, \"standing\": true, \"cameo\": \"040\",\n"
               " \"plover\": {\"type\": \"CONSULT\", \"mode\": \"visit\"},\n"),
      keys);
  REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().to_string()));
  const RelationTable& table = loaded.value();
  const Relation* dance = table.find("dance");
  REQUIRE(dance != nullptr);
  CHECK(table.find("sing") == nullptr);
  CHECK(dance->symmetric);
  CHECK(dance->standing);
  CHECK_FALSE(dance->encounter);
  CHECK(dance->cameo == "040");
  CHECK(dance->plover_type == "CONSULT");
  CHECK(dance->plover_mode == "visit");

  REQUIRE(table.patterns().size() == 2);
  const Pattern& verb = table.patterns()[0];
  CHECK(verb.rule == "dance.ar.verb");
  CHECK(&table.relation_of(verb) == dance);
  CHECK(verb.trigger == Trigger::verb);
  CHECK(verb.subject ==
        std::vector<Function>{{FunctionKind::subject, kNoKey}, {FunctionKind::agent, kNoKey}});
  REQUIRE(verb.object.size() == 2);
  CHECK(verb.object[0] == Function{FunctionKind::preposition, keys.find("من قبل")});
  CHECK(verb.object[1].kind == FunctionKind::object);
  CHECK(verb.subject_types == (type_bit(EntityType::person) | type_bit(EntityType::group)));
  CHECK(verb.object_types == type_bit(EntityType::group));
  CHECK(verb.has_modality);
  CHECK(verb.modality == Modality::planned);
  CHECK(verb.has_polarity);
  CHECK(verb.polarity == Polarity::negated);
  CHECK(verb.weight == doctest::Approx(0.5 / 0.8));  // 0.8 is ordinary
  CHECK(verb.reciprocal);
  CHECK(verb.light);
  CHECK_FALSE(verb.with.present);
  CHECK(verb.without.present);
  CHECK(verb.without.prepositions.size() == 2);
  CHECK(verb.without.nouns == std::vector<KeyId>{keys.find("حفل")});

  CHECK(table.at(Trigger::verb, keys.find("دبك")) == std::vector<std::uint32_t>{0});
  CHECK(table.at(Trigger::noun, keys.find("دبك")).empty());
  CHECK(table.at(Trigger::participle, keys.find("راقص")) == std::vector<std::uint32_t>{1});
  CHECK(table.participles() == std::vector<std::string>{"راقص"});
  CHECK(table.patterns()[1].weight == 1);
  CHECK(table.office_pattern() == nullptr);
}

TEST_CASE("examples and patterns of another language") {
  Interner keys;
  const auto loaded = load(
      relation(
          kGood,
          " \"examples\": {\"ar\": [{\"text\": \"t\", \"date\": \"2024-05-08\", \"claims\": [\n"
          "   {\"subject\": \"a\", \"object\": \"b\", \"time\": \"2024\"}]}]},\n"
          " \"counter_examples\": {\"fr\": [{\"text\": \"u\"}]},\n"
          " \"pending\": {\"ar\": [{\"text\": \"v\"}]},\n"),
      keys);
  REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().to_string()));
  const auto& examples = loaded.value().find("dance")->examples;
  REQUIRE(examples.size() == 3);
  CHECK(examples[0].text == "t");
  CHECK(examples[0].date == "2024-05-08");
  CHECK(examples[0].file == "my/dance.json");
  REQUIRE(examples[0].claims.size() == 1);
  CHECK(examples[0].claims[0].time == "2024");
  CHECK(examples[1].language == "fr");
  CHECK(examples[1].claims.empty());
  CHECK(examples[2].pending);
  CHECK_FALSE(examples[0].pending);

  LexiconFiles files;
  files.add({"relations/dance.json", "dance.json", relation(kGood)});
  CHECK(RelationTable::load(files, "fr", keys).value().patterns().empty());
}

TEST_CASE("a later file adds patterns to a relation") {
  LexiconFiles files;
  files.add({"relations/dance.json", "dance.json", relation(kGood, " \"cameo\": \"040\",\n")});
  files.add({"relations/dance.json", "my/dance.json",
             relation("{\"id\": \"noun\", \"noun\": [\"رقصة\"], \"subject\": \"idafa\","
                      " \"object\": \"prep:مع\"}",
                      " \"encounter\": true,\n")});
  Interner keys;
  const auto table = RelationTable::load(files, "ar", keys);
  REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().to_string()));
  CHECK(table.value().relations().size() == 1);
  REQUIRE(table.value().patterns().size() == 2);
  CHECK(table.value().patterns()[1].rule == "dance.ar.noun");
  CHECK(table.value().patterns()[1].relation == 0);
  // what the relation is, its first file says
  CHECK(table.value().relations()[0].cameo == "040");
  CHECK_FALSE(table.value().relations()[0].encounter);
}

TEST_CASE("the relations that are compiled in load") {
  Interner keys;
  const auto table = RelationTable::load(LexiconFiles::embedded(), "ar", keys);
  REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().to_string()));
  CHECK(table.value().relations().size() > 30);
  REQUIRE(table.value().office_pattern() != nullptr);
  CHECK(table.value().relation_of(*table.value().office_pattern()).name == "holds_office");
  for (const Pattern& pattern : table.value().patterns()) {
    CAPTURE(pattern.rule);
    CHECK(pattern.weight > 0);
    CHECK(pattern.weight <= 1.25);
    CHECK(pattern.subject_types != 0);
    CHECK(pattern.object_types != 0);
  }
}

TEST_CASE("wrong relation files name file and line") {
  const std::string rest = " \"subject\": \"subject\", \"object\": \"object\"";
  struct Case {
    std::string text;
    std::string message;
    int line;
  };
  const Case cases[] = {
      {"{\"relation\": \"dance\",\n \"subject\": [person]}", "not JSON", 2},
      {"[]", "one JSON object", 1},
      {"{\n \"meaning\": \"m\"}", "no name", 1},
      {"{\"relation\": \"dance\",\n \"subject\": \"person\"}", "list of entity types", 2},
      {"{\"relation\": \"dance\",\n \"subject\": [\"person\",\n  \"people\"]}",
       "no such entity type: \"people\"", 3},
      {relation("{\"verb\": [\"رقص\"]," + rest + "}"), "no id", 4},
      {relation(std::string(kGood) + ",\n{\"id\": \"two\"," + rest + "}"), "list of lemmas", 6},
      {relation("{\"id\": \"v\", \"verb\": []," + rest + "}"), "list of lemmas", 5},
      {relation("{\"id\": \"v\", \"verb\": [\"رقص\"], \"noun\": [\"رقصة\"]," + rest + "}"),
       "two kinds of trigger", 5},
      {relation("{\"id\": \"v\", \"verb\": [\"رقص\"], \"subject\": \"doer\","
                " \"object\": \"object\"}"),
       "no such function: \"doer\"", 5},
      {relation("{\"id\": \"v\", \"verb\": [\"رقص\"], \"subject\": \"subject\"}"),
       "what fills subject and object", 5},
      {relation("{\"id\": \"v\", \"verb\": [\"رقص\"], \"modality\": \"maybe\"," + rest + "}"),
       "no such modality: maybe", 5},
      {relation("{\"id\": \"v\", \"verb\": [\"رقص\"], \"polarity\": \"no\"," + rest + "}"),
       "no such polarity: no", 5},
      {relation("{\"id\": \"v\", \"verb\": [\"رقص\"], \"object_types\": [\"dog\"]," + rest + "}"),
       "no such entity type: \"dog\"", 5},
      {relation(std::string(kGood) + ",\n" + kGood), "stands twice", 5},
      {relation("7"), "must be a JSON object", 4},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    Interner keys;
    const auto table = load(c.text, keys);
    REQUIRE_FALSE(table.ok());
    CHECK(table.error().kind == ErrorKind::lexicon);
    CHECK(table.error().message.find(c.message) != std::string::npos);
    CHECK(table.error().file == "my/dance.json");
    CHECK(table.error().line == c.line);
    CHECK(table.error().column > 0);
  }
}
