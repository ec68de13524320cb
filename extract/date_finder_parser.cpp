// SPDX-License-Identifier: Apache-2.0
#include "extract/date_finder_parser.h"

namespace isnad {

namespace {

/// How far before an expression a word may stand that puts it in the future.
constexpr std::size_t kFutureReach = 16;
/// A bare verb in the imperfect does so only nearby.
constexpr std::size_t kImperfectReach = 3;
constexpr std::size_t kUntilReach = 8;
/// How far before one a word may stand that puts it in the past.
constexpr std::size_t kPastReach = 8;

}  // namespace

const DateWord* DateParser::word(std::size_t i, Kind kind) const {
  if (i >= atoms_.size()) return nullptr;
  const bool time = kind == Kind::unit || kind == Kind::month;
  return time && atoms_[i].owned ? nullptr : atoms_[i].as(kind);
}

bool DateParser::role(std::size_t i, DateRole role) const {
  return i < atoms_.size() && atoms_[i].is(role);
}

bool DateParser::era(std::size_t i, DateEra era) const {
  const DateWord* w = word(i, Kind::era);
  return w && w->value == static_cast<int>(era);
}

bool DateParser::mark(std::size_t i, char32_t c) const {
  return i < atoms_.size() && atoms_[i].mark == c;
}

bool DateParser::comma(std::size_t i) const { return mark(i, ',') || mark(i, 0x60C); }

bool DateParser::slash(std::size_t i) const { return mark(i, '/') || mark(i, '\\'); }

bool DateParser::dash(std::size_t i) const {
  return mark(i, '-') || mark(i, 0x2013) || mark(i, 0x2014);
}

bool DateParser::quote(std::size_t i) const {
  return mark(i, '"') || mark(i, 0xAB) || mark(i, 0x201C) || mark(i, 0x201D);
}

std::optional<int> DateParser::number(std::size_t i, int low, int high) const {
  const DateWord* n = word(i, Kind::number);
  if (!n || n->extra == kDecade) return std::nullopt;
  const std::int64_t value = atoms_[i].value;
  if (value < low || value > high) return std::nullopt;
  return static_cast<int>(value);
}

bool DateParser::ordinal(std::size_t i) const {
  const DateWord* n = word(i, Kind::number);
  return n && n->extra == kOrdinal;
}

const DateWord* DateParser::unit(std::size_t i, DateUnit unit) const {
  if (i >= atoms_.size()) return nullptr;
  const DateWord* w = word(i, Kind::unit);
  return w && w->value == static_cast<int>(unit) ? w : nullptr;
}

std::size_t DateParser::past_of(std::size_t i) const {
  return role(i, DateRole::from) || role(i, DateRole::in) ? i + 1 : i;
}

std::size_t DateParser::past_slip(std::size_t i) const {
  const bool slip = comma(i) && !atoms_[i].glued && i + 1 < atoms_.size() && atoms_[i + 1].glued &&
                    atoms_[i + 1].digits > 0;
  return slip ? i + 1 : i;
}

DateParser::MaybeAt<DateDirection> DateParser::direction_at(std::size_t i) const {
  const DateWord* w = word(i, Kind::direction);
  if (w) return At<DateDirection>{static_cast<DateDirection>(w->value), i + 1};
  w = word(i, Kind::self);
  if (w && w->value == 0) return At<DateDirection>{DateDirection::same, i + 1};
  return std::nullopt;
}

bool DateParser::told_at(std::size_t i) const {
  if (future_at(i)) return false;
  for (std::size_t back = 1; back <= i && back <= kFutureReach; ++back) {
    if (atoms_[i - back].perfect) return true;
  }
  return false;
}

bool DateParser::past_at(std::size_t i) const {
  for (std::size_t back = 1; back <= i && back <= kPastReach; ++back) {
    if (atoms_[i - back].is(DateRole::since)) return true;
  }
  return false;
}

bool DateParser::is_dated(std::size_t i) const {
  return number(i, 100, kLastNamedYear) || word(i, Kind::direction) || word(i, Kind::era) ||
         word(i, Kind::demonstrative) || word(i, Kind::self);
}

bool DateParser::future_at(std::size_t i) const {
  if (future_ && i < atoms_.size() && future_(atoms_[i].first)) return true;
  // "The truce holds until June": what goes on ends ahead.
  const std::size_t edge = i > 0 && word(i - 1, Kind::part) ? i - 1 : i;
  if (edge > 0 && atoms_[edge - 1].is(DateRole::since)) return false;  // "attacks since March"
  const bool until = edge > 0 && atoms_[edge - 1].is(DateRole::until);
  const std::size_t reach = until ? kUntilReach : kImperfectReach;
  bool by = false;
  for (std::size_t back = 1; back <= i && back <= kFutureReach; ++back) {
    const DateAtom& atom = atoms_[i - back];
    if (atom.as(Kind::future)) return true;
    if (atom.perfect) return false;
    by = by || atom.is(DateRole::by);
    if (atom.imperfect && back <= reach) {
      return i - back == 0 || !atoms_[i - back - 1].perfect;  // "was meeting" is past
    }
  }
  return by;
}

MaybeReading DateParser::expression(std::size_t i) const {
  if (i >= atoms_.size() || word(i, Kind::none)) return std::nullopt;
  const std::uint32_t kinds = atoms_[i].match.kinds;
  const DateWord* led = word(i, Kind::role);
  const auto leads = led ? static_cast<DateRole>(led->value) : DateRole::in;
  MaybeReading found;
  if (leads == DateRole::since || leads == DateRole::starting) found = since_at(i);
  if (leads == DateRole::before || leads == DateRole::after) found = before_after_at(i);
  const bool sides = leads == DateRole::between || leads == DateRole::from;
  // most prepositions lead no expression, and no other word is read behind them
  if (!found && !sides && (kinds & kDateBeginnings) == 0) {
    if (leads == DateRole::during) return within_at(i);
    if (leads == DateRole::until) return bounded_at(i);
    return std::nullopt;
  }
  MaybeReading alone;
  if (!found) alone = period(i);
  if (!found && (sides || alone)) found = range_at(i, alone);
  if (!found && leads == DateRole::during) found = within_at(i);
  if (!found) found = from_now_at(i);
  if (!found && leads == DateRole::until) found = bounded_at(i);
  if (!found) found = eve_at(i);
  return found ? found : alone;
}

MaybeReading DateParser::period(std::size_t i) const {
  // each with the kinds of words that it begins with
  struct Reader {
    MaybeReading (DateParser::*read)(std::size_t) const;
    std::uint32_t begins;
  };
  constexpr auto bits = [](auto... kinds) { return (DateWords::Match::bit(kinds) | ...); };
  constexpr Reader kReaders[] = {
      {&DateParser::numeric_at, bits(Kind::number)},
      {&DateParser::weekday_at,
       bits(Kind::demonstrative, Kind::day_part, Kind::unit, Kind::weekday)},
      {&DateParser::day_month_at, bits(Kind::unit, Kind::number)},
      {&DateParser::day_of_unit_at, bits(Kind::unit)},
      {&DateParser::nth_at, bits(Kind::fraction, Kind::unit, Kind::count, Kind::number)},
      {&DateParser::edge_units_at, bits(Kind::unit, Kind::count, Kind::number)},
      {&DateParser::part_at, bits(Kind::part)},
      {&DateParser::units_at, bits(Kind::unit, Kind::count, Kind::number, Kind::few)},
      {&DateParser::month_at, bits(Kind::unit, Kind::month)},
      {&DateParser::decade_at, bits(Kind::number)},
      {&DateParser::century_at, bits(Kind::unit, Kind::demonstrative)},
      {&DateParser::year_at, bits(Kind::unit, Kind::number)},
      {&DateParser::unit_at, bits(Kind::unit, Kind::day_part, Kind::demonstrative, Kind::self)},
      {&DateParser::season_at, bits(Kind::season, Kind::demonstrative)},
      {&DateParser::feast_at, bits(Kind::feast, Kind::unit, Kind::number)},
      {&DateParser::today_at, bits(Kind::day, Kind::day_part, Kind::unit, Kind::demonstrative)}};
  // "this" and "the same" open a period only before a word of time
  constexpr std::uint32_t kOpeners = bits(Kind::demonstrative, Kind::self);
  const std::uint32_t kinds = i < atoms_.size() ? atoms_[i].match.kinds & kDateBeginnings : 0;
  if (kinds == 0 || word(i, Kind::none)) return std::nullopt;
  const bool bare = i + 1 >= atoms_.size() || atoms_[i + 1].match.kinds == 0;
  if (bare && (kinds & ~kOpeners) == 0) return std::nullopt;
  for (const Reader& reader : kReaders) {
    if ((kinds & reader.begins) == 0) continue;
    MaybeReading found = (this->*reader.read)(i);
    if (!found) continue;
    const DateRange& r = found->period.range;
    if (found->relative || (r.begin && r.end && *r.begin <= *r.end)) return found;
  }
  return std::nullopt;
}

}  // namespace isnad
