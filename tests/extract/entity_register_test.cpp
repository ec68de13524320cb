// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_register.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "core/fold.h"
#include "core/utf8.h"

using namespace isnad;

namespace {

EntityTable small_table() {
  LexiconFiles files;
  files.add({"entities/countries.tsv", "c", "id\tar\ten\ncountry/SY\tسوريا\tSyria\n"});
  files.add(
      {"entities/places.tsv", "p", "id\tar\ten\tcountry\nplace/d\tدمشق\tDamascus\tcountry/SY\n"});
  return EntityTable::load(files, "ar").value();
}

// Keys stand for words; which ones does not matter here.
using Name = std::vector<KeyId>;
const Name kFirst = {1}, kLast = {2}, kFull = {1, 2}, kOther = {3, 4}, kSameFamily = {5, 2};

}  // namespace

TEST_CASE("ids from names") {
  struct Case {
    EntityType type;
    std::string name;
    std::string id;
  };
  const Case cases[] = {
      {EntityType::person, "Hakan Fidan", "person/hakan-fidan"},
      {EntityType::armed_group, "Group 7", "armed_group/group-7"},
      {EntityType::person, "Sana'a al-Ali", "person/sanaa-ali"},
      {EntityType::group, "«»", "group/unnamed"},
      {EntityType::group, "", "group/unnamed"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(id_of_name(c.type, c.name) == c.id);
  }
  // spelling does not change an id
  CHECK(id_of_name(EntityType::person, "أحمد الشرع") ==
        id_of_name(EntityType::person, "احمد الشَّرع"));
  CHECK(id_of_name(EntityType::person, "أحمد الشرع") != id_of_name(EntityType::person, "أحمد"));
  for (const char c : id_of_name(EntityType::place, "قرية الزغلطوش، الشمالية")) {
    const bool allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
    CHECK(allowed);
  }
}

TEST_CASE("an entity of the table is registered once") {
  const EntityTable table = small_table();
  EntityRegister entities(table);
  const int syria = entities.known(table.find("country/SY"));
  const int damascus = entities.known(table.find("place/d"));
  CHECK(syria != damascus);
  CHECK(entities.known(table.find("country/SY")) == syria);
  CHECK(entities.size() == 2);
  CHECK(entities.at(damascus).entity.id == "place/d");
  CHECK(entities.at(damascus).country == table.find("country/SY"));
}

TEST_CASE("a person is known again by a part of the name") {
  const EntityTable table = small_table();
  EntityRegister entities(table);
  const int person = entities.person(kFull, "Salim Haddad");
  CHECK(entities.at(person).entity.id == "person/salim-haddad");
  CHECK(entities.person(kLast, "Haddad") == person);
  CHECK(entities.person(kFirst, "Salim") == person);
  CHECK(entities.person(kOther, "Omar Karam") != person);
  CHECK(entities.person(kSameFamily, "Rana Haddad") != person);
  CHECK(entities.size() == 3);
  CHECK(entities.at(person).entity.label == "Salim Haddad");
}

TEST_CASE("a full name behind a short one completes it") {
  const EntityTable table = small_table();
  EntityRegister entities(table);
  const int person = entities.person(kLast, "Haddad");
  CHECK(entities.person(kFull, "Salim Haddad") == person);
  CHECK(entities.at(person).entity.label == "Salim Haddad");
  CHECK(entities.at(person).entity.id == "person/salim-haddad");
  CHECK(entities.at(person).name == kFull);
}

TEST_CASE("family names and aliases mean the latest who bears them") {
  const EntityTable table = small_table();
  EntityRegister entities(table);
  CHECK(entities.by_short_name(kLast) == kNone);
  const int first = entities.person(kFull, "Salim Haddad");
  CHECK(entities.by_short_name(kLast) == first);
  CHECK(entities.by_short_name(kFirst) == kNone);  // not by the given name
  const int second = entities.person(kSameFamily, "Rana Haddad");
  CHECK(entities.by_short_name(kLast) == second);
  const int group = entities.named(EntityType::group, kOther, "The Group", kNoEntity);
  const Name letters = {9};
  entities.alias(group, letters, "TG");
  entities.alias(group, letters, "TG");
  CHECK(entities.by_short_name(letters) == group);
  CHECK(entities.at(group).entity.aliases == std::vector<std::string>{"TG"});
  entities.alias(group, kOther, "The Group");
  CHECK(entities.at(group).entity.aliases.size() == 1);
}

TEST_CASE("other names are told apart by type and words") {
  const EntityTable table = small_table();
  EntityRegister entities(table);
  const std::uint32_t syria = table.find("country/SY");
  const int group = entities.named(EntityType::group, kFull, "A B", syria);
  CHECK(entities.named(EntityType::group, kFull, "A B", syria) == group);
  CHECK(entities.named(EntityType::media, kFull, "A B", syria) != group);
  CHECK(entities.named(EntityType::group, kFirst, "A", syria) != group);
  CHECK(entities.at(group).country == syria);
  CHECK(entities.at(group).entity.label == "A B");
}

TEST_CASE("offices lead to their latest holder") {
  const EntityTable table = small_table();
  EntityRegister entities(table);
  const int syria = entities.known(table.find("country/SY"));
  const int first = entities.person(kFull, "Salim Haddad");
  const int second = entities.person(kOther, "Omar Karam");
  const Name minister = {20}, defence_minister = {20, 21};
  entities.add_office(first, {defence_minister, syria, "minister of defence"});
  entities.add_office(first, {defence_minister, syria, "minister of defence"});
  CHECK(entities.at(first).offices.size() == 1);
  CHECK(entities.by_office(defence_minister, syria) == first);
  CHECK(entities.by_office(defence_minister, kNone) == first);
  CHECK(entities.by_office(minister, kNone) == first);
  CHECK(entities.by_office(minister, syria) == kNone);
  CHECK(entities.by_office({}, syria) == kNone);
  entities.add_office(second, {defence_minister, syria, "minister of defence"});
  CHECK(entities.by_office(defence_minister, syria) == second);
}

TEST_CASE("clearing forgets the article") {
  const EntityTable table = small_table();
  EntityRegister entities(table);
  entities.person(kFull, "Salim Haddad");
  const Name letters = {9};
  entities.alias(0, letters, "SH");
  entities.set_focus(table.find("country/SY"));
  entities.set_focus(kNoEntity);  // says nothing
  CHECK(entities.focus() == table.find("country/SY"));
  entities.clear();
  CHECK(entities.size() == 0);
  CHECK(entities.focus() == kNoEntity);
  CHECK(entities.by_short_name(letters) == kNone);
}

TEST_CASE("what an id of its own tells apart") {
  const EntityTable table = small_table();
  EntityRegister entities(table);
  const std::uint32_t syria = table.find("country/SY");
  const int army = entities.named_as(EntityType::government, "government/sy-army", "Army", syria);
  CHECK(entities.at(army).entity.id == "government/sy-army");
  CHECK(entities.at(army).entity.type == EntityType::government);
  CHECK(entities.at(army).entity.label == "Army");
  CHECK(entities.at(army).country == syria);
  CHECK(entities.at(army).known == kNoEntity);
  // other words, the same body
  CHECK(entities.named_as(EntityType::government, "government/sy-army", "Forces", syria) == army);
  CHECK(entities.at(army).entity.label == "Army");
  CHECK(entities.named_as(EntityType::government, "government/lb-army", "Army", kNoEntity) != army);
  // one that the table has is that one
  const int place = entities.known(table.find("place/d"));
  CHECK(entities.named_as(EntityType::place, "place/d", "D", syria) == place);
  CHECK(entities.size() == 3);
}

TEST_CASE("names that link no articles get an id of their article") {
  const EntityTable table = small_table();
  const auto ids = [&](const std::string& article) {
    EntityRegister entities(table);
    entities.known(table.find("place/d"));
    entities.person(kLast, "Haddad");
    entities.person(kOther, "Omar Karam");
    entities.named(EntityType::delegation, kFirst, "Delegation", kNoEntity);
    entities.named(EntityType::delegation, kFull, "Delegation", table.find("country/SY"));
    entities.named(EntityType::group, kFirst, "Group", kNoEntity);
    entities.keep_apart(article);
    entities.keep_apart(article);  // once is enough
    std::vector<std::string> out;
    for (int i = 0; i < entities.size(); ++i) out.push_back(entities.at(i).entity.id);
    return out;
  };
  const std::vector<std::string> first = ids("a1"), again = ids("a1"), second = ids("a2");
  CHECK(first == again);
  REQUIRE(first.size() == 6);
  const std::string suffix = first[1].substr(std::string("person/haddad").size());
  CHECK(suffix.starts_with("-in-"));
  CHECK(suffix.size() == 12);
  CHECK(suffix.find_first_not_of("0123456789abcdef", 4) == std::string::npos);
  CHECK(first == std::vector<std::string>{"place/d", "person/haddad" + suffix, "person/omar-karam",
                                          "delegation/delegation" + suffix, "delegation/delegation",
                                          "group/group" + suffix});
  CHECK(second[1].starts_with("person/haddad-in-"));
  CHECK(second[1] != first[1]);
  CHECK(second[2] == first[2]);
}

namespace {

/// Namesakes: a country and the capital of another, a capital and a town, two persons.
EntityTable namesakes() {
  LexiconFiles files;
  files.add({"entities/countries.tsv", "c",
             "id\tar\ten\tcapital\n"
             "country/JO\tالأردن\tJordan\tplace/amman\n"
             "country/LB\tلبنان\tLebanon\n"
             "country/LU\tلوكسمبورغ\tLuxembourg\n"
             "country/LY\tليبيا\tLibya\tplace/tripoli-ly\n"
             "country/OM\tعمان\tOman\n"});
  files.add({"entities/places.tsv", "p",
             "id\tar\ten\tcountry\tpopulation\n"
             "place/amman\tعمان\tAmman\tcountry/JO\t1300000\n"
             "place/luxembourg\tلوكسمبورغ\tLuxembourg\tcountry/LU\t130000\n"
             "place/mina-big\tالميناء\tMina\tcountry/LB\t50000\n"
             "place/mina-small\tالميناء\tMina\tcountry/LB\t20000\n"
             "place/tripoli-lb\tطرابلس\tTripoli\tcountry/LB\t230000\n"
             "place/tripoli-ly\tطرابلس\tTripoli\tcountry/LY\t1150000\n"});
  files.add({"entities/persons.tsv", "n",
             "id\tar\ten\tcountry\nperson/old\tسمير حداد\tA\tcountry/LB\n"
             "person/young\tسمير حداد\tB\tcountry/LB\n"});
  files.add({"entities/offices.tsv", "o",
             "person\ttitle_ar\ttitle_en\tof\tbegin\tend\n"
             "person/old\tنائب\tDeputy\tcountry/LB\t1990\t1999\n"
             "person/young\tنائب\tDeputy\tcountry/LB\t2015\t\n"});
  return EntityTable::load(files, "ar").value();
}

/// Tokens of plain words.
std::vector<Token> article_of(const std::vector<std::string>& words) {
  std::vector<Token> tokens;
  for (const std::string& word : words) {
    Token token;
    token.name_hash = token.word_hash = name_word_hash(utf8::decode(fold_word(word)));
    token.definite = word.starts_with("ال");
    tokens.push_back(token);
  }
  return tokens;
}

struct Choice {
  std::string name;
  std::optional<EntityType> kind;  ///< that the words ask for
  std::string published;
  std::vector<std::string> named;  ///< entities that stood before
  std::vector<std::string> words;  ///< that the article has besides
  std::string chosen;
};

}  // namespace

TEST_CASE("which of those who share a name is meant") {
  const std::vector<std::string> lebanese(6, "لبنان");
  const Choice cases[] = {
      // the bigger, the capital, the country
      {"الميناء", {}, "", {}, {}, "place/mina-big"},
      {"طرابلس", {}, "", {}, {}, "place/tripoli-ly"},
      {"لوكسمبورغ", {}, "", {}, {}, "country/LU"},
      // the country that the article speaks of
      {"طرابلس", {}, "", {}, lebanese, "place/tripoli-lb"},
      {"طرابلس", {}, "", {}, {"ليبيا", "ليبيا"}, "place/tripoli-ly"},
      {"عمان", {}, "", {}, {"الأردن", "الأردن", "الأردن"}, "place/amman"},
      // the kind of thing that the word before it asks for
      {"عمان", EntityType::country, "", {}, {"الأردن", "الأردن"}, "country/OM"},
      {"عمان", EntityType::place, "", {}, {}, "place/amman"},
      {"لوكسمبورغ", EntityType::place, "", {}, {}, "place/luxembourg"},
      {"طرابلس", EntityType::country, "", {}, {}, "place/tripoli-ly"},
      // one that was named before
      {"الميناء", {}, "", {"place/mina-small"}, {}, "place/mina-small"},
      // one in office on the day of the article
      {"سمير حداد", {}, "1995-01-01", {}, {}, "person/old"},
      {"سمير حداد", {}, "2015-01-01", {}, {}, "person/young"},
      {"سمير حداد", {}, "2005-01-01", {}, {}, "person/old"},  // the first of equals
      {"سمير حداد", {}, "", {}, {}, "person/old"},
  };
  const EntityTable table = namesakes();
  EntityRegister entities(table);
  for (const Choice& c : cases) {
    CAPTURE(c.name);
    CAPTURE(c.chosen);
    entities.clear(parse_iso(c.published));
    for (const std::string& id : c.named) entities.known(table.find(id));
    NameWords words;
    words.read(c.name);
    const std::vector<std::uint32_t> shared = table.name_index().entities(words.whole());
    CHECK(shared.size() == 2);
    CHECK(table.id(entities.choose(shared, c.kind, article_of(c.words))) == c.chosen);
  }
  const std::uint32_t only = table.find("country/LB");
  CHECK(entities.choose(std::vector{only}, EntityType::person, {}) == only);
}

TEST_CASE("what the table says of an entity comes when it is asked for") {
  const EntityTable table = small_table();
  EntityRegister entities(table);
  const int syria = entities.known(table.find("country/SY"));
  CHECK(entities.at(syria).entity.id == "country/SY");
  CHECK(entities.at(syria).entity.label == "سوريا");
  CHECK(entities.at(syria).entity.labels.empty());
  entities.alias(syria, kFull, "SYR");
  CHECK(entities.whole(syria).labels.size() == 2);
  CHECK(entities.whole(syria).iso == "SY");
  CHECK(entities.whole(syria).aliases == std::vector<std::string>{"SYR"});
  CHECK(entities.by_short_name(kFull) == syria);
}
