// SPDX-License-Identifier: Apache-2.0
// Dates told from today or from the date before: weekdays, "yesterday", "last week".
#include <algorithm>
#include <cstdlib>

#include "extract/date_finder_parser.h"

namespace isnad {

namespace {

/// How many units a plural without a number stands for.
constexpr int kFew = 3;
/// A weekday beside "today" may correct the date of publication by so many days.
constexpr int kMostCorrection = 3;
/// Until then the new year is the one that has begun.
constexpr int kMidYear = 6;
constexpr int kSunday = 6;

/// The same day of the year beyond today, when only that is such a weekday.
Period near_weekday(const Period& day, int name, Date today) {
  const Date date = *day.range.begin;
  if (day.approximate || weekday(date) == name) return day;
  const MaybePeriod other = make_day(date.year + (date > today ? -1 : 1), date.month, date.day);
  return other && weekday(*other->range.begin) == name ? *other : day;
}

/// The day with this weekday that is nearest to `date`.
Date nearest_weekday(Date date, int day) {
  const int ahead = (day - weekday(date) + 7) % 7;
  return from_days(to_days(date) + (ahead > kMostCorrection ? ahead - 7 : ahead));
}

}  // namespace

DateParser::MaybeAt<int> DateParser::weekday_name_at(std::size_t i) const {
  std::size_t at = i;
  while (word(at, Kind::day_part)) ++at;
  const bool named = unit(at, DateUnit::day) && !atoms_[at].definite;
  if (named) ++at;
  while (word(at, Kind::day_part)) ++at;
  const DateWord* day = word(at, Kind::weekday);
  if (!day || (!named && !atoms_[at].definite)) return std::nullopt;
  const std::size_t verb = word(at + 1, Kind::future) ? at + 2 : at + 1;
  const bool two = verb < atoms_.size() && atoms_[verb].dual && number(at, 2, 2);
  const bool both = i > 0 && i == at && atoms_[i - 1].is(DateRole::between) && number(at, 2, 2) &&
                    !role(at + 1, DateRole::conjunction);
  if (!named && (two || both)) return std::nullopt;  // "the two agreed", "between the two"
  return At<int>{day->value, at + 1};
}

MaybePeriod DateParser::resolve_weekday(int day, std::size_t at,
                                        std::optional<DateDirection> direction) const {
  if (!context_.today) return std::nullopt;
  const Date today = *context_.today;
  const int back = (weekday(today) - day + 7) % 7;
  const int ahead = (7 - back) % 7;
  int shift = -back;
  if (!direction) {
    if (future_at(at)) shift = ahead;
  } else {
    switch (*direction) {
      case DateDirection::next: shift = ahead == 0 ? 7 : ahead; break;
      case DateDirection::next_but_one: shift = (ahead == 0 ? 7 : ahead) + 7; break;
      case DateDirection::current: shift = day - weekday(today); break;
      case DateDirection::past_but_one: shift = -(back == 0 ? 7 : back) - 7; break;
      default: shift = -(back == 0 ? 7 : back); break;
    }
  }
  return unit_around(DateUnit::day, today, shift);
}

MaybeReading DateParser::weekday_at(std::size_t i) const {
  const bool here = word(i, Kind::demonstrative) != nullptr;
  const auto name = weekday_name_at(here ? i + 1 : i);
  if (!name) return std::nullopt;
  std::size_t at = name->next;
  // An explicit date beside the weekday says more: "Monday, 23 November 2009".
  std::size_t explicit_at = at;
  while (comma(explicit_at) || mark(explicit_at, '(') || dash(explicit_at) ||
         word(explicit_at, Kind::joiner)) {
    ++explicit_at;
  }
  if (explicit_at == at && role(at, DateRole::in)) ++explicit_at;
  for (const auto reader :
       {&DateParser::numeric_at, &DateParser::day_month_at, &DateParser::month_at}) {
    MaybeReading date = (this->*reader)(explicit_at);
    if (!date || date->period.range.begin != date->period.range.end) continue;
    if (context_.today && !is_dated(date->next - 1)) {
      date->period = near_weekday(date->period, name->value, *context_.today);
    }
    return date;
  }
  // A bare day of the month, when it is such a weekday.
  const std::size_t bare = role(at, DateRole::in) ? at + 1 : at;
  const bool counts = word(bare + 1, Kind::unit) || (ordinal(bare) && !atoms_[bare].definite);
  if (const auto day = number(bare, 1, 31); day && context_.today && !counts) {
    if (const auto month = unit_around(DateUnit::month, *context_.today, 0);
        month && ordinal(bare) && atoms_[bare].definite && *day <= 5) {
      return make_reading(nth_weekday(*month, name->value, *day), bare + 1);
    }
    for (int step = 0; step > -3; --step) {
      const auto month = unit_around(DateUnit::month, *context_.today, step);
      if (!month) break;
      const Date begin = *month->range.begin;
      const MaybePeriod p = make_day(begin.year, begin.month, *day);
      if (p && weekday(*p->range.begin) == name->value) return make_reading(p, bare + 1);
    }
  }
  // Two days: "on Tuesday and Wednesday last", "the night of Friday to Saturday".
  std::optional<int> second;
  const int following = (name->value + 1) % 7;
  const bool joined = dash(at) || slash(at) || role(at, DateRole::conjunction);
  const std::size_t other = joined ? at + 1 : at;
  if (const auto next = weekday_name_at(other); next && next->value == following) {
    second = next->value;
    at = next->next;
  }
  const auto direction = direction_at(at);
  auto dir = direction ? std::optional(direction->value) : std::nullopt;
  if (direction) at = direction->next;
  if (here && !dir) dir = DateDirection::current;
  if (role(at, DateRole::from) && !dir) {
    const MaybeReading week = unit_at(at + 1);
    if (week && week->period.grain == DateUnit::week) {
      return make_reading(nth_weekday(week->period, name->value, 1), week->next);
    }
  }
  MaybePeriod day = resolve_weekday(name->value, i, dir);
  if (!day || !second) return make_reading(day, at);
  const Date begin = *day->range.begin;
  const bool ahead = begin >= *context_.today && (dir == DateDirection::next || future_at(i));
  const Date last =
      ahead ? from_days(to_days(begin) + 1) : *resolve_weekday(*second, i, dir)->range.begin;
  return make_reading(make_span(from_days(to_days(last) - 1), last), at);
}

MaybeReading DateParser::today_at(std::size_t i) const {
  std::size_t at = i;
  while (word(at, Kind::day_part) && !word(at, Kind::day)) ++at;
  if (unit(at, DateUnit::day) && !atoms_[at].definite) ++at;
  const bool here = word(at, Kind::demonstrative) != nullptr;
  if (here) ++at;
  const DateWord* day = word(at, Kind::day);
  if (!day || !context_.today) return std::nullopt;
  const bool counted = word(at + 1, Kind::number) && atoms_[at + 1].definite &&
                       !word(at + 1, Kind::weekday);  // "the second day"
  const bool of_event = day->value == 0 && role(at + 1, DateRole::from) &&
                        atoms_[at].last - atoms_[at].first > 1;  // "a little before the summit"
  if (word(at + 1, Kind::blocker) || counted || of_event) return std::nullopt;
  if (here && word(at - 1, Kind::demonstrative)->value == int(DateDirection::same)) {
    return make_reading(resolve_unit(DateUnit::day, DateDirection::same), at + 1);
  }
  const auto p = unit_around(DateUnit::day, *context_.today, day->value);
  ++at;
  if (here && role(at, DateRole::from)) {  // "on this day of 2011"
    const auto year = year_after(at, false);
    const Date today = *context_.today;
    if (year) return make_reading(make_day(year->value, today.month, today.day), year->next);
  }
  // "today, Monday": the weekday tells more surely, when the date of publication is that of the
  // night after.
  const bool bracket = mark(at, '(');
  const std::size_t name_at = bracket || comma(at) ? at + 1 : at;
  const auto name = weekday_name_at(name_at);
  // "three dollars a day"
  const bool each = i > 0 && atoms_[i - 1].is(DateRole::in) && !atoms_[i - 1].clitic && !name &&
                    word(i, Kind::day);
  if (each) return std::nullopt;
  if (!name || !p) return make_reading(p, at);
  const Date corrected = nearest_weekday(*p->range.begin, name->value);
  // Behind a comma a weekday may belong to the next clause.
  if (comma(at) && corrected != *p->range.begin) return make_reading(p, at);
  const MaybeReading full = weekday_at(name_at);
  if (full && full->next > name->next &&
      std::abs(to_days(*full->period.range.begin) - to_days(corrected)) <= kMostCorrection) {
    return full;
  }
  return make_reading(make_span(corrected, corrected),
                      name->next + (mark(name->next, ')') ? 1 : 0));
}

MaybePeriod DateParser::resolve_unit(DateUnit unit, DateDirection direction) const {
  const std::optional<Date> today = context_.today;
  const bool by_last = direction == DateDirection::same || direction == DateDirection::before ||
                       direction == DateDirection::after;
  if (by_last) {
    const std::optional<DateRange>& last = context_.last;
    if (direction == DateDirection::same && !(last && last->begin)) return std::nullopt;
    const bool after = direction == DateDirection::after;
    const auto base = last ? (after ? last->end : last->begin) : today;
    // "That day" is no day of a year that was mentioned.
    const MaybePeriod around = base ? unit_around(unit, *base, 0) : MaybePeriod();
    if (last && (!around || !last->begin || !last->end || *last->begin < *around->range.begin ||
                 *last->end > *around->range.end)) {
      return std::nullopt;
    }
    const int step = direction == DateDirection::same ? 0 : after ? 1 : -1;
    return base ? unit_around(unit, *base, step) : MaybePeriod();
  }
  if (!today) return std::nullopt;
  const bool week = unit == DateUnit::week && direction != DateDirection::current;
  if (week && weekday(*today) == kSunday) {
    // On a Sunday, which opens the week where most readers live, last week ended the day before.
    const int steps = direction == DateDirection::next           ? 1
                      : direction == DateDirection::next_but_one ? 2
                      : direction == DateDirection::past_but_one ? -2
                                                                 : -1;
    const std::int32_t first = to_days(*today) + 7 * steps;
    Period p = make_span(from_days(first), from_days(first + 6));
    p.grain = unit;
    return p;
  }
  switch (direction) {
    case DateDirection::next: return unit_around(unit, *today, 1);
    case DateDirection::beginning: {
      if (unit != DateUnit::year) return std::nullopt;
      return unit_around(unit, *today, today->month > kMidYear ? 1 : 0);
    }
    case DateDirection::next_but_one: return unit_around(unit, *today, 2);
    case DateDirection::current: return unit_around(unit, *today, 0);
    case DateDirection::past_but_one: return unit_around(unit, *today, -2);
    default: return unit_around(unit, *today, -1);
  }
}

MaybeReading DateParser::unit_at(std::size_t i) const {
  std::size_t at = i;
  while (word(at, Kind::day_part) && !word(at, Kind::day)) ++at;
  std::optional<DateDirection> direction;
  if (const DateWord* w = word(at, Kind::demonstrative)) {
    direction = static_cast<DateDirection>(w->value);
    ++at;
  } else if (const DateWord* self = word(at, Kind::self); self && self->value == 1) {
    direction = DateDirection::same;
    ++at;
  }
  if (at >= atoms_.size()) return std::nullopt;
  const DateWord* name = word(at, Kind::unit);
  const bool night = !name && word(at, Kind::day_part) && word(at, Kind::day);  // "the night"
  if (!night && (!name || name->extra != 1)) return std::nullopt;
  const auto kind = night ? DateUnit::day : static_cast<DateUnit>(name->value);
  if (kind < DateUnit::day || (!atoms_[at].definite && kind != DateUnit::weekend)) {
    return std::nullopt;
  }
  if (kind == DateUnit::day && direction == DateDirection::current) return std::nullopt;
  ++at;
  const auto behind = direction_at(at);
  if (behind) {
    // "The former secretary general": the adjective belongs to a person.
    const bool of_person = kind == DateUnit::year && i > 0 && atoms_[i - 1].match.count == 0 &&
                           atoms_[i - 1].definite && atoms_[i - 1].mark == 0;
    const bool loose = behind->value == DateDirection::before ||
                       behind->value == DateDirection::current ||
                       behind->value == DateDirection::beginning;
    if (of_person && loose) return std::nullopt;
    direction = behind->value;
    at = behind->next;
  } else if (const DateWord* w = word(at, Kind::demonstrative); w && !direction) {
    direction = static_cast<DateDirection>(w->value);
    ++at;
  }
  if (kind == DateUnit::weekend && ordinal(at)) return std::nullopt;  // "the end of the third week"
  if (!direction && kind == DateUnit::weekend) {
    const auto coming = resolve_unit(kind, DateDirection::current);
    const bool over = coming && *coming->range.begin > *context_.today && told_at(i);
    direction = over ? DateDirection::past : DateDirection::current;
  }
  if (!direction) return std::nullopt;
  MaybeReading found = make_reading(resolve_unit(kind, *direction), at);
  if (kind == DateUnit::day && direction == DateDirection::after && role(at, DateRole::in) &&
      atoms_[at].clitic) {  // "the day after the visit"
    found = DateReading{};
    found->next = at;
    found->relative = true;
    found->offset_begin = found->offset_end = 1;
    return found;
  }
  if (!found) return found;
  const Date begin = *found->period.range.begin;
  if (kind == DateUnit::year && number(at, begin.year, begin.year)) ++found->next;
  if (kind == DateUnit::week) {
    const auto day = weekday_name_at(comma(at) ? at + 1 : at);
    if (day && !comma(at)) {
      return make_reading(nth_weekday(found->period, day->value, 1), day->next);
    }
  }
  return found;
}

MaybeReading DateParser::units_at(std::size_t i) const {
  std::size_t at = i;
  const bool last_ones = word(at, Kind::count) != nullptr;
  if (last_ones) ++at;
  const std::size_t before = at;
  std::optional<int> count = number(at, 1, 1000);
  bool few = false;
  if (count || word(at, Kind::few)) {
    few = !count;
    ++at;
  }
  if (at >= atoms_.size()) return std::nullopt;
  const DateWord* name = word(at, Kind::unit);
  if (!name || name->value == int(DateUnit::weekend)) return std::nullopt;
  if (!last_ones && before == at && (name->extra == 1 || !atoms_[at].definite)) return std::nullopt;
  if (name->extra == 2) count = 2;
  if (last_ones && before == at && name->extra == 1) count = 1;
  ++at;
  while (word(at, Kind::few) || (!count && number(at, 1, 1000))) {
    if (!word(at, Kind::few)) count = number(at, 1, 1000);
    few = few || word(at, Kind::few) != nullptr;
    ++at;
  }
  const auto direction = direction_at(at);
  if (!direction && !last_ones) return std::nullopt;
  // "the last day of the exercise"
  const bool of_other = role(at, DateRole::from) || role(at, DateRole::in);
  if (!direction && of_other && name->extra == 1) return std::nullopt;
  const auto dir = direction ? direction->value : DateDirection::past;
  const bool ahead = dir == DateDirection::next;
  if ((!ahead && dir != DateDirection::past && dir != DateDirection::latest) || !context_.today) {
    return std::nullopt;
  }
  if (direction) at = direction->next;
  const bool vague = !count;
  const int n = count.value_or(kFew);
  const Date today = *context_.today;
  const auto kind = static_cast<DateUnit>(name->value);
  if (kind >= DateUnit::decade) {
    const auto first = unit_around(kind, today, ahead ? 1 : -n);
    const auto last = unit_around(kind, today, ahead ? n : -1);
    return first && last ? make_reading(join(*first, *last), at, vague) : std::nullopt;
  }
  Duration length;
  if (kind == DateUnit::year) length.months = 12 * n;
  if (kind == DateUnit::month) length.months = n;
  if (kind == DateUnit::week) length.days = 7 * n;
  if (kind == DateUnit::day) length.days = n;
  if (kind <= DateUnit::hour) length.days = std::max(n / 24, 1);
  const auto far = add(today, length, ahead ? 1 : -1);
  if (!far) return std::nullopt;
  const bool short_one = kind <= DateUnit::hour;  // reaches into today
  const Date near = short_one ? today : from_days(to_days(today) + (ahead ? 1 : -1));
  Period p = make_span(ahead ? near : *far, ahead ? *far : near);
  p.approximate = vague && !(few && kind == DateUnit::day);
  return make_reading(p, at, vague && !few);
}

}  // namespace isnad
