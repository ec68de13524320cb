// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon_check.h"

#include <doctest/doctest.h>
#include <string>

using namespace isnad;

TEST_CASE("tables: order and duplicates") {
  struct Case {
    std::string text, message;
    int line;
  };
  const Case cases[] = {
      {"# head\nform\tkind\na\tx\nb\ty\n", "", 0},
      {"# head\nform\tkind\na\tx\na\ty\n", "", 0},
      {"# head\nform\tkind\nb\tx\na\ty\n", "not in order", 4},
      {"# head\nform\tkind\na\tx\na\tx\n", "stands twice", 4},
      {"# head\n", "no header", 1},
  };
  for (const Case& c : cases) {
    LexiconFiles files;
    files.add({"languages/ar/names.tsv", "names.tsv", c.text});
    const std::vector<Error> errors = check_tables(files);
    CAPTURE(c.text);
    if (c.message.empty()) {
      CHECK(errors.empty());
      continue;
    }
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].file == "names.tsv");
    CHECK(errors[0].line == c.line);
    CHECK(errors[0].message.find(c.message) != std::string::npos);
  }
}

TEST_CASE("relations: what an overlay lacks") {
  LexiconFiles files = LexiconFiles::embedded();
  files.add({"relations/dance.json", "my/relations/dance.json",
             "{\"relation\": \"dance\", \"meaning\": \"m\", \"subject\": [\"person\"],\n"
             " \"object\": [\"person\"], \"patterns\": {\"ar\": [\n"
             "  {\"id\": \"verb\", \"verb\": [\"qqq\"], \"subject\": \"subject\",\n"
             "   \"object\": \"object\"}]}}"});
  const auto lexicon = Lexicon::load(files);
  REQUIRE_MESSAGE(lexicon.ok(), (lexicon.ok() ? "" : lexicon.error().to_string()));
  std::string messages;
  for (const Error& error : check_relations(files, *lexicon.value(), "ar")) {
    if (error.file == "my/relations/dance.json") messages += error.to_string() + "\n";
  }
  CHECK(messages.find("dance.json:3: the pattern \"verb\" waits for \"qqq\"") != std::string::npos);
  CHECK(messages.find("no examples for ar") != std::string::npos);
  CHECK(messages.find("no counter-examples for ar") != std::string::npos);
  CHECK(messages.find("no patterns") == std::string::npos);
}

TEST_CASE("coverage counts by relation and language") {
  LexiconFiles files;
  files.add({"languages/ar/names.tsv", "names.tsv", "form\tkind\n"});
  files.add({"languages/fr/names.tsv", "names.tsv", "form\tkind\n"});
  files.add({"relations/dance.json", "dance.json",
             "{\"relation\": \"dance\", \"subject\": [\"person\"], \"object\": [\"person\"],"
             " \"patterns\": {\"fr\": [{\"id\": \"verb\", \"verb\": [\"danser\"],"
             " \"subject\": \"subject\", \"object\": \"object\"}]},"
             " \"examples\": {\"fr\": [{\"text\": \"x\","
             " \"claims\": [{\"subject\": \"a\", \"object\": \"b\"}]}]},"
             " \"counter_examples\": {\"fr\": [{\"text\": \"y\"}, {\"text\": \"z\"}]}}"});
  const auto rows = relation_coverage(files);
  REQUIRE(rows.ok());
  REQUIRE(rows.value().size() == 2);
  CHECK(rows.value()[0].language == "ar");
  CHECK(rows.value()[0].patterns == 0);
  CHECK(rows.value()[1].language == "fr");
  CHECK(rows.value()[1].patterns == 1);
  CHECK(rows.value()[1].examples == 1);
  CHECK(rows.value()[1].counter_examples == 2);
}
