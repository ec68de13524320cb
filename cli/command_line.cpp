// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/command_table.h"

namespace isnad::cli {

namespace {

std::string unknown_command(const std::string& name) {
  std::string known;
  for (const Command& command : commands()) {
    if (command.hidden) continue;
    known += (known.empty() ? "" : ", ") + std::string(command.name);
  }
  return fmt::format("there is no command \"{}\"; the commands are {}", name, known);
}

/// Nothing is required of the whole program but a command, so one that was parsed is the culprit.
int wrong_usage(Console& console, const CLI::App& app, const CLI::ParseError& error) {
  std::string command = "isnad";
  for (const CLI::App* parsed : app.get_subcommands()) command += " " + parsed->get_name();
  return fail(console, kWrongUsage,
              fmt::format("{}\nRun \"{} --help\" to see what it takes.", error.what(), command));
}

}  // namespace

int run_command_line(std::vector<std::string> arguments, Console console) {
  CLI::App app("Knowledge graphs of geopolitical relations from Arabic news.", "isnad");
  app.require_subcommand(1);
  app.set_version_flag("--version", "isnad " ISNAD_VERSION);
  app.footer(
      "\"isnad COMMAND --help\" shows what a command takes.\n"
      "Exit codes: 0 done, 1 failed, 2 wrong usage.");
  std::vector<std::pair<CLI::App*, Runner>> runners;
  for (const Command& command : commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    sub->footer(fmt::format("Example:\n  {}", command.example));
    if (command.hidden) sub->group("");
    runners.emplace_back(sub, command.declare(*sub));
  }
  if (arguments.empty()) {
    console.err << app.help();
    return kWrongUsage;
  }
  const std::string first = arguments.front();
  // Before the parser, which would take the words of another command line for its own.
  if (first == "complete") {
    return run_complete(usage_of(app), std::span(arguments).subspan(1), console);
  }
  const auto named = [&](const Command& command) { return command.name == first; };
  if (!first.starts_with('-') && std::ranges::none_of(commands(), named)) {
    return fail(console, kWrongUsage, unknown_command(first));
  }
  try {
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 takes them
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) return wrong_usage(console, app, error);
    return app.exit(error, console.out, console.err);  // --help, --version
  }
  for (const auto& [sub, run] : runners) {
    if (sub->parsed()) return run(console);
  }
  return kWrongUsage;
}

}  // namespace isnad::cli
