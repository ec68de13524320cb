// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "tests/cli/story_graph.h"

using namespace isnad;
using namespace isnad::test;

namespace {

/// Tables without their columns: one blank between cells.
std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' || (!out.empty() && out.back() != ' ' && out.back() != '\n')) out += c;
  }
  return out;
}

}  // namespace

TEST_CASE("top ranks by what was asked") {
  const Ran edges = ask_story({"top", "-n", "2"});
  CHECK(edges.code == 0);
  CHECK(edges.out.starts_with("edges: 9 entities, 7 edges\nrank  entity"));
  CHECK(has(squeezed(edges.out), "\n1 {فؤاد حسين} person 4 4 4 2 3 4 person/hussein\n"));
  CHECK(edges.err == "isnad: shown are 2 of 9 entities; --limit 0 shows all\n");
  const Ran places = ask_story({"top", "--by", "sources", "--type", "place", "--format", "jsonl"});
  CHECK(has(places.out, R"("by":"sources","rank":1,"entity":{"id":"place/baghdad")"));
  CHECK_FALSE(has(places.out, "\"rank\":4"));
  CHECK(has(ask_story({"top", "--since", "2026-03"}).out, "edges: 2 entities, 1 edge\n"));
  const Ran central = ask_story({"top", "--by", "betweenness", "--undirected", "-n", "1"});
  CHECK(has(central.out, "{فؤاد حسين}  person"));
  CHECK(ask_story({"top", "--by", "fame"}).code == 2);
}

TEST_CASE("components and communities list their members") {
  const Ran weak = ask_story({"components"});
  CHECK(weak.out.starts_with("3 components, 9 entities\n"));
  CHECK(has(weak.out, "     1        5  {فؤاد حسين}, {هاكان فيدان}, "));
  CHECK(has(weak.out, "     3        2  {"));
  CHECK(has(ask_story({"components", "--strong"}).out, "6 components, 9 entities\n"));
  const Ran communities = ask_story({"communities", "--format", "jsonl"});
  CHECK(has(communities.out, R"({"answer":"community","modularity":0.)"));
  CHECK(has(communities.out, R"("number":1,"members":)"));
  CHECK(has(ask_story({"communities", "--relation", "arrest"}).out, "0 communities, 0 entities"));
}

TEST_CASE("what people are not shown of groups and counts is told") {
  const Folder folder;
  std::vector<Claim> claims;
  for (int month = 1; month <= 9; ++month) {
    const std::string number = std::to_string(month);
    claims.push_back(ClaimBuilder("country/TR", "visit", "place/p" + number)
                         .on("2026-0" + number)
                         .in("x" + number, "2026-10-01"));
  }
  const std::string file = write_claims(folder, "star.graphml", claims);
  const Ran text = run_isnad({"components", file});
  CHECK(has(plain(text.out), "1       10  {TR}, {p1}, "));
  CHECK_FALSE(has(text.out, "p8"));
  CHECK(text.err ==
        "isnad: of each component the 8 entities with most edges are named; --format jsonl names "
        "all\n");
  const Ran json = run_isnad({"components", file, "--format", "jsonl"});
  CHECK(has(json.out, "place/p9"));
  CHECK(json.err.empty());
  const Ran stats = run_isnad({"stats", file, "-n", "5"});
  CHECK(stats.err == "isnad: months: shown are 5 of 9; --limit 0 shows all\n");
}

TEST_CASE("search finds names and words of reports") {
  const Ran name = ask_story({"search", "فيدان"});
  CHECK(name.out.starts_with("1 entity\n"));
  CHECK(has(name.out, "{هاكان فيدان}  person  end of the name"));
  CHECK(has(name.out, "     {التقى فيدان نظيره العراقي}\n"));
  const Ran words = ask_story({"search", "المياه"});
  CHECK(words.out.starts_with("2 edges\n"));
  CHECK(has(words.out, "     {زار فيدان العاصمة وبحث ملف المياه}\n"));
  CHECK(has(words.out, "       1 further report\n"));
  CHECK(ask_story({"search", "الطقس"}).out == "nothing found\n");
  CHECK(ask_story({"search", "الطقس", "--lang", "ar"}).out == "{لا نتائج}\n");
}

TEST_CASE("stats count what a graph consists of") {
  const Ran stats = ask_story({"stats"});
  CHECK(has(squeezed(stats.out), "\nentities 9\n"));
  CHECK(has(squeezed(stats.out), "\nfirst day 2025-01-01\n"));
  CHECK(has(stats.out, "relations\nname    count\nvisit       3\nmeet        2\n"));
  CHECK(has(stats.out, "negated       1\n"));
  const Ran part = ask_story({"stats", "--relation", "visit", "--lang", "ar"});
  CHECK(has(squeezed(part.out), "\n{زيارة} 3\n"));
  CHECK_FALSE(has(part.out, "لقاء"));
}

TEST_CASE("diff tells what came, went and changed") {
  const Folder folder;
  std::vector<Claim> older = story_claims();
  older.erase(older.begin() + 1);  // the second report of the visit
  older.erase(older.begin() + 2);  // the visit to Ankara
  std::vector<Claim> newer = story_claims();
  newer.pop_back();  // the visit to Port Sudan
  const std::string before = write_claims(folder, "before.graphml", older);
  const std::string after = write_claims(folder, "after.graphml", newer);
  const Ran ran = run_isnad({"diff", before, after});
  const std::string out = plain(ran.out);
  CHECK(ran.code == 0);
  CHECK(has(squeezed(out), "\nedges 1 1 1 4\n"));
  CHECK(has(out, "1 edge, came\n  2026-03     {فؤاد حسين} --visit--> {أنقرة}  1 source"));
  CHECK(has(out, "1 edge, went\n"));
  CHECK(has(out, "--visit--> {بورتسودان}  2026-01-10  articles are gone"));
  CHECK(has(out, "{هاكان فيدان} --visit--> {بغداد}  sources     1       2"));
  CHECK(has(squeezed(out), "\nreports 1 2\n"));
  CHECK(has(out, "1 entity, came\n"));
  CHECK(has(out, "2 entities, went\n"));
  CHECK(has(squeezed(out), "\nreport article x2, 2026-02-06, {الغد}; says {فؤاد حسين}\n"));
  const Ran json = run_isnad({"diff", before, after, "--format", "jsonl"});
  CHECK(has(json.out, R"("attribute":"report","after":"x2")"));
  CHECK(has(json.out, R"("edge":"person/burhan visit place/port-sudan","date":"2026-01-10")"));
  const Ran same = run_isnad({"diff", after, after});
  CHECK(has(squeezed(same.out), "\nedges 0 0 0 6\n"));
  CHECK_FALSE(has(same.out, ", came"));
}

TEST_CASE("diff gives no reasons for edges without reports") {
  const Folder folder;
  std::ostringstream bare;
  ExportOptions options;
  options.aggregate = true;
  write_graph(merge_claims(story_claims()), *find_exporter("graphml"), options, bare);
  const std::string some = folder.write("bare.graphml", bare.str());
  const std::string none = write_claims(folder, "none.graphml", {});
  const Ran came = run_isnad({"diff", none, some});
  CHECK(has(came.out, "7 edges, came\n"));
  CHECK_FALSE(has(came.out, "articles"));
  const Ran went = run_isnad({"diff", some, none});
  CHECK(has(went.out, "7 edges, went\n"));
  CHECK_FALSE(has(went.out, "articles"));
  CHECK_FALSE(has(run_isnad({"diff", some, none, "--format", "jsonl"}).out, "\"why\""));
}

TEST_CASE("questions in Arabic have no English words") {
  const std::vector<std::vector<std::string>> commands = {{"neighbors", "فيدان", "--hops", "2"},
                                                          {"between", "فيدان", "حسين"},
                                                          {"timeline", "حسين"},
                                                          {"communities"},
                                                          {"components"},
                                                          {"search", "فيدان"}};
  for (std::vector<std::string> command : commands) {
    command.insert(command.end(), {"--lang", "ar", "--evidence", "none"});
    std::string out = ask_story(command).out;
    for (const char* id : {"person/fidan", "person/hussein", "person/barrack", "place/baghdad",
                           "place/ankara", "[e-]"}) {
      for (std::size_t at; (at = out.find(id)) != std::string::npos;) {
        out.erase(at, std::string(id).size());
      }
    }
    const bool english = std::any_of(out.begin(), out.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    CHECK_MESSAGE(!english, command[0], ": ", out);
  }
}
