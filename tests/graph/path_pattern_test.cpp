// SPDX-License-Identifier: Apache-2.0
#include "graph/path_pattern.h"

#include <doctest/doctest.h>
#include <regex>

#include "tests/support/path_cases.h"

using namespace isnad;
using test::Lines;

namespace {

const char* const kRelations[] = {"visit", "meet", "agree", "aid", "holds_office"};

/// A pattern as it is written here, and as std::regex knows it, over words of steps: the letter of
/// the relation, in capitals for a step against the edge.
struct Pattern {
  std::string ours, regex;
};

std::string any_of(const std::string& letters) { return "[" + letters + "]"; }

/// A step of a relation. Edges of "meet" (b) and "agree" (c) are symmetric.
Pattern atom(std::mt19937& random) {
  const std::size_t choice = random() % 8;
  if (choice == 0) return {".", "[a-eA-E]"};
  if (choice == 1) return {"CONSULT", any_of("abB")};
  if (choice == 2) return {"^CONSULT", any_of("AbB")};
  const std::size_t relation = random() % 5;
  const char along = static_cast<char>('a' + relation), against = static_cast<char>('A' + relation);
  const bool symmetric = relation == 1 || relation == 2;
  const bool inverse = random() % 3 == 0;
  std::string letters(1, inverse ? against : along);
  if (symmetric) letters = {along, against};
  return {(inverse ? "^" : "") + std::string(kRelations[relation]), any_of(letters)};
}

Pattern pattern(std::mt19937& random, int depth) {
  if (depth == 0) return atom(random);
  const Pattern a = pattern(random, depth - 1);
  switch (random() % 6) {
    case 0: {
      const Pattern b = pattern(random, depth - 1);
      return {"(" + a.ours + "|" + b.ours + ")", "(?:" + a.regex + "|" + b.regex + ")"};
    }
    case 1:
    case 2: {
      const Pattern b = pattern(random, depth - 1);
      return {a.ours + " " + b.ours, a.regex + b.regex};
    }
    case 3: return {"(" + a.ours + ")*", "(?:" + a.regex + ")*"};
    case 4: return {"( " + a.ours + " )+", "(?:" + a.regex + ")+"};
    default: return {"(" + a.ours + ")?", "(?:" + a.regex + ")?"};
  }
}

std::string word_of(const KnowledgeGraph& graph, const Path& path) {
  std::string word;
  for (const EdgeStep step : path) {
    const auto kind = static_cast<int>(graph.edges()[step.edge].kind);
    word += static_cast<char>((step.forward ? 'a' : 'A') + kind);
  }
  return word;
}

Lines brute(const KnowledgeGraph& graph, const PathQuery& query, const Pattern& pattern) {
  const std::regex regex(pattern.regex);
  test::PathBrute brute(graph, query);
  brute.accepts = [&](const Path& path) { return std::regex_match(word_of(graph, path), regex); };
  return test::path_lines(graph, brute.find());
}

int error_column(const char* text) {
  const Result<PathPattern> parsed = PathPattern::parse(text);
  if (parsed.ok()) return 0;
  CHECK(parsed.error().kind == ErrorKind::usage);
  return parsed.error().column;
}

}  // namespace

TEST_CASE("paths of a pattern are those that a regular expression lets pass") {
  test::on_random_graphs(1500,
                         [](const KnowledgeGraph& graph, PathQuery query, std::mt19937& random) {
                           const Pattern wanted = pattern(random, static_cast<int>(random() % 4));
                           query.pattern = wanted.ours;
                           CAPTURE(query.pattern);
                           CHECK(test::answer(graph, query) == brute(graph, query, wanted));
                           query.direction = static_cast<PathDirection>(random() % 3);
                           query.directed = {"aid", "AGREE"};
                           if (graph.nodes().size() > 3) query.via = {1};
                           CHECK(test::answer(graph, query) == brute(graph, query, wanted));
                         });
}

TEST_CASE("what is wrong in a pattern is said, and where") {
  CHECK(error_column("(meet|negotiate)+ agree") == 0);
  CHECK(error_column(" ( ^visit . )* MAKE_STATEMENT? ") == 0);
  CHECK(error_column("a**") == 0);
  CHECK(error_column("") == 1);
  CHECK(error_column("  ") == 3);
  CHECK(error_column("a |") == 4);
  CHECK(error_column("(a") == 3);
  CHECK(error_column("a)") == 2);
  CHECK(error_column("()") == 2);
  CHECK(error_column("*") == 1);
  CHECK(error_column("a *") == 3);
  CHECK(error_column("^(a)") == 2);
  CHECK(error_column("a ^") == 4);
  CHECK(error_column("a, b") == 2);
  CHECK(PathPattern::parse("a (b").error().message ==
        "pattern: expected \")\" at column 5, where it ends");
  CHECK(PathPattern::parse("a, b").error().message.find("at column 2") != std::string::npos);
}

TEST_CASE("a pattern has limits") {
  const auto parses = [](const std::string& text) { return PathPattern::parse(text).ok(); };
  const auto times = [](std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
  };
  CHECK(parses(times(50, "(") + "a" + times(50, ")")));
  CHECK_FALSE(parses(times(51, "(") + "a" + times(51, ")")));
  CHECK_FALSE(parses(times(1000000, "(")));
  CHECK(parses(times(PathPattern::kMaxPlaces, "a ")));
  CHECK_FALSE(parses(times(PathPattern::kMaxPlaces + 1, "a ")));
  CHECK(parses("a" + times(1000000, "*")));
}

TEST_CASE("no text breaks the reader of patterns") {
  std::mt19937 random(5);
  const std::string pieces = "ab^.()|*+? \t_-Z9\xD8";
  int good = 0;
  for (int round = 0; round < 100000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) {
      text += round % 2 == 0 ? pieces[random() % pieces.size()] : static_cast<char>(random() % 256);
    }
    const Result<PathPattern> parsed = PathPattern::parse(text);
    if (parsed.ok()) {
      ++good;
    } else {
      CHECK(parsed.error().column >= 1);
      CHECK(static_cast<std::size_t>(parsed.error().column) <= text.size() + 1);
    }
  }
  CHECK(good > 1000);
}

TEST_CASE("names that no relation has are told") {
  std::mt19937 random(1);
  const KnowledgeGraph graph = test::random_news(random, 4, 8);
  PathQuery query = test::between(0, 3);
  query.pattern = "(meet|nonsense)+ CONSULT CONSUL ^nonsense .";
  query.direction = PathDirection::per_relation;
  query.directed = {"aid", "helps", "CONSUL"};
  CHECK(find_paths(graph, query).value().unknown == Lines{"nonsense", "CONSUL", "helps"});
  query.pattern = "(meet";
  CHECK(find_paths(graph, query).error().column == 6);
}
