// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {

/// Values as one string with "|" between them. A "|" or "\" inside a value is written with a
/// "\" before it. No values give an empty string, and so does one empty value.
[[nodiscard]] std::string join_list(const std::vector<std::string>& values);

/// The inverse: an empty string gives no values.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

/// A list of "name=value". Without "=" the value is empty.
[[nodiscard]] std::string join_pairs(const std::vector<std::pair<std::string, std::string>>& pairs);
[[nodiscard]] std::vector<std::pair<std::string, std::string>> split_pairs(std::string_view text);

}  // namespace isnad
