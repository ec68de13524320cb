// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <iostream>

#include "cli/command_line.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  isnad::cli::Console console{std::cout, std::cerr};
  try {
    return isnad::cli::run_command_line({argv + 1, argv + argc}, console);
  } catch (const std::exception& error) {  // ours are values; this is the system out of memory
    return isnad::cli::fail(console, isnad::cli::kFailed, error.what());
  }
}
