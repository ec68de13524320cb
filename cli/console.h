// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
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
  bool terminal = false;  ///< whether `out` is one
  int columns = 0;        ///< of the terminal; 0: unknown
  bool colors = false;    ///< whether the terminal wants them
};

/// The number and its noun: "1 edge", "2 edges", "3 entities".
[[nodiscard]] std::string count_text(std::size_t count, std::string_view noun);

/// Standard output and error of this process, and what terminal it has. NO_COLOR and TERM of the
/// environment decide on colours, COLUMNS on the width where the terminal does not tell it.
[[nodiscard]] Console console_of_process();

/// Prints the error and gives the exit code that fits its kind.
int fail(Console& console, const Error& error);

/// Prints a message that concerns no file, and gives the exit code back.
int fail(Console& console, int exit_code, std::string_view message);

}  // namespace isnad::cli
