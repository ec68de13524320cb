// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <doctest/doctest.h>

#include "cli/command_table.h"
#include "tests/cli/run_isnad.h"

using namespace isnad;
using namespace isnad::test;

TEST_CASE("every command has help with its example") {
  for (const cli::Command& command : cli::commands()) {
    const Ran ran = run_isnad({std::string(command.name), "--help"});
    CAPTURE(command.name);
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "Example:\n  isnad " + std::string(command.name)));
    CHECK(has(ran.out, "--help"));
    CHECK(ran.err.empty());
  }
}

TEST_CASE("the program lists its commands and names its version") {
  const Ran help = run_isnad({"--help"});
  CHECK(help.code == 0);
  for (const cli::Command& command : cli::commands()) {
    CHECK(has(help.out, "\n  " + std::string(command.name) + " ") == !command.hidden);
  }
  const Ran version = run_isnad({"--version"});
  CHECK(version.code == 0);
  CHECK(version.out.starts_with("isnad "));
}

TEST_CASE("wrong usage is exit code 2 with what to do") {
  struct Case {
    std::vector<std::string> arguments;
    std::string message;
  };
  const Case cases[] = {
      {{}, "extract"},
      {{"extrakt"}, "the commands are extract, build"},
      {{"extract"}, "INPUT"},
      {{"extract", "a.txt", "--colour"}, "isnad extract --help"},
      {{"extract", "a.txt", "--threads", "0"}, "--threads"},
      {{"extract", "a.txt", "--date", "2026-02-30"}, "2026-02-04"},
      {{"extract", "a.txt", "--input", "xml"}, "--input"},
      {{"extract", "a.txt", "--format", "csv"}, "--format"},
      {{"build", "a.txt"}, "--output"},
      {{"build", "a.txt", "-o", "graph.doc"}, "--format: claims"},
      {{"build", "a.txt", "-o", "graph.graphml", "--format", "gif"}, "--format: claims"},
      {{"path", "graph.graphml", "a"}, "TO"},
      {{"explain", "graph.graphml", "a", "b"}, "FROM RELATION TO"},
      {{"inspect", "vowels", "a.txt"}, "sentences"},
      {{"check", "--lexicon", "/no/such/folder"}, "--lexicon"},
  };
  for (const Case& c : cases) {
    const Ran ran = run_isnad(c.arguments);
    CAPTURE(ran.err);
    CHECK(ran.code == 2);
    CHECK(has(ran.err, c.message));
    CHECK(ran.out.empty());
  }
}

TEST_CASE("an input of unknown kind is wrong usage, a missing one a failure") {
  const Folder folder;
  const std::string picture = folder.write("picture.png", "x");
  for (const std::string command : {"extract", "build"}) {
    CAPTURE(command);
    CHECK(run_isnad({command, picture, "-o", folder.path("out")}).code == 2);
    const Ran missing = run_isnad({command, folder.path("no.txt"), "-o", folder.path("out")});
    CHECK(missing.code == 1);
    CHECK(has(missing.err, "no.txt: no such file"));
  }
  CHECK(folder.files() == 1);
}

TEST_CASE("a lexicon folder takes one argument and may be repeated") {
  const Folder a, b, articles;
  const std::string file = articles.write("a.txt", "\u0646\u0635");
  const Ran ran = run_isnad({"extract", "--lexicon", a.path(""), "--lexicon", b.path(""), file});
  CHECK(ran.code == 0);
  CHECK(has(ran.err, "1 article, 0 skipped"));
}
