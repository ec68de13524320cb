// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string_view>

#include "core/error.h"

namespace isnad::cli {

/// What the shell is told.
enum ExitCode : int { kDone = 0, kFailed = 1, kWrongUsage = 2 };

/// Where a command writes: results to `out`, all else to `err`.
struct Console {
  std::ostream& out;
  std::ostream& err;
};

/// Prints the error and gives the exit code that fits its kind.
int fail(Console& console, const Error& error);

/// Prints a message that concerns no file.
int fail(Console& console, ExitCode code, std::string_view message);

}  // namespace isnad::cli
