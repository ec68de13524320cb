// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "extract/date_finder.h"
#include "extract/date_finder_atoms.h"
#include "extract/date_finder_period.h"
#include "extract/date_finder_reading.h"

namespace isnad {

/// Reads date expressions over the atoms of a sentence. Each `..._at` function reads one kind at
/// atom i, or gives nothing; it never looks before i but for what may stand there.
class DateParser {
 public:
  DateParser(const std::vector<DateAtom>& atoms, const DateContext& context,
             const FutureHint& future)
      : atoms_(atoms),
        context_(context),
        future_(future),
        may_end_from_now_(std::any_of(atoms.begin(), atoms.end(), [](const DateAtom& atom) {
          return atom.as(DateWordKind::from_now) != nullptr;
        })) {}

  /// The longest expression at atom i, with what opens it ("since", "between").
  [[nodiscard]] MaybeReading expression(std::size_t i) const;
  /// A period alone.
  [[nodiscard]] MaybeReading period(std::size_t i) const;

 private:
  using Kind = DateWordKind;
  template <typename T>
  struct At {
    T value;
    std::size_t next;
  };
  template <typename T>
  using MaybeAt = std::optional<At<T>>;
  struct Month {
    int month = 0;
    bool hijri = false, unsure = false, named_twice = false;
  };
  struct Length {
    Duration duration;
    DateUnit unit = DateUnit::day;
    int count = 1;
    bool vague = false, approximate = false, halved = false;
  };

  // date_finder_range.cpp: what joins or bounds periods
  MaybeReading since_at(std::size_t i) const;
  MaybeReading ago_at(std::size_t i) const;
  MaybeReading from_now_at(std::size_t i) const;
  MaybeReading before_after_at(std::size_t i) const;
  /// `alone` is the period at i.
  MaybeReading range_at(std::size_t i, const MaybeReading& alone) const;
  MaybeReading bounded_at(std::size_t i) const;
  MaybeReading within_at(std::size_t i) const;
  MaybeReading eve_at(std::size_t i) const;
  MaybeAt<Length> length_at(std::size_t i) const;
  /// Nobody counts years to the day: a day so many years off becomes its year.
  static void widen(const Length& length, Period& period);

  // date_finder_calendar.cpp: dates by number and month
  MaybeReading numeric_at(std::size_t i) const;
  MaybeReading day_month_at(std::size_t i) const;
  MaybeReading day_of_unit_at(std::size_t i) const;
  MaybeReading month_at(std::size_t i) const;
  MaybeReading year_at(std::size_t i) const;
  /// Whether what begins at atom i ends a name: "Vision 2030", "the revolution of 14 July".
  [[nodiscard]] bool names_title(std::size_t i, DateTitle what) const;
  MaybeReading decade_at(std::size_t i) const;
  MaybeReading century_at(std::size_t i) const;
  MaybeReading season_at(std::size_t i) const;
  MaybeReading feast_at(std::size_t i) const;
  MaybePeriod resolve_feast(const DateWord& feast, int nth, std::size_t at,
                            std::size_t& next) const;
  /// Whether "the last third of", "the first days of" stands before atom i.
  [[nodiscard]] bool is_part_of(std::size_t i) const;
  MaybeAt<Month> month_name_at(std::size_t i) const;
  MaybeAt<int> year_after(std::size_t i, bool hijri) const;
  MaybePeriod resolve_day(const Month& month, int day, std::size_t at,
                          std::optional<DateDirection> direction) const;
  MaybePeriod resolve_month(const Month& month, std::size_t at,
                            std::optional<DateDirection> direction) const;

  // date_finder_relative.cpp: dates told from today or from the date before
  MaybeReading weekday_at(std::size_t i) const;
  MaybeReading today_at(std::size_t i) const;
  MaybeReading unit_at(std::size_t i) const;
  MaybeReading units_at(std::size_t i) const;
  MaybeReading part_at(std::size_t i) const;
  /// "The first three months of", "the last days of".
  MaybeReading edge_units_at(std::size_t i) const;
  MaybeReading nth_at(std::size_t i) const;
  MaybeReading whole_at(std::size_t i) const;
  MaybeAt<int> weekday_name_at(std::size_t i) const;
  MaybePeriod resolve_weekday(int day, std::size_t at,
                              std::optional<DateDirection> direction) const;
  MaybePeriod resolve_unit(DateUnit unit, DateDirection direction) const;

  // date_finder_parser.cpp: small steps
  [[nodiscard]] const DateWord* word(std::size_t i, Kind kind) const;
  [[nodiscard]] bool role(std::size_t i, DateRole role) const;
  [[nodiscard]] bool era(std::size_t i, DateEra era) const;
  [[nodiscard]] bool mark(std::size_t i, char32_t c) const;
  [[nodiscard]] bool comma(std::size_t i) const;
  [[nodiscard]] bool slash(std::size_t i) const;
  [[nodiscard]] bool dash(std::size_t i) const;
  [[nodiscard]] bool quote(std::size_t i) const;
  /// The value of a number in [low, high] at i; decades are none.
  [[nodiscard]] std::optional<int> number(std::size_t i, int low, int high) const;
  [[nodiscard]] bool ordinal(std::size_t i) const;
  [[nodiscard]] const DateWord* unit(std::size_t i, DateUnit unit) const;
  /// i, or behind "of", "in" or "from" there.
  [[nodiscard]] std::size_t past_of(std::size_t i) const;
  /// i, or behind a comma that slipped before a number: "the year ,1982".
  [[nodiscard]] std::size_t past_slip(std::size_t i) const;
  MaybeAt<DateDirection> direction_at(std::size_t i) const;
  /// Whether a verb in the perfect tells what stands at atom i, and nothing puts it ahead.
  [[nodiscard]] bool told_at(std::size_t i) const;
  /// Whether the time at atom i is past, by the words before it.
  [[nodiscard]] bool past_at(std::size_t i) const;
  /// Whether a date that ends in atom i says its year.
  [[nodiscard]] bool is_dated(std::size_t i) const;
  /// Whether the time at atom i lies ahead, by the words before it.
  [[nodiscard]] bool future_at(std::size_t i) const;

  const std::vector<DateAtom>& atoms_;
  const DateContext& context_;
  const FutureHint& future_;
  bool may_end_from_now_;  ///< few sentences hold such a word
};

}  // namespace isnad
