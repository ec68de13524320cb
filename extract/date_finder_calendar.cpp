// SPDX-License-Identifier: Apache-2.0
// Dates by number and name of the month.
#include <cstdlib>

#include "extract/date_finder_parser.h"

namespace isnad {

namespace {

/// Without a year, a day so near is meant rather than one so far off.
constexpr int kNearDays = 60, kFarDays = 300;

MaybePeriod days(int year, int month, int first, int last, bool hijri) {
  const auto begin = hijri ? make_hijri(year, month, first) : make_day(year, month, first);
  if (first == last || !begin) return begin;
  const auto end = hijri ? make_hijri(year, month, last) : make_day(year, month, last);
  return end ? join(*begin, *end) : end;
}

}  // namespace

MaybeReading DateParser::numeric_at(std::size_t i) const {
  const auto part = [&](std::size_t k) {
    return k < atoms_.size() && atoms_[k].digits > 0 ? number(k, 1, kLastNamedYear) : std::nullopt;
  };
  const auto separated = [&](std::size_t k) {
    return slash(k) || ((dash(k) || mark(k, '.')) && atoms_[k].glued && k + 1 < atoms_.size() &&
                        atoms_[k + 1].glued);
  };
  const auto a = part(i), b = part(i + 2);
  if (!a || !b || !separated(i + 1)) return std::nullopt;
  const bool year_first = atoms_[i].digits == 4;
  if (const auto c = separated(i + 3) ? part(i + 4) : std::nullopt) {
    if (!year_first && atoms_[i + 4].digits != 4) return std::nullopt;
    const int year = year_first ? *a : *c;
    const int day = year_first ? *c : *a;
    const bool swapped = *b > 12;
    const bool named = word(i + 5, Kind::era) != nullptr;
    const bool hijri =
        is_hijri_year(year) || (year <= kLastHijriYear && era(i + 5, DateEra::hijri));
    return make_reading(
        days(year, swapped ? day : *b, swapped ? *b : day, swapped ? *b : day, hijri),
        i + (named ? 6 : 5));
  }
  if (year_first && atoms_[i + 2].digits == 4) {
    const bool years = *a >= kFirstBareYear && *b > *a && *b <= kLastBareYear;
    return years ? make_reading(make_years(*a, *b, DateUnit::year), i + 3) : std::nullopt;
  }
  if (year_first) {
    return *a >= kFirstBareYear && slash(i + 1) ? make_reading(make_month(*a, *b), i + 3)
                                                : std::nullopt;
  }
  const bool opened = i > 0 && (atoms_[i - 1].is(DateRole::in) || atoms_[i - 1].as(Kind::joiner) ||
                                atoms_[i - 1].as(Kind::unit) || atoms_[i - 1].as(Kind::weekday));
  const bool padded = atoms_[i].digits == 2 && atoms_[i + 2].digits == 2;
  if (!opened && (!slash(i + 1) || !padded)) return std::nullopt;
  Month month;
  month.month = *b > 12 ? *a : *b;
  const int day = *b > 12 ? *b : *a;
  if (const auto year = year_after(i + 3, false); year && comma(i + 3)) {
    return make_reading(make_day(year->value, month.month, day), year->next);
  }
  return make_reading(resolve_day(month, day, i, std::nullopt), i + 3, !opened);
}

DateParser::MaybeAt<DateParser::Month> DateParser::month_name_at(std::size_t i) const {
  const bool named = unit(i, DateUnit::month) && unit(i, DateUnit::month)->extra != 0;
  std::size_t at = named ? i + 1 : i;
  const DateWord* name = word(at, Kind::month);
  if (!name) return std::nullopt;
  Month month{name->value, (name->extra & kHijri) != 0, (name->extra & kUnsure) && !named, named};
  ++at;
  // "January (Kanun II)", "January/Kanun II": one month by two names.
  const bool bracket = mark(at, '(');
  const std::size_t second = bracket || slash(at) || dash(at) ? at + 1 : at;
  const DateWord* other = word(second, Kind::month);
  if (other && other->value == month.month && (other->extra & kHijri) == 0 && !month.hijri) {
    month.named_twice = true;
    at = second + 1;
    if (bracket && mark(at, ')')) ++at;
  }
  return At<Month>{month, at};
}

MaybePeriod DateParser::resolve_day(const Month& month, int day, std::size_t at,
                                    std::optional<DateDirection> direction) const {
  if (!context_.today) return std::nullopt;
  const Date today = *context_.today;
  const bool ahead = direction ? *direction == DateDirection::next : future_at(at);
  const int year = month.hijri ? hijri_year(today) : today.year;
  const auto nearest = [&](bool later) -> MaybePeriod {
    for (int step = -1; step <= 8; ++step) {  // a leap day may be eight years off
      const MaybePeriod p =
          days(later ? year + step : year - step, month.month, day, day, month.hijri);
      if (!p) continue;
      const Date date = *p->range.begin;
      if (date == today ? !direction : (date > today) == later) return p;
    }
    return std::nullopt;
  };
  if (direction == DateDirection::current) return days(year, month.month, day, day, month.hijri);
  if (direction == DateDirection::same && context_.last && context_.last->begin && !month.hijri) {
    return make_day(context_.last->begin->year, month.month, day);
  }
  const MaybePeriod found = nearest(ahead);
  if (direction || !found) return found;
  // A day that was or will be soon is not the one of a year ago or ahead.
  const auto distance = [&](const Period& p) {
    return std::abs(to_days(*p.range.begin) - to_days(today));
  };
  if (distance(*found) < kFarDays) return found;
  if (!ahead && past_at(at)) return found;
  const MaybePeriod other = nearest(!ahead);
  return other && distance(*other) <= kNearDays ? other : found;
}

MaybePeriod DateParser::resolve_month(const Month& month, std::size_t at,
                                      std::optional<DateDirection> direction) const {
  if (!context_.today) return std::nullopt;
  const Date today = *context_.today;
  const bool ahead = direction ? *direction == DateDirection::next : future_at(at);
  int year = month.hijri ? hijri_year(today) : today.year;
  const bool same = direction == DateDirection::same && context_.last && context_.last->begin;
  if (same && !month.hijri) year = context_.last->begin->year;
  const auto in_year = [&](int y) {
    return month.hijri ? make_hijri(y, month.month, 0) : make_month(y, month.month);
  };
  if (same || direction == DateDirection::current) return in_year(year);
  for (int step = -1; step <= 2; ++step) {
    const MaybePeriod p = in_year(ahead ? year + step : year - step);
    if (!p) continue;
    const bool now = *p->range.begin <= today && today <= *p->range.end;
    if (now ? !direction : (*p->range.begin > today) == ahead) {
      const bool far = to_days(today) - to_days(*p->range.end) >= kFarDays;
      if (direction || ahead || !far || told_at(at) || past_at(at)) return p;
      // What is not told as done is soon rather than a year ago.
      const MaybePeriod soon = in_year(year + 1 - step);
      return soon && to_days(*soon->range.begin) - to_days(today) <= kNearDays ? soon : p;
    }
  }
  return std::nullopt;
}

MaybeReading DateParser::day_month_at(std::size_t i) const {
  const bool day_named = unit(i, DateUnit::day) && !atoms_[i].definite;
  if (day_named) ++i;
  const auto first = number(i, 1, 31);
  if (!first || atoms_[i].digits > 2) return std::nullopt;
  // "the first days of", "the second round of": the ordinal belongs to the noun.
  const DateAtom* noun = ordinal(i) && i > 0 ? &atoms_[i - 1] : nullptr;
  if (noun && !day_named && noun->mark == 0 && noun->definite && !noun->as(Kind::weekday) &&
      !noun->as(Kind::day)) {
    return std::nullopt;
  }
  int last = *first;
  std::size_t at = i + 1;
  while (true) {  // "the 3rd and 4th of", "3 to 5"
    const bool joined = comma(at) || dash(at) || role(at, DateRole::conjunction) ||
                        role(at, DateRole::to) || role(at, DateRole::until);
    const auto next = joined ? number(at + 1, last + 1, 31) : std::nullopt;
    if (!next) break;
    last = *next;
    at += 2;
  }
  const bool dashed = dash(at);
  if (dashed || mark(at, '.')) ++at;
  if (role(at, DateRole::from)) ++at;
  auto name = month_name_at(at);
  if (name && dashed && name->value.hijri && name->value.unsure) return std::nullopt;  // "2 - nil"
  if (name) {
    const Month& month = name->value;
    if (slash(name->next) && word(name->next + 1, Kind::month)) name->next += 2;  // a slip
    if (const auto year = year_after(name->next, month.hijri)) {
      return make_reading(days(year->value, month.month, *first, last, month.hijri), year->next);
    }
    const auto direction = direction_at(name->next);
    const auto dir = direction ? std::optional(direction->value) : std::nullopt;
    if (!dir && names_title(i, DateTitle::day)) return std::nullopt;
    const MaybePeriod end = resolve_day(month, last, i, dir);
    if (!end) return std::nullopt;
    const std::size_t next = direction ? direction->next : name->next;
    if (last == *first) return make_reading(end, next);
    const Date begin = from_days(to_days(*end->range.begin) - (last - *first));
    return make_reading(make_span(begin, *end->range.end), next);
  }
  // Days of "this month", "last month", "the current".
  const bool here = word(at, Kind::demonstrative) != nullptr;
  if (here) ++at;
  const DateWord* month = unit(at, DateUnit::month);
  if (month && month->extra == 1 && atoms_[at].definite) ++at;
  const auto direction = direction_at(at);
  if ((!month && (here || atoms_[i].digits == 0)) || (!direction && !here)) return std::nullopt;
  const auto dir = direction ? direction->value : DateDirection::current;
  if (!month && dir != DateDirection::current) return std::nullopt;
  const MaybePeriod whole = resolve_unit(DateUnit::month, dir);
  if (!whole) return std::nullopt;
  const Date begin = *whole->range.begin;
  return make_reading(days(begin.year, begin.month, *first, last, false),
                      direction ? direction->next : at);
}

MaybeReading DateParser::day_of_unit_at(std::size_t i) const {
  if (const DateWord* week = unit(i, DateUnit::week); week && !atoms_[i].definite) {
    const MaybeReading day = day_month_at(i + 1);  // "the week of 16 September"
    if (!day || *day->period.range.begin != *day->period.range.end) return std::nullopt;
    return make_reading(unit_around(DateUnit::week, *day->period.range.begin, 0), day->next);
  }
  // "the day 27": of this month or the one before.
  const DateWord* day = unit(i, DateUnit::day);
  if (!day || day->extra != 1 || atoms_[i].definite || !context_.today) return std::nullopt;
  const auto value = number(i + 1, 1, 31);
  if (!value || atoms_[i + 1].digits == 0 || word(i + 2, Kind::unit)) return std::nullopt;
  const Date today = *context_.today;
  for (int step = 0; step < 3; ++step) {
    const auto month = unit_around(DateUnit::month, today, future_at(i) ? step : -step);
    if (!month) break;
    const Date begin = *month->range.begin;
    const MaybePeriod p = make_day(begin.year, begin.month, *value);
    if (!p) continue;
    const Date date = *p->range.begin;
    if (future_at(i) ? date >= today : date <= today) return make_reading(p, i + 2);
  }
  return std::nullopt;
}

bool DateParser::is_part_of(std::size_t i) const {
  return i > 1 && atoms_[i - 1].is(DateRole::from) &&
         (word(i - 2, Kind::part) || ordinal(i - 2) || word(i - 2, Kind::direction) ||
          word(i - 2, Kind::fraction) || (i > 2 && word(i - 3, Kind::fraction)));
}

MaybeReading DateParser::month_at(std::size_t i) const {
  const auto name = month_name_at(i);
  if (!name) return std::nullopt;
  const Month& month = name->value;
  std::size_t at = name->next;
  // "December and January last": the second one bears year and direction.
  const auto other = role(at, DateRole::conjunction) ? month_name_at(at + 1) : std::nullopt;
  const bool pair = other && other->value.month == month.month % 12 + 1 && !month.hijri;
  if (const auto day = number(at, 1, 31); day && !pair && !month.hijri) {
    const auto year = year_after(at + 1, false);
    if (year) return make_reading(make_day(year->value, month.month, *day), year->next);
    if (ordinal(at) && atoms_[at].definite)
      return make_reading(resolve_day(month, *day, i, std::nullopt), at + 1);
  }
  if (pair) at = other->next;
  MaybePeriod end;
  bool weak = false;
  if (const auto year = year_after(at, month.hijri)) {
    at = year->next;
    const int m = pair ? other->value.month : month.month;
    end = month.hijri ? make_hijri(year->value, m, 0) : make_month(year->value, m);
  } else {
    const auto direction = direction_at(at);
    if (!direction && names_title(i, DateTitle::day)) return std::nullopt;
    const DateAtom* before = i > 0 ? &atoms_[i - 1] : nullptr;
    const bool opened = month.named_twice ||
                        (before && ((before->as(Kind::role) && !before->is(DateRole::conjunction) &&
                                     !before->is(DateRole::alternative)) ||
                                    before->as(Kind::part) || before->as(Kind::number)));
    if (!direction && !opened && month.unsure) return std::nullopt;
    const bool within = before && !before->clitic &&
                        (before->as(Kind::part) || before->is(DateRole::during) ||
                         before->is(DateRole::in) || is_part_of(i));
    if (!direction && month.hijri && month.unsure && !within) return std::nullopt;
    if (!direction && before && before->clitic && month.unsure) return std::nullopt;
    weak = !direction && (!opened || month.hijri);
    const auto dir = direction ? std::optional(direction->value) : std::nullopt;
    if (direction) at = direction->next;
    end = resolve_month(pair ? other->value : month, i, dir);
  }
  if (!end || !pair) return make_reading(end, at, weak);
  const auto begin = unit_around(DateUnit::month, *end->range.begin, -1);
  return make_reading(begin ? join(*begin, *end) : begin, at, weak);
}

}  // namespace isnad
