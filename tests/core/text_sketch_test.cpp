// SPDX-License-Identifier: Apache-2.0
#include "core/text_sketch.h"

#include <doctest/doctest.h>
#include <set>

#include "tests/support/news_texts.h"

using namespace isnad;
using test::joined;

namespace {

double similarity(const std::string& a, const std::string& b) {
  const auto first = parse_sketch(test::sketch_of_words(a)),
             second = parse_sketch(test::sketch_of_words(b));
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  CHECK(equal_bytes(*first, *second) == equal_bytes(*second, *first));
  return estimate_similarity(*first, *second);
}

}  // namespace

TEST_CASE("a sketch is the same on every machine and in every version") {
  CHECK(test::sketch_of_words(joined(test::visit_report())) ==
        "fjkHwDoME-72hbyRJbPTsx6cJHs8wI6iCA6l9Nz2QKgYaMdx");
  CHECK(test::sketch_of_words("one two three four five six seven eight") ==
        "KhblvMpkbb5gMU4qbIQa8Kg0xLqhjTSiDfZJSHWBk-bOrHzL");
}

TEST_CASE("a text of fewer than eight words has no sketch") {
  CHECK(test::sketch_of_words("").empty());
  CHECK(test::sketch_of_words(" \n ").empty());
  CHECK(test::sketch_of_words("one two three four five six seven").empty());
  CHECK(test::sketch_of_words("one two three four five six seven 8").size() == 48);
}

TEST_CASE("similarity is about the share of runs of words that two texts have in common") {
  test::RandomTexts random(7);
  double error = 0;
  constexpr int kTexts = 200;
  for (int i = 0; i < kTexts; ++i) {
    const test::Sentences text = random.text(10);
    const std::string whole = joined(text);
    CHECK(similarity(whole, whole) == 1.0);
    CHECK(similarity(whole, joined(random.text(10))) < 0.15);
    // five of ten sentences: half of all runs
    const double half = similarity(whole, joined(text, 5));
    CHECK(half > 0.15);
    CHECK(half < 0.85);
    error += half - 0.5;
  }
  CHECK(error / kTexts == doctest::Approx(0).epsilon(0.04));
}

TEST_CASE("a report in words of its own has almost nothing of another") {
  CHECK(similarity(joined(test::visit_report()), joined(test::other_visit_report())) < 0.1);
}

TEST_CASE("short texts that differ do not agree in the bins that they fill from one another") {
  // five runs of words fill 36 bins
  test::RandomTexts random(3);
  for (int i = 0; i < 300; ++i) {
    const std::string a = joined(random.text(1)), b = joined(random.text(1));
    CHECK(similarity(a, b) < 0.3);
  }
}

TEST_CASE("what is written is read, and nothing else") {
  test::RandomTexts random(5);
  std::set<std::string> sketches;
  for (int i = 0; i < 200; ++i) {
    const std::string sketch = test::sketch_of_words(joined(random.text(4)));
    REQUIRE(sketch.size() == 48);
    CHECK(parse_sketch(sketch).has_value());
    sketches.insert(sketch);
  }
  CHECK(sketches.size() == 200);
  CHECK(parse_sketch(std::string(48, 'A')) == SketchBytes{});
  std::string last(48, '_');
  CHECK(parse_sketch(last)->back() == 255);
  CHECK_FALSE(parse_sketch("").has_value());
  CHECK_FALSE(parse_sketch(std::string(47, 'A')).has_value());
  CHECK_FALSE(parse_sketch(std::string(49, 'A')).has_value());
  for (const char bad : {'+', '/', '=', ' ', '\0', '\xD9'}) {
    last[20] = bad;
    CHECK_FALSE(parse_sketch(last).has_value());
  }
}

TEST_CASE("the order of words counts") {
  CHECK(test::sketch_of_words("one two three four five six seven eight") !=
        test::sketch_of_words("eight seven six five four three two one"));
}
