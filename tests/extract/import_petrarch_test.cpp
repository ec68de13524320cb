// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

#include "core/unicode.h"
#include "extract/import/cameo_codes.h"
#include "extract/import/petrarch_reader.h"
#include "tests/extract/import_run.h"

using namespace isnad;
using test::ImportRun;
using test::text_input;

TEST_CASE("actors are read with their names, codes and dates") {
  PetrarchDictionary dictionary;
  ImportReport report;
  const std::string text =
      "# a head; with remarks\n"
      "!PERSON! = MAN, MEN\n"
      "\n"
      "JOHN_KERRY_ ; a remark\n"
      "+SENATOR_KERRY_  # another\n"
      "\t[USALEG <130131]\n"
      "\t[USAGOV 130201-20170120] [USAELI >290101] [---]\n"
      "NO BLANK_\t[WST]\t# remark\n"
      "PRESIDENT_{PRESIDENTS} [~GOV]\n"
      "POLICE {} [~COP]\n";
  REQUIRE(!read_petrarch(text_input(text), {}, dictionary, report));
  CHECK(report.bad_rows == 0);
  REQUIRE(dictionary.actors.size() == 2);
  const PetrarchActor& kerry = dictionary.actors[0];
  CHECK(kerry.names == std::vector<std::string>{"JOHN KERRY", "SENATOR KERRY"});
  REQUIRE(kerry.roles.size() == 4);
  CHECK(kerry.roles[0].begin.empty());
  CHECK(kerry.roles[0].end == "2013-01-31");
  CHECK(kerry.roles[1].begin == "2013-02-01");
  CHECK(kerry.roles[1].end == "2017-01-20");
  CHECK(kerry.roles[2].begin == "2029-01-01");
  CHECK(!kerry.roles[3].dated);
  CHECK(dictionary.actors[1].names == std::vector<std::string>{"NO BLANK"});
  CHECK(dictionary.agents == std::vector<std::string>{"POLICE", "PRESIDENT"});
}

TEST_CASE("bad rows of a dictionary are named and the rest of the actor kept") {
  const struct {
    const char *row, *says;
  } cases[] = {
      {"[USAGOV 2004017-20061201]", "no date: 2004017"},
      {"[USAGOV 130231-140101]", "no date: 130231"},
      {"[USAGOV 150101-140101]", "ends before it begins"},
      {"[USAGOV 150101]", "no dates: 150101"},
      {"[~ENV}", "not closed"},
      {"[usa]", "no code"},
      {"[]", "no code"},
      {"\n+LOST_NAME_", "of which actor"},
      {"\n[USA]", "of which actor"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.row);
    PetrarchDictionary dictionary;
    ImportReport report;
    const std::string text = "JOHN_KERRY_ [USAELI]\n" + std::string(c.row) + "\n";
    REQUIRE(!read_petrarch(text_input(text), {}, dictionary, report));
    REQUIRE(report.bad_rows == 1);
    CHECK(report.first_bad[0].message.find(c.says) != std::string::npos);
    CHECK(report.first_bad[0].line >= 2);
    REQUIRE(dictionary.actors.size() == 1);
    CHECK(dictionary.actors[0].roles.size() == 1);
  }
}

TEST_CASE("ISO 3166 alpha-3 gives alpha-2") {
  for (const auto& [alpha3, alpha2] :
       {std::pair{"EGY", "EG"}, std::pair{"PSE", "PS"}, std::pair{"DEU", "DE"}, std::pair{"EG", ""},
        std::pair{"XYZ", ""}, std::pair{"", ""}}) {
    CAPTURE(alpha3);
    CHECK(unicode::region_of_alpha3(alpha3) == alpha2);
  }
}

TEST_CASE("codes mean a country or organization and a role") {
  const Result<CameoCodes> codes = CameoCodes::load(LexiconFiles::embedded());
  REQUIRE(codes);
  const struct {
    const char *code, *holder, *title;
    bool only_country;
  } cases[] = {
      {"USA", "country/US", "", true},
      {"EGYGOV", "country/EG", "Government official", false},
      {"EGYGOVMIL", "country/EG", "Defence official", false},
      {"EGYGOVXYZ", "country/EG", "Government official", false},
      {"PALGOV", "country/PS", "Government official", false},
      {"PSEREBHMS", "country/PS", "Rebel", false},
      {"IGOUNOKID", "organization/unicef", "Official of an international organization", false},
      {"IGOUNODEV", "organization/united-nations", "Official of an international organization",
       false},
      {"ROMELI", "country/RO", "", false},
      {"---", "", "", false},
      {"", "", "", false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.code);
    const CameoCodes::Meaning meaning = codes.value().read(c.code);
    CHECK(meaning.holder == c.holder);
    CHECK(meaning.only_country == c.only_country);
    CHECK((meaning.role ? meaning.role->en : "") == c.title);
  }
}

TEST_CASE("the sample dictionaries give persons, bodies, states and dated offices") {
  ImportRun run("petrarch");
  // Agents may come after the actors that they belong to.
  REQUIRE(!run.petrarch({import_file("tests/data/import/petrarch.actors.txt"),
                         import_file("tests/data/import/petrarch.agents.txt")}));
  CHECK(run.report.bad_rows == 3);
  const auto out = run.tables_text();
  CHECK(out.at("entities/countries_petrarch.tsv") == "id\tar\ten\ncountry/EG\t\tEgypt\n");
  CHECK(out.at("entities/armed_groups_petrarch.tsv").find("armed_group/hamas\t\tHamas") !=
        std::string::npos);
  CHECK(out.at("entities/organizations_petrarch.tsv") ==
        "id\tar\ten\tcountry\norganization/petrarch-ghanaian-national-test-commission\t\t"
        "Ghanaian National Test Commission|GNTC|Commission of Tests\tcountry/GH\n");
  CHECK(out.at("entities/persons_petrarch.tsv") ==
        "id\tar\ten\tcountry\n"
        "person/john-kerry\t\tJohn Kerry\tcountry/US\n"
        "person/kofi-annan\t\tKofi Annan\n"
        "person/mohamed-morsi\t\tMohamed Morsi|Muhammad Mursi\tcountry/EG\n"
        "person/yasser-arafat\t\tYasser Arafat\tcountry/PS\n");
  const std::string& offices = out.at("entities/offices_petrarch.tsv");
  CHECK(offices.find("person/mohamed-morsi\tمسؤول حكومي\tGovernment official\tcountry/EG\t"
                     "2012-06-30\t2013-07-03\n") != std::string::npos);
  CHECK(offices.find("person/kofi-annan\tمسؤول في منظمة دولية\tOfficial of an international "
                     "organization\torganization/united-nations\t1997-01-01\t2006-12-31\n") !=
        std::string::npos);
  CHECK(offices.find("ELI") == std::string::npos);
}

TEST_CASE("titles before names are no part of them, and offices are no persons") {
  ImportRun run("petrarch");
  REQUIRE(
      !run.petrarch({text_input("FOREIGN_MINISTER_TESTO_TESTARINI_ [ITAGOV 010101-020101]\n"
                                "PRESIDENT_OF_ITALY_ [ITAGOV 010101-020101]\n"
                                "QUAESTOR_TESTA_TESTONI_ [ITAGOV 010101-020101]\n"
                                "MINISTER_TESTONI_ [ITAGOV 010101-020101]\n"
                                "QUAESTOR [~GOV]\n")}));
  CHECK(run.tables_text().at("entities/persons_petrarch.tsv") ==
        "id\tar\ten\tcountry\n"
        "person/petrarch-testa-testoni\t\tTesta Testoni\tcountry/IT\n"
        "person/petrarch-testo-testarini\t\tTesto Testarini\tcountry/IT\n");
}
