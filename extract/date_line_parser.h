// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/date_line.h"

namespace isnad::detail {

/// A piece of the head of a text.
struct HeadItem {
  enum Kind { word, number, mark, line_end } kind = word;
  std::size_t begin = 0;  ///< bytes in the text
  std::size_t end = 0;
  bool glued = false;  ///< no space before it
  std::string key;     ///< folded word
  int value = -1;      ///< of a number; -1 when it has more than four digits
  int digits = 0;
  char32_t point = 0;  ///< of a mark
};

/// Cuts the first `limit` bytes into items. A wide gap ends a line: pages that were flattened to
/// text keep their columns so.
[[nodiscard]] std::vector<HeadItem> scan_head(std::string_view text, std::size_t limit);

/// What stands at one place of the head. Positions are indices of items.
class DateLineParser {
 public:
  DateLineParser(const DateLines& words, const std::vector<HeadItem>& items)
      : words_(words), items_(items) {}

  struct Found {
    Date date;
    std::size_t next = 0;  ///< behind the date and what goes with it
    bool label = false;    ///< a word or colon before it says that it is the date
    bool weekday = false;
    bool numeric = false;    ///< 2026/02/04
    bool clock = false;      ///< has a time of day
    bool calendars = false;  ///< stands in two
    bool comma = false;      ///< a comma follows
    bool separator = false;  ///< a dash, bar or colon follows
    bool changed = false;    ///< the time of day behind it is that of the last change
  };
  /// A date line that begins at `i`: labels, weekday, date, time of day, in the usual orders.
  [[nodiscard]] std::optional<Found> line(std::size_t i) const;

  [[nodiscard]] bool is(std::size_t i, HeadItem::Kind kind) const;
  [[nodiscard]] bool is_mark(std::size_t i, std::u32string_view any_of) const;
  [[nodiscard]] bool is_word(std::size_t i, DateLineWord kind) const;
  [[nodiscard]] bool at_line_end(std::size_t i) const;

 private:
  struct Phrase {
    const DateLines::Word* word = nullptr;
    std::size_t next = 0;
  };
  struct Day {
    Date date;
    std::size_t next = 0;
    bool hijri = false;
    bool numeric = false;
  };
  Phrase phrase(std::size_t i) const;
  std::optional<std::size_t> after(std::size_t i, DateLineWord kind) const;
  std::size_t skip_marks(std::size_t i, std::u32string_view any_of) const;
  std::optional<Day> numeric_day(std::size_t i) const;
  std::optional<Day> short_day(std::size_t i) const;
  /// Behind a label at `i`, of publication or of a change.
  std::optional<std::size_t> after_label(std::size_t i) const;
  std::optional<Day> written_day(std::size_t i) const;
  std::optional<Day> day(std::size_t i) const;
  std::optional<std::size_t> second_month(std::size_t i, DateLines::Word first) const;
  bool dated(std::size_t i, Found& found) const;
  std::optional<std::size_t> clock(std::size_t i) const;
  std::size_t zone_offset(std::size_t i) const;
  void trail(Found& found) const;

  const DateLines& words_;
  const std::vector<HeadItem>& items_;
};

}  // namespace isnad::detail
