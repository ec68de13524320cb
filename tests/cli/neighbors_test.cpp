// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <doctest/doctest.h>
#include <string>

#include "graph/graphml_reader.h"
#include "tests/cli/story_graph.h"

using namespace isnad::test;

namespace {

std::string out(std::vector<std::string> more) {
  more.insert(more.begin(), "neighbors");
  more.insert(more.end(), {"--evidence", "none"});
  return ask_story(more).out;
}

}  // namespace

TEST_CASE("neighbours by distance and sources, and all edges between them by time") {
  const Ran ran = ask_story({"neighbors", "person/fidan", "--evidence", "none"});
  CHECK(ran.code == 0);
  CHECK(ran.out ==
        "3 entities\n"
        "distance  entity       type    edges  sources  id\n"
        "       0  {هاكان فيدان}  person      3        4  person/fidan\n"
        "       1  {فؤاد حسين}    person      2        2  person/hussein\n"
        "       1  {بغداد}        place       1        2  place/baghdad\n"
        "\n"
        "3 edges\n"
        "  2026-01-20  {هاكان فيدان} <--praise-- {فؤاد حسين}  1 source  "
        "[e-]\n"
        "  2026-02-04  {هاكان فيدان} --meet-- {فؤاد حسين}  in {بغداد}, 1 source  "
        "[e-]\n"
        "  2026-02-04  {هاكان فيدان} --visit--> {بغداد}  2 sources  [e-]\n");
}

TEST_CASE("neighbours of more steps, of one direction, of a type, of a period") {
  CHECK(has(out({"فيدان", "--hops", "2"}), "       2  {أنقرة} "));
  CHECK(out({"فيدان", "--hops", "2"}).starts_with("5 entities\n"));
  CHECK(out({"فيدان", "--hops", "0"}).starts_with("1 entity\n"));
  CHECK(out({"بغداد", "--direction", "out"}).starts_with("1 entity\n"));
  CHECK(out({"بغداد", "--direction", "in"}).starts_with("2 entities\n"));
  CHECK(out({"فيدان", "--type", "place"}).starts_with("2 entities\n"));
  CHECK(out({"فيدان", "--until", "2026-01"}).starts_with("2 entities\n"));
  CHECK(has(out({"فيدان", "البرهان"}), "5 entities\n"));
}

TEST_CASE("neighbours in Arabic, in JSON and as a graph") {
  const std::string arabic = out({"فيدان", "--lang", "ar"});
  CHECK(has(arabic, "{كيانات}: 3\n"));
  CHECK(has(arabic, "{شخص}"));
  CHECK(has(arabic, "--{زيارة}--> {بغداد}"));
  const std::string json = out({"فيدان", "--format", "jsonl"});
  CHECK(has(json, R"({"answer":"neighbors","list":"entities","distance":1,"entity":{"id":)"
                  R"("place/baghdad","type":"place","label":"بغداد"},)"));
  CHECK(has(json, R"({"answer":"neighbors","list":"edges","edge":"e-")"));
  const isnad::KnowledgeGraph graph =
      isnad::read_graphml(out({"فيدان", "--format", "graphml"})).value();
  CHECK(graph.nodes().size() == 3);
  CHECK(graph.edges().size() == 3);
}

TEST_CASE("of many neighbours people see some, and programs all") {
  std::vector<isnad::Claim> claims;
  for (int i = 10; i < 70; ++i) {
    const std::string id = std::to_string(i);
    claims.push_back(ClaimBuilder("country/TR", "visit", "place/p" + id)
                         .on("2026-01-" + std::to_string(i % 20 + 10))
                         .in("x" + id, "2026-02-01"));
  }
  const Folder folder;
  const std::string file = write_claims(folder, "many.graphml", claims);
  const Ran text = run_isnad({"neighbors", file, "TR"});
  CHECK(has(text.out, "61 entities\n"));
  CHECK(text.err ==
        "isnad: shown are 50 of 61 entities; --limit 0 shows all\n"
        "isnad: shown are 50 of 60 edges; --limit 0 shows all\n");
  const auto lines = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"neighbors", file, "TR"});
    const Ran ran = run_isnad(more);
    return std::count(ran.out.begin(), ran.out.end(), '\n');
  };
  CHECK(lines({"--format", "jsonl"}) == 61 + 60);
  CHECK(lines({"--format", "jsonl", "-n", "5"}) == 10);
  CHECK(lines({"-n", "0", "--evidence", "none"}) == 2 + 61 + 2 + 60);
}
