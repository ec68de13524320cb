// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace isnad::cli {

/// Columns of a terminal that UTF-8 text takes. Marks, format characters and what sets colours
/// take none.
[[nodiscard]] int display_columns(std::string_view text);

/// As many characters from the beginning of the text as fit; what isolates text from its
/// surroundings is closed again.
[[nodiscard]] std::string cut_columns(std::string_view text, int columns);

}  // namespace isnad::cli
