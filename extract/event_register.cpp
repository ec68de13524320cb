// SPDX-License-Identifier: Apache-2.0
#include "extract/event_register.h"

#include <unordered_map>
#include <unordered_set>

namespace isnad {

namespace {

constexpr std::int64_t kRecentDays = 10;
constexpr std::uint32_t kLeadSentences = 3;
constexpr std::uint32_t kPageLines = 6;   // how many sentences may stand before the story
constexpr std::int64_t kLongestDays = 2;  // from the first day of a sentence's time to its last

/// "X had visited", "it is worth noting that".
bool is_background(const Lexicon& lexicon, const PhraseList& phrases, const ClauseList& clauses) {
  const Interner& keys = lexicon.keys();
  for (int p = 0; p < 3; ++p) {
    if (p >= static_cast<int>(phrases.top.size())) break;
    const PhraseKind kind = phrases.position(p).kind;
    const KeyId of = phrases.position(p).word_class;
    if (of == kNoKey) continue;
    if (kind == PhraseKind::particle && of == keys.named("background")) return true;
    const bool before = of == keys.named("former") || of == keys.named("earlier");
    if (kind == PhraseKind::adverb && before) return true;  // "at that time", "earlier"
    if (kind == PhraseKind::preposition && of == keys.named("since")) return true;
  }
  for (const Clause& c : clauses.all) {
    if (c.verb == kNone) continue;
    if (c.kind != ClauseKind::auxiliary) {
      const WordAnalysis* verb = phrases.position(c.verb).analysis;
      const bool was = verb && verb->word_class == keys.named("copula") &&
                       phrases.position(c.verb).features.tense == Tense::perfect;
      if (!was) return false;
      continue;
    }
    return phrases.position(c.verb).features.tense == Tense::perfect;
  }
  return false;
}

/// Whether the verb at a position is one of saying.
bool is_saying(const Lexicon& lexicon, const PhraseList& phrases, int verb) {
  if (verb == kNone) return false;
  const WordAnalysis* analysis = phrases.position(verb).analysis;
  return analysis && analysis->word_class == lexicon.keys().named("say");
}

Time approximate(const Time& time) {
  Time out = time;
  if (!out.edtf.empty() && out.edtf.back() != '~' && out.edtf.find('/') == std::string::npos) {
    out.edtf += '~';
  }
  out.text.clear();
  return out;
}

std::size_t hash_of(const SentenceInput& input) {
  const std::uint32_t begin = input.tokens[input.first].begin;
  const std::uint32_t end = input.tokens[input.last - 1].end;
  return std::hash<std::string_view>()(std::string_view(input.text).substr(begin, end - begin));
}

/// Whether a clause tells the story itself, or what somebody says in it.
bool tells(const ClauseList& clauses, int clause) {
  const ClauseKind kind = clauses.at(clause).kind;
  return kind != ClauseKind::relative && kind != ClauseKind::adverbial;
}

/// Numbers of entities and relations, packed.
using Key = std::uint64_t;
Key pair_key(int a, int b) {
  return static_cast<Key>(std::min(a, b)) << 24 | static_cast<Key>(std::max(a, b));
}
Key event_key(const FoundClaim& c) {
  return static_cast<Key>(c.pattern->relation) << 48 | static_cast<Key>(c.subject) << 24 |
         static_cast<Key>(c.object);
}

/// Whether all days of a time are days of the other.
bool is_within(const Time& a, const Time& b) {
  return a.range.begin && a.range.end && b.range.begin && b.range.end &&
         *b.range.begin <= *a.range.begin && *a.range.end <= *b.range.end;
}

/// For each key the time, if there is only one; the narrowest, if they lie within each other.
class OnlyTimes {
 public:
  void add(Key key, const Time& time) {
    const auto [it, first] = times_.emplace(key, &time);
    const Time*& kept = it->second;
    if (first || !kept || is_within(*kept, time)) return;
    kept = is_within(time, *kept) ? &time : nullptr;
  }
  [[nodiscard]] const Time* of(Key key) const {
    const auto it = times_.find(key);
    return it == times_.end() ? nullptr : it->second;
  }

 private:
  std::unordered_map<Key, const Time*> times_;  ///< null: several
};

/// What a report goes on telling happened in the days before it.
bool is_recent(const Time& time, std::optional<Date> published) {
  return !published || to_days(*published) - to_days(*time.range.begin) <= kRecentDays;
}

/// Meetings, talks and receptions of the same two are one encounter: those without a time have
/// that of the only dated one.
void settle_encounters(std::vector<FoundClaim>& claims) {
  OnlyTimes times;
  for (const FoundClaim& c : claims) {
    if (c.time && c.pattern->encounter) times.add(pair_key(c.subject, c.object), *c.time);
  }
  for (FoundClaim& c : claims) {
    if (c.time || !c.pattern->encounter || c.modality != Modality::actual) continue;
    const Time* only = times.of(pair_key(c.subject, c.object));
    if (!only) continue;
    c.time = *only;
    c.steps.push_back("time: of the same encounter, told elsewhere in the article");
  }
}

/// The country that an entity is, or belongs to.
std::uint32_t country_of(const ArticleEntity& e) {
  return e.entity.type == EntityType::country ? e.known : e.country;
}

/// Who is received by people of a country, or visits a city of it, visits the country then.
void settle_visits(const EntityRegister& entities, std::vector<FoundClaim>& claims) {
  const auto key = [&](int visitor, int other) {
    return static_cast<Key>(visitor) << 32 | country_of(entities.at(other));
  };
  OnlyTimes received, visits;
  for (const FoundClaim& c : claims) {
    if (!c.time || c.modality != Modality::actual) continue;
    if (c.pattern->travel) visits.add(key(c.subject, c.object), *c.time);
    const bool away = country_of(entities.at(c.subject)) != country_of(entities.at(c.object));
    if (c.pattern->reception && away) received.add(key(c.object, c.subject), *c.time);
  }
  for (FoundClaim& c : claims) {
    if (c.time || !c.pattern->travel || c.modality != Modality::actual) continue;
    const ArticleEntity& place = entities.at(c.object);
    if (country_of(place) == kNoEntity) continue;
    const Key there = key(c.subject, c.object);
    const Time* only = received.of(there);
    // of the cities of a journey each has its own time
    if (!only && place.entity.type == EntityType::country) only = visits.of(there);
    if (!only) continue;
    c.time = approximate(*only);
    c.steps.push_back("time: of the same visit, told elsewhere in the article");
  }
}

/// The days at which the story of an article plays.
class Story {
 public:
  Story(const Article& article, const std::vector<SentenceTime>& sentences, std::uint32_t first)
      : published_(article.date), sentences_(sentences), first_(first) {
    find_lead();
    if (published_) lead_ = Time{to_iso(*published_), {published_, published_}, {}};
    std::size_t s = first_;
    while (s < sentences_.size() && s < first_ + kPageLines && !sentences_[s].verb) ++s;
    const std::size_t end = std::min(s + kLeadSentences, sentences_.size());
    for (s = first_; s < end && !named_; ++s) {
      if (sentences_[s].background || !is_recent_day(s)) continue;
      lead_ = sentences_[s].day;
      named_ = true;
    }
  }

  /// The headline and the first sentences; some outlets end a text with its first sentence.
  [[nodiscard]] bool is_lead(std::uint32_t s) const {
    return s <= last_of_lead_ || (sentences_[s].verb && sentences_[s].hash == lead_hash_);
  }
  [[nodiscard]] bool is_recent_day(std::size_t s) const {
    return sentences_[s].day && is_recent(*sentences_[s].day, published_);
  }

  struct Day {
    const Time* time = nullptr;
    const char* step = nullptr;
  };
  /// The day at which what a sentence tells plays, by the sentences around.
  [[nodiscard]] Day day_of(std::uint32_t s) const {
    if (sentences_[s].background) return {};
    if (s > first_ + 1 && is_recent_day(s - 1) && !sentences_[s - 1].background)
      return {&*sentences_[s - 1].day, "time: of the sentence before"};
    if (!lead_ || (!is_lead(s) && !named_)) return {};
    return {&*lead_, named_ ? "time: of the first sentence"
                            : "time: day of publication, from the headline or first sentence"};
  }

 private:
  /// The lead ends with the first sentence in the past tense; a summary may stand before it.
  void find_lead() {
    last_of_lead_ = first_;
    int told = 0;
    for (std::uint32_t s = first_; s < sentences_.size() && s < first_ + kPageLines; ++s) {
      if (!sentences_[s].verb) continue;
      if (++told > 1 && !sentences_[s].past) break;
      if (told == 1) lead_hash_ = sentences_[s].hash;
      last_of_lead_ = s;
      if (told > 1 || sentences_[s].past) break;
    }
  }

  std::optional<Date> published_;
  const std::vector<SentenceTime>& sentences_;
  std::uint32_t first_;
  std::uint32_t last_of_lead_ = 0;
  std::size_t lead_hash_ = 0;
  std::optional<Time> lead_;
  bool named_ = false;  ///< the lead names its day
};

/// The day on which each person is told to have spoken.
OnlyTimes speech_times(const std::vector<SentenceTime>& sentences,
                       const std::vector<FoundClaim>& claims, std::optional<Date> published) {
  OnlyTimes times;
  for (const SentenceTime& s : sentences) {
    for (const Speech& speech : s.speeches) {
      if (is_recent(speech.time, published)) {
        times.add(static_cast<Key>(speech.speaker), speech.time);
      }
    }
  }
  for (const FoundClaim& c : claims) {
    if (!c.time || !c.pattern->spoken || c.modality != Modality::actual) continue;
    if (c.telling != Telling::told || !c.time->range.begin || !is_recent(*c.time, published))
      continue;
    times.add(static_cast<Key>(c.subject), *c.time);
  }
  return times;
}

void settle_offsets(const std::vector<SentenceTime>& sentences, const Story& story,
                    std::vector<FoundClaim>& claims) {
  for (FoundClaim& c : claims) {
    if (!c.offset || !c.time) continue;
    const Time* day = story.is_recent_day(c.sentence) ? &*sentences[c.sentence].day
                                                      : story.day_of(c.sentence).time;
    if (!day) continue;
    std::string words = std::move(c.time->text);
    c.time = moved(*day, -c.offset->end, -c.offset->begin);
    c.time->text = std::move(words);
  }
}

}  // namespace

SentenceTime sentence_time(const SentenceInput& input, const Lexicon& lexicon,
                           const PhraseList& phrases, const ClauseList& clauses) {
  SentenceTime found;
  found.background = is_background(lexicon, phrases, clauses);
  found.hash = hash_of(input);
  for (const Clause& c : clauses.all) {
    if (c.verb == kNone) continue;
    found.past = !found.verb && phrases.position(c.verb).features.tense == Tense::perfect;
    found.verb = true;
    break;
  }
  for (std::size_t p = 0; p < phrases.top.size(); ++p) {
    const Phrase& phrase = phrases.at(phrases.top[p]);
    if (phrase.kind != PhraseKind::date || !tells(clauses, clauses.of[p])) continue;
    const FoundDate& date = input.dates[static_cast<std::size_t>(phrase.date)];
    const DateRange& range = date.mention.time.range;
    if (date.weak || date.relative_to_event || !range.begin || !range.end) continue;
    if (to_days(*range.end) - to_days(*range.begin) > kLongestDays) continue;
    if (input.published && *range.begin > *input.published) continue;
    if (!found.day) found.day = date.mention.time;
    const Clause& c = clauses.at(clauses.of[p]);
    if (c.subject == kNone || !is_saying(lexicon, phrases, c.verb)) continue;
    const int speaker = phrases.at(c.subject).entity;
    if (speaker != kNone) found.speeches.push_back({speaker, date.mention.time});
  }
  return found;
}

void settle_times(const Article& article, const std::vector<SentenceTime>& sentences,
                  std::uint32_t title_sentences, const EntityRegister& entities,
                  std::vector<FoundClaim>& claims) {
  const Story story(article, sentences, title_sentences);
  settle_offsets(sentences, story, claims);
  settle_encounters(claims);
  settle_visits(entities, claims);
  const OnlyTimes speeches = speech_times(sentences, claims, article.date);
  std::unordered_set<Key> dated;
  for (const FoundClaim& c : claims) {
    if (c.time) dated.insert(event_key(c));
  }
  for (FoundClaim& c : claims) {
    if (c.time || c.modality != Modality::actual || c.pattern->state) continue;
    const SentenceTime& own = sentences[c.sentence];
    const bool first = story.is_lead(c.sentence);
    const bool said = c.telling == Telling::asserted || c.telling == Telling::reported;
    const bool news = c.telling == Telling::told || (c.telling == Telling::present && first) ||
                      (c.telling == Telling::reported && first) || (said && c.pattern->encounter);
    if (!news || (own.background && !own.day) || dated.contains(event_key(c))) continue;
    Story::Day day;
    if (own.day && story.is_recent_day(c.sentence)) {
      day = {&*own.day, "time: of the sentence"};
    } else if (const Time* spoken = speeches.of(static_cast<Key>(c.subject));
               spoken && c.pattern->spoken && !own.background) {
      day = {spoken, "time: of what is said elsewhere in the article"};
    } else {
      day = story.day_of(c.sentence);
    }
    if (!day.time) continue;
    c.time = approximate(*day.time);
    c.steps.push_back(day.step);
    dated.insert(event_key(c));
  }
  settle_encounters(claims);  // with those that have a time now
  settle_visits(entities, claims);
}

}  // namespace isnad
