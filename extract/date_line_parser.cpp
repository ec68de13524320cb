// SPDX-License-Identifier: Apache-2.0
#include "extract/date_line_parser.h"

#include <algorithm>

#include "core/fold.h"
#include "core/unicode.h"

namespace isnad::detail {

namespace {

// Marks as they stand in date lines; \u060C is the Arabic comma, \u2010 to \u2015 are dashes.
constexpr std::u32string_view kCommas = U",\u060C\u061B";
constexpr std::u32string_view kSeparators =
    U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212|:/\u2022\u00B7.)]";
constexpr std::u32string_view kMarks =
    U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212|:/\u2022\u00B7.)],\u060C\u061B([";
constexpr std::u32string_view kDayMarks = U"-/.\u2010\u2011\u2012\u2013,\u060C";

std::optional<Date> gregorian(int year, int month, int day) {
  if (year < 1900 || year > 2100) return std::nullopt;
  const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                  static_cast<std::uint8_t>(day)};
  if (!is_valid(date)) return std::nullopt;
  return date;
}

bool is_hijri_year(int year) { return year >= 1300 && year <= 1500; }

}  // namespace

std::vector<HeadItem> scan_head(std::string_view text, std::size_t limit) {
  std::vector<HeadItem> items;
  constexpr std::size_t kUsualWord = 6;  // bytes of a word or mark, at the least
  items.reserve(std::min(limit, text.size()) / kUsualWord + 1);
  const auto in_word = [](char32_t c) { return unicode::is_letter(c) || unicode::is_mark(c); };
  std::size_t at = 0;
  while (at < std::min(limit, text.size())) {
    std::size_t i = at;
    HeadItem item;
    std::size_t spaces = 0;
    bool line_end = false;
    std::size_t next = i;
    char32_t c = unicode::next(text, next);
    const std::size_t gap = i;
    while (unicode::is_space(c) || unicode::is_format(c)) {
      if (!unicode::is_format(c)) ++spaces;
      line_end = line_end || c == '\n' || c == '\t' || spaces > 2;
      i = next;
      if (i >= text.size()) return items;
      c = unicode::next(text, next);
    }
    if (line_end && !items.empty()) {
      HeadItem end;
      end.kind = HeadItem::line_end;
      end.begin = end.end = gap;
      items.push_back(end);
    }
    item.glued = spaces == 0;
    item.begin = i;
    item.kind = unicode::is_digit(c) ? HeadItem::number
                : in_word(c)         ? HeadItem::word
                                     : HeadItem::mark;
    item.point = c;
    item.value = 0;
    const auto belongs = [&] {
      return item.kind == HeadItem::number ? unicode::is_digit(c)
                                           : item.kind == HeadItem::word && in_word(c);
    };
    do {
      if (item.kind == HeadItem::number && ++item.digits <= 4) {
        item.value = item.value * 10 + unicode::digit_value(c);
      }
      i = next;
      if (i < text.size()) c = unicode::next(text, next);
    } while (i < text.size() && belongs());
    if (item.digits > 4) item.value = -1;
    item.end = i;
    if (item.kind == HeadItem::word) item.key = fold_word(text.substr(item.begin, i - item.begin));
    items.push_back(std::move(item));
    at = i;
  }
  if (at < text.size()) {  // a mark that is none: the line goes on
    HeadItem rest;
    rest.kind = HeadItem::mark;
    rest.begin = rest.end = at;
    items.push_back(rest);
  }
  return items;
}

bool DateLineParser::is(std::size_t i, HeadItem::Kind kind) const {
  return i < items_.size() && items_[i].kind == kind;
}

bool DateLineParser::is_mark(std::size_t i, std::u32string_view any_of) const {
  return is(i, HeadItem::mark) && any_of.find(items_[i].point) != std::u32string_view::npos;
}

bool DateLineParser::is_word(std::size_t i, DateLineWord kind) const {
  return after(i, kind).has_value();
}

bool DateLineParser::at_line_end(std::size_t i) const {
  return i >= items_.size() || is(i, HeadItem::line_end);
}

DateLineParser::Phrase DateLineParser::phrase(std::size_t i) const {
  Phrase best;
  if (!is(i, HeadItem::word) || !words_.begins(items_[i].key)) return best;
  std::string words;
  for (int n = 0; n < words_.longest() && is(i, HeadItem::word); ++n, ++i) {
    if (n > 0) words += ' ';
    words += items_[i].key;
    if (const DateLines::Word* word = words_.word(words)) best = {word, i + 1};
  }
  return best;
}

std::optional<std::size_t> DateLineParser::after(std::size_t i, DateLineWord kind) const {
  const Phrase found = phrase(i);
  if (!found.word || found.word->kind != kind) return std::nullopt;
  return found.next;
}

std::size_t DateLineParser::skip_marks(std::size_t i, std::u32string_view any_of) const {
  while (is_mark(i, any_of)) ++i;
  return i;
}

std::optional<DateLineParser::Day> DateLineParser::numeric_day(std::size_t i) const {
  for (std::size_t k = 0; k < 5; ++k) {
    if (!is(i + k, k % 2 ? HeadItem::mark : HeadItem::number)) return std::nullopt;
  }
  if (!is_mark(i + 1, U"-/.\u2010\u2011\u2012\u2013")) return std::nullopt;
  if (items_[i + 1].point != items_[i + 3].point) return std::nullopt;
  const bool year_first = items_[i].digits == 4;
  const HeadItem& year = items_[year_first ? i : i + 4];
  const HeadItem& last = items_[year_first ? i + 4 : i];
  if (year.digits != 4 || last.digits > 2 || items_[i + 2].digits > 2) return std::nullopt;
  int month = items_[i + 2].value;
  int day = last.value;
  // American order, but only where no other reading is possible.
  if (!year_first && month > 12) std::swap(month, day);
  const bool hijri = is_hijri_year(year.value);
  const std::optional<Date> date =
      hijri ? unicode::from_hijri(year.value, month, day) : gregorian(year.value, month, day);
  if (!date) return std::nullopt;
  return Day{*date, i + 5, hijri, true};
}

/// Behind a time of day outlets write 20/06/09 too; elsewhere that is a number of something.
std::optional<DateLineParser::Day> DateLineParser::short_day(std::size_t i) const {
  for (std::size_t k = 0; k < 5; ++k) {
    if (!is(i + k, k % 2 ? HeadItem::mark : HeadItem::number)) return std::nullopt;
    if (k % 2 ? !is_mark(i + k, U"/") : items_[i + k].digits != 2) return std::nullopt;
  }
  constexpr int kCentury = 2000;
  const std::optional<Date> date =
      gregorian(kCentury + items_[i + 4].value, items_[i + 2].value, items_[i].value);
  if (!date) return std::nullopt;
  return Day{*date, i + 5, false, true};
}

std::optional<std::size_t> DateLineParser::after_label(std::size_t i) const {
  const auto next = after(i, DateLineWord::label);
  return next ? next : after(i, DateLineWord::change);
}

std::optional<std::size_t> DateLineParser::second_month(std::size_t i,
                                                        DateLines::Word first) const {
  const std::size_t at = skip_marks(i, U"/(-");
  const Phrase month = phrase(at);
  if (!month.word || month.word->kind != first.kind || month.word->value != first.value) {
    return std::nullopt;
  }
  return skip_marks(month.next, U")");
}

std::optional<DateLineParser::Day> DateLineParser::written_day(std::size_t i) const {
  const bool day_first = is(i, HeadItem::number);
  int day = day_first ? items_[i].value : 0;
  if (day_first) {
    if (items_[i].digits > 2) return std::nullopt;
    ++i;
    while (const auto next = after(i, DateLineWord::join)) i = *next;
    i = skip_marks(i, kDayMarks);
  }
  const Phrase month = phrase(i);
  if (!month.word) return std::nullopt;
  const bool hijri = month.word->kind == DateLineWord::hijri_month;
  if (!hijri && month.word->kind != DateLineWord::month) return std::nullopt;
  i = second_month(month.next, *month.word).value_or(month.next);
  i = skip_marks(i, kDayMarks);
  if (!day_first) {
    if (!is(i, HeadItem::number) || items_[i].digits > 2) return std::nullopt;
    day = items_[i++].value;
    i = skip_marks(i, kDayMarks);
  }
  while (const auto next = after(i, DateLineWord::join)) i = *next;
  if (!is(i, HeadItem::number) || items_[i].digits != 4) return std::nullopt;
  const int year = items_[i].value;
  const std::optional<Date> date = hijri ? unicode::from_hijri(year, month.word->value, day)
                                         : gregorian(year, month.word->value, day);
  if (!date) return std::nullopt;
  return Day{*date, i + 1, hijri, false};
}

std::optional<DateLineParser::Day> DateLineParser::day(std::size_t i) const {
  std::optional<Day> day = numeric_day(i);
  if (!day) day = written_day(i);
  if (day) day->next = after(day->next, DateLineWord::era).value_or(day->next);
  return day;
}

bool DateLineParser::dated(std::size_t i, Found& found) const {
  bool weekday = false;
  if (const auto next = after(i, DateLineWord::weekday)) {
    i = skip_marks(*next, kMarks);
    weekday = true;
  }
  const std::optional<Day> first = day(i);
  if (!first) return false;
  found.weekday = weekday;
  found.date = first->date;
  found.numeric = first->numeric;
  found.next = first->next;
  std::size_t at = skip_marks(first->next, kMarks);
  at = skip_marks(after(at, DateLineWord::join).value_or(at), kMarks);
  if (const auto next = after(at, DateLineWord::weekday)) at = skip_marks(*next, kMarks);
  const std::optional<Day> second = day(at);
  if (second && second->hijri != first->hijri) {
    found.calendars = true;
    found.next = skip_marks(second->next, U")]");
    if (first->hijri) found.date = second->date;
  }
  return true;
}

std::size_t DateLineParser::zone_offset(std::size_t i) const {
  if (!is_mark(i, U"+-\u2212") || !items_[i].glued) return i;
  if (!is(i + 1, HeadItem::number) || !items_[i + 1].glued) return i;
  const int digits = items_[i + 1].digits;
  if (is_mark(i + 2, U":") && is(i + 3, HeadItem::number)) return i + 4;
  return digits == 1 || digits == 2 || digits == 4 ? i + 2 : i;
}

std::optional<std::size_t> DateLineParser::clock(std::size_t i) const {
  if (is(i, HeadItem::word) && items_[i].glued && items_[i].key == "t") ++i;  // ISO 8601
  if (const auto next = after(i, DateLineWord::zone)) {
    if (const auto name = after(*next, DateLineWord::zone_name)) return *name;
    return is(*next, HeadItem::word) ? *next + 1 : *next;
  }
  if (const auto next = after(i, DateLineWord::clock)) return zone_offset(*next);
  if (!is(i, HeadItem::number) || items_[i].value < 0) return std::nullopt;
  const bool hour = items_[i].digits <= 2 && items_[i].value <= 24;
  if (hour && is_mark(i + 1, U":.") && is(i + 2, HeadItem::number) && items_[i + 2].digits == 2) {
    const bool point = items_[i + 1].point == '.';  // 10.30 is a time only with a word behind it
    i += 3;
    if (point && !is_word(i, DateLineWord::clock) && !is_word(i, DateLineWord::era))
      return std::nullopt;
    if (is_mark(i, U":") && is(i + 1, HeadItem::number)) i += 2;
    if (is_mark(i, U".") && is(i + 1, HeadItem::number) && items_[i + 1].glued) i += 2;
    return after(i, DateLineWord::era)
        .value_or(zone_offset(i));  // the letter of "pm" is that of "AD"
  }
  // A bare number is a time only with a word that says so: 1500 (GMT).
  const std::size_t at = skip_marks(i + 1, U"(");
  const bool is_time = items_[i].digits == 4 || items_[i].value <= 12;
  if (is_time && is_word(at, DateLineWord::clock))
    return zone_offset(*after(at, DateLineWord::clock));
  return std::nullopt;
}

void DateLineParser::trail(Found& found) const {
  for (;;) {
    std::size_t at = skip_marks(found.next, kMarks);
    if (const auto label = after_label(at)) {
      const bool change = is_word(at, DateLineWord::change);
      // Only a label that leads to something: the word may also begin the story.
      at = skip_marks(*label, kMarks);
      Found other;
      if (dated(at, other)) {
        found.next = other.next;
        continue;
      }
      if (!clock(at)) break;
      found.changed = found.changed || change;
    }
    const auto next = clock(at);
    if (!next) break;
    found.clock = true;
    found.next = *next;
  }
  for (;; ++found.next) {
    if (is_mark(found.next, kCommas)) {
      found.comma = true;
    } else if (is_mark(found.next, kSeparators)) {
      found.separator = true;
    } else {
      return;
    }
  }
}

std::optional<DateLineParser::Found> DateLineParser::line(std::size_t i) const {
  Found found;
  for (;;) {
    i = skip_marks(i, kMarks);
    if (dated(i, found)) break;
    if (const auto day = found.clock ? short_day(i) : std::nullopt) {
      found.date = day->date;
      found.next = day->next;
      found.changed = true;  // such stamps come from archives
      break;
    }
    if (const auto label = after_label(i)) {
      // A label without a colon may also be the verb of a sentence.
      found.label = found.label || is_mark(*label, U":");
      i = *label;
    } else if (const auto time = clock(i)) {
      found.clock = true;
      i = *time;
    } else {
      return std::nullopt;
    }
  }
  trail(found);
  return found;
}

}  // namespace isnad::detail
