// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <string>

#include "extract/import/ftm_entity.h"
#include "tests/extract/import_run.h"

using namespace isnad;
using test::ImportRun;
using test::text_input;

TEST_CASE("the sample entities give their tables") {
  ImportRun run("ftm");
  REQUIRE(!run.ftm({import_file("tests/data/import/ftm.json")}));
  CHECK(run.report.bad_rows == 2);
  REQUIRE(run.report.first_bad.size() == 2);
  CHECK(run.report.first_bad[0].to_string().starts_with("tests/data/import/ftm.json:10: not JSON"));
  CHECK(run.report.left_out.at("offices that ended at an unknown time") == 1);
  CHECK(run.report.left_out.at("offices of someone who is not in the output") == 1);
  CHECK(run.report.left_out.at("names in other scripts") == 2);
  const auto out = run.tables_text();
  CHECK(out.at("entities/persons_ftm.tsv") ==
        "id\tar\ten\tcountry\twikidata\nperson/ronald-reagan\tرونالد ريغان\t"
        "Ronald Reagan|Ronald Wilson Reagan\tcountry/US\tQ9960\n");
  CHECK(out.at("entities/offices_ftm.tsv") ==
        "person\ttitle_ar\ttitle_en\tof\tbegin\tend\n"
        "person/ronald-reagan\t\tPresident\tcountry/US\t1981-01-20\t1989-01-20\n");
  CHECK(out.at("entities/governments_ftm.tsv") ==
        "id\tar\ten\ngovernment/opensanctions-nk-unpost\tإدارة بريد الأمم المتحدة\t"
        "United Nations Postal Administration\n");
  CHECK(out.at("entities/organizations_ftm.tsv").find("Rosoboronexport\tcountry/RU") !=
        std::string::npos);
  CHECK(out.size() == 4);
}

TEST_CASE("a position without a country is of its organization, whatever the order of lines") {
  ImportRun run("ftm");
  REQUIRE(!run.ftm({text_input(
      R"({"id":"o1","schema":"Occupancy","properties":{"holder":["p1"],"post":["t1"],"startDate":["2019","2018-05"]}})"
      "\n"
      R"({"id":"t1","schema":"Position","properties":{"name":["Chair"],"organization":["b1"]}})"
      "\n"
      R"({"id":"b1","schema":"Organization","properties":{"name":["Testbody"],"country":["eu","zz"]}})"
      "\n"
      R"({"id":"p1","schema":"Person","properties":{"name":["Testo Testarini"],"country":["suhh"]}})"
      "\n")}));
  const auto out = run.tables_text();
  CHECK(out.at("entities/offices_ftm.tsv") ==
        "person\ttitle_ar\ttitle_en\tof\tbegin\tend\n"
        "person/opensanctions-p1\t\tChair\torganization/opensanctions-b1\t2018-05\n");
  CHECK(out.at("entities/persons_ftm.tsv").find("country/SUHH") != std::string::npos);
  CHECK(out.at("entities/organizations_ftm.tsv") ==
        "id\tar\ten\norganization/opensanctions-b1\t\tTestbody\n");
}

TEST_CASE("what is no entity is a bad row; two ids of one slug are not mixed up") {
  for (std::string line : {"{", "[]", "5", "{}", R"({"id":"a"})", R"({"id":"a","schema":"Person"})",
                           R"({"id":1,"schema":"Person","properties":{}})"}) {
    CAPTURE(line);
    CHECK(!parse_ftm_entity(line));
  }
  ImportRun run("ftm");
  REQUIRE(!run.ftm(
      {text_input(R"({"id":"NK-a","schema":"Person","properties":{"name":["Testo Testarini"]}})"
                  "\n"
                  R"({"id":"NK-A","schema":"Person","properties":{"name":["Testa Testoni"]}})"
                  "\n"
                  R"({"id":"x","schema":"Occupancy","properties":{"holder":["NK-a"]}})"
                  "\n")}));
  REQUIRE(run.report.bad_rows == 2);
  CHECK(run.report.first_bad[0].to_string() ==
        "sample:2: the id \"NK-A\" differs only in case or signs from another one");
  CHECK(run.report.first_bad[1].line == 3);
}
