// SPDX-License-Identifier: Apache-2.0
#include "extract/date_line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "core/fold.h"
#include "core/hash.h"
#include "extract/date_line_parser.h"
#include "extract/table_file.h"

namespace isnad {

namespace {

using detail::DateLineParser;
using detail::HeadItem;

constexpr std::size_t kHeadBytes = 400;  ///< how far into a text a date line may stand
constexpr int kHeadLines = 4;
constexpr std::size_t kTagWords = 6;  ///< longest name of an outlet before the date
constexpr std::size_t kHeadlineWords = 20;

constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";

/// The article may stand in tables and texts and may be left off.
std::string_view without_article(std::string_view key) {
  if (key.size() > 2 * kArticle.size() && key.starts_with(kArticle)) {
    key.remove_prefix(kArticle.size());
  }
  return key;
}

std::string fold_phrase(std::string_view form) {
  std::string key;
  while (!form.empty()) {
    const std::size_t end = std::min(form.find(' '), form.size());
    if (!key.empty()) key += ' ';
    key += fold_word(form.substr(0, end));
    form.remove_prefix(std::min(end + 1, form.size()));
  }
  return key;
}

struct KindName {
  std::string_view name;
  DateLineWord kind;
};

constexpr std::array kKinds = {
    KindName{"month", DateLineWord::month},     KindName{"hijri_month", DateLineWord::hijri_month},
    KindName{"weekday", DateLineWord::weekday}, KindName{"label", DateLineWord::label},
    KindName{"change", DateLineWord::change},   KindName{"join", DateLineWord::join},
    KindName{"era", DateLineWord::era},         KindName{"clock", DateLineWord::clock},
    KindName{"zone", DateLineWord::zone},       KindName{"zone_name", DateLineWord::zone_name},
    KindName{"story", DateLineWord::story},
};

std::optional<DateLineWord> parse_kind(std::string_view name) {
  for (const KindName& kind : kKinds) {
    if (kind.name == name) return kind.kind;
  }
  return std::nullopt;
}

bool has_value(DateLineWord kind, int value) {
  switch (kind) {
    case DateLineWord::month:
    case DateLineWord::hijri_month: return value >= 1 && value <= 12;
    case DateLineWord::weekday: return value >= 0 && value <= 6;
    default: return true;
  }
}

/// Decides whether the dates in the head of one text are date lines.
class HeadReader {
 public:
  HeadReader(const DateLines& words, std::string_view text)
      : items_(detail::scan_head(text, kHeadBytes)), parser_(words, items_) {}

  std::optional<DateLine> read() const {
    std::size_t begin = 0;
    for (int line = 0; line < kHeadLines && begin < items_.size(); ++line) {
      if (const auto found = in_line(begin, line)) {
        const std::size_t headline = line == 0 ? 0 : items_[begin - 1].begin;
        return DateLine{found->date, story_begin(past_further_lines(found->next)),
                        static_cast<std::uint32_t>(headline), found->changed};
      }
      std::size_t end = begin;
      while (!parser_.at_line_end(end)) ++end;
      if (is_sentence(begin, end)) return std::nullopt;
      begin = end + 1;
    }
    return std::nullopt;
  }

  std::optional<Date> whole() const {
    const auto found = parser_.line(0);
    if (!found || found->next < items_.size()) return std::nullopt;
    return found->date;
  }

 private:
  using Found = DateLineParser::Found;

  std::optional<Found> in_line(std::size_t begin, int line) const {
    if (auto found = parser_.line(begin); found && is_front(*found, line)) return found;
    std::size_t words = 0;
    for (std::size_t i = begin; !parser_.at_line_end(i) && words <= kTagWords; ++i) {
      if (parser_.is(i, HeadItem::word)) ++words;
      if (parser_.is(i, HeadItem::number) && parser_.line(i)) break;  // no name, but a sentence
      if (!parser_.is_mark(i, U":|-\u2013\u2014\u2022\u00BB")) continue;
      if (auto found = parser_.line(i + 1); found && is_front(*found, line)) return found;
    }
    return line == 0 ? after_place(begin) : std::nullopt;
  }

  /// A line that is no headline or name is the story; date lines stand before it.
  bool is_sentence(std::size_t begin, std::size_t end) const {
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) words += parser_.is(i, HeadItem::word);
    if (words > kHeadlineWords || parser_.is_mark(end - 1, U".!")) return true;
    return words > kTagWords && parser_.is_mark(end - 1, U":");
  }

  /// Whether a date at the front of a line, or behind the name of an outlet, is a date line.
  bool is_front(const Found& found, int line) const {
    if (parser_.at_line_end(found.next)) return true;
    if (parser_.is_word(found.next, DateLineWord::story)) return false;
    if (found.label || found.clock) return true;
    if (line > 0) return false;
    return found.separator || ((found.weekday || found.numeric) && !found.comma);
  }

  /// "PLACE DATE (AGENCY) STORY" and "PLACE DATE in two calendars AGENCY", alone on its line.
  std::optional<Found> after_place(std::size_t begin) const {
    for (std::size_t i = begin; i < begin + 4 && parser_.is(i, HeadItem::word); ++i) {
      if (parser_.is_word(i, DateLineWord::story)) return std::nullopt;
      auto found = parser_.line(i + 1);
      if (!found) continue;
      const bool comma = parser_.is_mark(i + 1, U",\u060C");
      if (const auto agency = past_agency(found->next)) {
        found->next = *agency;
        return found;
      }
      std::size_t end = found->next;
      while (end < found->next + 3 && parser_.is(end, HeadItem::word)) ++end;
      if (found->calendars && !comma && parser_.at_line_end(end)) {
        found->next = end;
        return found;
      }
      const bool dash = found->separator && i < begin + 2;
      return dash ? found : std::nullopt;
    }
    return std::nullopt;
  }

  /// Behind "(Reuters) --" at `i`.
  std::optional<std::size_t> past_agency(std::size_t i) const {
    if (!parser_.is_mark(i, U"([")) return std::nullopt;
    std::size_t words = 0;
    for (++i; parser_.is(i, HeadItem::word); ++i, ++words) {
      if (parser_.is_word(i, DateLineWord::weekday)) return std::nullopt;
    }
    if (words == 0 || words > 4 || !parser_.is_mark(i, U")]")) return std::nullopt;
    for (++i; parser_.is_mark(i, U"-\u2013\u2014:|");) ++i;
    return i;
  }

  /// Outlets print when a text was published and, on the next line, when it was changed.
  std::size_t past_further_lines(std::size_t next) const {
    while (parser_.is(next, HeadItem::line_end)) {
      const auto found = parser_.line(next + 1);
      if (!found || !is_front(*found, 1)) return next;
      next = found->next;
    }
    return next;
  }

  std::uint32_t story_begin(std::size_t next) const {
    while (parser_.is(next, HeadItem::line_end)) ++next;
    const std::size_t at = next < items_.size() ? items_[next].begin
                           : items_.empty()     ? 0
                                                : items_.back().end;
    return static_cast<std::uint32_t>(at);
  }

  std::vector<HeadItem> items_;
  DateLineParser parser_;
};

}  // namespace

void DateLines::add(std::string_view form, Word word) {
  const std::string key = fold_phrase(form);
  longest_ = std::max(longest_, 1 + static_cast<int>(std::count(key.begin(), key.end(), ' ')));
  const std::string_view bare = without_article(key);
  words_.insert_or_assign(std::string(bare), word);
  first_words_.get(hash_of(bare.substr(0, bare.find(' '))));
}

bool DateLines::begins(std::string_view word) const {
  if (first_words_.find(hash_of(word))) return true;
  return word.starts_with(kArticle) && first_words_.find(hash_of(word.substr(kArticle.size())));
}

Status DateLines::add_table(const LexiconFile& file) {
  const bool months = file.path.ends_with("/dates/months.tsv");
  const bool weekdays = file.path.ends_with("/dates/weekdays.tsv");
  const std::string_view form = months || weekdays ? "name" : "form";
  const std::string_view value = months ? "month" : "value";
  const std::string_view kind = months ? "calendar" : weekdays ? "value" : "kind";
  const Result<Table> read = Table::parse(file, {form, value, kind});
  if (!read) return read.error();
  const Table& table = read.value();
  for (const Table::Row& row : table.rows()) {
    Word word{weekdays ? DateLineWord::weekday : DateLineWord::month, 0};
    const std::string_view kind_cell = Table::cell(row, table.column(kind));
    if (months && kind_cell == "hijri") word.kind = DateLineWord::hijri_month;
    if (!months && !weekdays) {
      const std::optional<DateLineWord> parsed = parse_kind(kind_cell);
      if (!parsed) return table.error(row, 1, "unknown kind; the head of the table lists them");
      word.kind = *parsed;
    }
    const std::string_view number = Table::cell(row, table.column(value));
    word.value = -1;
    std::from_chars(number.data(), number.data() + number.size(), word.value);
    if (!has_value(word.kind, word.value)) {
      return table.error(row, table.column(value),
                         "give a month a number from 1 to 12, a weekday one from 0 to 6");
    }
    add(Table::cell(row, 0), word);
  }
  return std::nullopt;
}

Result<DateLines> DateLines::load(const LexiconFiles& files) {
  DateLines lines;
  for (const LexiconFile* file : files.below("languages/")) {
    const std::string_view path = file->path;
    if (!path.ends_with("/date_line.tsv") && !path.ends_with("/dates/months.tsv") &&
        !path.ends_with("/dates/weekdays.tsv")) {
      continue;
    }
    if (Status error = lines.add_table(*file)) return *error;
  }
  return lines;
}

const DateLines::Word* DateLines::word(std::string_view phrase) const {
  const auto it = words_.find(without_article(phrase));
  return it == words_.end() ? nullptr : &it->second;
}

std::optional<DateLine> DateLines::find(std::string_view text) const {
  return HeadReader(*this, text).read();
}

std::optional<Date> DateLines::parse(std::string_view text) const {
  return HeadReader(*this, text).whole();
}

}  // namespace isnad
