// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string_view>

#include "core/error.h"

namespace isnad::cli {

/// Exit codes.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;

/// Where a command writes: results to `out`, all else to `err`.
struct Console {
  std::ostream& out;
  std::ostream& err;
};

/// Prints the error and gives the exit code that fits its kind.
int fail(Console& console, const Error& error);

/// Prints a message that concerns no file, and gives the exit code back.
int fail(Console& console, int exit_code, std::string_view message);

}  // namespace isnad::cli
