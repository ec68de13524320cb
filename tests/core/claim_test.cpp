// SPDX-License-Identifier: Apache-2.0
#include "core/claim.h"

#include <doctest/doctest.h>

using namespace isnad;

TEST_CASE("names of polarity, modality and field go there and back") {
  CHECK(to_string(Polarity::affirmed) == "affirmed");
  CHECK(to_string(Polarity::negated) == "negated");
  CHECK(to_string(Modality::actual) == "actual");
  CHECK(to_string(Modality::planned) == "planned");
  CHECK(to_string(Modality::possible) == "possible");
  CHECK(to_string(Modality::requested) == "requested");
  CHECK(to_string(Field::title) == "title");
  CHECK(to_string(Field::text) == "text");
  for (const Polarity p : {Polarity::affirmed, Polarity::negated}) {
    CHECK(parse_polarity(to_string(p)) == p);
  }
  for (const Modality m :
       {Modality::actual, Modality::planned, Modality::possible, Modality::requested}) {
    CHECK(parse_modality(to_string(m)) == m);
  }
  for (const Field f : {Field::title, Field::text}) CHECK(parse_field(to_string(f)) == f);
}

TEST_CASE("other names are no value") {
  for (const std::string name : {"", "Actual", "actual ", "text", "affirme", "unknown"}) {
    CAPTURE(name);
    CHECK_FALSE(parse_modality(name));
    CHECK_FALSE(parse_polarity(name));
  }
  CHECK_FALSE(parse_field("body"));
  CHECK_FALSE(parse_field("actual"));
}

TEST_CASE("a claim without more is an actual, affirmed one of the text") {
  const Claim claim;
  CHECK(claim.polarity == Polarity::affirmed);
  CHECK(claim.modality == Modality::actual);
  CHECK(claim.evidence.field == Field::text);
  CHECK(claim.evidence.span.empty());
  CHECK_FALSE(claim.time);
  CHECK_FALSE(claim.attribution);
  CHECK_FALSE(claim.article.date);
  CHECK_FALSE(claim.symmetric);
}

TEST_CASE("spans hold spans") {
  struct Case {
    Span outer, inner;
    bool contains;
  };
  const Case cases[] = {
      {{0, 10}, {0, 10}, true}, {{0, 10}, {3, 4}, true},   {{0, 10}, {9, 11}, false},
      {{5, 10}, {4, 6}, false}, {{5, 10}, {12, 14}, false},
  };
  for (const Case& c : cases) CHECK(c.outer.contains(c.inner) == c.contains);
  CHECK(Span{4, 4}.empty());
  CHECK_FALSE(Span{4, 5}.empty());
}
