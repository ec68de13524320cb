// SPDX-License-Identifier: Apache-2.0
#include "core/date.h"

#include <doctest/doctest.h>

#include <string>

using namespace isnad;

namespace {

Date day(int year, int month, int number) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(number)};
}

/// "2024-01-05/2024-02-01"; ".." is an open side.
DateRange range(const std::string& text) {
  const std::size_t slash = text.find('/');
  return {parse_iso(text.substr(0, slash)), parse_iso(text.substr(slash + 1))};
}

}  // namespace

TEST_CASE("days are counted from 1970") {
  struct Case {
    Date date;
    std::int32_t days;
  };
  const Case cases[] = {
      {day(1970, 1, 1), 0},      {day(1969, 12, 31), -1},     {day(1970, 2, 1), 31},
      {day(2000, 3, 1), 11017},  {day(2024, 2, 29), 19782},   {day(2026, 2, 4), 20488},
      {day(1, 1, 1), -719162},   {day(9999, 12, 31), 2932896},
  };
  for (const Case& c : cases) {
    CAPTURE(to_iso(c.date));
    CHECK(to_days(c.date) == c.days);
    CHECK(from_days(c.days) == c.date);
  }
}

TEST_CASE("every day of four centuries comes back from its number") {
  Date last = from_days(to_days(day(1799, 12, 31)));
  for (std::int32_t d = to_days(day(1800, 1, 1)); d <= to_days(day(2200, 1, 1)); ++d) {
    const Date date = from_days(d);
    if (to_days(date) != d || !(last < date) || !is_valid(date)) FAIL(to_iso(date));
    last = date;
  }
  CHECK(last == day(2200, 1, 1));
}

TEST_CASE("weekdays begin with Monday") {
  CHECK(weekday(day(1970, 1, 1)) == 3);
  CHECK(weekday(day(2024, 5, 6)) == 0);
  CHECK(weekday(day(2024, 5, 12)) == 6);
  CHECK(weekday(day(1950, 1, 1)) == 6);
  for (int i = 0; i < 14; ++i) CHECK(weekday(from_days(to_days(day(2024, 5, 6)) + i)) == i % 7);
}

TEST_CASE("length of months and days of the calendar") {
  struct Case {
    int year, month, days;
  };
  const Case cases[] = {{2023, 2, 28}, {2024, 2, 29}, {1900, 2, 28}, {2000, 2, 29},
                        {2024, 4, 30}, {2024, 12, 31}, {2024, 1, 31}};
  for (const Case& c : cases) {
    CHECK(days_in_month(c.year, c.month) == c.days);
    CHECK(is_valid(day(c.year, c.month, c.days)));
    CHECK_FALSE(is_valid(day(c.year, c.month, c.days + 1)));
  }
  for (const Date& bad : {Date{}, day(0, 1, 1), day(2024, 0, 1), day(2024, 13, 1), day(2024, 1, 0),
                          day(10000, 1, 1), day(-1, 1, 1)}) {
    CHECK_FALSE(is_valid(bad));
  }
}

TEST_CASE("ISO dates are read strictly") {
  struct Case {
    std::string text;
    std::string date;  ///< empty: no date
  };
  const Case cases[] = {
      {"2026-02-04", "2026-02-04"},
      {"2026-02-04T01:39:00Z", "2026-02-04"},
      {"2026-02-04 01:39", "2026-02-04"},
      {"0001-01-01", "0001-01-01"},
      {"2024-02-29", "2024-02-29"},
      {"2023-02-29", ""},
      {"2026-13-01", ""},
      {"2026-00-10", ""},
      {"0000-01-01", ""},
      {"2026-2-4", ""},
      {"2026/02/04", ""},
      {"20260204", ""},
      {"2026-02-041", ""},
      {"2026-02-04x", ""},
      {" 2026-02-04", ""},
      {"2O26-02-04", ""},
      {"2026-02", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto date = parse_iso(c.text);
    CHECK((date ? to_iso(*date) : "") == c.date);
  }
}

TEST_CASE("ranges overlap when they share a day") {
  struct Case {
    std::string a;
    std::string b;
    bool overlap;
  };
  const Case cases[] = {
      {"2024-01-01/2024-01-31", "2024-01-31/2024-02-10", true},
      {"2024-01-01/2024-01-31", "2024-02-01/2024-02-10", false},
      {"2024-01-01/2024-12-31", "2024-05-05/2024-05-05", true},
      {"2024-01-01/..", "2030-01-01/2030-01-02", true},
      {"2024-01-01/..", "2023-01-01/2023-12-31", false},
      {"../2024-01-01", "2023-01-01/..", true},
      {"../2022-12-31", "2023-01-01/..", false},
      {"../..", "2024-01-01/2024-01-01", true},
      {"../..", "../..", true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(overlap(range(c.a), range(c.b)) == c.overlap);
    CHECK(overlap(range(c.b), range(c.a)) == c.overlap);
  }
}
