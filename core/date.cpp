// SPDX-License-Identifier: Apache-2.0
#include "core/date.h"

#include <chrono>
#include <cstdio>

namespace isnad {

namespace chr = std::chrono;

std::int32_t to_days(Date date) {
  const chr::year_month_day ymd{chr::year{date.year}, chr::month{date.month}, chr::day{date.day}};
  return static_cast<std::int32_t>(chr::sys_days{ymd}.time_since_epoch().count());
}

Date from_days(std::int32_t days) {
  const chr::year_month_day ymd{chr::sys_days{chr::days{days}}};
  return {static_cast<std::int16_t>(static_cast<int>(ymd.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()))};
}

int weekday(Date date) {
  const chr::weekday day{chr::sys_days{chr::days{to_days(date)}}};
  return static_cast<int>(day.iso_encoding()) - 1;
}

int days_in_month(int year, int month) {
  const chr::year_month_day_last last{chr::year{year},
                                      chr::month_day_last{chr::month(unsigned(month))}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool is_valid(Date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

std::string to_iso(Date date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", int(date.year), int(date.month),
                int(date.day));
  return text;
}

std::optional<Date> parse_iso(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  int part[3] = {0, 0, 0};
  for (int i = 0, p = 0; i < 10; ++i) {
    if (i == 4 || i == 7) {
      ++p;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    part[p] = part[p] * 10 + (text[i] - '0');
  }
  const Date date{static_cast<std::int16_t>(part[0]), static_cast<std::uint8_t>(part[1]),
                  static_cast<std::uint8_t>(part[2])};
  if (!is_valid(date)) return std::nullopt;
  return date;
}

bool overlap(const DateRange& a, const DateRange& b) {
  if (a.begin && b.end && *b.end < *a.begin) return false;
  if (b.begin && a.end && *a.end < *b.begin) return false;
  return true;
}

Time moved(const Time& time, int begin, int end) {
  Time out;
  if (time.range.begin) out.range.begin = from_days(to_days(*time.range.begin) + begin);
  if (time.range.end) out.range.end = from_days(to_days(*time.range.end) + end);
  if (out.range.begin && out.range.end) {
    out.edtf = to_iso(*out.range.begin);
    if (*out.range.begin != *out.range.end) out.edtf += "/" + to_iso(*out.range.end);
  }
  return out;
}

}  // namespace isnad
