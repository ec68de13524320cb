// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <exception>
#include <iostream>

#include "cli/command_line.h"

int main(int argc, char** argv) {
  // A file over the limit that was set on its size is then an error like that of a full disk.
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);
  isnad::cli::Console console = isnad::cli::console_of_process();
  try {
    return isnad::cli::run_command_line({argv + 1, argv + argc}, console);
  } catch (const std::exception& error) {  // ours are values; this is the system out of memory
    return isnad::cli::fail(console, isnad::cli::kFailed, error.what());
  }
}
