// SPDX-License-Identifier: Apache-2.0
#include "graph/event_time.h"

namespace isnad {

namespace {
constexpr std::int64_t kNarrowDays = 10;
}

bool EventDays::narrow() const { return !open() && length() <= kNarrowDays; }

EventDays event_days(const Time& time) {
  const DateRange& range = time.range;
  return {range.begin ? to_days(*range.begin) : EventDays::kPast,
          range.end ? to_days(*range.end) : EventDays::kFuture};
}

bool is_vague(const Time& time) { return time.edtf.find_first_of("~?%") != std::string::npos; }

bool may_mean(EventDays vague, EventDays exact) {
  if (vague.open()) return vague.begin <= exact.end && exact.begin <= vague.end;
  return vague.begin - kVagueDays <= exact.end && exact.begin <= vague.end + 1;
}

bool compatible(const std::optional<Time>& a, const std::optional<Time>& b) {
  if (!a || !b) return true;
  const EventDays x = event_days(*a);
  const EventDays y = event_days(*b);
  if (x.begin <= y.end && y.begin <= x.end) return true;
  return (is_vague(*a) && may_mean(x, y)) || (is_vague(*b) && may_mean(y, x));
}

}  // namespace isnad
