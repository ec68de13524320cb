// SPDX-License-Identifier: Apache-2.0
#include "extract/confidence.h"

#include <doctest/doctest.h>
#include <string>

using namespace isnad;

namespace {

Result<ConfidenceTable> load(const std::string& rows) {
  LexiconFiles files;
  files.add({"confidence.tsv", "confidence.tsv", "# signs\nsign\tfactor\n" + rows});
  return ConfidenceTable::load(files);
}

constexpr SignSet kEvent = sign_bit(Sign::event);

}  // namespace

TEST_CASE("the factors of the signs are multiplied") {
  const auto table = load("event\t0.8\nnegated\t0.5\n");
  REQUIRE(table.ok());
  CHECK(table.value().of(kEvent, 1) == doctest::Approx(0.8));
  CHECK(table.value().of(kEvent | sign_bit(Sign::negated), 1) == doctest::Approx(0.4));
  CHECK(table.value().of(kEvent, 0.5) == doctest::Approx(0.4));
  // a sign without a row changes nothing
  CHECK(table.value().of(kEvent | sign_bit(Sign::far), 1) == doctest::Approx(0.8));
}

TEST_CASE("no claim is certain") {
  const auto table = load("event\t0.9\nattributed\t2\n");
  REQUIRE(table.ok());
  CHECK(table.value().of(kEvent | sign_bit(Sign::attributed), 1) == doctest::Approx(0.99));
}

TEST_CASE("bad rows are refused with their place") {
  for (const char* rows : {"evnt\t0.8\n", "event\t0\n", "event\t2.5\n", "event\thigh\n"}) {
    CAPTURE(rows);
    const auto table = load(rows);
    REQUIRE_FALSE(table.ok());
    CHECK(table.error().to_string().find("confidence.tsv:3") != std::string::npos);
  }
}
