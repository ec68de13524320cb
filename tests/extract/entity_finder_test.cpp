// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_finder.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace isnad;

namespace {

EntityFinder& finder() {
  static EntityFinder one(Lexicon::load(LexiconFiles::embedded()).value());
  return one;
}

/// An empty `day` is none.
std::vector<FoundEntity> find(const std::string& text, const std::string& day = "",
                              std::size_t most = 5) {
  return finder().find(text, day.empty() ? std::nullopt : parse_iso(day), most);
}

std::string first(const std::string& text, const std::string& day = "") {
  const std::vector<FoundEntity> found = find(text, day);
  return found.empty() ? "" : found[0].entity.id;
}

std::vector<std::string> ids(const std::vector<FoundEntity>& found) {
  std::vector<std::string> out;
  for (const FoundEntity& f : found) out.push_back(f.entity.id);
  return out;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("how a name was found says how near it is, and why") {
  struct Case {
    std::string text, id;
    double score;
    std::string why;
  };
  const Case cases[] = {
      {"محمد مرسي", "person/mohamed-morsi", 1, "name in the text"},
      {"القائد بوتين", "person/vladimir-putin", 1, "name in the text"},
      {"Oman", "country/OM", 0.95, "name"},
      {"mohamed MORSI", "person/mohamed-morsi", 0.95, "name"},
      {"غورباتشيف", "person/mikhail-gorbachev", 0.85, "other spelling of جورباتشوف"},
      {"Putin", "person/vladimir-putin", 0.75, "part of Vladimir Putin"},
      {"Mohammed Mursi", "person/mohamed-morsi", 0.6, "sounds like Mohamed Morsi"},
      // behind words that no table has
      {"Comrade Putin", "person/vladimir-putin", 0.75 * 0.9, "part of Vladimir Putin"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::vector<FoundEntity> found = find(c.text);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].entity.id == c.id);
    CHECK(found[0].score == doctest::Approx(c.score));
    CHECK(found[0].why == c.why);
  }
}

TEST_CASE("a role is answered with who held it on the day, and with the days") {
  struct Case {
    std::string text, day, id, why;
  };
  const Case cases[] = {
      {"الرئيس المصري", "2012-10-01", "person/mohamed-morsi",
       "الرئيس, country/EG, 2012-06-30 to 2013-07-03"},
      {"الرئيس المصري", "2015-10-01", "person/abdel-fattah-el-sisi",
       "الرئيس, country/EG, 2014-06-08 to now"},
      {"وزير الخارجية الأمريكي", "2012-10-01", "person/hillary-clinton",
       "وزير الخارجية, country/US, 2009-01-21 to 2013-02-01"},
      {"رئيس وزراء مصر", "2013-07-15", "person/hazem-el-beblawi",
       "رئيس الوزراء, country/EG, 2013-07-09 to 2014-03-01"},
      {"Egyptian president", "2012-10-01", "person/mohamed-morsi",
       "President, country/EG, 2012-06-30 to 2013-07-03"},
      {"the president of Egypt", "2012-10-01", "person/mohamed-morsi",
       "President, country/EG, 2012-06-30 to 2013-07-03"},
      {"Egypt's president", "2012-10-01", "person/mohamed-morsi",
       "President, country/EG, 2012-06-30 to 2013-07-03"},
      {"US Secretary of State", "2015-10-01", "person/john-kerry",
       "Minister of Foreign Affairs, country/US, 2013-02-01 to 2017-01-20"},
      {"Libyan prime minister", "2013-07-15", "person/ali-zeidan",
       "Prime Minister, country/LY, 2012-11-14 to 2014-03-11"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::vector<FoundEntity> found = find(c.text, c.day);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].entity.id == c.id);
    CHECK(found[0].score == 1);
    CHECK(found[0].why == c.why);
  }
}

TEST_CASE("in a vacancy, at a change and without a day the office itself is the answer") {
  struct Case {
    std::string text, day, id;
  };
  const Case cases[] = {
      {"الرئيس اللبناني", "2015-10-01", "person/president-of-lb"},  // vacant for two years
      {"وزير الخارجية المصري", "2013-07-15", "person/minister-of-foreign-affairs-of-eg"},
      {"الرئيس الأمريكي", "2017-01-20", "person/president-of-us"},
      {"الرئيس المصري", "", "person/president-of-eg"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::vector<FoundEntity> found = find(c.text, c.day);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].entity.id == c.id);
    CHECK(found[0].entity.label == c.text);
    CHECK(found[0].why == "the office; nobody, or more than one, held it");
    for (const FoundEntity& f : found) CHECK(f.why.find(" to ") == std::string::npos);
  }
  // one day before and after the change
  CHECK(first("الرئيس الأمريكي", "2017-01-19") == "person/barack-obama");
  CHECK(first("الرئيس الأمريكي", "2017-01-21") == "person/donald-trump");
}

TEST_CASE("a country behind a comma tells namesakes apart") {
  struct Case {
    std::string text, id;
  };
  const Case cases[] = {
      {"Tripoli, Libya", "place/geonames-2210247"}, {"Tripoli, Lebanon", "place/geonames-266826"},
      {"طرابلس، ليبيا", "place/geonames-2210247"},  {"طرابلس، لبنان", "place/geonames-266826"},
      {"طرابلس, لبنان", "place/geonames-266826"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::vector<FoundEntity> found = find(c.text);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].entity.id == c.id);
    CHECK(found[0].score == 1);
    CHECK(found[0].why.starts_with("name in country/"));
  }
}

TEST_CASE("of namesakes the likelier comes first") {
  CHECK(ids(find("طرابلس", "", 2)) == Ids{"place/geonames-2210247", "place/geonames-266826"});
  CHECK(ids(find("Tripoli")) == Ids{"place/geonames-2210247", "place/geonames-266826"});
  CHECK(first("Amman") == "place/geonames-250441");
  CHECK(first("Georgia") == "country/GE");
}

TEST_CASE("each entity once, the best first, and no more than asked for") {
  for (const std::string text : {"طرابلس", "Putin", "عمان", "Obama", "روسيا", "General Haftar",
                                 "الرئيس المصري", "وزير الخارجية المصري"}) {
    CAPTURE(text);
    const std::vector<FoundEntity> all = find(text, "", 1000);
    std::set<std::string> seen;
    for (const FoundEntity& f : all) {
      CHECK(seen.insert(f.entity.id).second);
      CHECK(f.score > 0);
      CHECK(f.score <= 1);
      CHECK_FALSE(f.why.empty());
    }
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](const auto& a, const auto& b) { return a.score > b.score; }));
    for (const std::size_t most : {0U, 1U, 3U}) {
      const std::vector<FoundEntity> some = find(text, "", most);
      REQUIRE(some.size() == std::min(most, all.size()));
      for (std::size_t i = 0; i < some.size(); ++i) CHECK(some[i].entity.id == all[i].entity.id);
    }
    CHECK(ids(find(text, "", 1000)) == ids(all));
  }
}

TEST_CASE("words that nothing is called by") {
  for (const std::string text : {"", " ", "\t", ",", ", ", "،", "، ", "?", "123456", "زغلطوش",
                                 "زغلطوش الزغلطوش", "the", "'s "}) {
    CAPTURE(text);
    CHECK(find(text).empty());
    CHECK(find(text, "2015-10-01").empty());
  }
}

TEST_CASE("a finder of few entities, and one that was moved") {
  LexiconFiles files;
  files.add({"entities/countries.tsv", "countries.tsv",
             "id\tar\ten\tadjective\tadjective_plural\tcapital\tspeaks_for\tadjective_en\n"
             "country/QA\tأرض الشمس\tSunland\t\t\t\t\tSunny\n"});
  files.add({"entities/persons.tsv", "persons.tsv",
             "id\tar\ten\nperson/a\tسمير حداد\tSamir Haddad\nperson/b\tرنا حداد\tRana Haddad\n"});
  files.add({"entities/office_kinds.tsv", "kinds.tsv",
             "id\tar\ten\tholders\npresident\tالرئيس\tPresident|Head of State\tsingle\n"});
  files.add({"entities/offices.tsv", "offices.tsv",
             "person\ttitle_ar\ttitle_en\tof\tbegin\tend\n"
             "person/b\tالرئيس\tPresident\tcountry/QA\t2001\t2005\n"});
  const auto lexicon = Lexicon::load(files);
  REQUIRE_MESSAGE(lexicon.ok(), (lexicon.ok() ? "" : lexicon.error().to_string()));
  EntityFinder one(lexicon.value());
  const auto day = parse_iso("2003-01-01");
  // one with an office is likelier
  CHECK(ids(one.find("Haddad", day)) == Ids{"person/b", "person/a"});
  CHECK(ids(one.find("حداد", day)) == Ids{"person/b", "person/a"});
  for (const std::string role : {"Sunny president", "president of Sunland", "Sunland president",
                                 "head of state of Sunland", "the Sunny Head of State"}) {
    CAPTURE(role);
    CHECK(ids(one.find(role, day)) == Ids{"person/b"});
  }
  EntityFinder other = std::move(one);
  const std::vector<FoundEntity> found = other.find("Sunland", std::nullopt);
  CHECK(ids(found) == Ids{"country/QA"});
  CHECK(found[0].why == "name");
}
