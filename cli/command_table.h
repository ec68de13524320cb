// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "cli/console.h"
#include "cli/usage.h"

namespace CLI {
class App;
}

namespace isnad::cli {

/// Runs a command with the options that were parsed; gives the exit code.
using Runner = std::function<int(Console&)>;

/// One command of the program.
struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line
  std::string_view example;  ///< for --help
  /// Declares the options on `app`; the runner reads them when parsing is done.
  Runner (*declare)(CLI::App& app);
  bool hidden = false;  ///< for the build, not in --help
};

/// All commands, in the order of --help.
[[nodiscard]] std::span<const Command> commands();

Runner declare_extract(CLI::App& app);
Runner declare_build(CLI::App& app);
Runner declare_store(CLI::App& app);
Runner declare_export(CLI::App& app);
Runner declare_merge(CLI::App& app);
Runner declare_path(CLI::App& app);
Runner declare_neighbors(CLI::App& app);
Runner declare_between(CLI::App& app);
Runner declare_timeline(CLI::App& app);
Runner declare_top(CLI::App& app);
Runner declare_communities(CLI::App& app);
Runner declare_components(CLI::App& app);
Runner declare_search(CLI::App& app);
Runner declare_stats(CLI::App& app);
Runner declare_diff(CLI::App& app);
Runner declare_explain(CLI::App& app);
Runner declare_inspect(CLI::App& app);
Runner declare_resolve(CLI::App& app);
Runner declare_check(CLI::App& app);
Runner declare_lexicon_command(CLI::App& app);
Runner declare_completion(CLI::App& app);
Runner declare_manual(CLI::App& app);

/// What the scripts of `isnad completion` call: `arguments` are the name of a shell, "--", and the
/// words up to the one to complete. Prints nothing else than what the shell wants, errors neither.
int run_complete(const Usage& program, std::span<const std::string> arguments, Console& console);

}  // namespace isnad::cli
