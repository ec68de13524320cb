// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/hash_map.h"
#include "core/result.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// The date of publication that an outlet printed at the head of a text.
struct DateLine {
  Date date;
  std::uint32_t story_begin = 0;   ///< in bytes, behind the date line and what goes with it
  std::uint32_t headline_end = 0;  ///< in bytes, where lines above the date line end; 0: none
  /// It is that of the last change, which archives make weeks after publication.
  bool changed = false;
};

/// Words that a date line is made of.
enum class DateLineWord : std::uint8_t {
  month,  ///< Gregorian, value 1 to 12
  hijri_month,
  weekday,    ///< value from 0, Monday
  label,      ///< says that a date follows: "published"
  change,     ///< a label of the time of the last change
  join,       ///< between the parts of a date, or two calendars
  era,        ///< behind a year
  clock,      ///< goes with a time of day: "pm"
  zone,       ///< before the name of a time zone
  zone_name,  ///< such names, if of several words
  story,      ///< before or after a date: it belongs to a sentence
};

/// Finds date lines. Immutable after loading.
class DateLines {
 public:
  struct Word {
    DateLineWord kind = DateLineWord::label;
    int value = 0;
  };

  /// Reads date_line.tsv, dates/months.tsv and dates/weekdays.tsv of every language.
  static Result<DateLines> load(const LexiconFiles& files);

  /// The date line in the first lines of valid UTF-8. A date inside a sentence is none.
  [[nodiscard]] std::optional<DateLine> find(std::string_view text) const;

  /// The date when the text is one full date, with or without weekday and time of day.
  [[nodiscard]] std::optional<Date> parse(std::string_view text) const;

  /// What a phrase of folded words, joined by spaces, means in a date line; null when nothing.
  [[nodiscard]] const Word* word(std::string_view phrase) const;
  /// Whether a phrase begins with a folded word, which few words of a text do.
  [[nodiscard]] bool begins(std::string_view word) const;
  /// Words of the longest phrase.
  [[nodiscard]] int longest() const { return longest_; }

 private:
  void add(std::string_view form, Word word);
  [[nodiscard]] Status add_table(const LexiconFile& file);

  std::map<std::string, Word, std::less<>> words_;
  HashMap<char> first_words_;
  int longest_ = 1;
};

}  // namespace isnad
