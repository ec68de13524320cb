// SPDX-License-Identifier: Apache-2.0
#include "extract/body_kinds.h"

#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

#include "extract/entity_table.h"

using namespace isnad;

namespace {

constexpr const char* kKinds =
    "id\tar\ten\tgender\n"
    "armed-forces\tالجيش|القوات المسلحة\tArmed Forces\tm\n"
    "ministry-of-defence\tوزارة الدفاع|وزارة الحرب\tMinistry of Defence\tf\n"
    "parliament\tالبرلمان|مجلس النواب\tParliament\tm\n";

LexiconFiles files_with(const std::string& kinds) {
  LexiconFiles files;
  files.add({"entities/body_kinds.tsv", "body_kinds.tsv", kinds});
  return files;
}

BodyKinds small_kinds() { return BodyKinds::load(files_with(kKinds), "ar").value(); }

std::string kind_named(const BodyKinds& kinds, const std::string& name) {
  NameWords words;
  words.read(name);
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 0; i < words.size(); ++i) hashes.push_back(words.hash(i));
  const std::uint32_t found = kinds.find(hashes);
  return found == kNoBody ? "" : kinds.at(found).id;
}

/// States of several sorts: an adjective, one of two words, none.
LexiconFiles states() {
  LexiconFiles files = files_with(kKinds);
  files.add({"entities/countries.tsv", "countries.tsv",
             "id\tar\ten\tadjective\n"
             "country/AE\tالإمارات\tUnited Arab Emirates\tإماراتي\n"
             "country/BV\tجزيرة بوفيه\t\n"
             "country/KP\tكوريا الشمالية\tNorth Korea\tكوري شمالي\n"
             "country/LB\tلبنان\tLebanon\tلبناني|لبنانوي\n"
             "country/TO\tتونغا\tTonga\n"});
  return files;
}

EntityTable table_of(const LexiconFiles& files) {
  auto table = EntityTable::load(files, "ar");
  REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().to_string()));
  return std::move(table.value());
}

}  // namespace

TEST_CASE("kinds are found by exactly their names") {
  const BodyKinds kinds = small_kinds();
  CHECK(kinds.size() == 3);
  struct Case {
    std::string name, id;
  };
  const Case cases[] = {
      {"الجيش", "armed-forces"},
      {"جيش", "armed-forces"},
      {"القوات المسلحة", "armed-forces"},
      {"وزارة الدفاع", "ministry-of-defence"},
      {"وزاره دفاع", "ministry-of-defence"},
      {"وزارة", ""},
      {"وزارة الدفاع الوطني", ""},
      {"الدفاع وزارة", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(kind_named(kinds, c.name) == c.id);
  }
  CHECK(kinds.at(kinds.find_id("parliament")).label == "البرلمان");
  CHECK(kinds.at(kinds.find_id("parliament")).label_en == "Parliament");
  CHECK_FALSE(kinds.at(kinds.find_id("parliament")).feminine);
  CHECK(kinds.at(kinds.find_id("ministry-of-defence")).feminine);
  CHECK(kinds.find_id("senate") == kNoBody);
  CHECK(BodyKinds::load(LexiconFiles(), "ar").value().size() == 0);
}

TEST_CASE("wrong rows of kinds") {
  struct Case {
    std::string rows, message;
    int line, column;
  };
  const Case cases[] = {
      {"navy\tالبحرية\tNavy\tx\n", "gender is m or f", 2, 26},
      {"navy\tالبحرية\tNavy\n", "gender is m or f", 2, 26},
      {"navy\t\tNavy\tf\n", "no name", 2, 6},
      {"navy\tالبحرية\tNavy\tf\nfleet\tالأسطول|البحرية\tFleet\tm\n", "another row has the name", 3,
       7},
  };
  for (const Case& c : cases) {
    CAPTURE(c.rows);
    const auto loaded = BodyKinds::load(files_with("id\tar\ten\tgender\n" + c.rows), "ar");
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error().message.find(c.message) != std::string::npos);
    CHECK(loaded.error().file == "body_kinds.tsv");
    CHECK(loaded.error().line == c.line);
    CHECK(loaded.error().column == c.column);
  }
  const auto lacking = BodyKinds::load(files_with("id\tar\ten\nnavy\tالبحرية\tNavy\n"), "ar");
  REQUIRE_FALSE(lacking.ok());
  CHECK(lacking.error().message.find("no column \"gender\"") != std::string::npos);
}

TEST_CASE("a body is made of its kind and its state") {
  struct Case {
    std::string country, kind;
    std::string id, label, english;
  };
  const Case cases[] = {
      {"LB", "armed-forces", "government/lb-armed-forces", "الجيش اللبناني",
       "Armed Forces of Lebanon"},
      {"LB", "ministry-of-defence", "government/lb-ministry-of-defence", "وزارة الدفاع اللبنانية",
       "Ministry of Defence of Lebanon"},
      {"AE", "ministry-of-defence", "government/ae-ministry-of-defence", "وزارة الدفاع الإماراتية",
       "Ministry of Defence of United Arab Emirates"},
      // both words of an adjective agree
      {"KP", "parliament", "government/kp-parliament", "البرلمان الكوري الشمالي",
       "Parliament of North Korea"},
      {"KP", "ministry-of-defence", "government/kp-ministry-of-defence",
       "وزارة الدفاع الكورية الشمالية", "Ministry of Defence of North Korea"},
      {"TO", "parliament", "government/to-parliament", "البرلمان (تونغا)", "Parliament of Tonga"},
      {"BV", "armed-forces", "government/bv-armed-forces", "الجيش (جزيرة بوفيه)", ""},
  };
  const EntityTable table = table_of(states());
  for (const Case& c : cases) {
    CAPTURE(c.id);
    const std::uint32_t country = table.find("country/" + c.country);
    const std::uint32_t kind = table.body_kinds().find_id(c.kind);
    CHECK(table.body_row(country, kind) == kNoEntity);
    const Entity body = table.body(country, kind);
    CHECK(body.id == c.id);
    CHECK(body.type == EntityType::government);
    CHECK(body.label == c.label);
    std::vector<std::pair<std::string, std::string>> labels = {{"ar", c.label}};
    if (!c.english.empty()) labels.emplace_back("en", c.english);
    CHECK(body.labels == labels);
  }
}

TEST_CASE("a row with its own name is that body of its state") {
  LexiconFiles files = states();
  files.add(
      {"entities/governments.tsv", "governments.tsv",
       "id\tar\ten\tcountry\tkind\tbody\n"
       "government/assembly\tمجلس الشعب الأعلى\tAssembly\tcountry/KP\tparliament\tparliament\n"
       "government/second\tمجلس آخر\tOther\tcountry/KP\tparliament\tparliament\n"});
  const EntityTable table = table_of(files);
  const std::uint32_t parliament = table.body_kinds().find_id("parliament");
  const std::uint32_t row = table.body_row(table.find("country/KP"), parliament);
  REQUIRE(row != kNoEntity);
  CHECK(table.id(row) == "government/assembly");  // the first
  CHECK(table.body_row(table.find("country/LB"), parliament) == kNoEntity);
  CHECK(table.body_row(table.find("country/KP"), table.body_kinds().find_id("armed-forces")) ==
        kNoEntity);
}

TEST_CASE("wrong rows of bodies") {
  struct Case {
    std::string row, message;
    int column;
  };
  const Case cases[] = {
      {"government/a\tمجلس\tA\tcountry/KP\tx\tduma\n", "body_kinds.tsv has no such kind", 38},
      {"government/a\tمجلس\tA\t\tx\tparliament\n", "a body of a state has its country", 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.row);
    LexiconFiles files = states();
    files.add({"entities/governments.tsv", "g.tsv", "id\tar\ten\tcountry\tkind\tbody\n" + c.row});
    const auto table = EntityTable::load(files, "ar");
    REQUIRE_FALSE(table.ok());
    CHECK(table.error().message.find(c.message) != std::string::npos);
    CHECK(table.error().file == "g.tsv");
    CHECK(table.error().line == 2);
    CHECK(table.error().column == c.column);
  }
}

TEST_CASE("every kind gives every state a body of its own") {
  const EntityTable table = table_of(LexiconFiles::embedded());
  CHECK(table.body_kinds().size() >= 50);
  std::set<std::string> ids;
  std::size_t bodies = 0, with_a_name_of_its_own = 0;
  for (std::uint32_t e = 0; e < table.size(); ++e) {
    if (table.type(e) != EntityType::country) continue;
    for (std::uint32_t kind = 0; kind < table.body_kinds().size(); ++kind) {
      ++bodies;
      const Entity body = table.body(e, kind);
      ids.insert(body.id);
      const std::uint32_t row = table.body_row(e, kind), same_id = table.find(body.id);
      CHECK((same_id == kNoEntity || same_id == row));
      if (row != kNoEntity) ++with_a_name_of_its_own;
    }
  }
  CHECK(ids.size() == bodies);
  CHECK(with_a_name_of_its_own >= 30);
  const std::uint32_t korea = table.find("country/KP");
  const std::uint32_t defence = table.body_kinds().find_id("ministry-of-defence");
  CHECK(table.body(korea, defence).label == "وزارة الدفاع الكورية الشمالية");
}
