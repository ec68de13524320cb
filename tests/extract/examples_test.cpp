// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <memory>
#include <string>

#include "extract/example_runner.h"

using namespace isnad;

TEST_CASE("all examples and counter-examples of the relation files hold") {
  const auto lexicon = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(lexicon.ok(), (lexicon.ok() ? "" : lexicon.error().to_string()));
  const ExampleReport report = run_examples(lexicon.value(), "ar");
  for (const ExampleFailure& failure : report.failures) {
    std::string message = failure.example->file + ": " + failure.example->text;
    for (const std::string& claim : failure.missing) message += "\n  missing: " + claim;
    for (const std::string& claim : failure.surplus) message += "\n  not expected: " + claim;
    FAIL_CHECK(message);
  }
  CHECK(report.run > 100);
}

TEST_CASE("a wrong example is noticed") {
  const auto lexicon = Lexicon::load(LexiconFiles::embedded());
  REQUIRE(lexicon.ok());
  const Relation* visit = lexicon.value()->relations().find("visit");
  REQUIRE(visit != nullptr);
  Extractor extractor(lexicon.value());
  const std::string text = "زار وزير الخارجية التركي هاكان فيدان بغداد.";
  struct Case {
    RelationExample::Expected expected;
    bool holds;
  };
  const Case cases[] = {
      {{"هاكان فيدان", "بغداد", "", "", "", ""}, true},
      {{"Hakan Fidan", "Baghdad", "", "actual", "affirmed", ""}, true},
      {{"هاكان فيدان", "دمشق", "", "", "", ""}, false},
      {{"هاكان فيدان", "بغداد", "2025", "", "", ""}, false},
      {{"هاكان فيدان", "بغداد", "", "planned", "", ""}, false},
      {{"هاكان فيدان", "بغداد", "", "", "negated", ""}, false},
  };
  for (const Case& c : cases) {
    RelationExample example{"ar", text, "", {c.expected}, "test"};
    CAPTURE(c.expected.object);
    CHECK(run_example(extractor, *visit, example).has_value() != c.holds);
  }
  CHECK(run_example(extractor, *visit, {"ar", text, "", {}, "test"}).has_value());
}
