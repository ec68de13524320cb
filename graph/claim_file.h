// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/claim.h"
#include "core/result.h"

namespace isnad {

/// Appends the claim as one line of JSON, with its line feed. Strings must be valid UTF-8.
void write_claim(const Claim& claim, std::string& out);

/// Reads one line that `write_claim` or another extractor wrote. Keys that are not known are
/// ignored; `article.id`, `relation`, and the id and type of subject and object are needed.
/// An Error of kind `input` names `file` and `line_number` and, where JSON breaks, the column.
[[nodiscard]] Result<Claim> read_claim(std::string_view line, std::string_view file = {},
                                       int line_number = 0);

}  // namespace isnad
