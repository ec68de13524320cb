// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/interner.h"
#include "core/result.h"
#include "extract/document.h"
#include "extract/lexicon_files.h"
#include "extract/token.h"
#include "extract/word_table.h"

namespace isnad {

class DateWords;

/// A date expression as it was found.
struct FoundDate {
  DateMention mention;  ///< its time is empty when `relative_to_event`
  /// "A week after the visit": the time is that of the event, which stands outside of the
  /// expression, plus these days. For "a week later" it is the sentence's own main time.
  bool relative_to_event = false;
  int offset_days_begin = 0;
  int offset_days_end = 0;
  /// "On Friday" in an article without a date: a time for the grammar, but which one is not known.
  bool unresolved = false;
  /// A reading that the words alone do not settle ("a few days ago", a month without a
  /// preposition): to be used when nothing better is near.
  bool weak = false;
  /// "Since ...": the end is open, which a report may close with its date of publication.
  bool since = false;
  /// The period named behind "since": when the event took place, if it does not go on.
  DateRange origin;
};

/// What the dates of an article are read against; one for each article, passed on from sentence
/// to sentence.
struct DateContext {
  std::optional<Date> published;
  /// The day that "today" means: that of publication until the article names another.
  std::optional<Date> today;
  /// What "the same year" and "the next day" refer to.
  std::optional<DateRange> last;

  explicit DateContext(std::optional<Date> published_on = std::nullopt)
      : published(published_on), today(published_on) {}
};

/// Whether a bare weekday or date at this token lies ahead.
using FutureHint = std::function<bool(std::uint32_t token)>;

/// Finds the dates in sentences and resolves them. Immutable; may serve several threads.
class DateFinder {
 public:
  /// Reads languages/<tag>/dates/*.tsv. An Error names the row that is wrong.
  static Result<DateFinder> load(const LexiconFiles& files, std::string_view tag, Interner& keys);
  /// Adds the words of dates as nouns of the class "time", so that no letter of theirs is taken
  /// for a clitic. To be called before `WordTable::finish`.
  void teach(WordTable& words) const;

  /// The dates of a sentence, from left to right, not overlapping. `tokens` are those of the
  /// whole field, `field_text` its text. Without a date of publication only those that stand by
  /// themselves are resolved. `future` adds to what the finder sees by itself.
  [[nodiscard]] std::vector<FoundDate> find(std::span<const Token> tokens, const Sentence& sentence,
                                            std::string_view field_text, DateContext& context,
                                            const FutureHint& future = {}) const;

 private:
  explicit DateFinder(std::shared_ptr<const DateWords> words) : words_(std::move(words)) {}
  std::shared_ptr<const DateWords> words_;
};

}  // namespace isnad
