// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run_isnad.h"

using namespace isnad::test;

namespace {

std::vector<rapidjson::Document> json_lines(const std::string& text) {
  std::vector<rapidjson::Document> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    all.emplace_back();
    all.back().Parse(line.c_str());
    REQUIRE_FALSE(all.back().HasParseError());
  }
  return all;
}

}  // namespace

TEST_CASE("resolve: a table of candidates") {
  const Ran ran = run_isnad({"resolve", "وزير الخارجية الأمريكي", "--date", "2012-10-01"});
  CHECK(ran.code == 0);
  CHECK(ran.err.empty());
  // names in isolates, so that a line keeps its order
  CHECK(ran.out.starts_with(
      "\u2068وزير الخارجية الأمريكي\u2069\n"
      "  1. person/hillary-clinton  \u2068هيلاري كلينتون\u2069, "
      "\u2068Hillary Clinton\u2069  1.00\n"
      "     \u2068وزير الخارجية, country/US, 2009-01-21 to 2013-02-01\u2069\n"));
}

TEST_CASE("resolve: how many are shown") {
  const Ran two = run_isnad({"resolve", "طرابلس", "-n", "2"});
  CHECK(two.code == 0);
  CHECK(has(two.out, "  1. place/geonames-2210247  "));
  CHECK(has(two.out, "  2. place/geonames-266826  "));
  CHECK_FALSE(has(two.out, "  3. "));
  const Ran one = run_isnad({"resolve", "طرابلس", "--most", "1"});
  CHECK(has(one.out, "  1. place/geonames-2210247  "));
  CHECK_FALSE(has(one.out, "  2. "));
}

TEST_CASE("resolve: several names, each under its own") {
  const Ran ran = run_isnad({"resolve", "Oman", "Amman", "-n", "1"});
  CHECK(ran.code == 0);
  const std::size_t oman = ran.out.find("\u2068Oman\u2069\n  1. country/OM");
  const std::size_t amman = ran.out.find("\u2068Amman\u2069\n  1. place/geonames-250441");
  CHECK(oman == 0);
  REQUIRE(amman != std::string::npos);
  CHECK(oman < amman);
}

TEST_CASE("resolve: one JSON object a name") {
  const Ran ran =
      run_isnad({"resolve", "Egyptian president", "\"زغلطوش\"", "--date", "2012-10-01", "--json"});
  CHECK(ran.code == 1);
  CHECK(ran.err.empty());
  const auto all = json_lines(ran.out);
  REQUIRE(all.size() == 2);
  const rapidjson::Document& role = all[0];
  CHECK(role["query"] == "Egyptian president");
  CHECK(role["date"] == "2012-10-01");
  REQUIRE(role["found"].Size() == 1);
  const auto& found = role["found"][0];
  CHECK(found["id"] == "person/mohamed-morsi");
  CHECK(found["type"] == "person");
  CHECK(found["label"] == "محمد مرسي");
  CHECK(found["labels"]["ar"] == "محمد مرسي");
  CHECK(found["labels"]["en"] == "Mohamed Morsi");
  CHECK(found["score"].GetDouble() == 1);
  CHECK(found["why"] == "President, country/EG, 2012-06-30 to 2013-07-03");
  CHECK(all[1]["query"] == "\"زغلطوش\"");
  CHECK(all[1]["found"].Empty());
  const auto undated = json_lines(run_isnad({"resolve", "Oman", "--json", "-n", "1"}).out);
  REQUIRE(undated.size() == 1);
  CHECK(undated[0]["date"].IsNull());
  CHECK(undated[0]["found"].Size() == 1);
}

TEST_CASE("resolve: exit code 1 when a name is unknown") {
  const Ran unknown = run_isnad({"resolve", "زغلطوش"});
  CHECK(unknown.code == 1);
  CHECK(unknown.out == "\u2068زغلطوش\u2069\n  nothing known by this name\n");
  CHECK(unknown.err.empty());
  const Ran one_of_two = run_isnad({"resolve", "زغلطوش", "Oman"});
  CHECK(one_of_two.code == 1);
  CHECK(has(one_of_two.out, "country/OM"));
  CHECK(run_isnad({"resolve", ""}).code == 1);
}

TEST_CASE("resolve: wrong usage is exit code 2") {
  struct Case {
    std::vector<std::string> arguments;
    std::string message;
  };
  const Case cases[] = {
      {{}, "TEXT"},
      {{"Oman", "--date", "2012"}, "--date 2012 is no day; write YYYY-MM-DD"},
      {{"Oman", "--date", "2013-02-29"}, "--date 2013-02-29 is no day; write YYYY-MM-DD"},
      {{"Oman", "--date", "yesterday"}, "is no day"},
      {{"Om\xC3", "--json"}, "the name is not UTF-8"},
      {{"Oman", "\xFF\xFE"}, "the name is not UTF-8"},
      {{"\xED\xA0\x80"}, "the name is not UTF-8"},
      {{"Oman", "-n", "many"}, "--most"},
      {{"Oman", "--lexicon", "/no/such/folder"}, "--lexicon"},
  };
  for (const Case& c : cases) {
    std::vector<std::string> arguments = {"resolve"};
    arguments.insert(arguments.end(), c.arguments.begin(), c.arguments.end());
    const Ran ran = run_isnad(arguments);
    CAPTURE(ran.err);
    CAPTURE(c.message);
    CHECK(ran.code == 2);
    CHECK(has(ran.err, c.message));
    CHECK(ran.out.empty());
  }
}

TEST_CASE("resolve: an overlay brings its own people") {
  const Folder folder;
  std::filesystem::create_directories(folder.path("entities"));
  folder.write("entities/persons.tsv", "id\tar\ten\nperson/z\tبلبوط الزغلطوش\tBalbut Zaghlatush\n");
  folder.write("entities/offices.tsv",
               "person\ttitle_ar\ttitle_en\tof\tbegin\tend\n"
               "person/z\tالرئيس\tPresident\tcountry/AQ\t2001\t2005\n");
  for (const std::string text : {"بلبوط الزغلطوش", "Zaghlatush", "president of Antarctica"}) {
    CAPTURE(text);
    const Ran ran = run_isnad(
        {"resolve", text, "--date", "2003-01-01", "--lexicon", folder.path(""), "-n", "1"});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "1. person/z  "));
  }
}
