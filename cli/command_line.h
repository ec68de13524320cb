// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace isnad::cli {

/// Parses the arguments (without the name of the program), runs the command that they name and
/// gives the exit code.
int run_command_line(std::vector<std::string> arguments, Console console);

}  // namespace isnad::cli
