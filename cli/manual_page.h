// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/usage.h"

namespace isnad::cli {

/// The page of section 1 for a command and all below it, for `man`: in the man macros of troff,
/// in ASCII.
[[nodiscard]] std::string manual_page(const Usage& usage);

/// The page of the whole program, which names those of its commands.
[[nodiscard]] std::string manual_overview(const Usage& program);

/// "isnad-path": the name of a page, without its section.
[[nodiscard]] std::string page_name(const Usage& usage);

}  // namespace isnad::cli
