// SPDX-License-Identifier: Apache-2.0
// What joins or bounds periods: "since", "ago", "from ... to".
#include "extract/date_finder_parser.h"

namespace isnad {

namespace {

/// "A few" of a unit lies between so many of them.
constexpr int kFewLeast = 2, kFewMost = 7, kFew = 3;
/// Longer times are figures of speech, or no times at all.
constexpr int kMostUnits = 1000;

int in_days(Duration length) { return length.days + length.months * 365 / 12; }

}  // namespace

DateParser::MaybeAt<DateParser::Length> DateParser::length_at(std::size_t i) const {
  // how a length can begin, which few words do
  constexpr std::uint32_t kBeginnings =
      DateWords::Match::bit(Kind::approximate) | DateWords::Match::bit(Kind::few) |
      DateWords::Match::bit(Kind::number) | DateWords::Match::bit(Kind::unit);
  if (i >= atoms_.size() || (atoms_[i].match.kinds & kBeginnings) == 0) return std::nullopt;
  Length length;
  bool any = false;
  std::size_t at = i;
  while (true) {
    std::size_t k = at;
    if (any && (comma(k) || role(k, DateRole::conjunction))) ++k;
    const bool about = word(k, Kind::approximate) != nullptr;
    while (word(k, Kind::approximate)) ++k;
    const bool few = word(k, Kind::few) != nullptr;
    std::optional<int> count;
    if (!few) count = number(k, 1, kMostUnits);
    if (few || count) ++k;
    const DateWord* name = word(k, Kind::unit);
    if (!name || (atoms_[k].definite && !count) || (any && (!count || few))) break;
    const auto kind = static_cast<DateUnit>(name->value);
    ++k;
    if (!count && name->extra > 0) {
      count = name->extra;
      if (name->extra == 1 && number(k, 1, 1)) ++k;  // "one day"
      // "the year 2016", "the month of May", "Friday" begin like a length
      const bool date = number(past_slip(k), 100, 9999) || word(k, Kind::month) ||
                        word(k, Kind::weekday) || word(k, Kind::day);
      // and one word for decade also means to hold a meeting
      if (date || (kind == DateUnit::decade && name->extra == 1 && !any)) break;
    }
    const bool few_behind = word(k, Kind::few) != nullptr;
    if (few_behind) ++k;
    const bool roughly = word(k, Kind::approximate) && !word(k + 1, Kind::number);
    if (roughly) ++k;
    if (word(k, Kind::direction)) break;
    if (!count) {
      length.vague = !(few || few_behind);
      length.approximate = true;
      count = kFew;
    }
    length.approximate = length.approximate || about || roughly;
    const Duration more = duration_of(kind, *count);
    length.duration.months += more.months;
    length.duration.days += more.days;
    length.unit = any ? DateUnit::day : kind;
    length.count = *count;
    any = true;
    at = k;
    if (role(at, DateRole::conjunction) && word(at + 1, Kind::fraction) &&
        word(at + 1, Kind::fraction)->value == 2) {
      const Duration half = duration_of(kind, 1);
      length.duration.months += half.months / 2;
      length.duration.days += half.days / 2 + (half.months == 1 ? 15 : 0);
      length.halved = true;
      at += 2;
      if (const DateWord* again = word(at, Kind::unit); again && again->value == name->value) ++at;
    }
  }
  if (!any) return std::nullopt;
  return At<Length>{length, at};
}

void DateParser::widen(const Length& length, Period& period) {
  if (length.unit < DateUnit::year) return;
  const DateUnit unit = length.halved ? DateUnit::month : DateUnit::year;
  const MaybePeriod whole = unit_around(unit, *period.range.begin, 0);
  if (!whole) return;
  period.range = whole->range;
  period.grain = unit;
}

MaybeReading DateParser::ago_at(std::size_t i) const {
  const auto length = length_at(i);
  if (!length || !context_.today) return std::nullopt;
  const Length& l = length->value;
  DateReading r;
  r.next = length->next + (word(length->next, Kind::from_now) ? 1 : 0);
  const auto date = add(*context_.today, l.duration, -1);
  if (!date) return std::nullopt;
  r.period = make_span(*date, *date);
  r.period.approximate = l.approximate || l.duration.months > 0;
  r.weak = l.approximate;
  if (l.vague && l.unit >= DateUnit::day) {
    const auto begin = add(*context_.today, duration_of(l.unit, kFewMost), -1);
    const auto end = add(*context_.today, duration_of(l.unit, kFewLeast), -1);
    if (!begin || !end) return std::nullopt;
    r.period.range = {begin, end};
  } else {
    widen(l, r.period);
  }
  return r;
}

MaybeReading DateParser::from_now_at(std::size_t i) const {
  const auto length = may_end_from_now_ ? length_at(i) : std::nullopt;
  if (!length || !context_.today || !word(length->next, Kind::from_now)) return std::nullopt;
  const auto date = add(*context_.today, length->value.duration, future_at(i) ? 1 : -1);
  if (!date) return std::nullopt;
  return make_reading(make_span(*date, *date), length->next + 1);
}

MaybeReading DateParser::before_after_at(std::size_t i) const {
  const bool before = role(i, DateRole::before);
  if (!before && !role(i, DateRole::after)) return std::nullopt;
  if (i > 0 && before && role(i - 1, DateRole::from)) return std::nullopt;  // "on the part of"
  if (auto length = length_at(i + 1)) {
    const Length& l = length->value;
    const bool only = word(length->next, Kind::only) && role(length->next + 1, DateRole::from);
    if (only) ++length->next;  // "only two days before the summit"
    const bool now = word(length->next, Kind::from_now) != nullptr;
    const bool of_event = !now && (role(length->next, DateRole::from) ||
                                   (!before && word(length->next, Kind::from_event)));
    if (before && !of_event) return ago_at(i + 1);
    if (!before && !of_event && context_.today && (now || future_at(i))) {
      const auto date = add(*context_.today, l.duration);
      if (!date) return std::nullopt;
      DateReading r;
      r.next = length->next + (now ? 1 : 0);
      r.period = make_span(*date, *date);
      r.period.approximate = l.approximate || l.duration.months > 0;
      widen(l, r.period);
      r.weak = l.approximate;
      return r;
    }
    DateReading r;
    r.next = length->next;
    r.relative = true;
    const int days = in_days(l.duration);
    r.offset_begin = r.offset_end = before ? -days : days;
    if (l.vague && l.unit >= DateUnit::day) {
      const int least = in_days(duration_of(l.unit, kFewLeast));
      const int most = in_days(duration_of(l.unit, kFewMost));
      r.offset_begin = before ? -most : least;
      r.offset_end = before ? -least : most;
    }
    r.weak = l.approximate;
    return r;
  }
  MaybeReading found = period(i + 1);
  if (!found || found->relative) return std::nullopt;
  const DateWord* part = word(i + 1, Kind::part);
  const bool deadline = before && part && part->value == static_cast<int>(DatePart::end);
  if (deadline) return found;
  const auto bound =
      before ? add(*found->period.range.begin, {0, 1}, -1) : add(*found->period.range.end, {0, 1});
  if (!bound) return std::nullopt;
  found->period.range = before ? DateRange{std::nullopt, bound} : DateRange{bound, std::nullopt};
  found->weak = true;
  return found;
}

MaybeReading DateParser::since_at(std::size_t i) const {
  if (!role(i, DateRole::since) && !role(i, DateRole::starting)) return std::nullopt;
  const auto length = length_at(i + 1);
  MaybeReading found = length ? ago_at(i + 1) : period(i + 1);
  if (!found) found = whole_at(i + 1);
  if (!found || found->relative) return std::nullopt;
  const bool ago = length && word(length->next, Kind::from_now);
  if (ago || (length && length->value.vague)) return found;
  if (role(found->next, DateRole::until) || role(found->next, DateRole::to)) {
    const MaybeReading end = period(found->next + 1);
    const MaybePeriod both = end ? join(found->period, end->period) : std::nullopt;
    if (both) {
      found->period = *both;
      found->next = end->next;
      return found;
    }
  }
  found->origin = found->period.range;
  found->period.range.end.reset();
  found->since = true;
  return found;
}

MaybeReading DateParser::range_at(std::size_t i, const MaybeReading& alone) const {
  const bool between = role(i, DateRole::between);
  const bool from = role(i, DateRole::from);
  MaybeReading first = between || from ? period(i + 1) : alone;
  if (!first || first->relative) return std::nullopt;
  std::size_t at = first->next;
  const auto to_at = [&](std::size_t k) {
    return role(k, DateRole::to) || role(k, DateRole::until);
  };
  if (from && comma(at) && to_at(at + 1)) ++at;
  // "put off the talks of May to autumn" names no time from May on
  const bool opened = from || between || i == 0 || !atoms_[i - 1].is(DateRole::in);
  const bool to = (opened && to_at(at)) || (between && role(at, DateRole::conjunction));
  const bool dashed = dash(at) && !between && !from;
  if (!to && !dashed) return std::nullopt;
  if (dashed && word(at + 1, Kind::weekday)) return std::nullopt;
  MaybeReading last = period(at + 1);
  const auto year = number(at + 1, 1000, 2300);
  if (first->period.grain == DateUnit::year && year) {
    const auto p = make_year(*year);
    if (!p) return std::nullopt;
    last = DateReading{};
    last->period = *p;
    last->next = at + 2;
  }
  if (!last || last->relative) return std::nullopt;
  // A side without a year is the nearest before the other.
  const bool days = first->period.grain < DateUnit::month &&
                    to_days(*first->period.range.begin) - to_days(*last->period.range.end) < 7;
  const Date named = *first->period.range.begin;
  for (int tries = 1; tries < 200 && *last->period.range.end < *first->period.range.begin;
       ++tries) {
    const Duration step = days ? Duration{0, 7} : Duration{12, 0};
    first->period.range.begin = add(named, step, -tries);
    if (dashed || !first->period.range.begin) return std::nullopt;
  }
  const MaybePeriod both = join(first->period, last->period);
  if (!both) return std::nullopt;
  last->period = *both;
  last->weak = first->weak && last->weak && !from && !between;
  return last;
}

MaybeReading DateParser::bounded_at(std::size_t i) const {
  if (!role(i, DateRole::until)) return std::nullopt;
  MaybeReading found = period(i + 1);
  if (!found) found = whole_at(i + 1);
  if (!found || found->relative) return std::nullopt;
  found->period.range.begin.reset();
  return found;
}

MaybeReading DateParser::within_at(std::size_t i) const {
  if (!role(i, DateRole::during) || !context_.today || !future_at(i)) return std::nullopt;
  const auto length = length_at(i + 1);
  if (!length) return std::nullopt;
  const auto end = add(*context_.today, length->value.duration);
  if (!end) return std::nullopt;
  DateReading r;
  r.period = make_span(*context_.today, *end);
  r.next = length->next;
  r.weak = length->value.approximate;
  return r;
}

MaybeReading DateParser::eve_at(std::size_t i) const {
  const DateWord* eve = word(i, Kind::eve);
  if (!eve) return std::nullopt;
  if (MaybeReading day = period(i + 1); day && !day->relative) {
    if (!word(i + 1, Kind::feast)) return day;
    const auto date = from_days(to_days(*day->period.range.begin) + eve->value);
    day->period.range = {date, date};
    return day;
  }
  const DateAtom* event = i + 1 < atoms_.size() ? &atoms_[i + 1] : nullptr;
  if (!event || event->mark != 0 || (event->match.count > 0 && !event->as(Kind::title)))
    return std::nullopt;
  DateReading r;
  r.next = i + 1;
  r.relative = true;
  r.offset_begin = r.offset_end = eve->value;
  return r;
}

}  // namespace isnad
