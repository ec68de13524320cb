// SPDX-License-Identifier: Apache-2.0
// Parts of a period: "early 2015", "the second half of July", "the first week of next month".
#include "extract/date_finder_parser.h"

namespace isnad {

MaybeReading DateParser::whole_at(std::size_t i) const {
  using Reader = MaybeReading (DateParser::*)(std::size_t) const;
  constexpr Reader kReaders[] = {&DateParser::month_at,   &DateParser::decade_at,
                                 &DateParser::century_at, &DateParser::year_at,
                                 &DateParser::unit_at,    &DateParser::season_at};
  for (const std::size_t at : {i, past_of(i)}) {
    for (const Reader reader : kReaders) {
      MaybeReading found = (this->*reader)(at);
      if (found && !found->relative && found->period.grain >= DateUnit::week) return found;
    }
  }
  const std::size_t at = past_of(i);
  const DateWord* name = at < atoms_.size() ? atoms_[at].as(Kind::unit) : nullptr;
  if (!name || name->extra != 1 || !atoms_[at].definite ||
      name->value < static_cast<int>(DateUnit::week)) {
    return std::nullopt;
  }
  const auto p = resolve_unit(static_cast<DateUnit>(name->value), DateDirection::current);
  if (!p) return std::nullopt;
  DateReading r;
  r.period = *p;
  r.next = at + 1;
  // "The school year", "the fiscal year" are no years of the calendar.
  const DateAtom* behind = at + 1 < atoms_.size() ? &atoms_[at + 1] : nullptr;
  r.weak = behind && behind->definite && behind->match.count == 0;
  return r;
}

MaybeReading DateParser::part_at(std::size_t i) const {
  const DateWord* part = word(i, Kind::part);
  if (!part) return std::nullopt;
  MaybeReading found = whole_at(i + 1);
  if (!found) return std::nullopt;
  const auto kind = static_cast<DatePart>(part->value);
  if (kind == DatePart::rest && !context_.today) return std::nullopt;
  found->period = part_of(found->period, kind, context_.today.value_or(*found->period.range.begin));
  return found;
}

MaybeReading DateParser::nth_at(std::size_t i) const {
  const auto within = [&](std::size_t at, auto&& choose) -> MaybeReading {
    MaybeReading whole = whole_at(at);
    if (!whole) return std::nullopt;
    const MaybePeriod p = choose(whole->period);
    if (!p) return std::nullopt;
    whole->period = *p;
    return whole;
  };
  const auto latest = [&](std::size_t at) {
    const DateWord* w = word(at, Kind::direction);
    return w && w->value == static_cast<int>(DateDirection::latest);
  };
  if (const DateWord* f = word(i, Kind::fraction)) {
    const auto n = latest(i + 1) ? std::optional(f->value) : number(i + 1, 1, f->value);
    if (!n) return std::nullopt;
    return within(i + 2, [&](const Period& p) { return fraction_of(p, f->value, *n); });
  }
  const DateWord* named = word(i, Kind::unit);
  if (named && named->extra == 1 && (latest(i + 1) || ordinal(i + 1))) {
    const int n = latest(i + 1) ? 0 : number(i + 1, 1, 53).value_or(-1);
    switch (static_cast<DateUnit>(named->value)) {
      case DateUnit::week: return within(i + 2, [&](const Period& p) { return nth_week(p, n); });
      case DateUnit::decade:
        return within(i + 2, [&](const Period& p) {
          const bool fits = p.grain == DateUnit::century && n >= 1 && n <= 10;
          return fits ? fraction_of(p, 10, n) : MaybePeriod();
        });
      case DateUnit::day:
        return within(i + 2, [&](const Period& p) {
          const Date edge = n == 0 ? *p.range.end : *p.range.begin;
          return unit_around(DateUnit::day, edge, n == 0 ? 0 : n - 1);
        });
      default: return std::nullopt;
    }
  }
  // "the first Friday of July", "the last day of the month"
  const bool last = word(i, Kind::count) != nullptr;
  const auto n = last ? std::optional(0) : number(i, 1, 5);
  if (!n || (!last && !ordinal(i))) return std::nullopt;
  if (const auto day = weekday_name_at(i + 1)) {
    return within(day->next, [&](const Period& p) { return nth_weekday(p, day->value, *n); });
  }
  if (unit(i + 1, DateUnit::day)) {
    return within(i + 2, [&](const Period& p) {
      return unit_around(DateUnit::day, last ? *p.range.end : *p.range.begin, last ? 0 : *n - 1);
    });
  }
  if (unit(i + 1, DateUnit::week)) {
    return within(i + 2, [&](const Period& p) { return nth_week(p, *n); });
  }
  return std::nullopt;
}

}  // namespace isnad
