// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/date.h"
#include "extract/date_finder_words.h"

namespace isnad {

/// Days that an expression covers. Functions below give nothing when a side would leave the
/// years 1 to 9999.
struct Period {
  DateRange range;
  DateUnit grain = DateUnit::day;  ///< the unit in which it was named
  bool approximate = false;
};

using MaybePeriod = std::optional<Period>;

/// A length of time; months and days are added one after the other.
struct Duration {
  int months = 0;
  int days = 0;
};

[[nodiscard]] MaybePeriod make_day(int year, int month, int day);
[[nodiscard]] MaybePeriod make_month(int year, int month);
[[nodiscard]] MaybePeriod make_year(int year);
[[nodiscard]] MaybePeriod make_years(int first, int last, DateUnit grain);
/// By calendar seasons of whole months; winter begins in the year that names it.
[[nodiscard]] MaybePeriod make_season(int year, int season);
/// Day 0 is the whole month. Umm al-Qura; marked approximate.
[[nodiscard]] MaybePeriod make_hijri(int year, int month, int day);
/// The Hijri year in which a day lies.
[[nodiscard]] int hijri_year(Date date);
[[nodiscard]] Period make_span(Date begin, Date end);

/// So many units; hours count in whole days.
[[nodiscard]] Duration duration_of(DateUnit unit, int count);
[[nodiscard]] std::optional<Date> add(Date date, Duration duration, int times = 1);
/// The unit in which `date` lies, moved by `steps` units.
[[nodiscard]] MaybePeriod unit_around(DateUnit unit, Date date, int steps);
/// Early, middle or late; `today` begins the rest and ends what is earlier. Both sides of `whole`
/// are given.
[[nodiscard]] Period part_of(const Period& whole, DatePart part, Date today);
/// The n-th, from 1, of `parts` equal parts.
[[nodiscard]] MaybePeriod fraction_of(const Period& whole, int parts, int n);
/// The n-th, from 1, weekday in a period, or its last one when n is 0.
[[nodiscard]] MaybePeriod nth_weekday(const Period& whole, int weekday, int n);
/// The n-th week (Monday to Sunday) of a month or year, or the last seven days when n is 0.
[[nodiscard]] MaybePeriod nth_week(const Period& whole, int n);
/// From the begin of one to the end of the other; nothing when they are out of order.
[[nodiscard]] MaybePeriod join(const Period& first, const Period& last);

/// The EDTF value of a period, the shortest that covers the same days.
[[nodiscard]] std::string to_edtf(const Period& period);

}  // namespace isnad
