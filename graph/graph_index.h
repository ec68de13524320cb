// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date.h"

namespace isnad {

using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;
/// Stands for no node and for no edge.
inline constexpr std::uint32_t kNoIndex = UINT32_MAX;

/// Days since 1970-01-01; 24 bits hold those of the years -9999 to 9999 and kNoDay.
using Day = std::int32_t;
/// An unknown day, or the open side of a range; less than every day.
inline constexpr Day kNoDay = -(Day{1} << 23);

/// "2026-02-04"; empty for kNoDay.
[[nodiscard]] std::string day_text(Day day);
[[nodiscard]] Day day_of(const std::optional<Date>& date);
[[nodiscard]] std::optional<Date> date_of(Day day);
/// A range of days in EDTF, as short as it goes: "2026-02-04", "2026-02", "2026",
/// "2026-02-04/2026-02-07", "2026-02-04/.."; empty when both sides are unknown.
[[nodiscard]] std::string edtf_of(Day begin, Day end);

}  // namespace isnad
