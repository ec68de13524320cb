// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// The shortest text that reads back as the same number; empty unless it is finite.
[[nodiscard]] std::string format_number(double number);

/// The same without an exponent and with a point: "1.0".
[[nodiscard]] std::string format_decimal(double number);
[[nodiscard]] std::string format_decimal(float number);

/// Nothing unless the whole text is a finite number.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

/// Nothing unless the whole text is digits of a number below 2^32.
[[nodiscard]] std::optional<std::uint32_t> parse_count(std::string_view text);

}  // namespace isnad
