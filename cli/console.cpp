// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <fmt/ostream.h>
#include <ostream>

namespace isnad::cli {

int fail(Console& console, const Error& error) {
  fmt::print(console.err, "isnad: {}\n", error.to_string());
  return error.kind == ErrorKind::usage ? kWrongUsage : kFailed;
}

int fail(Console& console, int exit_code, std::string_view message) {
  fmt::print(console.err, "isnad: {}\n", message);
  return exit_code;
}

}  // namespace isnad::cli
