// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_table.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "extract/lexicon.h"
#include "extract/tokenizer.h"

using namespace isnad;

namespace {

const Lexicon& lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return *one.value();
}

/// "id text": the entity whose name begins the text, and the words of the name.
std::string name_in(const std::string& text) {
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  std::vector<Token> tokens;
  tokenize(text, 0, analyser, tokens);
  const NameIndex::Match match = lexicon().entities().longest_name(tokens);
  if (match.length == 0) return "";
  return std::string(lexicon().entities().id(match.entity)) + " " +
         text.substr(0, tokens[match.length - 1].end);
}

std::string id_of(std::uint32_t index) {
  return index == kNoEntity ? "" : std::string(lexicon().entities().id(index));
}

LexiconFiles small_files() {
  LexiconFiles files;
  files.add({"entities/countries.tsv", "countries.tsv",
             "id\tar\ten\tadjective\tadjective_plural\tcapital\tspeaks_for\n"
             "country/SY\tسوريا|الجمهورية العربية السورية\tSyria\tسوري\t\tplace/d\tقصر الشعب\n"});
  files.add({"entities/places.tsv", "places.tsv",
             "id\tar\ten\tcountry\tlat\tlon\tkind\n"
             "place/d\tدمشق\tDamascus\tcountry/SY\t33.5\t36.25\tcity\n"
             "place/geonames-7\tحلب|الشهباء\tAleppo|Halab\tcountry/SY\tx\t\tcity\n"});
  files.add({"entities/persons.tsv", "persons.tsv", "id\tar\ten\nperson/a\tأحمد الشرع\tA\n"});
  return files;
}

}  // namespace

TEST_CASE("the longest name wins") {
  struct Case {
    std::string text;
    std::string found;
  };
  const Case cases[] = {
      {"لبنان", "country/LB لبنان"},
      {"كييف وموسكو", "place/geonames-703448 كييف"},
      {"هاكان فيدان وزير", "person/hakan-fidan هاكان فيدان"},
      {"فيدان", "person/hakan-fidan فيدان"},
      {"حزب الله اللبناني", "armed_group/hezbollah حزب الله اللبناني"},
      {"مصرف لبنان المركزي أعلن", "government/banque-du-liban مصرف لبنان المركزي"},
      {"جنوب لبنان", "place/south-lebanon جنوب لبنان"},
      {"الكرملين أعلن", "country/RU الكرملين"},
      {"القاهرة", "place/geonames-360630 القاهرة"},
      {"قاهرة", ""},  // the name bears the article
      {"طاولة", ""},
      {"وزير الخارجية", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(name_in(c.text) == c.found);
  }
}

TEST_CASE("names are found in other spellings") {
  CHECK(name_in("أنقره") == "place/geonames-323786 أنقره");
  for (const std::string text : {"ادلب", "إِدْلِب", "إدلـــب", "ﺇﺩﻟﺐ"}) {
    CAPTURE(text);
    CHECK(name_in(text).starts_with("place/geonames-169389 "));
  }
  CHECK(name_in("أحمد الشرع") == "person/ahmed-al-sharaa أحمد الشرع");
  CHECK(name_in("احمد الشرع") == "person/ahmed-al-sharaa احمد الشرع");
}

TEST_CASE("adjectives of nationality belong to countries") {
  struct Case {
    std::string lemma;
    std::string country;
  };
  const Case cases[] = {{"روسي", "country/RU"},   {"تركي", "country/TR"},
                        {"سوري", "country/SY"},   {"مصري", "country/EG"},
                        {"لبناني", "country/LB"}, {"امريكي", "country/US"},
                        {"الماني", "country/DE"}, {"جديد", ""}};
  const EntityTable& entities = lexicon().entities();
  for (const Case& c : cases) {
    CAPTURE(c.lemma);
    CHECK(id_of(entities.nationality(lexicon().keys().find(c.lemma))) == c.country);
  }
  CHECK(entities.nationality(kNoKey) == kNoEntity);
}

TEST_CASE("capitals and countries") {
  const EntityTable& entities = lexicon().entities();
  const std::uint32_t moscow = entities.find("place/geonames-524901");
  REQUIRE(moscow != kNoEntity);
  CHECK(id_of(entities.capital_of(moscow)) == "country/RU");
  CHECK(id_of(entities.country_of(moscow)) == "country/RU");
  const std::uint32_t idlib = entities.find("place/geonames-169389");
  REQUIRE(idlib != kNoEntity);
  CHECK(entities.capital_of(idlib) == kNoEntity);
  CHECK(id_of(entities.country_of(idlib)) == "country/SY");
  const std::uint32_t russia = entities.find("country/RU");
  CHECK(id_of(entities.country_of(russia)) == "country/RU");
  CHECK(entities.entity(russia).iso == "RU");
  CHECK(entities.entity(moscow).geonames == "524901");
  CHECK(id_of(entities.country_of(entities.find("person/hakan-fidan"))) == "country/TR");
  CHECK(entities.find("country/XX") == kNoEntity);
}

TEST_CASE("rows become entities") {
  const auto loaded = EntityTable::load(small_files(), "ar");
  REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().to_string()));
  const EntityTable& table = loaded.value();
  CHECK(table.size() == 4);
  const Entity syria = table.entity(table.find("country/SY"));
  CHECK(syria.type == EntityType::country);
  CHECK(syria.label == "سوريا");
  CHECK(syria.iso == "SY");
  CHECK(syria.aliases == std::vector<std::string>{"الجمهورية العربية السورية"});
  REQUIRE(syria.labels.size() == 2);
  CHECK(syria.labels[0].first == "ar");
  CHECK(syria.labels[1].second == "Syria");
  const Entity damascus = table.entity(table.find("place/d"));
  CHECK(damascus.lat == 33.5);
  CHECK(damascus.lon == 36.25);
  CHECK(damascus.geonames.empty());
  const Entity aleppo = table.entity(table.find("place/geonames-7"));
  CHECK_FALSE(aleppo.lat);
  CHECK(aleppo.geonames == "7");
  CHECK(std::is_sorted(aleppo.aliases.begin(), aleppo.aliases.end()));
  CHECK(table.capital_of(table.find("place/d")) == table.find("country/SY"));
}

TEST_CASE("offices bear the days on which they were held") {
  LexiconFiles files = small_files();
  files.add({"entities/offices.tsv", "offices.tsv",
             "person\ttitle_ar\ttitle_en\tof\tbegin\tend\n"
             "person/a\tالرئيس\tPresident\tcountry/SY\t2025-01\t\n"
             "person/a\tوزير\tMinister\tcountry/SY\t2011\t2012-02\n"});
  const auto table = EntityTable::load(files, "ar");
  REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().to_string()));
  const OfficeTable& offices = table.value().offices();
  REQUIRE(offices.size() == 2);
  CHECK(offices.at(0).title == "الرئيس");
  CHECK(offices.at(0).held.begin == parse_iso("2025-01-01"));
  CHECK_FALSE(offices.at(0).held.end);
  CHECK(offices.at(1).held.begin == parse_iso("2011-01-01"));
  CHECK(offices.at(1).held.end == parse_iso("2012-02-29"));
  CHECK(offices.at(1).holder == table.value().find("country/SY"));
}

TEST_CASE("a later file of the same kind adds entities") {
  LexiconFiles files = small_files();
  files.add({"entities/persons.tsv", "my/persons.tsv", "id\tar\ten\nperson/b\tسمر حداد\tB\n"});
  const auto table = EntityTable::load(files, "ar");
  REQUIRE(table.ok());
  CHECK(table.value().size() == 5);
  CHECK(table.value().find("person/a") != kNoEntity);
  CHECK(table.value().entity(table.value().find("person/b")).label == "سمر حداد");
}

TEST_CASE("a row of a later file adds to the entity of its id") {
  LexiconFiles files = small_files();
  files.add({"entities/persons_more.tsv", "more.tsv",
             "id\tar\ten\tcountry\twikidata\n"
             "person/a\tأبو محمد الجولاني|أحمد الشرع\tAhmed\tcountry/SY\tQ7\n"});
  const auto loaded = EntityTable::load(files, "ar");
  REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().to_string()));
  const EntityTable& table = loaded.value();
  CHECK(table.size() == 4);
  const std::uint32_t person = table.find("person/a");
  const Entity entity = table.entity(person);
  CHECK(entity.label == "أحمد الشرع");
  CHECK(entity.aliases == std::vector<std::string>{"Ahmed", "أبو محمد الجولاني"});
  CHECK(entity.wikidata == "Q7");
  CHECK(table.country_of(person) == table.find("country/SY"));
  NameWords words;
  words.read("أبو محمد الجولاني");
  CHECK(table.name_index().entities(words.whole()) == std::vector<std::uint32_t>{person});
}

TEST_CASE("wrong rows of entity tables") {
  struct Case {
    std::string path;
    std::string text;
    std::string message;
    int line, column;
  };
  const Case cases[] = {
      {"entities/persons.tsv", "id\tar\ten\nperson/c\tأحمد\tB\nperson/c\tعلي\tD\n", "stands twice",
       3, 1},
      {"entities/persons.tsv", "id\tar\ten\nplace/d\tأحمد\tB\n", "of another kind", 2, 1},
      {"entities/persons.tsv", "id\tar\ten\tcountry\nperson/c\tأحمد\tB\tcountry/XX\n",
       "in no table of countries", 2, 1},
      {"entities/persons.tsv", "id\tar\ten\nperson/c\t\t\n", "no name", 2, 10},
      {"entities/persons.tsv", "id\ten\nperson/c\tC\n", "no column \"ar\"", 1, 1},
      {"entities/offices.tsv",
       "person\ttitle_ar\ttitle_en\tof\tbegin\tend\nperson/x\tt\tt\tcountry/SY\n", "no such person",
       2, 1},
      {"entities/offices.tsv",
       "person\ttitle_ar\ttitle_en\tof\tbegin\tend\nperson/a\tt\tt\tcountry/XX\n", "no such entity",
       2, 14},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    LexiconFiles files = small_files();
    files.add({c.path, "my/file.tsv", c.text});
    const auto table = EntityTable::load(files, "ar");
    REQUIRE_FALSE(table.ok());
    CHECK(table.error().kind == ErrorKind::lexicon);
    CHECK(table.error().message.find(c.message) != std::string::npos);
    CHECK(table.error().file == "my/file.tsv");
    CHECK(table.error().line == c.line);
    CHECK(table.error().column == c.column);
  }
}
