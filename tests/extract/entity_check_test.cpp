// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_check.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace isnad;

namespace {

/// Two states with an office of one holder and one of several.
LexiconFiles base() {
  LexiconFiles files;
  files.add({"entities/countries.tsv", "countries.tsv",
             "id\tar\ten\ncountry/LB\tلبنان\tLebanon\ncountry/SY\tسوريا\tSyria\n"});
  files.add({"entities/office_kinds.tsv", "kinds.tsv",
             "id\tar\ten\tholders\n"
             "president\tالرئيس|رئيس الجمهورية\tPresident\tsingle\n"
             "vice-president\tنائب الرئيس\tVice President\tseveral\n"});
  return files;
}

std::vector<Error> errors_of(const LexiconFiles& files) {
  const auto table = EntityTable::load(files, "ar");
  REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().to_string()));
  return check_entities(table.value());
}

/// What is found in tables of persons and places with these rows.
std::vector<Error> names(const std::string& persons, const std::string& places,
                         const std::string& offices = "") {
  LexiconFiles files = base();
  files.add({"entities/persons.tsv", "persons.tsv", "id\tar\ten\tcountry\n" + persons});
  files.add({"entities/places.tsv", "places.tsv", "id\tar\ten\tcountry\tpopulation\n" + places});
  files.add({"entities/offices.tsv", "offices.tsv",
             "person\ttitle_ar\ttitle_en\tof\tbegin\tend\tacting\n" + offices});
  return errors_of(files);
}

std::vector<Error> terms(const std::string& offices) {
  return names(
      "person/a\tسمير حداد\tA\tcountry/SY\n"
      "person/b\tرنا كرم\tB\tcountry/SY\n"
      "person/c\tوليد نصر\tC\tcountry/SY\n",
      "", offices);
}

struct Case {
  std::string rows;
  int line;  ///< of the finding; 0 for none
};

}  // namespace

TEST_CASE("persons of one name") {
  const Case cases[] = {
      {"person/a\tسمير حداد\tA\tcountry/SY\nperson/b\tرنا كرم\tB\tcountry/SY\n", 0},
      {"person/a\tسمير حداد\tA\tcountry/SY\nperson/b\tسمير حداد\tB\tcountry/SY\n", 3},
      {"person/a\tسمير حداد\tA\tcountry/SY\nperson/b\tسمير حداد\tB\tcountry/LB\n", 0},
      {"person/a\tسمير حداد\tA\t\nperson/b\tسمير حداد\tB\t\n", 3},
      {"person/a\tسمير حداد\tA\t\nperson/b\tسمير حداد\tB\tcountry/LB\n", 0},
      // an alias counts, in another spelling too
      {"person/a\tسمير حداد|أبو علي\tA\tcountry/SY\nperson/b\tرنا كرم|ابو على\tB\tcountry/SY\n", 3},
      // one entity may have a name twice
      {"person/a\tسمير حداد|سَمير حدّاد\tA\tcountry/SY\n", 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.rows);
    const std::vector<Error> errors = names(c.rows, "");
    REQUIRE(errors.size() == (c.line == 0 ? 0 : 1));
    if (c.line == 0) continue;
    CHECK(errors[0].kind == ErrorKind::lexicon);
    CHECK(errors[0].file == "persons.tsv");
    CHECK(errors[0].line == c.line);
    CHECK(errors[0].message.find("is also that of person/a") != std::string::npos);
  }
  // each two once, however many names they share
  CHECK(names("person/a\tسمير حداد|أبو علي\tA\t\nperson/b\tسمير حداد|أبو علي\tB\t\n", "").size() ==
        1);
  CHECK(names("person/a\tسمير\tA\t\nperson/b\tسمير\tB\t\nperson/c\tسمير\tC\t\n", "").size() == 3);
}

TEST_CASE("an office tells persons apart") {
  CHECK(names("person/a\tسمير حداد\tA\tcountry/SY\nperson/b\tسمير حداد\tB\tcountry/SY\n", "",
              "person/b\tنائب الرئيس\t\tcountry/SY\t2001\t2005\n")
            .empty());
}

TEST_CASE("places of one name") {
  const Case cases[] = {
      {"place/a\tصيدا\tA\tcountry/LB\t7\nplace/b\tصور\tB\tcountry/LB\t7\n", 0},
      {"place/a\tصيدا\tA\tcountry/LB\t7\nplace/b\tصيدا\tB\tcountry/LB\t7\n", 3},
      {"place/a\tصيدا\tA\tcountry/LB\nplace/b\tصيدا\tB\tcountry/LB\n", 3},
      {"place/a\tصيدا\tA\tcountry/LB\t7\nplace/b\tصيدا\tB\tcountry/LB\t8\n", 0},
      {"place/a\tصيدا\tA\tcountry/LB\t7\nplace/b\tصيدا\tB\tcountry/SY\t7\n", 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.rows);
    const std::vector<Error> errors = names("", c.rows);
    REQUIRE(errors.size() == (c.line == 0 ? 0 : 1));
    if (c.line == 0) continue;
    CHECK(errors[0].file == "places.tsv");
    CHECK(errors[0].line == c.line);
  }
  // another kind of thing is told apart by the words around it
  CHECK(names("person/a\tصيدا\tA\tcountry/LB\n", "place/a\tصيدا\tA\tcountry/LB\t7\n").empty());
}

TEST_CASE("bodies of one name and country") {
  for (const bool same : {false, true}) {
    LexiconFiles files = base();
    files.add({"entities/governments.tsv", "governments.tsv",
               std::string("id\tar\ten\tcountry\n") +
                   "government/a\tمجلس الإنماء\tA\tcountry/LB\n" +
                   "government/b\tمجلس الإنماء\tB\t" + (same ? "country/LB\n" : "country/SY\n")});
    const std::vector<Error> errors = errors_of(files);
    REQUIRE(errors.size() == (same ? 1 : 0));
    if (same) CHECK(errors[0].to_string().starts_with("governments.tsv:3:"));
  }
}

TEST_CASE("two in an office of one holder") {
  const std::string a = "person/a\tالرئيس\t\tcountry/SY\t", b = "person/b\tالرئيس\t\tcountry/SY\t";
  const Case cases[] = {
      {a + "2001-01-01\t2005-01-01\n" + b + "2005-01-02\t2009\n", 0},
      {a + "2001-01-01\t2005-01-01\n" + b + "2005-01-01\t2009\n", 0},  // handed over that day
      {a + "2001-01-01\t2005-01-02\n" + b + "2005-01-01\t2009\n", 3},
      {b + "2005-01-01\t2009\n" + a + "2001-01-01\t2005-01-02\n", 2},
      {a + "2001\t\n" + b + "2005\t\n", 3},
      {a + "2001-03-01\t\n" + b + "2001-03-01\t2001-09-01\n", 2},
      {a + "2001\t\n" + b + "2001\t2001\n", 0},
      // only as far as both dates go
      {a + "2001\t2005\n" + b + "2005-03\t2009\n", 0},
      {a + "2001\t2005-08-09\n" + b + "2005\t2009\n", 0},
      {a + "2001\t2005-08\n" + b + "2005-08-01\t2009\n", 0},
      {a + "2001\t2005-08\n" + b + "2005-07\t2009\n", 3},
      {a + "2001\t2005\n" + b + "2004-12-31\t2009\n", 3},
      // any title of the kind
      {a + "2001\t2005\n" + "person/b\tرئيس الجمهورية\t\tcountry/SY\t2003\t2009\n", 3},
      {a + "2001\t2005\n" + "person/b\t\tPresident\tcountry/SY\t2003\t2009\n", 3},
      // another country, another kind, an acting one, an office of several
      {a + "2001\t2005\n" + "person/b\tالرئيس\t\tcountry/LB\t2003\t2009\n", 0},
      {a + "2001\t2005\n" + "person/b\tنائب الرئيس\t\tcountry/SY\t2003\t2009\n", 0},
      {a + "2001\t2005\n" + b + "2003\t2009\tyes\n", 0},
      {"person/a\tنائب الرئيس\t\tcountry/SY\t2001\t2005\n"
       "person/b\tنائب الرئيس\t\tcountry/SY\t2003\t2009\n",
       0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.rows);
    const std::vector<Error> errors = terms(c.rows);
    REQUIRE(errors.size() == (c.line == 0 ? 0 : 1));
    if (c.line == 0) continue;
    CHECK(errors[0].file == "offices.tsv");
    CHECK(errors[0].line == c.line);
    CHECK(errors[0].message.find("this office has one holder") != std::string::npos);
  }
  const std::vector<Error> errors = terms(a + "2001\t2005-02\n" + b + "2004\t\n");
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].message.starts_with("in office while person/a was (2001 to 2005-02)"));
}

TEST_CASE("an office that ends before it begins") {
  const Case cases[] = {
      {"person/a\tالرئيس\t\tcountry/SY\t2005-01-02\t2005-01-01\n", 2},
      {"person/a\tنائب الرئيس\t\tcountry/SY\t2005\t2004\n", 2},
      {"person/a\tالرئيس\t\tcountry/SY\t2005-03\t2005-02-28\tyes\n", 2},
      {"person/a\tالرئيس\t\tcountry/SY\t2005-01-01\t2005-01-01\n", 0},
      {"person/a\tالرئيس\t\tcountry/SY\t2005-06\t2005\n", 0},
      {"person/a\tالرئيس\t\tcountry/SY\t\t2005\n", 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.rows);
    const std::vector<Error> errors = terms(c.rows);
    REQUIRE(errors.size() == (c.line == 0 ? 0 : 1));
    if (c.line == 0) continue;
    CHECK(errors[0].line == c.line);
    CHECK(errors[0].message == "the office ends before it begins");
  }
}

TEST_CASE("the base of the lexicon is consistent") {
  const std::vector<Error> errors = errors_of(LexiconFiles::embedded());
  for (const Error& error : errors) MESSAGE(error.to_string());
  CHECK(errors.empty());
}
