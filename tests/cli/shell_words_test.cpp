// SPDX-License-Identifier: Apache-2.0
#include "cli/shell_words.h"

#include <doctest/doctest.h>

using namespace isnad::cli;

TEST_CASE("quotes come off words as bash takes them off") {
  struct Case {
    const char* word;
    const char* text;
    char quote;
  };
  const Case cases[] = {
      {"", "", 0},
      {"plain", "plain", 0},
      {R"(Fuad\ H)", "Fuad H", 0},
      {R"("Fuad H)", "Fuad H", '"'},
      {R"("Fuad H")", "Fuad H", 0},
      {R"('a\b)", R"(a\b)", '\''},
      {R"("a\b\"c)", R"(a\b"c)", '"'},
      {R"(a"b c"'d e'f)", "ab cd ef", 0},
      {"$(reboot)`x`", "$(reboot)`x`", 0},
      {"\\", "", 0},
      {"\"فؤاد حس", "فؤاد حس", '"'},
  };
  for (const Case& c : cases) {
    CAPTURE(c.word);
    const ShellWord word = unquoted(c.word);
    CHECK(word.text == c.text);
    CHECK(word.quote == c.quote);
  }
}

TEST_CASE("what is quoted for bash means itself") {
  CHECK(quoted_for_bash("فؤاد حسين", 0) == "فؤاد\\ حسين");
  CHECK(quoted_for_bash("a$b", '"') == "a\\$b");
  CHECK(quoted_for_bash("a'b", '\'') == "a'\\''b");
  for (const char quote : {'\0', '"', '\''}) {
    for (const char* text : {"x y", "$(reboot)", "`a`;b|c&d", "\"'\\", "~!#{}[]*?<>^=", "\t"}) {
      CAPTURE(text);
      CAPTURE(quote);
      const std::string begin(quote != 0 ? 1U : 0U, quote);
      CHECK(unquoted(begin + quoted_for_bash(text, quote)).text == text);
    }
  }
}

TEST_CASE("an option and its value are one word again") {
  using Words = std::vector<std::string>;
  const BashLine value = joined_at_equals({"export", "--since", "=", "20"});
  CHECK(value.words == Words{"export", "--since=20"});
  CHECK(value.kept == 8);
  const BashLine nothing_yet = joined_at_equals({"--since", "="});
  CHECK(nothing_yet.words == Words{"--since="});
  CHECK(nothing_yet.kept == 8);
  const BashLine next = joined_at_equals({"--since", "=", "20", "x"});
  CHECK(next.words == Words{"--since=20", "x"});
  CHECK(next.kept == 0);
  CHECK(joined_at_equals({"a", "=", "b"}).words == Words{"a", "=", "b"});
}
