// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "extract/date_finder_period.h"

namespace isnad {

/// A number alone, without the word for year, is a year between these.
inline constexpr int kFirstBareYear = 1900, kLastBareYear = 2100;
/// The last year that is believed behind the word for year.
inline constexpr int kLastNamedYear = 2300;
inline constexpr int kFirstHijriYear = 1300, kLastHijriYear = 1500;

[[nodiscard]] inline bool is_hijri_year(int year) {
  return year >= kFirstHijriYear && year <= kLastHijriYear;
}

/// What was read at an atom and where the parser goes on.
struct DateReading {
  Period period;
  std::size_t next = 0;
  bool weak = false;
  bool since = false;
  DateRange origin;       ///< the period behind "since"
  bool relative = false;  ///< only the offsets count, not the period
  int offset_begin = 0, offset_end = 0;
};

using MaybeReading = std::optional<DateReading>;

/// Nothing when there is no period.
[[nodiscard]] inline MaybeReading make_reading(const MaybePeriod& period, std::size_t next,
                                               bool weak = false) {
  if (!period) return std::nullopt;
  DateReading r;
  r.period = *period;
  r.next = next;
  r.weak = weak;
  return r;
}

}  // namespace isnad
