// SPDX-License-Identifier: Apache-2.0
// Years, decades, centuries and seasons.
#include "extract/date_finder_parser.h"

namespace isnad {

namespace {

constexpr int kFirstYear = 100;  // smaller numbers behind "year" count something

/// How far before a date the word may stand that makes it part of a name.
constexpr std::size_t kTitleReach = 6;
/// Words between such a word and a year: "the World Cup of Women 2015".
constexpr int kTitleWords = 2;

}  // namespace

DateParser::MaybeAt<int> DateParser::year_after(std::size_t i, bool hijri) const {
  std::size_t at = i;
  if (comma(at) || mark(at, '.')) ++at;
  if (role(at, DateRole::from) || (role(at, DateRole::in) && unit(at + 1, DateUnit::year))) ++at;
  const bool here = word(at, Kind::demonstrative) != nullptr;
  if (here) ++at;
  const DateWord* year = unit(at, DateUnit::year);
  if (year && year->extra == 1) {
    ++at;
    at = past_slip(at);
    const auto century = number(at, 10, 20);  // "nineteen ninety-nine", in words
    const auto rest = century && !ordinal(at) ? number(at + 1, 10, 99) : std::nullopt;
    if (rest && atoms_[at].digits == 0) return At<int>{*century * 100 + *rest, at + 2};
    if (!number(at, kFirstYear, kLastNamedYear)) {
      const auto direction = direction_at(at);
      if ((!direction && !here) || hijri) return std::nullopt;
      const MaybePeriod p =
          resolve_unit(DateUnit::year, direction ? direction->value : DateDirection::current);
      if (!p) return std::nullopt;
      if (direction) at = direction->next;
      const auto repeated = number(at, p->range.begin->year, p->range.begin->year);
      return At<int>{p->range.begin->year, repeated ? at + 1 : at};
    }
  } else if (here) {
    return std::nullopt;
  }
  const auto value = number(at, year ? kFirstYear : 1000, kLastNamedYear);
  if (!value) return std::nullopt;
  if (!year && atoms_[at].digits != 0 && atoms_[at].digits != 4) return std::nullopt;
  if (hijri && *value > kLastHijriYear) return std::nullopt;
  if (era(at + 1, DateEra::before_christ)) return std::nullopt;
  return At<int>{*value, word(at + 1, Kind::era) ? at + 2 : at + 1};
}

MaybeReading DateParser::year_at(std::size_t i) const {
  if (i >= atoms_.size()) return std::nullopt;
  const DateWord* named = unit(i, DateUnit::year);
  if (named) {
    if (word(i + 1, Kind::direction)) return std::nullopt;  // "the last year" is a unit
    // "the general prosecutor Alvin", whose name is spelled like a number
    const bool general =
        i > 0 && atoms_[i].definite && atoms_[i - 1].definite && atoms_[i - 1].match.count == 0;
    if (general && i + 1 < atoms_.size() && atoms_[i + 1].digits == 0) return std::nullopt;
    const bool several = named->extra != 1;
    const auto year = year_after(several ? i + 1 : i, false);
    if (!year || (several && !number(i + 1, kFirstBareYear, kLastBareYear))) {
      return std::nullopt;
    }
    if (year->value <= kLastHijriYear && era(year->next - 1, DateEra::hijri)) {
      const auto begin = make_hijri(year->value, 1, 0), end = make_hijri(year->value, 12, 0);
      return begin && end ? make_reading(join(*begin, *end), year->next) : std::nullopt;
    }
    const auto next = several && role(year->next, DateRole::conjunction)
                          ? number(year->next + 1, year->value + 1, year->value + 1)
                          : std::nullopt;
    if (!next) return make_reading(make_year(year->value), year->next);
    return make_reading(make_years(year->value, *next, DateUnit::year), year->next + 2);
  }
  const auto value = number(i, atoms_[i].digits == 4 ? kFirstBareYear : 1001, kLastBareYear);
  const bool compound = atoms_[i].digits == 0 && atoms_[i].last - atoms_[i].first > 1;
  if (!value || (atoms_[i].digits != 4 && !compound) || i == 0) return std::nullopt;
  const DateAtom& before = atoms_[i - 1];
  const std::size_t after = word(i + 1, Kind::era) ? i + 2 : i + 1;
  const bool counts =
      after < atoms_.size() && ((atoms_[after].noun && atoms_[after].match.count == 0) ||
                                atoms_[after].as(Kind::unit) || atoms_[after].as(Kind::number) ||
                                (after + 1 < atoms_.size() && atoms_[after].mark != 0 &&
                                 atoms_[after].glued && atoms_[after + 1].glued) ||
                                mark(after, '%') || mark(after, ':') || mark(after, 0x66A));
  if (counts) return std::nullopt;
  const bool listed =
      before.is(DateRole::conjunction) && i > 1 && number(i - 2, kFirstBareYear, kLastBareYear);
  const bool joined = before.is(DateRole::conjunction) || before.is(DateRole::alternative);
  const bool opened =
      (before.as(Kind::role) && !joined && !atoms_[i].glued) || before.as(Kind::part);
  const bool unsure = (before.is(DateRole::from) && !is_part_of(i)) || before.is(DateRole::to);
  const bool noun = before.noun && (before.match.count == 0 || before.as(Kind::title));
  if (!opened && !listed && !noun) return std::nullopt;
  if (names_title(i, DateTitle::year)) return std::nullopt;
  return make_reading(make_year(*value), after, !(opened || listed) || unsure);
}

bool DateParser::names_title(std::size_t i, DateTitle what) const {
  int words = 0;
  for (std::size_t at = i; at-- > 0 && i - at <= kTitleReach;) {
    const DateAtom& atom = atoms_[at];
    if (const DateWord* title = word(at, Kind::title)) {
      return title->value == static_cast<int>(what);
    }
    const bool of_date = atom.as(Kind::number) || atom.as(Kind::month) || atom.is(DateRole::from) ||
                         slash(at) || quote(at);
    if (of_date) continue;
    const bool sentence = atom.mark != 0 || atom.perfect || atom.imperfect || atom.as(Kind::role);
    if (sentence || what == DateTitle::day || ++words > kTitleWords) return false;
  }
  return false;
}

MaybeReading DateParser::decade_at(std::size_t i) const {
  const DateWord* decade = word(i, Kind::number);
  if (!decade || decade->extra != kDecade) return std::nullopt;
  std::size_t at = i + 1;
  if (role(at, DateRole::from)) ++at;
  if (word(at, Kind::age)) return std::nullopt;
  int century = kFirstBareYear;
  std::size_t next = i + 1;
  if (era(at, DateEra::hijri)) {
    const int first = kFirstHijriYear + static_cast<int>(atoms_[i].value);
    const auto begin = make_hijri(first, 1, 0), end = make_hijri(first + 9, 12, 0);
    return begin && end ? make_reading(join(*begin, *end), at + 1) : std::nullopt;
  }
  if (const auto whole = century_at(at)) {
    century = whole->period.range.begin->year;
    next = whole->next;
  }
  const int first = century + static_cast<int>(atoms_[i].value);
  return make_reading(make_years(first, first + 9, DateUnit::decade), next);
}

MaybeReading DateParser::century_at(std::size_t i) const {
  const bool here = word(i, Kind::demonstrative) != nullptr;
  std::size_t at = here ? i + 1 : i;
  if (!unit(at, DateUnit::century) || !atoms_[at].definite) return std::nullopt;
  ++at;
  if (const auto direction = direction_at(at); direction || here) {
    const auto dir = direction ? direction->value : DateDirection::current;
    return make_reading(resolve_unit(DateUnit::century, dir), direction ? direction->next : at);
  }
  const auto n = number(at, 2, 30);
  if (!n || era(at + 1, DateEra::hijri) || era(at + 1, DateEra::before_christ)) return std::nullopt;
  return make_reading(make_years((*n - 1) * 100, *n * 100 - 1, DateUnit::century),
                      at + (word(at + 1, Kind::era) ? 2 : 1));
}

MaybeReading DateParser::season_at(std::size_t i) const {
  const bool here = word(i, Kind::demonstrative) != nullptr;
  const std::size_t at = here ? i + 1 : i;
  const DateWord* season = word(at, Kind::season);
  if (!season) return std::nullopt;
  if (const auto year = year_after(at + 1, false)) {
    return make_reading(make_season(year->value, season->value), year->next);
  }
  const auto direction = direction_at(at + 1);
  if (!context_.today || !atoms_[at].definite || (!direction && !here)) return std::nullopt;
  const Date today = *context_.today;
  const auto dir = direction ? direction->value : DateDirection::current;
  const std::size_t next = direction ? direction->next : at + 1;
  if (dir == DateDirection::current) {  // of this year; a winter that is not over began before
    const auto before = make_season(today.year - 1, season->value);
    const bool lasts = before && *before->range.end >= today;
    return make_reading(lasts ? before : make_season(today.year, season->value), next);
  }
  for (int step = 0; step < 4; ++step) {
    const bool ahead = dir == DateDirection::next;
    const auto p = make_season(today.year + (ahead ? step - 1 : 1 - step), season->value);
    if (!p) break;
    if (ahead ? *p->range.begin > today : *p->range.end < today) return make_reading(p, next);
  }
  return std::nullopt;
}

}  // namespace isnad
