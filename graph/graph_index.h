// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "core/date.h"

namespace isnad {

using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;
/// Stands for no node and for no edge.
inline constexpr std::uint32_t kNoIndex = UINT32_MAX;

/// Days since 1970-01-01.
using Day = std::int32_t;
/// An unknown day, or the open side of a range.
inline constexpr Day kNoDay = std::numeric_limits<Day>::min();

/// "2026-02-04"; empty for kNoDay.
[[nodiscard]] std::string day_text(Day day);
[[nodiscard]] Day day_of(const std::optional<Date>& date);
[[nodiscard]] std::optional<Date> date_of(Day day);

}  // namespace isnad
