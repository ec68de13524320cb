// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "extract/import/wikidata_item.h"
#include "extract/import/wikidata_scan.h"
#include "tests/extract/import_run.h"

using namespace isnad;
using test::ImportRun;

namespace {

std::string item_snak(const std::string& id) {
  return R"({"snaktype":"value","datavalue":{"value":{"entity-type":"item","id":")" + id +
         R"("},"type":"wikibase-entityid"}})";
}

std::string time_snak(const std::string& time, int precision) {
  return R"({"snaktype":"value","datavalue":{"value":{"time":")" + time + R"(","precision":)" +
         std::to_string(precision) + R"(},"type":"time"}})";
}

std::string statement(const std::string& id, const std::string& qualifiers = "",
                      const std::string& rank = "normal") {
  return R"({"mainsnak":)" + item_snak(id) + R"(,"qualifiers":{)" + qualifiers +
         R"(},"id":"Q1$A","rank":")" + rank + R"(","references":[{"snaks":{"P248":[)" +
         item_snak("Q36578") + "]}}]}";
}

std::string item(const std::string& id, const std::string& name, const std::string& claims) {
  return R"({"type":"item","id":")" + id + R"(","labels":{"en":{"language":"en","value":")" + name +
         R"("}},"claims":{)" + claims + "}}";
}

}  // namespace

TEST_CASE("lines are scanned without parsing them") {
  const std::string line =
      item("Q7", "says \\\"P31\\\":[ and \\\"P39\\\"",
           R"("P31":[)" + statement("Q5", R"("P642":[)" + item_snak("Q99") + "]") + "," +
               statement("Q515", "", "deprecated") + "," + statement("Q6256") + "]");
  CHECK(quick_item(line) == 7);
  CHECK(quick_links(line, "P31") == std::vector<Qid>{5, 6256});
  CHECK(quick_links(line, "P39").empty());
  CHECK(has_property(line, "P31"));
  CHECK(!has_property(line, "P39"));
  CHECK(!has_property(line, "P642"));
  CHECK(quick_links(line.substr(0, line.size() / 2), "P31").size() <= 2);
  CHECK(quick_item(R"({"type":"property","id":"P31","labels":{}})") == 0);
  CHECK(qid_of("Q42") == 42);
  for (const char* id : {"", "Q", "P42", "Q4x", "42", "Q99999999999"}) CHECK(qid_of(id) == 0);
}

TEST_CASE("dates have the precision of the source") {
  const struct {
    const char* time;
    int precision;
    const char* edtf;
  } cases[] = {
      {"+2013-02-01T00:00:00Z", 11, "2013-02-01"},
      {"+2013-02-00T00:00:00Z", 10, "2013-02"},
      {"+2013-00-00T00:00:00Z", 9, "2013"},
      {"+2010-00-00T00:00:00Z", 8, ""},
      {"-0044-03-15T00:00:00Z", 11, ""},
      {"+2013-02-31T00:00:00Z", 11, ""},
      {"soon", 11, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.time);
    std::string line =
        item("Q7", "A B",
             R"("P39":[)" +
                 statement("Q8", R"("P580":[)" + time_snak(c.time, c.precision) + R"(],"P5102":[)" +
                                     item_snak("Q4676846") + "]") +
                 "]");
    const Result<WikidataItem> read = parse_wikidata_item(line);
    REQUIRE(read);
    REQUIRE(read.value().positions.size() == 1);
    CHECK(read.value().positions[0].begin == c.edtf);
    CHECK(read.value().positions[0].acting);
    CHECK(!read.value().positions[0].has_end);
  }
}

TEST_CASE("what is no item is an error") {
  for (std::string line : {"{", "[]", "{}", R"({"id":"P31"})", R"({"id":5})", "{\"id\":\"Q1\""}) {
    CAPTURE(line);
    CHECK(!parse_wikidata_item(line));
  }
  std::string odd = R"({"id":"Q1","labels":[],"claims":{"P31":{},"P39":[5,{"mainsnak":[]}]}})";
  CHECK(parse_wikidata_item(odd));
}

TEST_CASE("the sample dump gives its entities and offices") {
  ImportRun run("wikidata");
  REQUIRE(!run.wikidata(import_file("tests/data/import/wikidata.json")));
  CHECK(run.report.bad_rows == 2);
  REQUIRE(run.report.first_bad.size() == 2);
  CHECK(run.report.first_bad[0].to_string().starts_with(
      "tests/data/import/wikidata.json:11: not JSON"));
  CHECK(run.report.first_bad[1].line == 15);
  const auto out = run.tables_text();
  CHECK(
      out.at("entities/persons_wikidata.tsv") ==
      "id\tar\ten\tcountry\twikidata\n"
      "person/angela-merkel\tأنغيلا ميركل\tAngela Merkel|Angela Dorothea Merkel\tcountry/DE\tQ567\n"
      "person/ban-ki-moon\tبان كي مون\tBan Ki-moon\t\tQ1253\n"
      "person/john-kerry\tجون كيري|جون فوربس كيري\tJohn Kerry|John Forbes "
      "Kerry\tcountry/US\tQ22316\n");
  CHECK(
      out.at("entities/offices_wikidata.tsv") ==
      "person\ttitle_ar\ttitle_en\tof\tbegin\tend\n"
      "person/angela-merkel\tالمستشار الاتحادي\tFederal "
      "Chancellor\tcountry/DE\t2005-11-22\t2021-12-08\n"
      "person/angela-merkel\tرئيس الحكومة\tHead of Government\tcountry/DE\t2005-11-22\t2021-12-08\n"
      "person/ban-ki-moon\tالأمين "
      "العام\tSecretary-General\torganization/united-nations\t2007-01\t2016-12-31\n"
      "person/john-kerry\tوزير الخارجية\tSecretary of State\tcountry/US\t2013-02-01\t2017-01-20\n");
  CHECK(out.at("entities/facilities_wikidata.tsv") ==
        "id\tar\ten\tcountry\tlat\tlon\twikidata\n"
        "facility/wikidata-q46033\tمطار فرانكفورت\tFrankfurt "
        "Airport|FRA\tcountry/DE\t50.0333\t8.5706\tQ46033\n");
  CHECK(out.at("entities/countries_wikidata.tsv").find("country/DE\tألمانيا\tGermany\tQ183\n") !=
        std::string::npos);
}

TEST_CASE("subclasses are followed, people without a position are not taken") {
  ImportRun run("wikidata");
  const std::string dump =
      "[\n" + item("Q900000001", "Palm province", R"("P31":[)" + statement("Q900000002") + "]") +
      ",\n" +
      item("Q900000002", "province of Nowhere", R"("P279":[)" + statement("Q10864048") + "]") +
      ",\n" + item("Q900000003", "Nobody Special", R"("P31":[)" + statement("Q5") + "]") + ",\n" +
      item("Q900000004", "Some Galaxy", R"("P31":[)" + statement("Q318") + "]") + "\n]\n";
  REQUIRE(!run.wikidata(test::text_input(dump)));
  const auto out = run.tables_text();
  REQUIRE(out.size() == 1);
  CHECK(out.at("entities/places_wikidata.tsv") ==
        "id\tar\ten\twikidata\nplace/wikidata-q900000001\t\tPalm province\tQ900000001\n");
}

TEST_CASE("an office ends with its holder; one without dates or with a lost end is left out") {
  ImportRun run("wikidata");
  const std::string death =
      R"("P570":[{"mainsnak":)" + time_snak("+2004-11-11T00:00:00Z", 11) + R"(,"rank":"normal"}],)";
  const std::string begin = R"("P580":[)" + time_snak("+1996-01-20T00:00:00Z", 11) + "]";
  const std::string lost = begin + R"(,"P582":[{"snaktype":"somevalue"}])";
  const std::string dump =
      item("Q900000001", "First Testperson",
           death + R"("P31":[)" + statement("Q5") + R"(],"P39":[)" +
               statement("Q900000009", begin) + "]") +
      "\n" +
      item("Q900000002", "Second Testperson",
           R"("P31":[)" + statement("Q5") + R"(],"P39":[)" + statement("Q900000009") + "," +
               statement("Q900000009", lost) + "]") +
      "\n" +
      item("Q900000009", "chair of Testparty", R"("P2389":[)" + statement("Q900000010") + "]") +
      "\n" + item("Q900000010", "Testparty", R"("P31":[)" + statement("Q7278") + "]") + "\n";
  REQUIRE(!run.wikidata(test::text_input(dump)));
  CHECK(run.tables_text().at("entities/offices_wikidata.tsv") ==
        "person\ttitle_ar\ttitle_en\tof\tbegin\tend\n"
        "person/wikidata-q900000001\t\tChair of Testparty\torganization/wikidata-q900000010"
        "\t1996-01-20\t2004-11-11\n");
  CHECK(run.report.left_out.at("offices without a date") == 1);
  CHECK(run.report.left_out.at("offices that ended at an unknown time") == 1);
}
