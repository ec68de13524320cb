// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace isnad {

namespace {
constexpr std::array<std::string_view, 6> kJoins = {"alone", "same-time", "within",
                                                    "only",  "nearest",   "undated"};
}

std::string day_text(Day day) { return day == kNoDay ? std::string() : to_iso(from_days(day)); }

Day day_of(const std::optional<Date>& date) { return date ? to_days(*date) : kNoDay; }

std::optional<Date> date_of(Day day) {
  return day == kNoDay ? std::nullopt : std::optional(from_days(day));
}

std::string edtf_of(Day begin, Day end) {
  if (begin == end) return day_text(begin);
  if (begin == kNoDay) return "../" + day_text(end);
  if (end == kNoDay) return day_text(begin) + "/..";
  const Date first = from_days(begin), last = from_days(end);
  if (first.day == 1 && first.year == last.year &&
      last.day == days_in_month(last.year, last.month)) {
    if (first.month == last.month) return day_text(begin).substr(0, 7);
    if (first.month == 1 && last.month == 12) return day_text(begin).substr(0, 4);
  }
  return day_text(begin) + "/" + day_text(end);
}

void Edge::set_confidence(double value) {
  const double inside = value > 0 ? std::min(value, 1.0) : 0;
  ten_thousandths = static_cast<std::uint16_t>(std::lround(inside * kWholeConfidence));
}

std::string_view to_string(Join join) { return kJoins[static_cast<std::size_t>(join)]; }

std::optional<Join> parse_join(std::string_view name) {
  const auto it = std::find(kJoins.begin(), kJoins.end(), name);
  if (it == kJoins.end()) return std::nullopt;
  return static_cast<Join>(it - kJoins.begin());
}

}  // namespace isnad
