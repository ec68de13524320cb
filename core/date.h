// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// A day of the proleptic Gregorian calendar. Years 1 to 9999, months and days from 1.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  friend constexpr auto operator<=>(Date, Date) = default;
};

/// Days since 1970-01-01; negative before.
[[nodiscard]] std::int32_t to_days(Date date);
[[nodiscard]] Date from_days(std::int32_t days);

/// 0 is Monday, 6 is Sunday.
[[nodiscard]] int weekday(Date date);
[[nodiscard]] int days_in_month(int year, int month);
[[nodiscard]] bool is_valid(Date date);

/// "2026-02-04".
[[nodiscard]] std::string to_iso(Date date);

/// Reads the leading YYYY-MM-DD of an ISO 8601 date or date-time; nothing when it is not one or
/// is no day of the calendar.
[[nodiscard]] std::optional<Date> parse_iso(std::string_view text);

/// Inclusive on both sides; an absent side is open.
struct DateRange {
  std::optional<Date> begin;
  std::optional<Date> end;

  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// True when the two ranges share a day. An open side reaches without bound.
[[nodiscard]] bool overlap(const DateRange& a, const DateRange& b);

/// When something happened: an EDTF value (ISO 8601-2) and the days it covers.
struct Time {
  std::string edtf;  ///< "2026-01-28", "2025-10", "2025-10-11/2025-10-20", "2016/..", "2015~"
  DateRange range;
  std::string text;  ///< the words it was read from, as they stand

  friend bool operator==(const Time&, const Time&) = default;
};

/// A time whose first and last day are so many days later.
[[nodiscard]] Time moved(const Time& time, int begin, int end);

}  // namespace isnad
