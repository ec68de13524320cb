// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/ostream.h>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace isnad::cli {

Console console_of_process() {
  Console console{std::cout, std::cerr};
  console.terminal = isatty(STDOUT_FILENO) == 1;
  if (!console.terminal) return console;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) console.columns = size.ws_col;
  const char* const columns = std::getenv("COLUMNS");
  if (console.columns == 0 && columns) console.columns = std::max(std::atoi(columns), 0);
  const char* const no_color = std::getenv("NO_COLOR");
  const char* const term = std::getenv("TERM");
  console.colors = !(no_color && *no_color) && term && std::string_view(term) != "dumb";
  return console;
}

std::string count_text(std::size_t count, std::string_view noun) {
  if (count == 1) return fmt::format("1 {}", noun);
  const bool ies = noun.size() > 1 && noun.ends_with('y') &&
                   std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos;
  if (ies) return fmt::format("{} {}ies", count, noun.substr(0, noun.size() - 1));
  return fmt::format("{} {}s", count, noun);
}

int fail(Console& console, const Error& error) {
  fmt::print(console.err, "isnad: {}\n", error.to_string());
  return error.kind == ErrorKind::usage ? kWrongUsage : kFailed;
}

int fail(Console& console, int exit_code, std::string_view message) {
  fmt::print(console.err, "isnad: {}\n", message);
  return exit_code;
}

}  // namespace isnad::cli
