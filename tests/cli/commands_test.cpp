// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/run_isnad.h"

using namespace isnad::test;

namespace {

const std::string kVisit =
    R"({"id": "a1", "date": "2025-01-27", "source": "one", "text": "وصل وزير الخارجية التركي هاكان فيدان إلى بغداد يوم الأحد."})"
    "\n";
const std::string kMeeting =
    R"({"id": "a2", "date": "2025-01-28", "source": "two", "text": "التقى وزير الخارجية العراقي فؤاد حسين نظيره التركي هاكان فيدان."})"
    "\n";
const std::string kBad = "{\"id\": \"a3\"}\n";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

}  // namespace

TEST_CASE("extract writes claims in the order of articles, whatever the threads") {
  const Folder folder;
  std::string news;
  for (int i = 0; i < 100; ++i) {
    news += R"({"id": "n)" + std::to_string(i) + R"(", "text": "زار هاكان فيدان بغداد."})" + "\n";
  }
  const std::string file = folder.write("news.jsonl", news);
  const Ran one = run_isnad({"extract", file, "--threads", "1"});
  const Ran many = run_isnad({"extract", file, "--threads", "7"});
  CHECK(one.code == 0);
  CHECK(has(one.err, "100 articles, 0 skipped, 100 claims"));
  CHECK(one.out == many.out);
  const std::vector<std::string> lines = lines_of(one.out);
  REQUIRE(lines.size() == 100);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(has(lines[i], "\"id\":\"n" + std::to_string(i) + "\""));
  }
}

TEST_CASE("a bad article is named and skipped, or ends the run") {
  const Folder folder;
  const std::string file = folder.write("news.jsonl", kVisit + kBad + kMeeting);
  SUBCASE("skipped") {
    const Ran ran = run_isnad({"extract", file, "-o", folder.path("claims.jsonl")});
    CHECK(ran.code == 0);
    CHECK(has(ran.err, "skipped " + file + ":2: no text"));
    CHECK(has(ran.err, "2 articles, 1 skipped"));
    CHECK(has(folder.read("claims.jsonl"), "\"a2\""));
  }
  for (const std::string option : {"--strict", "--stop-on-error"}) {
    CAPTURE(option);
    const Ran ran = run_isnad({"extract", file, "-o", folder.path("strict.jsonl"), option});
    CHECK(ran.code == 1);
    CHECK(has(ran.err, file + ":2: no text"));
    CHECK(folder.read("strict.jsonl").empty());
  }
  const Ran ran = run_isnad({"build", file, "-o", folder.path("graph.graphml"), "--stop-on-error"});
  CHECK(ran.code == 1);
  CHECK(folder.read("graph.graphml").empty());
}

TEST_CASE("build gives one graph for all orders and for articles or their claims") {
  const Folder folder;
  const std::string first = folder.write("first.jsonl", kVisit);
  const std::string second = folder.write("second.jsonl", kMeeting);
  const std::string claims = folder.path("claims.jsonl");
  REQUIRE(run_isnad({"extract", first, second, "-o", claims}).code == 0);
  const Ran ran = run_isnad({"build", first, second, "-o", folder.path("a.graphml")});
  CHECK(ran.code == 0);
  CHECK(has(ran.err, "2 articles, 0 skipped, "));
  CHECK(has(ran.err, " nodes, "));
  CHECK(run_isnad({"build", second, first, "-o", folder.path("b.graphml")}).code == 0);
  CHECK(run_isnad({"build", claims, "-o", folder.path("c.graphml")}).code == 0);
  const Ran standard = run_isnad({"build", second, first, "-o", "-"});
  const std::string graph = folder.read("a.graphml");
  CHECK(has(graph, "<graphml"));
  CHECK(graph == folder.read("b.graphml"));
  CHECK(graph == folder.read("c.graphml"));
  CHECK(graph == standard.out);
}

TEST_CASE("build leaves the old file when it fails, and no other one") {
  const Folder folder;
  const std::string file = folder.write("news.jsonl", kBad);
  const std::string graph = folder.write("graph.graphml", "old");
  CHECK(run_isnad({"build", file, "-o", graph, "--stop-on-error"}).code == 1);
  CHECK(folder.read("graph.graphml") == "old");
  CHECK(folder.files() == 2);
  CHECK(run_isnad({"build", file, "-o", graph}).code == 0);
  CHECK(folder.read("graph.graphml") != "old");
  CHECK(folder.files() == 2);
}

TEST_CASE("what a link points to is written, and the link stays") {
  const Folder folder;
  const std::string news = folder.write("news.jsonl", kVisit);
  std::filesystem::create_symlink("target.jsonl", folder.path("link.jsonl"));
  for (int i = 0; i < 2; ++i) {
    CHECK(run_isnad({"extract", news, "-o", folder.path("link.jsonl")}).code == 0);
    CHECK(std::filesystem::is_symlink(folder.path("link.jsonl")));
    CHECK(has(folder.read("target.jsonl"), "\"visit\""));
  }
}

TEST_CASE("a device is written to and stays one") {
  const Folder folder;
  const std::string news = folder.write("news.jsonl", kVisit);
  CHECK(run_isnad({"extract", news, "-o", "/dev/null"}).code == 0);
  CHECK(std::filesystem::is_character_file("/dev/null"));
  const Ran full = run_isnad({"build", news, "-o", "/dev/full", "--format", "graphml"});
  CHECK(full.code == 1);
  CHECK(has(full.err, "/dev/full: cannot write all of it"));
}

TEST_CASE("path and explain lead from names to words") {
  const Folder folder;
  const std::string news = folder.write("news.jsonl", kVisit + kMeeting);
  const std::string graph = folder.path("graph.graphml");
  REQUIRE(run_isnad({"build", news, "-o", graph}).code == 0);
  SUBCASE("path in both scripts") {
    const Ran ran = run_isnad({"path", graph, "Fuad Hussein", "بغداد"});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "--meet--"));
    CHECK(has(ran.out, "--visit-->"));
    CHECK(has(ran.out, "2025-01-26"));
    CHECK(has(ran.out, "article a1, 2025-01-27, one"));
    CHECK(has(ran.out, "\u2068بغداد\u2069"));
  }
  SUBCASE("against the direction of the relation") {
    const Ran ran = run_isnad({"path", graph, "Baghdad", "Fidan"});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "<--visit--"));
  }
  SUBCASE("a name that nobody has") {
    const Ran ran = run_isnad({"path", graph, "Napoleon Bonaparte", "Baghdad"});
    CHECK(ran.code == 1);
    CHECK(has(ran.err, "no entity called"));
  }
  SUBCASE("two names of one entity") {
    const Ran ran = run_isnad({"path", graph, "Hakan Fidan", "فيدان"});
    CHECK(ran.code == 1);
    CHECK(has(ran.err, "both names mean"));
  }
  SUBCASE("explain by names") {
    const Ran ran = run_isnad({"explain", graph, "Fidan", "visit", "Baghdad"});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "CONSULT/visit"));
    CHECK(has(ran.out, "visit.ar."));
    CHECK(has(ran.out, "relations/visit.json"));
  }
  SUBCASE("explain what is not there") {
    const Ran ran = run_isnad({"explain", graph, "Fidan", "attack", "Baghdad"});
    CHECK(ran.code == 1);
    CHECK(has(ran.err, "--visit-->"));
    CHECK(run_isnad({"explain", graph, "e-0"}).code == 1);
  }
}

TEST_CASE("inspect shows each stage as JSON lines") {
  const Folder folder;
  const std::string news = folder.write("news.jsonl", kVisit);
  for (const std::string stage :
       {"sentences", "tokens", "mentions", "dates", "clauses", "claims"}) {
    const Ran ran = run_isnad({"inspect", stage, news});
    CAPTURE(stage);
    CHECK(ran.code == 0);
    REQUIRE_FALSE(ran.out.empty());
    for (const std::string& line : lines_of(ran.out)) {
      CHECK(line.starts_with("{\"article\":{\"id\":\"a1\""));
      CHECK(line.ends_with("}"));
    }
  }
  const Ran dates = run_isnad({"inspect", "dates", news});
  CHECK(has(dates.out, "\"edtf\":\"2025-01-26\",\"begin\":\"2025-01-26\",\"end\":\"2025-01-26\""));
}
