// SPDX-License-Identifier: Apache-2.0
// The cases of tests/data/linker, asked as a user asks them.
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extract/entity_finder.h"
#include "extract/table_file.h"

using namespace isnad;

namespace {

EntityFinder& finder() {
  static EntityFinder one(Lexicon::load(LexiconFiles::embedded()).value());
  return one;
}

Table cases(const std::string& name, const std::vector<std::string_view>& columns) {
  static std::vector<LexiconFile> files;
  files.reserve(8);
  const std::string path = "tests/data/linker/" + name;
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  files.emplace_back(name, path, text.str());
  const Result<Table> table = Table::parse(files.back(), columns);
  REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().to_string()));
  return table.value();
}

}  // namespace

TEST_CASE("roles at a date") {
  const Table table = cases("roles.tsv", {"query", "date", "expected"});
  CHECK(table.rows().size() >= 150);
  for (const Table::Row& row : table.rows()) {
    const Cells cells(table, row);
    CAPTURE(cells["query"]);
    CAPTURE(cells["date"]);
    const std::vector<FoundEntity> found = finder().find(cells["query"], parse_iso(cells["date"]));
    // a person of the tables is an answer only when the role led to him
    const bool named = !found.empty() && found[0].score == 1 && !found[0].entity.labels.empty() &&
                       found[0].why.find("nobody") == std::string::npos;
    CHECK((named ? found[0].entity.id : "-") == cells["expected"]);
  }
}

TEST_CASE("names in other spellings") {
  const Table table = cases("variants.tsv", {"query", "expected"});
  CHECK(table.rows().size() >= 150);
  for (const Table::Row& row : table.rows()) {
    const Cells cells(table, row);
    CAPTURE(cells["query"]);
    const std::vector<FoundEntity> found = finder().find(cells["query"], std::nullopt);
    CHECK((found.empty() ? "-" : found[0].entity.id) == cells["expected"]);
  }
}
