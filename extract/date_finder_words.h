// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/interner.h"
#include "core/result.h"
#include "extract/key_map.h"
#include "extract/lexicon_files.h"
#include "extract/token.h"

namespace isnad {

/// What a word can mean in a date. The comment says what `value` and `extra` hold.
enum class DateWordKind : std::uint8_t {
  number,         ///< the number; NumberKind
  month,          ///< 1 to 12; bits of MonthNote
  weekday,        ///< 0 is Monday
  unit,           ///< DateUnit; 1, 2, or 0 for a plural
  day,            ///< days from today
  direction,      ///< DateDirection
  demonstrative,  ///< DateDirection: current or same
  self,           ///< 1 when it stands before its noun
  part,           ///< DatePart
  fraction,       ///< into how many parts
  season,         ///< 1 is spring
  feast,          ///< of the Hijri calendar: month * 100 + day; for how many days
  count,          ///< "the last" so and so many
  day_part,
  few,  ///< about how many
  approximate,
  future,
  eve,  ///< days from the event
  joiner,
  era,  ///< DateEra
  age,
  blocker,
  none,
  from_now,
  from_event,  ///< behind a length: it is counted from the event that follows
  only,        ///< between a length and the event that it is counted from
  title,       ///< DateTitle: what behind it is part of a name and no date
  article,     ///< written apart, before digits
  role,        ///< DateRole
};

enum NumberKind : int { kCardinal, kOrdinal, kDecade };
enum MonthNote : int { kHijri = 1, kUnsure = 2 };
enum class DateUnit { minute, hour, day, week, weekend, month, year, decade, century };
/// The end of a year is its last month; of other units it is what is late in them. Earlier and
/// later are seen from today.
enum class DatePart { early, middle, late, rest, end, earlier, later };
enum class DateEra { gregorian, hijri, before_christ };
enum class DateTitle { year, day };
enum class DateDirection {
  past,
  latest,
  next,
  current,
  same,
  before,
  after,
  beginning,  ///< "the new year": the one that began not long ago, or is to begin
  next_but_one,
  past_but_one
};
enum class DateRole {
  from,
  to,
  until,
  between,
  conjunction,
  alternative,
  since,
  starting,  ///< since a day that may lie ahead
  before,
  after,
  during,
  by,
  in
};

struct DateWord {
  DateWordKind kind = DateWordKind::none;
  int value = 0;
  int extra = 0;
};

/// The words of dates of one language.
class DateWords {
 public:
  /// All meanings of the longest known phrase at a token.
  struct Match {
    std::uint32_t tokens = 0;  ///< length of the phrase; 0 when there is none
    std::array<DateWord, 4> words;
    std::uint8_t count = 0;
    std::uint32_t kinds = 0;  ///< of the words, one bit each

    void add(const DateWord& word) {
      if (count == words.size()) return;
      words[count++] = word;
      kinds |= bit(word.kind);
    }
    void clear() { count = 0, kinds = 0; }
    static constexpr std::uint32_t bit(DateWordKind kind) {
      static_assert(static_cast<unsigned>(DateWordKind::role) < 32, "the last kind");
      return std::uint32_t{1} << static_cast<unsigned>(kind);
    }
  };

  static Result<DateWords> load(const LexiconFiles& files, std::string_view tag, Interner& keys);
  [[nodiscard]] Match match(std::span<const Token> tokens) const;
  /// Whether tokens may hold an expression: most sentences have no word of which one is made.
  [[nodiscard]] bool may_tell(std::span<const Token> tokens) const;
  /// Single content words as they are spelled, without the article.
  [[nodiscard]] const std::vector<std::string>& spellings() const { return spellings_; }

 private:
  struct Part {
    KeyId key = kNoKey;
    KeyId whole = kNoKey;   ///< with the article, for words whose article never comes off
    bool definite = false;  ///< must bear the article
  };
  struct Phrase {
    std::vector<Part> rest;  ///< behind the first word
    bool definite = false;
    DateWord word;
  };

  void add(std::string_view phrase, DateWord word, Interner& keys);
  static Part part_of(std::string_view word, Interner& keys);

  KeyMap<std::vector<Phrase>> phrases_;  ///< by first word
  KeySet beginnings_;                    ///< first words of phrases that an expression needs
  std::vector<std::string> spellings_;
};

/// Kinds of which an expression has at least one word.
inline constexpr std::uint32_t kDateBeginnings = [] {
  using enum DateWordKind;
  std::uint32_t bits = 0;
  for (const DateWordKind kind :
       {number, month, weekday, unit, day, demonstrative, self, part, fraction, season, feast,
        count, day_part, few, approximate, eve}) {
    bits |= DateWords::Match::bit(kind);
  }
  return bits;
}();

}  // namespace isnad
