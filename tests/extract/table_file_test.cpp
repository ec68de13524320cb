// SPDX-License-Identifier: Apache-2.0
#include "extract/table_file.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace isnad;

TEST_CASE("values of a cell") {
  struct Case {
    std::string cell;
    std::vector<std::string_view> values;
  };
  const Case cases[] = {
      {"", {}},
      {"|", {}},
      {"a", {"a"}},
      {"a|b", {"a", "b"}},
      {"|a||b|", {"a", "b"}},
      {"زار وفد|عاد", {"زار وفد", "عاد"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.cell);
    CHECK(split_values(c.cell) == c.values);
  }
}

TEST_CASE("rows, their lines and their cells") {
  const LexiconFile file{"t.tsv", "t.tsv", "# head\nform\tkind\tclass\n\na\tx\n# note\nb\ty\tz\n"};
  const Result<Table> table = Table::parse(file, {"form", "kind"});
  REQUIRE(table.ok());
  const auto& rows = table.value().rows();
  REQUIRE(rows.size() == 2);
  CHECK(table.value().column("class") == 2);
  CHECK(table.value().column("colour") == -1);
  CHECK(rows[0].line == 4);
  CHECK(Table::cell(rows[0], 0) == "a");
  CHECK(Table::cell(rows[0], 2).empty());
  CHECK(Table::cell(rows[0], -1).empty());
  CHECK(rows[1].line == 6);
  CHECK(Table::cell(rows[1], 2) == "z");
  const Error error = table.value().error(rows[1], 2, "bad class");
  CHECK(error.kind == ErrorKind::lexicon);
  CHECK(error.to_string() == "t.tsv:6:5: bad class");
}

TEST_CASE("columns of errors count bytes") {
  const LexiconFile file{"t.tsv", "t.tsv", "form\tkind\nزار\tx\n"};
  const Result<Table> table = Table::parse(file, {"form"});
  REQUIRE(table.ok());
  CHECK(table.value().error(table.value().rows()[0], 1, "m").column == 8);
}

TEST_CASE("a table that ends without a line end, and one without rows") {
  CHECK(Table::parse({"t", "t", "form\na"}, {"form"}).value().rows().size() == 1);
  CHECK(Table::parse({"t", "t", "form\n"}, {"form"}).value().rows().empty());
}

TEST_CASE("errors of tables name line and column") {
  struct Case {
    std::string text;
    std::string message;
    int line, column;
  };
  const Case cases[] = {
      {"", "no header", 1, 1},
      {"# only a comment\n", "no header", 1, 1},
      {"form\nx\n", "no column \"kind\"", 1, 1},
      {"form\tkind\tform\n", "stands twice", 1, 11},
      {"form\tkind\na\tb\tc\n", "more cells than the header", 2, 5},
      {"form\tkind\n\tb\n", "first cell is empty", 2, 1},
      {"form\tkind\na\tb\r\n", "CR LF", 2, 4},
      {"form\tkind\n# fine\n\na\tb\nc\td\te\n", "more cells", 5, 5},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Result<Table> table = Table::parse({"t.tsv", "dir/t.tsv", c.text}, {"form", "kind"});
    REQUIRE_FALSE(table.ok());
    CHECK(table.error().kind == ErrorKind::lexicon);
    CHECK(table.error().message.find(c.message) != std::string::npos);
    CHECK(table.error().file == "dir/t.tsv");
    CHECK(table.error().line == c.line);
    CHECK(table.error().column == c.column);
  }
}
