// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace isnad::cli {

/// An option or argument of a command.
struct UsageOption {
  std::vector<std::string> names;    ///< "-k", "--paths"; of an argument its one name, "GRAPH"
  std::string value;                 ///< "N", "DAY"; empty when it takes none
  std::vector<std::string> choices;  ///< all values that it takes; empty when they are not listed
  std::string description;
  std::string fallback;  ///< the value that it has by default; may be empty
  char delimiter = 0;    ///< between several values in one word; 0 where there is one value
  bool is_argument = false;
  bool required = false;
  bool repeated = false;  ///< takes several values, or may be given several times
};

/// What --help says of a command, as values: the manual and the completion of shells are made of
/// it.
struct Usage {
  std::string name;     ///< "isnad store info"
  std::string summary;  ///< one line
  std::string footer;   ///< examples
  std::vector<UsageOption> arguments, options;
  std::vector<Usage> commands;  ///< those below it, without hidden ones
};

/// Of a command and all below it; `parent` is the name of the one above it.
[[nodiscard]] Usage usage_of(const CLI::App& app, std::string_view parent = {});

/// The last word of the name: "info".
[[nodiscard]] std::string_view short_name(const Usage& usage);

}  // namespace isnad::cli
