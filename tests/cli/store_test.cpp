// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "graph/claim_store.h"
#include "tests/cli/run_isnad.h"

using namespace isnad::test;

namespace {

std::string article(const std::string& id, const std::string& day, const std::string& text) {
  return R"({"id": ")" + id + R"(", "date": ")" + day + R"(", "source": "outlet )" + id +
         R"(", "text": ")" + text + "\"}\n";
}

const std::string kVisit =
    article("a1", "2025-01-27", "وصل وزير الخارجية التركي هاكان فيدان إلى بغداد يوم الأحد.");
const std::string kMeeting =
    article("a2", "2025-01-28", "التقى وزير الخارجية العراقي فؤاد حسين نظيره التركي هاكان فيدان.");
const std::string kOtherVisit =
    article("a1", "2025-01-27", "وصل وزير الخارجية التركي هاكان فيدان إلى دمشق يوم الأحد.");
const std::string kQuiet = article("a3", "2025-01-29", "كان الطقس جميلا.");

/// News of the same few people on many days.
std::vector<std::string> many_articles(int count) {
  std::vector<std::string> articles;
  for (int i = 0; i < count; ++i) {
    const std::string day = "2025-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 7);
    const std::string city = i % 3 == 0 ? "بغداد" : i % 3 == 1 ? "دمشق" : "أنقرة";
    const std::string id = "n" + std::to_string(i);
    articles.push_back(article(id, day,
                               i % 2 == 0 ? "وصل هاكان فيدان إلى " + city + " يوم الأحد."
                                          : "التقى فؤاد حسين هاكان فيدان في " + city + " أمس."));
  }
  return articles;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += part;
  return all;
}

}  // namespace

TEST_CASE("the graph of a store is that of its inputs") {
  const Folder folder;
  std::vector<std::string> articles = many_articles(60);
  const std::string news = folder.write("news.jsonl", joined(articles));
  REQUIRE(run_isnad({"build", news, "-o", folder.path("direct.graphml")}).code == 0);
  const std::string direct = folder.read("direct.graphml");
  REQUIRE(has(direct, "<edge "));
  std::mt19937 engine(1);
  for (int round = 0; round < 3; ++round) {
    const std::string store = folder.path("store" + std::to_string(round));
    std::shuffle(articles.begin(), articles.end(), engine);
    for (std::size_t begin = 0; begin < articles.size();) {
      const std::size_t end = std::min(articles.size(), begin + 10 + engine() % 30);
      const std::string part =
          folder.write("part.jsonl", joined({articles.begin() + static_cast<std::ptrdiff_t>(begin),
                                             articles.begin() + static_cast<std::ptrdiff_t>(end)}));
      // Some come as claims of another run.
      std::string input = part;
      if (engine() % 3 == 0) {
        input = folder.path("claims.jsonl");
        REQUIRE(run_isnad({"extract", part, "-o", input}).code == 0);
      }
      REQUIRE(run_isnad({"build", "--store", store, input}).code == 0);
      begin = end;
    }
    const Ran again = run_isnad({"build", "--store", store, news, "-o", folder.path("g.graphml")});
    CHECK(has(again.err, "0 articles added, 60 already known, 0 replaced, 0 skipped"));
    CHECK(folder.read("g.graphml") == direct);
  }
}

TEST_CASE("build tells what is new, known and replaced") {
  const Folder folder;
  const std::string store = folder.path("s.isnad");
  const auto add = [&](const std::string& articles) {
    const Ran ran = run_isnad({"build", "--store", store, folder.write("n.jsonl", articles)});
    CHECK(ran.code == 0);
    return ran.err;
  };
  CHECK(has(add(kVisit + kQuiet), "2 articles added, 0 already known, 0 replaced, 0 skipped"));
  CHECK(has(add(kVisit + kMeeting + kQuiet + "{\"id\": \"bad\"}\n"),
            "1 article added, 2 already known, 0 replaced, 1 skipped"));
  CHECK(has(add(kOtherVisit), "0 articles added, 0 already known, 1 replaced"));
  // The last version of a run stays, whichever was stored before.
  for (int i = 0; i < 2; ++i) {
    add(kOtherVisit + kVisit);
    const Ran path = run_isnad({"path", store, "Hakan Fidan", "Baghdad"});
    CHECK(path.code == 0);
    CHECK(has(path.out, "--visit-->"));
    CHECK(run_isnad({"path", store, "Hakan Fidan", "Damascus"}).code == 1);
  }
}

TEST_CASE("what is retracted leaves no trace in the graph") {
  const Folder folder;
  const std::string store = folder.path("s.isnad"), rest = folder.write("rest.jsonl", kMeeting);
  const std::string all = folder.write("all.jsonl", kVisit + kMeeting + kQuiet);
  REQUIRE(run_isnad({"build", rest, "-o", folder.path("rest.graphml")}).code == 0);
  REQUIRE(run_isnad({"build", "--store", store, all}).code == 0);
  const Ran wrong = run_isnad({"store", "retract", store, "a1", "a9"});
  CHECK(wrong.code == 1);
  CHECK(has(wrong.err, "there is no article \"a9\" in this store; nothing was retracted"));
  CHECK(has(run_isnad({"store", "info", store}).out, "articles   3\n"));
  const Ran ran = run_isnad({"store", "retract", store, "a1", "a3"});
  CHECK(ran.code == 0);
  CHECK(has(ran.err, "2 articles retracted"));
  CHECK_FALSE(has(run_isnad({"store", "info", store}).out, "out of date"));
  REQUIRE(run_isnad({"build", "--store", store, rest, "-o", folder.path("g.graphml")}).code == 0);
  CHECK(folder.read("g.graphml") == folder.read("rest.graphml"));
}

TEST_CASE("queries read a store as they read a graph") {
  const Folder folder;
  const std::string store = folder.path("a-store.graphml"), graph = folder.path("a-graph");
  const std::string news = folder.write("news.jsonl", kVisit + kMeeting);
  REQUIRE(run_isnad({"build", "--store", store, news, "-o", graph}).code == 0);
  for (const std::vector<std::string>& query :
       {std::vector<std::string>{"path", "", "Fuad Hussein", "Baghdad"},
        std::vector<std::string>{"explain", "", "Fidan", "visit", "Baghdad"}}) {
    std::vector<std::string> of_store = query, of_graph = query;
    of_store[1] = store;
    of_graph[1] = graph;
    const Ran ran = run_isnad(of_store);
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "visit"));
    CHECK(ran.out == run_isnad(of_graph).out);
  }
  const Ran info = run_isnad({"store", "info", store});
  CHECK(info.code == 0);
  CHECK(has(info.out, "articles   2\n"));
  CHECK(has(info.out, "published  2025-01-27 to 2025-01-28\n"));
  CHECK(has(info.out, "schema     2\n"));
  CHECK_FALSE(has(info.out, "out of date"));
  CHECK_FALSE(has(info.out, "events     0\n"));
  const Ran check = run_isnad({"store", "check", store});
  CHECK(check.code == 0);
  CHECK(has(check.out, "sound: 2 articles, "));
}

TEST_CASE("a store is neither made out of another file nor overwritten") {
  const Folder folder;
  const std::string news = folder.write("news.jsonl", kVisit);
  const Ran letter = run_isnad({"build", "--store", news, news});
  CHECK(letter.code == 1);
  CHECK(has(letter.err, "no store of isnad"));
  CHECK(folder.read("news.jsonl") == kVisit);
  const std::string store = folder.path("s.isnad");
  REQUIRE(run_isnad({"build", "--store", store, news}).code == 0);
  const std::string bytes = folder.read("s.isnad");
  for (const std::string& place : {store, folder.path("./s.isnad")}) {
    const Ran over =
        run_isnad({"build", "--store", store, news, "-o", place, "--format", "graphml"});
    CHECK(over.code == 2);
    CHECK(has(over.err, "the graph would overwrite the store"));
  }
  CHECK(folder.read("s.isnad") == bytes);
  CHECK(run_isnad({"build", news}).code == 2);
  CHECK(run_isnad({"store"}).code == 2);
  CHECK(run_isnad({"store", "info", folder.path("none")}).code == 1);
  CHECK_FALSE(std::filesystem::exists(folder.path("none")));
}

TEST_CASE("a damaged store is told by every command and left as it is") {
  const Folder folder;
  const std::string store = folder.path("s.isnad");
  const std::string news = folder.write("news.jsonl", joined(many_articles(60)));
  REQUIRE(run_isnad({"build", "--store", store, news}).code == 0);
  std::string bytes = folder.read("s.isnad");
  bytes.resize(bytes.size() - 4096);
  folder.write("s.isnad", bytes);
  const std::vector<std::vector<std::string>> commands = {
      {"build", "--store", store, news, "-o", folder.path("g.graphml")},
      {"path", store, "Fidan", "Baghdad"},
      {"store", "check", store},
      {"store", "info", store},
      {"store", "retract", store, "n1"},
  };
  for (const std::vector<std::string>& command : commands) {
    const Ran ran = run_isnad(command);
    CAPTURE(command[0]);
    CHECK(ran.code == 1);
    CHECK(has(ran.err, store + ": the store is damaged"));
    CHECK(folder.read("s.isnad") == bytes);
  }
  CHECK_FALSE(std::filesystem::exists(folder.path("g.graphml")));
}

TEST_CASE("two writers: the second waits, then says so") {
  const Folder folder;
  const std::string store = folder.path("s.isnad"), news = folder.write("news.jsonl", kVisit);
  REQUIRE(run_isnad({"build", "--store", store, news}).code == 0);
  {
    auto writer = isnad::ClaimStore::open(store, isnad::StoreMode::write);
    REQUIRE(writer.ok());
    REQUIRE_FALSE(writer.value().begin());
    const Ran reader = run_isnad({"path", store, "Fidan", "Baghdad"});
    CHECK(reader.code == 0);
    const Ran second = run_isnad({"build", "--store", store, folder.write("more.jsonl", kMeeting)});
    CHECK(second.code == 1);
    CHECK(has(second.err, store + ": another program is writing to this store"));
  }
  CHECK(run_isnad({"build", "--store", store, folder.path("more.jsonl")}).code == 0);
}
