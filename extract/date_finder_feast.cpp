// SPDX-License-Identifier: Apache-2.0
// Feasts of the Hijri calendar.
#include "extract/date_finder_parser.h"

namespace isnad {

namespace {

/// The feast that lies in a Gregorian year.
MaybePeriod in_gregorian_year(int year, int month, int day) {
  const MaybePeriod whole = make_year(year);
  if (!whole) return std::nullopt;
  const int first = hijri_year(*whole->range.begin);
  for (int hijri = first; hijri <= first + 1; ++hijri) {
    MaybePeriod p = make_hijri(hijri, month, day);
    if (p && p->range.begin->year == year) return p;
  }
  return std::nullopt;
}

}  // namespace

MaybePeriod DateParser::resolve_feast(const DateWord& feast, int nth, std::size_t at,
                                      std::size_t& next) const {
  Month month;
  month.month = feast.value / 100;
  month.hijri = true;
  const int day = feast.value % 100;
  MaybePeriod p;
  if (const auto year = year_after(next, false)) {
    p = is_hijri_year(year->value) ? make_hijri(year->value, month.month, day)
                                   : in_gregorian_year(year->value, month.month, day);
    next = year->next;
  } else {
    const auto direction = direction_at(next);
    p = resolve_day(month, day, at, direction ? std::optional(direction->value) : std::nullopt);
    if (direction) next = direction->next;
  }
  if (!p) return p;
  const int first = to_days(*p->range.begin) + (nth > 0 ? nth - 1 : 0);
  const int days = nth > 0 ? 1 : feast.extra;
  p->range = {from_days(first), from_days(first + days - 1)};
  return p;
}

MaybeReading DateParser::feast_at(std::size_t i) const {
  std::size_t at = i;
  int nth = 0;
  if (unit(at, DateUnit::day) && atoms_[at].definite && ordinal(at + 1)) {  // "the first day of"
    nth = number(at + 1, 1, 7).value_or(0);
    at = nth > 0 ? past_of(at + 2) : at;
  } else if (ordinal(at) && unit(at + 1, DateUnit::day)) {  // "the second of the days of"
    nth = number(at, 1, 7).value_or(0);
    at = nth > 0 ? past_of(at + 2) : at;
  }
  const DateWord* feast = word(at, Kind::feast);
  if (!feast) return std::nullopt;
  const DateAtom* before = at > 0 ? &atoms_[at - 1] : nullptr;
  const bool timed =
      before && !before->clitic &&
      (before->is(DateRole::in) || before->is(DateRole::during) || before->is(DateRole::since) ||
       before->is(DateRole::until) || before->is(DateRole::before) || before->is(DateRole::after) ||
       before->as(Kind::unit) || before->as(Kind::eve));
  std::size_t next = at + 1;
  const MaybePeriod p = resolve_feast(*feast, nth, at, next);
  // Many are greeted on the occasion of a feast: only words of time make it a date.
  if (nth == 0 && !timed && next == at + 1) return std::nullopt;
  return make_reading(p, next, nth == 0);
}

}  // namespace isnad
