// SPDX-License-Identifier: Apache-2.0
#include "core/error.h"

#include <doctest/doctest.h>

#include <string>

#include "core/result.h"

using namespace isnad;

TEST_CASE("an error names its place as far as it is known") {
  struct Case {
    Error error;
    std::string text;
  };
  const Case cases[] = {
      {{ErrorKind::usage, "no such option", "", 0, 0}, "no such option"},
      {{ErrorKind::io, "cannot read", "a.tsv", 0, 0}, "a.tsv: cannot read"},
      {{ErrorKind::lexicon, "no name", "a.tsv", 4, 0}, "a.tsv:4: no name"},
      {{ErrorKind::lexicon, "no name", "a.tsv", 4, 12}, "a.tsv:4:12: no name"},
      {{ErrorKind::input, "no text", "a.tsv", 0, 12}, "a.tsv: no text"},
      {{ErrorKind::input, "no text", "", 4, 12}, "no text"},
  };
  for (const Case& c : cases) CHECK(c.error.to_string() == c.text);
}

TEST_CASE("a result is a value or an error") {
  const auto half = [](int number) -> Result<int> {
    if (number % 2 != 0) return Error{ErrorKind::input, "odd", "", 0, 0};
    return number / 2;
  };
  CHECK(half(8).ok());
  CHECK(half(8).value() == 4);
  CHECK_FALSE(half(7));
  CHECK(half(7).error().message == "odd");
  Result<std::string> text = std::string("a");
  text.value() += "b";
  CHECK(std::move(text.value()) == "ab");
}
