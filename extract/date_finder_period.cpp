// SPDX-License-Identifier: Apache-2.0
#include "extract/date_finder_period.h"

#include <algorithm>

#include "core/unicode.h"

namespace isnad {

namespace {

constexpr int kLastYear = 9999;

Date first_of(int year, int month) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 1};
}

Date last_of(int year, int month) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(days_in_month(year, month))};
}

Period make(Date begin, Date end, DateUnit grain) { return {{begin, end}, grain, false}; }

Date plus_days(Date date, int days) { return from_days(to_days(date) + days); }

/// Days [first, last] of a period, counted from 0.
Period days_of(const Period& whole, int first, int last) {
  const Date begin = plus_days(*whole.range.begin, first);
  const Date end = std::min(plus_days(*whole.range.begin, last), *whole.range.end);
  return {{begin, end}, DateUnit::day, whole.approximate};
}

int length_of(const Period& p) { return to_days(*p.range.end) - to_days(*p.range.begin) + 1; }

bool ends_month(Date d) { return d.day == days_in_month(d.year, d.month); }

std::string year_text(int year) { return to_iso(first_of(year, 1)).substr(0, 4); }

}  // namespace

MaybePeriod make_day(int year, int month, int day) {
  if (year < 1 || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                  static_cast<std::uint8_t>(day)};
  if (!is_valid(date)) return {};
  return make(date, date, DateUnit::day);
}

MaybePeriod make_month(int year, int month) {
  if (year < 1 || year > kLastYear || month < 1 || month > 12) return {};
  return make(first_of(year, month), last_of(year, month), DateUnit::month);
}

MaybePeriod make_years(int first, int last, DateUnit grain) {
  if (first < 1 || last > kLastYear || first > last) return {};
  return make(first_of(first, 1), last_of(last, 12), grain);
}

MaybePeriod make_year(int year) { return make_years(year, year, DateUnit::year); }

MaybePeriod make_season(int year, int season) {
  if (year < 1 || year >= kLastYear || season < 1 || season > 4) return {};
  const int month = season * 3;
  const Date end = season == 4 ? last_of(year + 1, 2) : last_of(year, month + 2);
  return make(first_of(year, month), end, DateUnit::month);
}

MaybePeriod make_hijri(int year, int month, int day) {
  const std::optional<Date> begin = unicode::from_hijri(year, month, std::max(day, 1));
  if (!begin) return {};
  Date end = *begin;
  if (day == 0) {
    const bool last = month == 12;
    const auto next = unicode::from_hijri(last ? year + 1 : year, last ? 1 : month + 1, 1);
    if (!next) return {};
    end = plus_days(*next, -1);
  }
  return Period{{*begin, end}, day == 0 ? DateUnit::month : DateUnit::day, true};
}

int hijri_year(Date date) {
  int year = (date.year - 622) * 33 / 32 + 2;  // at most a year too late
  for (int i = 0; i < 4; ++i, --year) {
    const std::optional<Date> begin = unicode::from_hijri(year, 1, 1);
    if (begin && *begin <= date) break;
  }
  return year;
}

Period make_span(Date begin, Date end) { return make(begin, end, DateUnit::day); }

Duration duration_of(DateUnit unit, int count) {
  switch (unit) {
    case DateUnit::minute: return {};
    case DateUnit::hour: return {0, count / 24};
    case DateUnit::day:
    case DateUnit::weekend: return {0, count};
    case DateUnit::week: return {0, 7 * count};
    case DateUnit::month: return {count, 0};
    case DateUnit::year: return {12 * count, 0};
    case DateUnit::decade: return {120 * count, 0};
    case DateUnit::century: return {1200 * count, 0};
  }
  return {};
}

std::optional<Date> add(Date date, Duration duration, int times) {
  const int months = date.year * 12 + date.month - 1 + duration.months * times;
  const int year = months / 12;
  if (months < 12 || year < 1 || year > kLastYear) return {};
  const int month = months % 12 + 1;
  const int day = std::min(int(date.day), days_in_month(year, month));
  const Date moved{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                   static_cast<std::uint8_t>(day)};
  const Date out = plus_days(moved, duration.days * times);
  if (!is_valid(out)) return {};
  return out;
}

MaybePeriod unit_around(DateUnit unit, Date date, int steps) {
  const int year = date.year;
  switch (unit) {
    case DateUnit::minute:
    case DateUnit::hour: return make(date, date, DateUnit::day);
    case DateUnit::day: {
      const Date day = plus_days(date, steps);
      return make(day, day, unit);
    }
    case DateUnit::week:
    case DateUnit::weekend: {
      const Date monday = plus_days(date, 7 * steps - weekday(date));
      return make(plus_days(monday, unit == DateUnit::week ? 0 : 5), plus_days(monday, 6), unit);
    }
    case DateUnit::month: {
      const std::optional<Date> moved = add(first_of(year, date.month), {steps, 0});
      return moved ? make_month(moved->year, moved->month) : MaybePeriod();
    }
    case DateUnit::year: return make_year(year + steps);
    case DateUnit::decade: {
      const int first = (year / 10 + steps) * 10;
      return make_years(first, first + 9, unit);
    }
    case DateUnit::century: {
      const int first = (year / 100 + steps) * 100;
      return make_years(first, first + 99, unit);
    }
  }
  return {};
}

Period part_of(const Period& whole, DatePart part, Date today) {
  const Date begin = *whole.range.begin, end = *whole.range.end;
  if (part == DatePart::rest || part == DatePart::later) {
    return today > begin && today <= end ? make_span(today, end) : whole;
  }
  if (part == DatePart::earlier) {
    return today >= begin && today < end ? make_span(begin, today) : whole;
  }
  if (part == DatePart::end) {
    if (whole.grain != DateUnit::year) return part_of(whole, DatePart::late, today);
    return make(first_of(begin.year, 12), last_of(begin.year, 12), DateUnit::month);
  }
  const int p = static_cast<int>(part);
  switch (whole.grain) {
    case DateUnit::month:
      if (length_of(whole) <= 31) return days_of(whole, 10 * p, p == 2 ? 30 : 10 * p + 9);
      break;
    case DateUnit::year:
      return make(first_of(begin.year, 4 * p + 1), last_of(begin.year, 4 * p + 4), DateUnit::month);
    case DateUnit::decade:
    case DateUnit::century: {
      const int scale = whole.grain == DateUnit::decade ? 1 : 10;
      constexpr int kFrom[] = {0, 4, 7}, kTo[] = {3, 6, 9};
      return make(first_of(begin.year + kFrom[p] * scale, 1),
                  last_of(begin.year + kTo[p] * scale + scale - 1, 12), DateUnit::year);
    }
    case DateUnit::week:
      if (p == 0) return days_of(whole, 0, 2);
      return p == 1 ? days_of(whole, 2, 3) : days_of(whole, 5, 6);
    default: break;
  }
  const int third = std::max(length_of(whole) / 3, 1);
  return days_of(whole, third * p, p == 2 ? length_of(whole) : third * (p + 1) - 1);
}

MaybePeriod fraction_of(const Period& whole, int parts, int n) {
  if (parts < 2 || n < 1 || n > parts) return {};
  const Date begin = *whole.range.begin, end = *whole.range.end;
  if (whole.grain == DateUnit::year && 12 % parts == 0) {
    const int months = 12 / parts;
    return make(first_of(begin.year, months * (n - 1) + 1), last_of(begin.year, months * n),
                DateUnit::month);
  }
  if ((whole.grain == DateUnit::decade || whole.grain == DateUnit::century) && parts != 3) {
    const int years = (end.year - begin.year + 1) / parts;
    return make_years(begin.year + years * (n - 1), begin.year + years * n - 1,
                      years == 10 ? DateUnit::decade : DateUnit::year);
  }
  // Fractions of a month are those of thirty days: the second half begins on the 16th.
  const int length = length_of(whole);
  const int step = (whole.grain == DateUnit::month && length <= 31 ? 30 : length) / parts;
  if (step < 1) return {};
  return days_of(whole, step * (n - 1), n == parts ? length : step * n - 1);
}

MaybePeriod nth_weekday(const Period& whole, int day, int n) {
  const Date begin = *whole.range.begin, end = *whole.range.end;
  Date date = plus_days(begin, (day - weekday(begin) + 7) % 7 + 7 * (n - 1));
  if (n == 0) date = plus_days(end, -((weekday(end) - day + 7) % 7));
  if (date < begin || date > end) return {};
  return make(date, date, DateUnit::day);
}

MaybePeriod nth_week(const Period& whole, int n) {
  const Date begin = *whole.range.begin, end = *whole.range.end;
  if (n == 0) return make(plus_days(end, -6), end, DateUnit::week);
  // Weeks of a year are those of ISO 8601; a month begins with its first Monday.
  int to_monday = (7 - weekday(begin)) % 7;
  if (whole.grain == DateUnit::year && weekday(begin) <= 3) to_monday = -weekday(begin);
  const Date monday = plus_days(begin, to_monday + 7 * (n - 1));
  if (n < 1 || monday > end) return {};
  return make(monday, plus_days(monday, 6), DateUnit::week);
}

MaybePeriod join(const Period& first, const Period& last) {
  if (!first.range.begin || !last.range.end || *last.range.end < *first.range.begin) return {};
  Period p{{first.range.begin, last.range.end}, last.grain, first.approximate || last.approximate};
  return p;
}

std::string to_edtf(const Period& period) {
  const std::string mark = period.approximate ? "~" : "";
  const auto side = [&](Date date) {
    std::string text = to_iso(date);
    if (period.grain >= DateUnit::month) text.resize(period.grain == DateUnit::month ? 7 : 4);
    return text + mark;
  };
  if (!period.range.begin && !period.range.end) return {};
  if (!period.range.end) return side(*period.range.begin) + "/..";
  if (!period.range.begin) return "../" + side(*period.range.end);
  const Date b = *period.range.begin, e = *period.range.end;
  if (b == e) return to_iso(b) + mark;
  const bool months = b.day == 1 && ends_month(e);
  if (months && b.month == 1 && e.month == 12) {
    if (b.year == e.year) return year_text(b.year) + mark;
    const int years = e.year - b.year + 1;
    if (years == 10 && b.year % 10 == 0) return year_text(b.year).substr(0, 3) + "X" + mark;
    if (years == 100 && b.year % 100 == 0) return year_text(b.year).substr(0, 2) + "XX" + mark;
    return year_text(b.year) + mark + "/" + year_text(e.year) + mark;
  }
  const std::size_t digits = months ? 7 : 10;
  const std::string first = to_iso(b).substr(0, digits) + mark;
  if (months && b.year == e.year && b.month == e.month) return first;
  return first + "/" + to_iso(e).substr(0, digits) + mark;
}

}  // namespace isnad
