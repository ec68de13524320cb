// SPDX-License-Identifier: Apache-2.0
#include "extract/import/import_tables.h"

#include <doctest/doctest.h>
#include <map>
#include <sstream>
#include <string>

#include "extract/import/base_entities.h"
#include "extract/lexicon_files.h"

using namespace isnad;

namespace {

LexiconFiles small_lexicon() {
  LexiconFiles files;
  files.add({"entities/countries.tsv", "countries.tsv",
             "id\tar\ten\tadjective\n"
             "country/EG\tمصر\tEgypt\tمصري\ncountry/LB\tلبنان\tLebanon\tلبناني\n"
             "country/LY\tليبيا\tLibya\tليبي\n"});
  files.add({"entities/persons.tsv", "persons.tsv",
             "id\tar\ten\nperson/amr-moussa\tعمرو موسى\tAmr Moussa\nperson/seif\tسيف\tSeif\n"});
  files.add(
      {"entities/offices.tsv", "offices.tsv",
       "person\ttitle_ar\ttitle_en\tof\tbegin\tend\n"
       "person/amr-moussa\tوزير الخارجية\tMinister of Foreign Affairs\tcountry/EG\t1991\t2001\n"});
  files.add(
      {"entities/places.tsv", "places.tsv",
       "id\tar\ten\tcountry\tlat\tlon\nplace/tripoli\tطرابلس\tTripoli\tcountry/LY\t32.88\t13.19\n"
       "place/tripoli-lb\tطرابلس\tTripoli\tcountry/LB\t34.43\t35.84\n"});
  files.add({"entities/armed_groups.tsv", "armed_groups.tsv",
             "id\tar\ten\tcountry\twikidata\narmed_group/hezbollah\tحزب "
             "الله\tHezbollah\tcountry/LB\tQ41053\n"});
  return files;
}

/// The tables without their heads, by path; empty ones are left off.
std::map<std::string, std::string> written(ImportTables& tables) {
  tables.finish();
  std::map<std::string, std::string> out;
  const std::vector<ImportedTable> list = tables.tables();
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].rows == 0) continue;
    std::ostringstream text;
    tables.write(i, "", text);
    out[list[i].path] = text.str();
  }
  return out;
}

ImportedEntity entity(EntityType type, std::string key, std::string ar, std::string en,
                      std::vector<std::string> countries = {}) {
  ImportedEntity made;
  made.type = type;
  made.key = std::move(key);
  if (!ar.empty()) made.ar = {std::move(ar)};
  if (!en.empty()) made.en = {std::move(en)};
  made.countries = std::move(countries);
  return made;
}

}  // namespace

TEST_CASE("entities of the base are recognised by name, country, place and identifiers") {
  const Result<BaseEntities> base = BaseEntities::load(small_lexicon());
  REQUIRE(base);
  using Type = EntityType;
  ImportedEntity located = entity(Type::place, "x", "طرابلس", "");
  located.lat = 34.4;
  located.lon = 35.8;
  ImportedEntity identified = entity(Type::organization, "x", "", "Party of God");
  identified.wikidata = "Q41053";
  ImportedEntity other = entity(Type::organization, "x", "", "Hezbollah");
  other.wikidata = "Q1";
  const struct {
    const char* what;
    ImportedEntity entity;
    const char* id;  ///< null: none
  } cases[] = {
      {"another name", entity(Type::person, "x", "", "Amr Mussa al-Amr"), nullptr},
      {"folded Arabic", entity(Type::person, "x", "عمرو موسي", ""), "person/amr-moussa"},
      {"same country", entity(Type::person, "x", "", "Amr Moussa", {"EG"}), "person/amr-moussa"},
      {"country of his offices differs", entity(Type::person, "x", "", "Amr Moussa", {"LB"}),
       nullptr},
      {"one word names no person", entity(Type::person, "x", "", "Seif"), nullptr},
      {"another type", entity(Type::place, "x", "", "Amr Moussa"), nullptr},
      {"two of the name", entity(Type::place, "x", "طرابلس", ""), nullptr},
      {"two, told apart by country", entity(Type::place, "x", "طرابلس", "", {"LY"}),
       "place/tripoli"},
      {"two, told apart by coordinates", located, "place/tripoli-lb"},
      {"another kind of body", entity(Type::organization, "x", "حزب الله", "", {"LB"}),
       "armed_group/hezbollah"},
      {"Wikidata id", identified, "armed_group/hezbollah"},
      {"another Wikidata id", other, nullptr},
      {"own id", entity(Type::country, "EG", "", "Misr"), "country/EG"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.what);
    const BaseEntities::Match match = base.value().match(c.entity);
    const std::string id =
        match.index < 0 ? "" : base.value().at(static_cast<std::size_t>(match.index)).id;
    CHECK(id == (c.id ? c.id : ""));
  }
}

TEST_CASE("rows are sorted, rows of one entity merged, columns without values left off") {
  const Result<BaseEntities> base = BaseEntities::load(small_lexicon());
  REQUIRE(base);
  ImportTables tables(base.value(), "test");
  tables.add(entity(EntityType::person, "t-b", "ب ب", "B B"));
  tables.add(entity(EntityType::person, "t-a", "", "A A", {"EG"}));
  tables.add(entity(EntityType::person, "t-b", "ب ج", "B B"));
  tables.add(entity(EntityType::organization, "t-h", "حزب الله", "", {"LB"}));
  const auto out = written(tables);
  REQUIRE(out.size() == 2);
  CHECK(out.at("entities/persons_test.tsv") ==
        "id\tar\ten\tcountry\nperson/t-a\t\tA A\tcountry/EG\nperson/t-b\tب ب|ب ج\tB B\n");
  CHECK(out.at("entities/armed_groups_test.tsv") ==
        "id\tar\ten\tcountry\narmed_group/hezbollah\tحزب الله\t\tcountry/LB\n");
  CHECK(tables.matched() == 1);
}

TEST_CASE("none of several namesakes takes the id of the base") {
  const Result<BaseEntities> base = BaseEntities::load(small_lexicon());
  REQUIRE(base);
  ImportTables tables(base.value(), "test");
  tables.add(entity(EntityType::person, "t-1", "عمرو موسى", ""));
  tables.add(entity(EntityType::person, "t-2", "عمرو موسى", ""));
  const auto out = written(tables);
  CHECK(out.at("entities/persons_test.tsv") ==
        "id\tar\ten\nperson/t-1\tعمرو موسى\nperson/t-2\tعمرو موسى\n");
  CHECK(tables.matched() == 0);
  CHECK(tables.contested() == 2);
}

TEST_CASE("offices are sorted, each once, with the ids that were decided") {
  const Result<BaseEntities> base = BaseEntities::load(small_lexicon());
  REQUIRE(base);
  ImportTables tables(base.value(), "test");
  const ImportRef person = tables.add(entity(EntityType::person, "t-1", "عمرو موسى", ""));
  const ImportRef body = tables.add(entity(EntityType::organization, "t-o", "", "Own Body"));
  tables.add_office({person, body, "", "Chairman", "2010", "", true});
  tables.add_office(
      {person, tables.known("country/EG"), "وزير", "Minister", "1991-05", "2001-05-15"});
  tables.add_office({person, body, "", "Chairman", "2010", "", true});
  const auto out = written(tables);
  CHECK(tables.known("country/XX") == kNoRef);
  CHECK(out.at("entities/offices_test.tsv") ==
        "person\ttitle_ar\ttitle_en\tof\tbegin\tend\tacting\n"
        "person/amr-moussa\tوزير\tMinister\tcountry/EG\t1991-05\t2001-05-15\n"
        "person/amr-moussa\t\tChairman\torganization/t-o\t2010\t\tyes\n");
}
