// SPDX-License-Identifier: Apache-2.0
#include "cli/manual_page.h"

#include <doctest/doctest.h>

#include <CLI/CLI.hpp>

#include "tests/cli/run_isnad.h"

using namespace isnad;
using test::has;

TEST_CASE("a page says what --help says, in troff") {
  CLI::App app("Does things", "isnad");
  CLI::App* tie = app.add_subcommand("tie", "Ties .things");
  std::string kind, from;
  std::vector<std::string> rest;
  int count = 3;
  tie->add_option("-k,--how-many", count, "How\\many 'things'")
      ->type_name("N")
      ->capture_default_str();
  tie->add_option("--kind", kind)->check(CLI::IsMember({"knot", "bow"}))->required();
  tie->add_option("FROM", from, "Where")->required();
  tie->add_option("REST", rest, ".hidden by a point");
  tie->footer("Example:\n  isnad tie \"\u0641\" x");
  const cli::Usage usage = cli::usage_of(app).commands.at(0);
  CHECK(cli::page_name(usage) == "isnad-tie");
  const std::string page = cli::manual_page(usage);
  CHECK(has(page, ".TH ISNAD\\-TIE 1 "));
  CHECK(has(page, "isnad\\-tie \\- Ties .things\n"));
  CHECK(has(page, "\\fBisnad tie\\fR [\\fIOPTIONS\\fR] \\fIFROM\\fR [\\fIREST\\fR\\&...]\n"));
  CHECK(has(page,
            ".TP\n\\fB\\-k\\fR, \\fB\\-\\-how\\-many\\fR \\fIN\\fR\n"
            "How\\emany \\(aqthings\\(aq\n.br\nBy default 3.\n"));
  CHECK(has(page, "\\fB\\-\\-kind\\fR \\fIbow|knot\\fR\n") !=
        has(page, "\\fB\\-\\-kind\\fR \\fIknot|bow\\fR\n"));
  CHECK(has(page, "\n\\&.hidden by a point\n.br\nMay be given several times.\n"));
  CHECK(has(page, ".EX\nisnad tie \\(dq\\[u0641]\\(dq x\n.EE\n"));
  CHECK(has(cli::manual_overview(cli::usage_of(app)), ".TP\n.BR isnad\\-tie (1)\nTies .things\n"));
}

TEST_CASE("a page for every command") {
  test::Folder folder;
  REQUIRE(test::run_isnad({"manual", folder.path("man1")}).code == 0);
  CHECK(has(folder.read("man1/isnad.1"), "isnad\\-export (1)"));
  CHECK_FALSE(has(folder.read("man1/isnad.1"), "manual (1)"));
  CHECK(has(folder.read("man1/isnad-store.1"), ".SS isnad store retract\n"));
  folder.write("file", "");
  CHECK(test::run_isnad({"manual", folder.path("file/man1")}).code == cli::kFailed);
}
