// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include <doctest/doctest.h>

#include <CLI/CLI.hpp>

#include "cli/command_table.h"
#include "cli/entity_names.h"
#include "tests/cli/run_isnad.h"

using namespace isnad;
using test::has;
using test::run_isnad;

namespace {

const char* const kGraph = "samples/ankara-visit/expected.graphml";

/// What `isnad complete fish` prints for the words.
std::string completed(std::vector<std::string> words) {
  words.insert(words.begin(), {"complete", "fish", "--"});
  const test::Ran ran = run_isnad(std::move(words));
  CHECK(ran.code == 0);
  CHECK(ran.err.empty());
  return ran.out;
}

void check_options(const cli::Usage& usage) {
  std::vector<cli::UsageOption> all = usage.arguments;
  all.insert(all.end(), usage.options.begin(), usage.options.end());
  for (const cli::UsageOption& option : all) {
    if (option.value.empty() || !option.choices.empty()) continue;
    CAPTURE(usage.name);
    CAPTURE(option.names.back());
    CAPTURE(option.value);
    // Say in the table of cli/completion.cpp what such a value is.
    CHECK(cli::kind_of(option) != cli::ValueKind::unknown);
  }
  for (const cli::Usage& command : usage.commands) check_options(command);
}

}  // namespace

TEST_CASE("commands, options and values are completed from what --help knows") {
  CHECK(has(completed({""}), "\nexport\tA graph or part of it in another format\n"));
  CHECK_FALSE(has(completed({""}), "manual"));
  CHECK(completed({"store", "re"}) ==
        "none\nretract\tTakes articles out, as if they had never been added\n");
  CHECK(completed({"lexicon", "import", "wiki"}).starts_with("none\nwikidata\t"));
  CHECK(completed({"export", "g", "--stri"}).starts_with("none\n--strict\tWrite only"));
  CHECK(completed({"export", "g", "--format", "ge"}) ==
        "none\ngephi-csv\ttables of nodes and edges for Gephi and spreadsheets\n"
        "gexf\tGEXF 1.3 for Gephi's timeline; one edge per pair and relation\n");
  CHECK(completed({"export", "g", "--polarity=ne"}) == "none\n--polarity=negated\n");
  CHECK(completed({"export", "g", "--modality", "actual,pl"}) == "none\nactual,planned\n");
  CHECK(completed({"inspect", "da"}) == "none\ndates\n");
  CHECK(completed({"completion", ""}) == "none\nbash\nzsh\nfish\n");
  CHECK(completed({"export", "g", "--relation", "visit,neg"}) == "none\nvisit,negotiate\n");
}

TEST_CASE("files and folders are left to the shell") {
  CHECK(completed({"path", ""}) == "files\n");
  CHECK(completed({"extract", "a.txt", "b"}) == "files\n");
  CHECK(completed({"extract", "--lexicon", ""}) == "folders\n");
  CHECK(completed({"extract", "--", "-x"}) == "files\n");
}

TEST_CASE("nothing is offered where nothing is known") {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {},
           {"no-such-command", "x"},
           {"export", "g", "--since", ""},
           {"export", "g", "--no-such-option", "--since", ""},
           {"path", kGraph, "no one of this name"},
           {"path", "no-such-file", "F"},
           {"path", "README.md", "F"},
           {"path", "samples", "F"},
           {"path", kGraph, "Fuad Hussein", "Erdogan", "one too many"}}) {
    CHECK(completed(words) == "none\n");
  }
  CHECK(run_isnad({"complete"}).out.empty());
  CHECK(run_isnad({"complete", "tcsh", "--", ""}).out.empty());
}

TEST_CASE("names of the graph on the line, in either script") {
  CHECK(completed({"path", kGraph, "Fua"}) == "none\nFuad Hussein\tperson/fuad-hussein\n");
  CHECK(completed({"path", kGraph, "فؤ"}) == "none\nفؤاد حسين\tperson/fuad-hussein\n");
  CHECK(completed({"path", kGraph, "fuad h"}) == "none\nFuad Hussein\tperson/fuad-hussein\n");
  CHECK(completed({"path", kGraph, "person/fuad"}) ==
        "none\nperson/fuad-hussein\tperson/fuad-hussein\n");
  CHECK(has(completed({"path", kGraph, "-k", "3", "Fuad Hussein", "Bag"}), "\nBaghdad\t"));
  CHECK(has(completed({"export", kGraph, "--around", "Ank"}), "\nAnkara\t"));
  // The beginning of no name, but one entity is meant.
  CHECK(has(completed({"path", kGraph, "انقرة"}), "\tplace/geonames-323786\n"));
}

TEST_CASE("names that several entities have are given as ids") {
  test::Folder folder;
  const std::string graph =
      folder.write("twins.graphml",
                   R"(<graphml><key id="l" for="node" attr.name="label" attr.type="string"/><graph>
<node id="person/a"><data key="l">Ali Hasan</data></node>
<node id="person/b"><data key="l">Ali Hasan</data></node>
<node id="person/c"><data key="l">Ali Saleh</data></node>
<edge id="e" source="person/a" target="person/b"/></graph></graphml>)");
  std::vector<std::string> names;
  for (const cli::EntityName& name : cli::entity_names(graph, "Ali")) names.push_back(name.text);
  CHECK(names == std::vector<std::string>{"person/a", "person/b", "Ali Saleh"});
}

TEST_CASE("names of a store are known without its claims") {
  test::Folder folder;
  REQUIRE(run_isnad(
              {"build", "--store", folder.path("s.isnad"), "samples/ankara-visit/input.agency.txt"})
              .code == 0);
  CHECK(has(completed({"path", folder.path("s.isnad"), "Fuad H"}),
            "\nFuad Hussein\tperson/fuad-hussein\n"));
}

TEST_CASE("bash gets names that it reads as one word") {
  const auto bash = [](const std::string& word) {
    return run_isnad({"complete", "bash", "--", "path", kGraph, word}).out;
  };
  CHECK(bash("Fua") == "none\nFuad\\ Hussein\n");
  CHECK(bash("\"Fuad H") == "none\nFuad Hussein\n");
  CHECK(run_isnad({"complete", "bash", "--", "export", kGraph, "--polarity", "=", "ne"}).out ==
        "none\nnegated\n");
}

TEST_CASE("a script for each shell") {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const test::Ran ran = run_isnad({"completion", shell});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, std::string("complete ") + shell + " -- "));
  }
  CHECK(run_isnad({"completion", "tcsh"}).code == cli::kWrongUsage);
}

TEST_CASE("every value that an option takes is of a kind that completion knows") {
  CLI::App app("", "isnad");
  for (const cli::Command& command : cli::commands()) {
    if (!command.hidden) command.declare(*app.add_subcommand(std::string(command.name)));
  }
  const cli::Usage usage = cli::usage_of(app);
  REQUIRE(usage.commands.size() > 10);
  check_options(usage);
}
