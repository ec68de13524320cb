// SPDX-License-Identifier: Apache-2.0
#include "extract/event_register.h"

#include <algorithm>

namespace isnad {

namespace {

constexpr std::int64_t kRecentDays = 10;
constexpr std::uint32_t kLeadSentences = 3;
constexpr std::int64_t kLongestDays = 2;  // from the first day of a sentence's time to its last

/// "X had visited", "it is worth noting that".
bool is_background(const Lexicon& lexicon, const PhraseList& phrases, const ClauseList& clauses) {
  const Interner& keys = lexicon.keys();
  for (int p = 0; p < 3; ++p) {
    const bool particle = phrases.is(p, PhraseKind::particle);
    if (particle && phrases.position(p).word_class == keys.named("background")) return true;
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

/// Whether a clause tells the story itself, or what somebody says in it.
bool tells(const ClauseList& clauses, int clause) {
  const ClauseKind kind = clauses.at(clause).kind;
  return kind != ClauseKind::relative && kind != ClauseKind::adverbial;
}

bool same_pair(const FoundClaim& a, const FoundClaim& b) {
  return (a.subject == b.subject && a.object == b.object) ||
         (a.subject == b.object && a.object == b.subject);
}

/// The time of the only dated event that `fits`.
template <typename Fits>
const Time* only_time(const std::vector<FoundClaim>& claims, const Fits& fits) {
  const Time* only = nullptr;
  for (const FoundClaim& other : claims) {
    if (!other.time || !fits(other)) continue;
    if (only && only->edtf != other.time->edtf) return nullptr;
    only = &*other.time;
  }
  return only;
}

/// What a report goes on telling happened in the days before it.
bool is_recent(const Time& time, std::optional<Date> published) {
  return !published || to_days(*published) - to_days(*time.range.begin) <= kRecentDays;
}

Time approximate(const Time& time) {
  Time out = time;
  if (!out.edtf.empty() && out.edtf.back() != '~' && out.edtf.find('/') == std::string::npos) {
    out.edtf += '~';
  }
  out.text.clear();
  return out;
}

/// Meetings, talks and receptions of the same two are one encounter: those without a time have
/// that of the only dated one.
void settle_encounters(std::vector<FoundClaim>& claims) {
  for (FoundClaim& c : claims) {
    if (c.time || !c.pattern->encounter || c.modality != Modality::actual) continue;
    const Time* only = only_time(claims, [&](const FoundClaim& other) {
      return other.pattern->encounter && same_pair(c, other);
    });
    if (!only) continue;
    c.time = *only;
    c.steps.push_back("time: of the same encounter, told elsewhere in the article");
  }
}

}  // namespace

SentenceTime sentence_time(const SentenceInput& input, const Lexicon& lexicon,
                           const PhraseList& phrases, const ClauseList& clauses) {
  SentenceTime found;
  found.background = is_background(lexicon, phrases, clauses);
  for (std::size_t p = 0; p < phrases.top.size() && !found.day; ++p) {
    const Phrase& phrase = phrases.at(phrases.top[p]);
    if (phrase.kind != PhraseKind::date || !tells(clauses, clauses.of[p])) continue;
    const FoundDate& date = input.dates[static_cast<std::size_t>(phrase.date)];
    const DateRange& range = date.mention.time.range;
    if (date.weak || date.relative_to_event || !range.begin || !range.end) continue;
    if (to_days(*range.end) - to_days(*range.begin) > kLongestDays) continue;
    if (input.published && *range.begin > *input.published) continue;
    found.day = date.mention.time;
  }
  return found;
}

void settle_times(const Article& article, const std::vector<SentenceTime>& sentences,
                  std::uint32_t title_sentences, std::vector<FoundClaim>& claims) {
  settle_encounters(claims);
  // The day at which each sentence's story plays.
  std::optional<Time> lead;
  bool named = false;
  if (article.date) {
    lead = Time{to_iso(*article.date), {article.date, article.date}, {}};
  }
  for (std::size_t s = title_sentences;
       s < sentences.size() && s < title_sentences + kLeadSentences; ++s) {
    if (sentences[s].background || !sentences[s].day) continue;
    if (!is_recent(*sentences[s].day, article.date)) continue;
    lead = sentences[s].day;
    named = true;
    break;
  }
  const auto dated_elsewhere = [&](const FoundClaim& c) {
    return std::any_of(claims.begin(), claims.end(), [&](const FoundClaim& other) {
      return other.time && other.pattern->relation == c.pattern->relation &&
             other.subject == c.subject && other.object == c.object;
    });
  };
  for (FoundClaim& c : claims) {
    if (c.time || c.modality != Modality::actual || c.pattern->state) continue;
    const SentenceTime& own = sentences[c.sentence];
    const bool first = c.sentence <= title_sentences;
    const bool news = c.telling == Telling::told || (c.telling == Telling::present && first) ||
                      (c.telling == Telling::reported && (first || c.pattern->encounter));
    if (!news || dated_elsewhere(c)) continue;
    if (own.background && !own.day) continue;
    if (own.day && !first && is_recent(*own.day, article.date)) {
      c.time = approximate(*own.day);
      c.steps.push_back("time: of the sentence");
      continue;
    }
    if (own.background) continue;
    const std::size_t before = c.sentence - 1;
    const bool follows = c.sentence > title_sentences + 1 && sentences[before].day &&
                         !sentences[before].background &&
                         is_recent(*sentences[before].day, article.date);
    if (follows) {
      c.time = approximate(*sentences[before].day);
      c.steps.push_back("time: of the sentence before");
    } else if (lead && (first || named)) {
      c.time = approximate(*lead);
      c.steps.push_back(named ? "time: of the first sentence"
                              : "time: day of publication, from the headline or first sentence");
    }
  }
  settle_encounters(claims);  // with those that have a time now
}

}  // namespace isnad
