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
  const DateWord* name = word(at, Kind::unit);
  if (!name || name->extra != 1 || !atoms_[at].definite ||
      name->value < static_cast<int>(DateUnit::week)) {
    return std::nullopt;
  }
  // "The eighth month of the war", "the school year" are none of the calendar.
  if (ordinal(at + 1) || (at + 1 < atoms_.size() && atoms_[at + 1].adjective)) return std::nullopt;
  const auto p = resolve_unit(static_cast<DateUnit>(name->value), DateDirection::current);
  if (!p) return std::nullopt;
  DateReading r;
  r.period = *p;
  r.next = at + 1;
  const DateAtom* behind = at + 1 < atoms_.size() ? &atoms_[at + 1] : nullptr;
  r.weak = behind && behind->definite && behind->match.count == 0;
  return r;
}

MaybeReading DateParser::part_at(std::size_t i) const {
  const DateWord* part = word(i, Kind::part);
  if (!part) return std::nullopt;
  MaybeReading found = whole_at(i + 1);
  if (!found) found = nth_at(i + 1);  // "the middle of the fourth decade"
  if (!found || found->period.grain < DateUnit::week) return std::nullopt;
  const auto kind = static_cast<DatePart>(part->value);
  if (kind != DatePart::end && kind >= DatePart::rest && !context_.today) return std::nullopt;
  found->period = part_of(found->period, kind, context_.today.value_or(*found->period.range.begin));
  return found;
}

MaybeReading DateParser::edge_units_at(std::size_t i) const {
  const auto first_at = [&](std::size_t k) { return ordinal(k) && number(k, 1, 1); };
  const auto last_at = [&](std::size_t k) {
    const DateWord* w = word(k, Kind::direction);
    return w && w->value == static_cast<int>(DateDirection::latest);
  };
  std::size_t at = i;
  bool first = first_at(at) && !atoms_[at].definite;
  const bool leading = first || word(at, Kind::count);
  if (leading) ++at;
  auto count = number(at, 2, 400);
  if (count) ++at;
  const DateWord* name = word(at, Kind::unit);
  if (!name || name->extra == 1 || name->value < static_cast<int>(DateUnit::day) ||
      !(leading ? count || name->extra == 2 : atoms_[at].definite || (count && i < at))) {
    return std::nullopt;
  }
  if (name->extra == 2) count = 2;
  ++at;
  if (!count && number(at, 2, 400)) count = number(at++, 2, 400);
  if (!leading) {
    first = first_at(at);
    if (!first && !last_at(at)) return std::nullopt;
    ++at;
  }
  const auto kind = static_cast<DateUnit>(name->value);
  MaybeReading whole = role(at, DateRole::from) ? whole_at(at) : std::nullopt;
  if (!whole || whole->period.grain <= kind) return std::nullopt;
  if (!count) {
    const DatePart part = first ? DatePart::early : DatePart::late;
    whole->period = part_of(whole->period, part, *whole->period.range.begin);
    return whole;
  }
  const Date begin = *whole->period.range.begin, end = *whole->period.range.end;
  const auto edge =
      add(first ? begin : from_days(to_days(end) + 1), duration_of(kind, *count), first ? 1 : -1);
  if (!edge || *edge < begin || to_days(*edge) > to_days(end) + 1) return std::nullopt;
  whole->period.range =
      first ? DateRange{begin, from_days(to_days(*edge) - 1)} : DateRange{*edge, end};
  whole->period.grain = kind;
  return whole;
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
