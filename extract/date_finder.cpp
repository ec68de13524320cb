// SPDX-License-Identifier: Apache-2.0
#include "extract/date_finder.h"

#include <cstdlib>
#include <utility>

#include "core/fold.h"
#include "extract/date_finder_atoms.h"
#include "extract/date_finder_parser.h"
#include "extract/date_finder_words.h"

namespace isnad {

namespace {

/// The date of publication may be so many days off what the article calls today.
constexpr int kMostCorrection = 3;
/// Stands for the day of publication where none is known, to see how far an expression goes.
constexpr Date kSomeDay{2020, 7, 15};

/// A weekday beside "today" moves what "today" means in the rest of the article.
void follow(const DateReading& reading, const DateAtom& first, DateContext& context) {
  const DateRange& range = reading.period.range;
  const DateWord* day = first.as(DateWordKind::day);
  if (day && day->value == 0 && range.begin && range.begin == range.end && context.published &&
      std::abs(to_days(*range.begin) - to_days(*context.published)) <= kMostCorrection) {
    context.today = range.begin;
  }
  if (!reading.weak && !reading.relative && range.begin && range.end) context.last = range;
}

/// "Today, Thursday 14 March 2019" tells an article without a date of publication what today is.
void learn_today(const DateReading& reading, std::span<const DateAtom> before,
                 DateContext& context) {
  const DateRange& range = reading.period.range;
  if (context.published || context.today || before.empty()) return;
  const DateWord* day = before.back().as(DateWordKind::day);
  if (!day || !range.begin || range.begin != range.end) return;
  const DateAtom* named = before.size() > 1 ? &before[before.size() - 2] : nullptr;
  const bool other =
      named && (named->as(DateWordKind::demonstrative) || named->as(DateWordKind::self));
  if (!other) context.today = from_days(to_days(*range.begin) - day->value);
}

/// Steps from the first or last year of the calendar lead out of it.
bool in_calendar(const DateRange& range) {
  if (range.begin && !is_valid(*range.begin)) return false;
  if (range.end && !is_valid(*range.end)) return false;
  return !range.begin || !range.end || *range.begin <= *range.end;
}

/// How far a time goes that is told from a day of publication that is not known; nothing when a
/// date in it stands by itself: "yesterday, Monday 6 May 2024".
MaybeReading open_reading(const DateParser& guess, const DateParser& sure, std::size_t i) {
  MaybeReading reading = guess.expression(i);
  for (std::size_t k = i + 1; reading && k < reading->next; ++k) {
    if (sure.expression(k)) return std::nullopt;
  }
  return reading;
}

/// What a reading says; an open one has no day.
FoundDate found_date(const DateReading& reading, bool open) {
  FoundDate date;
  date.relative_to_event = reading.relative;
  date.offset_days_begin = reading.offset_begin;
  date.offset_days_end = reading.offset_end;
  date.weak = reading.weak;
  date.since = reading.since;
  date.unresolved = open && !reading.relative;
  if (open || reading.relative) return date;
  date.origin = reading.origin;
  date.mention.time.edtf = to_edtf(reading.period);
  date.mention.time.range = reading.period.range;
  return date;
}

}  // namespace

Result<DateFinder> DateFinder::load(const LexiconFiles& files, std::string_view tag,
                                    Interner& keys) {
  Result<DateWords> words = DateWords::load(files, tag, keys);
  if (!words) return words.error();
  return DateFinder(std::make_shared<const DateWords>(std::move(words.value())));
}

void DateFinder::teach(WordTable& words) const {
  const KeyId time = words.keys().intern("time");
  for (const std::string& spelling : words_->spellings()) {
    WordAnalysis analysis;
    analysis.lemma = words.keys().intern(fold_word(spelling));
    analysis.pos = Pos::noun;
    analysis.word_class = time;
    words.add(spelling, analysis);
  }
}

std::vector<FoundDate> DateFinder::find(std::span<const Token> tokens, const Sentence& sentence,
                                        std::string_view field_text, DateContext& context,
                                        const FutureHint& future) const {
  if (!words_->may_tell(tokens.subspan(sentence.first, sentence.last - sentence.first))) return {};
  const std::vector<DateAtom> atoms =
      date_atoms(*words_, tokens, sentence.first, sentence.last, field_text);
  const DateParser parser(atoms, context, future);
  DateContext some_day = context;
  some_day.today = context.today.value_or(kSomeDay);
  const DateParser guess(atoms, some_day, future);
  std::vector<FoundDate> found;
  for (std::size_t i = 0; i < atoms.size();) {
    MaybeReading reading;
    if (atoms[i].match.count > 0) reading = parser.expression(i);
    const bool open = !reading && !context.today && atoms[i].match.count > 0;
    if (open) reading = open_reading(guess, parser, i);
    if (!reading || reading->next <= i || !in_calendar(reading->period.range)) {
      ++i;
      continue;
    }
    FoundDate date = found_date(*reading, open);
    date.mention.first = atoms[i].first;
    date.mention.last = atoms[reading->next - 1].last;
    const std::uint32_t begin = tokens[date.mention.first].begin;
    const std::uint32_t end = tokens[date.mention.last - 1].end;
    date.mention.time.text = field_text.substr(begin, end - begin);
    if (!open) {
      learn_today(*reading, {atoms.data(), i}, context);
      follow(*reading, atoms[i], context);
    }
    found.push_back(std::move(date));
    i = reading->next;
  }
  return found;
}

}  // namespace isnad
