// SPDX-License-Identifier: Apache-2.0
#include "extract/office_table.h"

#include <doctest/doctest.h>
#include <map>
#include <string>
#include <vector>

using namespace isnad;

namespace {

constexpr const char* kKinds =
    "id\tar\ten\tholders\talso\theads\n"
    "chancellor\tالمستشار|المستشارة\tChancellor\tsingle\tprime-minister\n"
    "director-general\tالمدير العام\tDirector-General\tsingle\t\tyes\n"
    "minister-of-defence\tوزير الدفاع|وزير الحرب\tMinister of Defence\tsingle\n"
    "president\tالرئيس|رئيس الجمهورية\tPresident|Head of State\tsingle\t\tyes\n"
    "prime-minister\tرئيس الوزراء|رئيس الحكومة\tPrime Minister\tsingle\t\tyes\n"
    "sultan\tالسلطان\tSultan\tsingle\n"
    "vice-president\tنائب الرئيس\tVice President\tseveral\n";

/// Persons are p1, p2, ...; countries and bodies the rest.
std::uint32_t entity(std::string_view id) {
  static const std::map<std::string_view, std::uint32_t> all = {
      {"p1", 1},   {"p2", 2},    {"p3", 3},      {"p4", 4},  {"land", 10},
      {"sea", 11}, {"isle", 12}, {"agency", 13}, {"bank", 0}};
  const auto it = all.find(id);
  return it == all.end() ? kNoEntity : it->second;
}

Result<OfficeTable> load(const std::string& rows) {
  LexiconFiles files;
  files.add({"entities/office_kinds.tsv", "kinds.tsv", kKinds});
  files.add({"entities/offices.tsv", "offices.tsv",
             "person\ttitle_ar\ttitle_en\tof\tbegin\tend\tacting\n" + rows});
  return OfficeTable::load(files, "ar", entity);
}

OfficeTable table_of(const std::string& rows) {
  auto table = load(rows);
  REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().to_string()));
  return std::move(table.value());
}

/// "p1", "vacant", "several" or "unknown".
std::string write(const OfficeTable& table, const OfficeAnswer& answer) {
  switch (answer.kind) {
    case OfficeAnswer::Kind::unknown: CHECK(answer.office == kNoOffice); return "unknown";
    case OfficeAnswer::Kind::vacant: CHECK(answer.office == kNoOffice); return "vacant";
    case OfficeAnswer::Kind::several: CHECK(answer.office == kNoOffice); return "several";
    case OfficeAnswer::Kind::one: break;
  }
  return "p" + std::to_string(table.at(answer.office).person);
}

std::string holder(const OfficeTable& table, const std::string& title, const std::string& of,
                   const std::string& day) {
  return write(table, table.holder_on(table.kind_of(title), entity(of), *parse_iso(day)));
}

std::string head(const OfficeTable& table, const std::string& of, const std::string& day) {
  return write(table, table.head_on(entity(of), *parse_iso(day)));
}

struct Case {
  std::string day, holder;
};

void check(const OfficeTable& table, const std::string& title, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.day);
    CHECK(holder(table, title, "land", c.day) == c.holder);
  }
}

}  // namespace

TEST_CASE("edges of years, months and days") {
  struct Edge {
    std::string edtf, first, last;
  };
  const Edge cases[] = {
      {"2012", "2012-01-01", "2012-12-31"},       {"2012-02", "2012-02-01", "2012-02-29"},
      {"2013-02", "2013-02-01", "2013-02-28"},    {"2013-11", "2013-11-01", "2013-11-30"},
      {"2013-11-07", "2013-11-07", "2013-11-07"}, {"0001", "0001-01-01", "0001-12-31"}};
  for (const Edge& c : cases) {
    CAPTURE(c.edtf);
    CHECK(edge_of(c.edtf, false) == parse_iso(c.first));
    CHECK(edge_of(c.edtf, true) == parse_iso(c.last));
  }
  for (const std::string text :
       {"",        "201",        "20123",      "2012-",      "2012-1",     "2012-13",
        "2012-00", "2012-02-30", "2012-02-00", "2012/02",    "2012-02/03", "0000",
        "-201",    "2012-+1",    "2012-01--1", "2012~",      "2012-02?",   "abcd",
        "2012-ab", "2012-01-ab", " 2012",      "2012-01-01 "}) {
    CAPTURE(text);
    CHECK_FALSE(edge_of(text, false));
    CHECK_FALSE(edge_of(text, true));
  }
}

TEST_CASE("titles are of a kind, in both languages and any spelling") {
  const OfficeTable table = table_of(
      "p1\tالرئيس\tPresident\tland\t2001\t2005\n"
      "p2\tحارس الأختام\tKeeper of the Seals\tland\t2001\t2005\n");
  struct Title {
    std::string title, kind;
  };
  const Title cases[] = {
      {"الرئيس", "president"},
      {"رئيس", "president"},
      {"رئيس الجمهورية", "president"},
      {"رئيس الجمهوريه", "president"},
      {"Head of State", "president"},
      {"Head-of-State", "president"},
      {"وزير الحرب", "minister-of-defence"},
      {"المستشارة", "chancellor"},
      {"Director-General", "director-general"},
  };
  for (const Title& c : cases) {
    CAPTURE(c.title);
    const std::uint32_t kind = table.kind_of(c.title);
    REQUIRE(kind != kNoOffice);
    CHECK(table.kind(kind).id == c.kind);
  }
  for (const std::string title : {"", "وزير", "رئيس الوزراء السابق", "Head", "State", "الرئيسة"}) {
    CAPTURE(title);
    CHECK(table.kind_of(title) == kNoOffice);
  }
  // a title that no kind has is one of its own, which several may hold
  const std::uint32_t own = table.kind_of("حارس الأختام");
  REQUIRE(own != kNoOffice);
  CHECK(table.kind(own).id.empty());
  CHECK(table.kind(own).label == "حارس الأختام");
  CHECK_FALSE(table.kind(own).single);
  CHECK(table.kind_of("Keeper of the Seals") == own);
  const OfficeKind& president = table.kind(table.kind_of("الرئيس"));
  CHECK(president.label == "الرئيس");
  CHECK(president.label_en == "President");
  CHECK(president.single);
  CHECK(president.heads);
  CHECK(table.kind(table.kind_of("المستشار")).also == table.kind_of("رئيس الوزراء"));
}

TEST_CASE("the longest title that words begin with") {
  const OfficeTable table = table_of("");
  struct Words {
    std::string words, kind;
    std::size_t length;
  };
  const Words cases[] = {
      {"الرئيس اللبناني", "president", 1},
      {"رئيس الجمهورية الجديد", "president", 2},
      {"رئيس الوزراء", "prime-minister", 2},
      {"رئيس اللجنة", "president", 1},
      {"نائب الرئيس الأول", "vice-president", 2},
      {"نائب", "", 0},
      {"زائر الرئيس", "", 0},
      {"", "", 0},
  };
  for (const Words& c : cases) {
    CAPTURE(c.words);
    NameWords words;
    words.read(c.words);
    std::vector<std::uint64_t> hashes;
    for (std::size_t i = 0; i < words.size(); ++i) hashes.push_back(words.hash(i));
    const auto [kind, length] = table.longest_kind(hashes);
    CHECK((kind == kNoOffice ? "" : table.kind(kind).id) == c.kind);
    CHECK(length == c.length);
  }
}

TEST_CASE("a term reaches from its first day to its last") {
  const OfficeTable table = table_of(
      "p1\tالرئيس\t\tland\t2001-03-05\t2005-06-07\n"
      "p2\tالرئيس\t\tland\t2005-06-09\t\n");
  check(table, "الرئيس",
        {{"1990-01-01", "vacant"},
         {"2001-03-04", "vacant"},
         {"2001-03-05", "p1"},
         {"2003-01-01", "p1"},
         {"2005-06-07", "p1"},
         {"2005-06-08", "vacant"},
         {"2005-06-09", "p2"},
         {"9999-12-31", "p2"}});
  CHECK(holder(table, "رئيس الجمهورية", "land", "2003-01-01") == "p1");
  CHECK(holder(table, "وزير الدفاع", "land", "2003-01-01") == "unknown");
  CHECK(holder(table, "الرئيس", "sea", "2003-01-01") == "unknown");
  CHECK(holder(table, "لا شيء", "land", "2003-01-01") == "unknown");
}

TEST_CASE("months and years are held as a whole") {
  const OfficeTable table = table_of(
      "p1\tوزير الدفاع\t\tland\t2011-07\t2013-07\n"
      "p2\tوزير الدفاع\t\tland\t2013-07\t2015\n"
      "p3\tوزير الدفاع\t\tland\t2017\t\n");
  check(table, "وزير الدفاع",
        {{"2011-06-30", "vacant"},
         {"2011-07-01", "p1"},
         {"2013-06-30", "p1"},
         {"2013-07-01", "several"},
         {"2013-07-31", "several"},
         {"2013-08-01", "p2"},
         {"2015-12-31", "p2"},
         {"2016-01-01", "vacant"},
         {"2016-12-31", "vacant"},
         {"2017-01-01", "p3"}});
}

TEST_CASE("an unknown begin reaches back without bound") {
  const OfficeTable table = table_of("p1\tالسلطان\t\tland\t\t1970-07-23\n");
  check(table, "السلطان", {{"0001-01-01", "p1"}, {"1970-07-23", "p1"}, {"1970-07-24", "vacant"}});
}

TEST_CASE("on the day of a change it is neither") {
  for (const std::string rows : {"p1\tالرئيس\t\tland\t2008\t2012-05-15\n"
                                 "p2\tالرئيس\t\tland\t2012-05-15\t2017\n",
                                 "p2\tالرئيس\t\tland\t2012-05-15\t2017\n"
                                 "p1\tالرئيس\t\tland\t2008\t2012-05-15\n"}) {
    check(table_of(rows), "الرئيس",
          {{"2012-05-14", "p1"}, {"2012-05-15", "several"}, {"2012-05-16", "p2"}});
  }
  // one who follows himself does not
  check(table_of("p1\tالرئيس\t\tland\t2008\t2012-05-15\n"
                 "p1\tرئيس الجمهورية\t\tland\t2012-05-15\t2017\n"),
        "الرئيس", {{"2012-05-15", "p1"}});
}

TEST_CASE("a regular holder goes before an acting one, in any order of rows") {
  const std::vector<std::string> rows = {
      "p1\tالرئيس\t\tland\t2001\t2005\t\n",
      "p2\tالرئيس\t\tland\t2004-03\t2006-03\tyes\n",
      "p3\tالرئيس\t\tland\t2006-02\t2006-05\tyes\n",
  };
  const int orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
  for (const auto& order : orders) {
    std::string text;
    for (const int n : order) text += rows[static_cast<std::size_t>(n)];
    CAPTURE(text);
    check(table_of(text), "الرئيس",
          {{"2004-02-01", "p1"},
           {"2004-04-01", "p1"},
           {"2006-01-15", "p2"},
           {"2006-02-15", "several"},
           {"2006-04-15", "p3"},
           {"2006-06-01", "vacant"}});
  }
  // two who act, and then a regular one of the same day
  check(table_of("p1\tالرئيس\t\tland\t2001\t2005\tyes\n"
                 "p2\tالرئيس\t\tland\t2001\t2005\tyes\n"
                 "p3\tالرئيس\t\tland\t2003\t2005\t\n"),
        "الرئيس", {{"2002-01-01", "several"}, {"2004-01-01", "p3"}});
}

TEST_CASE("a kind whose titles mean another one answers where that is unknown") {
  const OfficeTable table = table_of(
      "p1\tالمستشار\t\tland\t2001\t2005\n"
      "p2\tالمستشار\t\tsea\t2001\t2005\n"
      "p3\tرئيس الوزراء\t\tsea\t2001\t2002\n");
  CHECK(holder(table, "رئيس الوزراء", "land", "2003-01-01") == "p1");
  CHECK(holder(table, "رئيس الوزراء", "land", "2006-01-01") == "vacant");
  CHECK(holder(table, "المستشارة", "land", "2003-01-01") == "p1");
  // who has the office itself is not answered for by the other
  CHECK(holder(table, "رئيس الوزراء", "sea", "2001-05-01") == "p3");
  CHECK(holder(table, "رئيس الوزراء", "sea", "2003-01-01") == "vacant");
  CHECK(holder(table, "الرئيس", "land", "2003-01-01") == "unknown");
}

TEST_CASE("the head of a body, whatever the body calls him") {
  const OfficeTable table = table_of(
      "p1\tالمدير العام\t\tagency\t2001\t2005\n"
      "p2\tنائب الرئيس\t\tagency\t2001\t2009\n"
      "p3\tالرئيس\t\tagency\t2006\t2009\n"
      "p4\tالسلطان\t\tland\t2001\t2009\n");
  CHECK(head(table, "agency", "2003-01-01") == "p1");
  CHECK(head(table, "agency", "2007-01-01") == "p3");
  CHECK(head(table, "agency", "2010-01-01") == "vacant");
  CHECK(head(table, "land", "2003-01-01") == "unknown");
  CHECK(head(table, "isle", "2003-01-01") == "unknown");
}

TEST_CASE("the only holder of a kind") {
  const OfficeTable table = table_of(
      "p1\tالسلطان\t\tland\t2001\t2005\n"
      "p2\tالسلطان\t\tland\t2005\t\n"
      "p1\tالرئيس\t\tsea\t2001\t2005\n"
      "p2\tالرئيس\t\tland\t2001\t2005\n"
      "p3\tالرئيس\t\tsea\t2001\t2005\n");
  CHECK(table.only_holder(table.kind_of("السلطان")) == entity("land"));
  CHECK(table.only_holder(table.kind_of("الرئيس")) == kNoEntity);
  CHECK(table.only_holder(table.kind_of("وزير الدفاع")) == kNoEntity);
  CHECK(table.only_holder(kNoOffice) == kNoEntity);
}

TEST_CASE("offices by person and by holder, in the order of the table") {
  const OfficeTable table = table_of(
      "p2\tالرئيس\t\tland\t2001\t2005\n"
      "p1\tالرئيس\t\tbank\t2001\t2005\n"
      "p1\tوزير الدفاع\t\tland\t2001\t2005\n"
      "p2\tالسلطان\t\tsea\t2001\t2005\n");
  using Indexes = std::vector<std::uint32_t>;
  const auto indexes = [](std::span<const std::uint32_t> all) {
    return Indexes(all.begin(), all.end());
  };
  CHECK(indexes(table.of_person(entity("p1"))) == Indexes{1, 2});
  CHECK(indexes(table.of_person(entity("p2"))) == Indexes{0, 3});
  CHECK(table.of_person(entity("p3")).empty());
  CHECK(table.of_person(kNoEntity).empty());
  CHECK(indexes(table.of_holder(entity("land"))) == Indexes{0, 2});
  CHECK(indexes(table.of_holder(entity("bank"))) == Indexes{1});  // the entity of number 0
  CHECK(table.of_holder(entity("p1")).empty());
  const Error error = table.error_at(3, "what");
  CHECK(error.file == "offices.tsv");
  CHECK(error.line == 5);
  CHECK(error.message == "what");
}

TEST_CASE("bad rows are named by line and column") {
  struct Bad {
    std::string row, message;
    int column;
  };
  const Bad cases[] = {
      {"p9\tt\tt\tland\t2001\t2005\n", "no such person", 1},
      {"p1\tt\tt\tmoon\t2001\t2005\n", "no such entity", 8},
      {"p1\tt\tt\tland\t2001-13\t2005\n", "no date; write YYYY", 13},
      {"p1\tt\tt\tland\t2001\t2005-02-30\n", "no date; write YYYY", 18},
      {"p1\tt\tt\tland\tsoon\t\n", "no date; write YYYY", 13},
  };
  for (const Bad& c : cases) {
    CAPTURE(c.row);
    const auto table = load("p1\tالرئيس\t\tsea\t2001\t2005\n" + c.row);
    REQUIRE_FALSE(table.ok());
    CHECK(table.error().kind == ErrorKind::lexicon);
    CHECK(table.error().message.find(c.message) != std::string::npos);
    CHECK(table.error().file == "offices.tsv");
    CHECK(table.error().line == 3);
    CHECK(table.error().column == c.column);
  }
  LexiconFiles files;
  files.add(
      {"entities/office_kinds.tsv", "kinds.tsv", "id\tar\ten\tholders\nking\tالملك\tKing\tone\n"});
  const auto table = OfficeTable::load(files, "ar", entity);
  REQUIRE_FALSE(table.ok());
  CHECK(table.error().message.find("\"single\" or \"several\"") != std::string::npos);
  CHECK(table.error().line == 2);
  CHECK(table.error().column == 22);
}
