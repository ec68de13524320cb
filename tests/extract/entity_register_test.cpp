// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_register.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

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
