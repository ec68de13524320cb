// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>

#include "core/date.h"

namespace isnad {

/// The days of an event, both inclusive; open sides are the limits of the type.
struct EventDays {
  static constexpr std::int32_t kPast = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t kFuture = std::numeric_limits<std::int32_t>::max();

  std::int32_t begin = kPast;
  std::int32_t end = kFuture;

  [[nodiscard]] bool open() const { return begin == kPast || end == kFuture; }
  [[nodiscard]] bool contains(EventDays other) const {
    return begin <= other.begin && other.end <= end;
  }
  /// Of one occasion: at most so many days that they tell one from the next.
  [[nodiscard]] bool narrow() const;
  [[nodiscard]] std::int64_t length() const { return std::int64_t{end} - begin; }
  friend auto operator<=>(EventDays, EventDays) = default;
};

[[nodiscard]] EventDays event_days(const Time& time);

/// Whether the days are approximate, as those are which a report has from its own date.
[[nodiscard]] bool is_vague(const Time& time);

/// What is told with a vague day may have been up to so many days before it, or one day after.
inline constexpr std::int32_t kVagueDays = 3;

/// Whether vague days may mean those of an event that has exact ones.
[[nodiscard]] bool may_mean(EventDays vague, EventDays exact);

/// Whether two times, each of which may be unknown, allow that one thing happened at both.
[[nodiscard]] bool compatible(const std::optional<Time>& a, const std::optional<Time>& b);

}  // namespace isnad
