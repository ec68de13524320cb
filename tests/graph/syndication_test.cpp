// SPDX-License-Identifier: Apache-2.0
#include "graph/syndication.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <tuple>

#include "tests/support/news_texts.h"

using namespace isnad;
using test::joined;
using test::Sentences;

namespace {

ArticleRef article(const std::string& text) {
  ArticleRef ref;
  ref.sketch = test::sketch_of_words(text);
  return ref;
}

std::vector<std::uint32_t> groups_of(const std::vector<ArticleRef>& articles) {
  std::vector<const ArticleRef*> pointers;
  for (const ArticleRef& each : articles) pointers.push_back(&each);
  return syndication_groups(pointers);
}

std::size_t different(const std::vector<std::uint32_t>& groups) {
  return std::set<std::uint32_t>(groups.begin(), groups.end()).size();
}

bool are_copies(const std::string& a, const std::string& b) {
  return different(groups_of({article(a), article(b)})) == 1;
}

/// What outlets do to the text of an agency.
std::vector<std::string> variants(const Sentences& text, test::RandomTexts& random) {
  const std::string headline = random.text(1)[0];
  std::vector<std::string> out = {
      headline + "\n" + joined(text),
      joined(text, 1),
      joined(text, 0, 1),
      joined(text) + " (وكالات)",
      "الرياض - صحيفة أخرى:\n" + joined(text) + "\nالمصدر: صحيفة أخرى",
      headline + "\n" + joined(text, 1) + " (رويترز)",
      "بيروت (أ ف ب) - " + joined(text, 1, 1),
  };
  Sentences edited = text;
  edited[0] = headline;
  out.push_back(joined(edited));
  edited = text;
  for (std::string& sentence : edited) {
    if (random.below(4) == 0) sentence.insert(sentence.find(' '), " أمس");
  }
  out.push_back(joined(edited));
  return out;
}

/// The numbers of the articles of each group.
std::set<std::set<int>> partition(const std::vector<std::uint32_t>& groups,
                                  const std::vector<int>& order) {
  std::map<std::uint32_t, std::set<int>> members;
  for (std::size_t i = 0; i < groups.size(); ++i) members[groups[i]].insert(order[i]);
  std::set<std::set<int>> out;
  for (const auto& [group, set] : members) out.insert(set);
  return out;
}

std::string random_sketch(std::mt19937& engine) {
  static constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string sketch;
  for (int i = 0; i < 48; ++i) sketch += kLetters[engine() % 64];
  return sketch;
}

}  // namespace

TEST_CASE("copies of a report are one group, another report of the event is not") {
  test::RandomTexts random(1);
  const Sentences& report = test::visit_report();
  std::vector<ArticleRef> articles = {article(joined(report))};
  for (const std::string& text : variants(report, random)) {
    CAPTURE(text);
    CHECK(are_copies(joined(report), text));
    articles.push_back(article(text));
  }
  const std::size_t copies = articles.size();
  articles.push_back(article(joined(test::other_visit_report())));
  const std::vector<std::uint32_t> groups = groups_of(articles);
  for (std::size_t i = 0; i < copies; ++i) CHECK(groups[i] == 0);
  CHECK(groups[copies] == 1);
}

TEST_CASE("many texts keep apart, and their copies find them") {
  test::RandomTexts random(2);
  std::vector<ArticleRef> articles;
  std::vector<std::size_t> text_of;
  constexpr std::size_t kTexts = 300;
  for (std::size_t i = 0; i < kTexts; ++i) {
    const Sentences text = random.text(8 + random.below(8));
    articles.push_back(article(joined(text)));
    text_of.push_back(i);
    for (const std::string& copy : variants(text, random)) {
      articles.push_back(article(copy));
      text_of.push_back(i);
    }
  }
  const std::vector<std::uint32_t> groups = groups_of(articles);
  std::map<std::size_t, std::set<std::uint32_t>> of_text;
  std::map<std::uint32_t, std::set<std::size_t>> of_group;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    of_text[text_of[i]].insert(groups[i]);
    of_group[groups[i]].insert(text_of[i]);
  }
  for (const auto& [group, texts] : of_group) CHECK(texts.size() == 1);
  std::size_t whole = 0;
  for (const auto& [text, its] : of_text) whole += its.size() == 1;
  CHECK(whole >= kTexts * 99 / 100);
}

TEST_CASE("who is in a group does not depend on the order of the articles") {
  test::RandomTexts random(3);
  std::vector<ArticleRef> articles;
  for (int i = 0; i < 12; ++i) {
    // each shares half with the next: chains, some of whose links are found and some are not
    const Sentences text = random.text(24);
    for (std::size_t first = 0; first + 8 <= text.size(); first += 3) {
      articles.push_back(article(joined(text, first, text.size() - first - 8)));
    }
    articles.push_back(articles.back());
    articles.push_back(article("short"));
    articles.back().hash = i % 2 ? "0123456789abcdef" : "";
  }
  std::vector<int> order(articles.size());
  std::iota(order.begin(), order.end(), 0);
  const auto expected = partition(groups_of(articles), order);
  CHECK(expected.size() > 12);
  CHECK(expected.size() < articles.size());
  std::mt19937 engine(4);
  for (int round = 0; round < 200; ++round) {
    std::shuffle(order.begin(), order.end(), engine);
    std::vector<ArticleRef> shuffled;
    for (const int i : order) shuffled.push_back(articles[static_cast<std::size_t>(i)]);
    REQUIRE(partition(groups_of(shuffled), order) == expected);
  }
}

TEST_CASE("groups are numbered by their first article") {
  test::RandomTexts random(5);
  const ArticleRef a = article(joined(random.text(8))), b = article(joined(random.text(8)));
  CHECK(groups_of({a, b, a, {}, b}) == std::vector<std::uint32_t>{0, 1, 0, 2, 1});
  CHECK(groups_of({}).empty());
}

TEST_CASE("articles of one hash are copies, those of no hash or sketch are not") {
  ArticleRef first, second;
  CHECK(different(groups_of({first, second})) == 2);
  first.hash = second.hash = "0123456789abcdef";
  CHECK(different(groups_of({first, second})) == 1);
  second.hash = "fedcba9876543210";
  CHECK(different(groups_of({first, second})) == 2);
  // what is no sketch counts as none
  first.sketch = second.sketch = "not a sketch";
  CHECK(different(groups_of({first, second})) == 2);
}

TEST_CASE("many equal articles are grouped as fast as many different ones") {
  constexpr std::size_t kArticles = 100'000;
  const ArticleRef one = article(joined(test::visit_report()));
  CHECK(different(groups_of(std::vector<ArticleRef>(kArticles, one))) == 1);
  // All agree in one band, or in all but the last bytes: each is compared with few.
  std::mt19937 engine(6);
  std::vector<ArticleRef> articles(kArticles);
  for (std::size_t i = 0; i < kArticles; ++i) {
    articles[i].sketch = "AAAA" + random_sketch(engine).substr(4);
  }
  CHECK(different(groups_of(articles)) == kArticles);
  for (std::size_t i = 0; i < kArticles; ++i) {
    articles[i].sketch = std::string(20, 'A') + random_sketch(engine).substr(20);
  }
  CHECK(different(groups_of(articles)) == 1);
}

TEST_CASE("reports of one text or one source count once") {
  struct Case {
    const char* what;
    std::vector<SourceOfReport> reports;
    std::size_t sources;
  };
  const Case cases[] = {
      {"none", {}, 0},
      {"one", {{0, "a"}}, 1},
      {"two outlets", {{0, "a"}, {1, "b"}}, 2},
      {"one outlet twice", {{0, "a"}, {1, "a"}}, 1},
      {"one text in two outlets", {{0, "a"}, {0, "b"}}, 1},
      {"tied by a third", {{0, "a"}, {1, "b"}, {0, "b"}}, 1},
      {"a long chain", {{0, "a"}, {1, "b"}, {2, "c"}, {3, "c"}, {3, "b"}, {1, "a"}}, 1},
      {"two pairs", {{0, "a"}, {1, "b"}, {0, "c"}, {2, "b"}}, 2},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.what));
    std::vector<SourceOfReport> reports = each.reports;
    const auto less = [](const SourceOfReport& a, const SourceOfReport& b) {
      return std::tie(a.group, a.key) < std::tie(b.group, b.key);
    };
    std::sort(reports.begin(), reports.end(), less);
    do {
      CHECK(independent_sources(reports) == each.sources);
    } while (std::next_permutation(reports.begin(), reports.end(), less));
  }
}
