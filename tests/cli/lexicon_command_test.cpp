// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/run_isnad.h"

using namespace isnad::test;

namespace {

const std::string kData = "tests/data/import/";
const std::vector<std::vector<std::string>> kSamples = {
    {"wikidata", kData + "wikidata.json"},
    {"petrarch", kData + "petrarch.actors.txt", kData + "petrarch.agents.txt"},
    {"ftm", kData + "ftm.json"}};

std::vector<std::string> import(std::vector<std::string> rest) {
  rest.insert(rest.begin(), {"lexicon", "import"});
  return rest;
}

std::vector<std::string> import(std::vector<std::string> sample, const std::string& folder) {
  sample.insert(sample.end(), {"-o", folder});
  return import(std::move(sample));
}

}  // namespace

TEST_CASE("each import writes the same tables each time, which pass the check and are read") {
  const Folder folder;
  for (const std::vector<std::string>& sample : kSamples) {
    CAPTURE(sample[0]);
    const std::string one = folder.path(sample[0]), two = folder.path(sample[0] + "-again");
    const Ran first = run_isnad(import(sample, one));
    CHECK(first.code == 0);
    CHECK(first.out.empty());
    CHECK(has(first.err, " bad rows; "));
    CHECK(has(first.err, sample[1] + ":"));
    REQUIRE(run_isnad(import(sample, two)).code == 0);
    const std::string persons = "/entities/persons_" + sample[0] + ".tsv";
    CHECK(has(folder.read(sample[0] + persons), "# Persons from "));
    CHECK(has(folder.read(sample[0] + persons), "# Left out of the import: "));
    for (const auto& file : std::filesystem::directory_iterator(one + "/entities")) {
      const std::string name = "/entities/" + file.path().filename().string();
      CHECK(folder.read(sample[0] + name) == folder.read(sample[0] + "-again" + name));
    }
    const std::string text = folder.write("a.txt", "التقى جون كيري أمس.\n");
    const Ran used = run_isnad({"extract", text, "--lexicon", one});
    CHECK(used.code == 0);
  }
}

TEST_CASE("an import that cannot be done writes nothing") {
  const Folder folder;
  const std::string empty = folder.write("empty.json", "[\n]\n");
  const std::string blocked = folder.write("file", "");
  const std::string out = folder.path("out");
  const struct {
    std::vector<std::string> arguments;
    int code;
    std::string says;
  } cases[] = {
      {{"ftm", kData + "ftm.json", "-o", out, "--strict"}, 1, "ftm.json:10: not JSON"},
      {{"wikidata", kData + "wikidata.json", "-o", out, "--strict"},
       1,
       "wikidata.json:11: not JSON"},
      {{"petrarch", kData + "petrarch.actors.txt", "-o", out, "--strict"},
       1,
       ":18: no date: 20211"},
      {{"wikidata", empty, "-o", out}, 1, "nothing to import was found"},
      {{"wikidata", "-", "-o", out}, 2, "read twice"},
      {{"wikidata", folder.path("none.json"), "-o", out}, 1, "none.json: cannot open"},
      {{"ftm", folder.path("none.json"), "-o", out}, 1, "none.json: cannot open"},
      {{"ftm", kData + "ftm.json", "-o", blocked}, 1, "cannot make this folder"},
      {{"ftm", kData + "ftm.json"}, 2, "--output is required"},
      {{"nothing"}, 2, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.says);
    const Ran ran = run_isnad(import(c.arguments));
    CHECK(ran.code == c.code);
    CHECK(has(ran.err, c.says));
    CHECK(!std::filesystem::exists(out));
  }
}

TEST_CASE("a table of an earlier import does not stay when the next has none") {
  const Folder folder;
  const std::string out = folder.path("out");
  REQUIRE(run_isnad(import(kSamples[2], out)).code == 0);
  const std::string person = folder.write(
      "p.json", R"({"id":"p1","schema":"Person","properties":{"name":["Testo Testarini"]}})"
                "\n");
  REQUIRE(run_isnad(import({"ftm", person, "-o", out})).code == 0);
  CHECK(has(folder.read("out/entities/persons_ftm.tsv"), "person/opensanctions-p1"));
  CHECK(!has(folder.read("out/entities/governments_ftm.tsv"), "government/"));
  CHECK(has(folder.read("out/entities/governments_ftm.tsv"), "id\tar\ten\n"));
}
