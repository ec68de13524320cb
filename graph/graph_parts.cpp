// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_parts.h"

#include <algorithm>
#include <array>

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

std::string_view to_string(Join join) { return kJoins[static_cast<std::size_t>(join)]; }

std::optional<Join> parse_join(std::string_view name) {
  const auto it = std::find(kJoins.begin(), kJoins.end(), name);
  if (it == kJoins.end()) return std::nullopt;
  return static_cast<Join>(it - kJoins.begin());
}

}  // namespace isnad
