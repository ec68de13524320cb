// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "cli/command_table.h"
#include "cli/completion_scripts.h"

namespace isnad::cli {

namespace {

const CompletingShell* find_shell(std::string_view name) {
  for (const CompletingShell& shell : completing_shells()) {
    if (shell.name == name) return &shell;
  }
  return nullptr;
}

}  // namespace

Runner declare_completion(CLI::App& app) {
  std::vector<std::string> names;
  for (const CompletingShell& shell : completing_shells()) names.emplace_back(shell.name);
  const auto shell = std::make_shared<std::string>();
  app.add_option("SHELL", *shell, "The shell that is to complete words of isnad")
      ->check(CLI::IsMember(names))
      ->required();
  return [shell](Console& console) {
    console.out << find_shell(*shell)->script;
    return kDone;
  };
}

int run_complete(const Usage& program, std::span<const std::string> arguments, Console& console) {
  if (arguments.size() < 2 || arguments[1] != "--") return kDone;
  const CompletingShell* shell = find_shell(arguments[0]);
  const auto words = arguments.subspan(2);
  if (shell) console.out << shell->answer(program, {words.begin(), words.end()});
  return kDone;
}

}  // namespace isnad::cli
