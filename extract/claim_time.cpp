// SPDX-License-Identifier: Apache-2.0
// When the events of claims took place, as their own sentence tells.
#include <algorithm>
#include <cstdlib>

#include "extract/relation_matcher.h"

namespace isnad {

namespace {

constexpr int kDeepest = 8;
constexpr std::int64_t kMonthDays = 31;
constexpr int kShortMonth = 28;
constexpr int kAddition = 6;  // phrases of "and that on Monday"

bool is_event(const Lexicon& lexicon, const Phrase& noun) {
  return noun.analysis && noun.analysis->word_class == lexicon.keys().named("event");
}

/// Whether what is told by a verb or noun goes on: "X holds it", "the soldiers stationed there".
bool goes_on(const Pattern* pattern, const Phrase* trigger) {
  if (!pattern || pattern->durative || pattern->trigger == Trigger::participle) return true;
  return pattern->trigger == Trigger::verb && trigger &&
         trigger->features.tense == Tense::imperfect;
}

/// Whether a relative clause describes the event in which that of another clause happens.
bool happens_in(const Lexicon& lexicon, const PhraseList& phrases, const ClauseList& clauses,
                int clause, const Clause& relative) {
  for (int p = relative.first - 1; p > 0 && p >= relative.first - 3; --p) {
    if (phrases.top[static_cast<std::size_t>(p)] != relative.antecedent) continue;
    const int before = clauses.governed_by[static_cast<std::size_t>(p)];
    if (before == kNone || clauses.of[static_cast<std::size_t>(p)] != clause) return false;
    const Phrase& setting = phrases.position(before);
    return is_event(lexicon, phrases.position(p)) &&
           (setting.lemma == lexicon.grammar().preposition("location") ||
            setting.word_class == lexicon.keys().named("during"));
  }
  return false;
}

/// Whether somebody tells of himself or of his state.
bool is_own_news(const EntityRegister& entities, const FoundClaim& claim,
                 const std::vector<int>& doers) {
  if (claim.attribution == kNone || doers.empty()) return false;
  const std::uint32_t state = entities.at(claim.attribution).country;
  return std::any_of(doers.begin(), doers.end(), [&](int doer) {
    const ArticleEntity& e = entities.at(doer);
    const bool country = e.entity.type == EntityType::country && e.known != kNoEntity;
    return doer == claim.attribution || (country && e.known == state);
  });
}

/// "Arrived on Sunday in X, where he met Y": what was done there on the way.
bool is_on_the_way(const Interner& keys, const PhraseList& phrases, const ClauseList& clauses,
                   const Clause& clause) {
  if (clause.kind != ClauseKind::adverbial || clause.parent == kNone) return false;
  if (phrases.position(clause.conjunction).word_class != keys.named("where")) return false;
  const auto perfect = [&](int verb) {
    return verb != kNone && phrases.position(verb).features.tense == Tense::perfect;
  };
  return perfect(clause.verb) && perfect(clauses.at(clause.parent).verb);
}

}  // namespace

/// "The anniversary of the attack": what is remembered is no event of the day.
bool RelationMatcher::is_recalled(const TriggerSite& site) const {
  const KeyId memory = lexicon_.keys().named("memory");
  const auto recalls = [&](const Phrase& noun) {
    return noun.kind == PhraseKind::noun && noun.analysis && noun.analysis->word_class == memory;
  };
  if (memory == kNoKey || recalls(top(site.position))) return memory != kNoKey;
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  for (int p = before - 1; before != kNone && p >= 0 && p >= before - 2; --p) {
    if (recalls(top(p))) return true;
  }
  return false;
}

/// Whether a verb takes a stance on its object: "condemned the attack of X".
bool RelationMatcher::takes_stance(int verb) const {
  if (verb == kNone || (pattern_ && pattern_->spoken)) return false;
  const RelationTable& table = lexicon_.relations();
  const std::vector<std::uint32_t>& all = table.at(Trigger::verb, top(verb).lemma);
  return std::any_of(all.begin(), all.end(), [&](std::uint32_t p) {
    return table.patterns()[p].spoken && !table.patterns()[p].with.present;
  });
}

/// "Since his taking of office in January": a noun of happening behind a preposition of time has
/// the dates behind it.
bool RelationMatcher::other_event_between(int from, int date) const {
  const Interner& keys = lexicon_.keys();
  for (int p = from + 1; p < date; ++p) {
    const Phrase& noun = top(p);
    const int before = clauses_->governed_by[static_cast<std::size_t>(p)];
    if (noun.kind != PhraseKind::noun || before == kNone || before <= from) continue;
    const bool event = is_event(lexicon_, noun);
    const KeyId when = top(before).word_class;
    // "holds it since a war in 2014": what began then goes on
    const bool since =
        when == keys.named("since") && !goes_on(pattern_, from < count() ? &top(from) : nullptr);
    const bool apart = since || when == keys.named("time") || when == keys.named("other_day");
    if (event && when != kNoKey && apart) return true;
  }
  return false;
}

/// "The accusation about the elections of 2016", "the cooperation and the visit of X on Sunday": a
/// date right behind another event, or with one before it, is not that of a noun or of a state.
bool RelationMatcher::of_other_event(int from, int date, const DateRange& range) const {
  const bool noun = pattern_ && pattern_->trigger == Trigger::noun;
  const bool year =
      range.begin && range.end && to_days(*range.end) - to_days(*range.begin) > kMonthDays;
  if (!noun && !year) return false;
  bool right_before = true;
  for (int p = date - 1; p > from; --p) {
    const PhraseKind kind = top(p).kind;
    if (kind == PhraseKind::punctuation || kind == PhraseKind::preposition) continue;
    const Phrase& other = top(p);  // "by" is written as a noun of coming
    const bool whole = other.child != kNone || (!other.definite && !other.adjectives.empty());
    const int before = clauses_->governed_by[static_cast<std::size_t>(p)];
    const bool event = kind == PhraseKind::noun && is_event(lexicon_, other) && whole &&
                       before != kNone && top(before).word_class != lexicon_.keys().named("since");
    if (event && (right_before || (noun && pattern_->durative))) return true;
    right_before = false;
  }
  return false;
}

/// Whether the date at position `p` can be that of the event at `position`.
bool RelationMatcher::may_date(const FoundDate& date, int p, int position) const {
  // "the first visit since 2004" tells when the last one was; "X holds it since 2014" does not
  if (date.since && pattern_) {
    if (!goes_on(pattern_, position < count() ? &top(position) : nullptr)) return false;
  }
  // "the soldier held since 2006"
  if (p > 0 && p - 1 != position) {
    const Phrase& before = top(p - 1);
    const bool participle =
        before.kind == PhraseKind::adjective ||
        (date.since && before.kind == PhraseKind::noun && !before.adjectives.empty() &&
         before.adjectives.back() + 1 == before.last);
    if (participle) return false;
  }
  const DateRange& range = date.mention.time.range;
  // "called on X to apply until Thursday"
  if (!range.begin && !goes_on(pattern_, position < count() ? &top(position) : nullptr))
    return false;
  if (p > 0 && p - 1 != position && top(p - 1).kind == PhraseKind::noun && range.begin) {
    // "the borders of 1967"
    const Phrase& noun = top(p - 1);
    const bool year = !range.end || to_days(*range.end) - to_days(*range.begin) > kMonthDays;
    if (year && !noun.definite && noun.entity == kNone && noun.child == kNone) return false;
  }
  // "called on X to come tomorrow"
  const int verb = clauses_->at(clause_at(p)).verb;
  const bool past = verb == position && top(verb).features.tense == Tense::perfect;
  return !(past && day_ && range.begin && *range.begin > *day_);
}

/// The nearest date of a clause, better behind a position than before it; `behind` bars the latter.
std::optional<Time> RelationMatcher::time_in(int clause, int position, bool behind) const {
  const FoundDate* best = nullptr;
  int best_cost = 0, best_at = 0;
  for (int p = behind ? position : 0; p < count(); ++p) {
    if (clause_at(p) != clause || top(p).kind != PhraseKind::date) continue;
    const FoundDate& date = input_->dates[static_cast<std::size_t>(top(p).date)];
    const int distance = p > position ? p - position : 2 * (position - p) + 4;
    const DateRange& range = date.mention.time.range;
    const bool open = !date.since && (!range.begin || !range.end);  // "after May"
    const int cost = distance + (date.weak || open ? 100 : 0);
    if (date.relative_to_event || date.unresolved || !may_date(date, p, position)) continue;
    if (p > position && (other_event_between(position, p) || of_other_event(position, p, range)))
      continue;
    if (!best || cost < best_cost) {
      best = &date;
      best_cost = cost;
      best_at = p;
    }
  }
  if (!best) return std::nullopt;
  Time time = best->mention.time;
  // "a week after the visit of X on Monday": what is told took place a week after that day
  for (int p = best_at - 1, event = kNone; p >= 0 && clause_at(p) == clause; --p) {
    if (top(p).kind == PhraseKind::noun && is_event(lexicon_, top(p))) event = p;
    if (top(p).kind != PhraseKind::date || event == kNone || event > p + 3) continue;
    const FoundDate& date = input_->dates[static_cast<std::size_t>(top(p).date)];
    if (date.relative_to_event) time = moved(time, date.offset_days_begin, date.offset_days_end);
    break;
  }
  bool since = best->since;  // "since the attack on 24 February"
  for (int p = position + 1; p < best_at && !since; ++p) {
    const int before = clauses_->governed_by[static_cast<std::size_t>(p)];
    since = before != kNone && top(before).word_class == lexicon_.keys().named("since") &&
            pattern_ && pattern_->durative && is_event(lexicon_, top(p));
  }
  if (!since || !time.range.begin) return time;
  // What is done since a day goes on when it is reported; what was brought about has its day.
  if (pattern_ && pattern_->durative && day_ && *day_ >= *time.range.begin) {
    time.range.end = day_;
    time.edtf = to_iso(*time.range.begin) + "/" + to_iso(*day_);
  } else if (best->origin.begin && best->origin.end && time.edtf.find('/') != std::string::npos) {
    time.range = best->origin;
    time.edtf.resize(time.edtf.find('/'));  // "2014/..": the beginning alone
  }
  return time;
}

/// "X on Friday and Y on Saturday": each of a list has the day behind it.
std::optional<Time> RelationMatcher::own_time(const Filled& part, int entity) const {
  std::optional<Time> own;
  int dated = 0;
  for (int p = 0, member = part.phrase; p + 1 < count() && member != kNone; ++p) {
    if (phrases_->top[static_cast<std::size_t>(p)] != member) continue;
    if (phrases_->is(p + 1, PhraseKind::date)) {
      const FoundDate& date = input_->dates[static_cast<std::size_t>(top(p + 1).date)];
      const bool sure = !date.relative_to_event && !date.unresolved;
      dated += sure ? 1 : 0;
      for (int n = member; sure && n != kNone; n = phrases_->at(n).child) {
        if (phrases_->at(n).entity == entity) own = date.mention.time;
      }
    }
    member = phrases_->at(member).next_member;
  }
  return dated > 1 ? own : std::nullopt;
}

/// Whether a claim is what somebody does by saying so: "said that his country supports X".
bool RelationMatcher::is_own_word(int clause, const FoundClaim& claim,
                                  const std::vector<int>& doers) const {
  const int verb = clauses_->at(clause).verb;
  const bool past = verb != kNone && top(verb).features.tense == Tense::perfect;
  return (claim.telling == Telling::asserted || claim.telling == Telling::reported) && pattern_ &&
         pattern_->spoken && !past && is_own_news(entities_, claim, doers);
}

/// "A week after the visit of X": the offset stands right before the noun. The visit has the time
/// of what is told, less a week, unless it has a time of its own.
bool RelationMatcher::count_time(const TriggerSite& site, FoundClaim& claim) const {
  if (site.kind != Trigger::noun) return false;
  int p = site.position - 1;
  while (p >= 0 && p >= site.position - 3 && top(p).kind != PhraseKind::date) --p;
  if (p < 0 || p < site.position - 3) return false;
  const FoundDate& date = input_->dates[static_cast<std::size_t>(top(p).date)];
  if (!date.relative_to_event) return false;
  for (int q = site.position + 1; q < count() && !claim.time; ++q) {
    if (top(q).kind == PhraseKind::verb || clause_at(q) != site.clause) break;
    if (top(q).kind != PhraseKind::date) continue;
    const FoundDate& own = input_->dates[static_cast<std::size_t>(top(q).date)];
    if (!own.unresolved && !own.weak) claim.time = own.mention.time;
  }
  if (claim.time) return true;
  std::optional<Time> main = time_in(site.clause, 0);
  if (!main && day_) {
    main = Time{to_iso(*day_), {day_, day_}, {}};
    claim.offset = DayOffset{date.offset_days_begin, date.offset_days_end};
  }
  if (!main) return true;
  claim.time = moved(*main, -date.offset_days_end, -date.offset_days_begin);
  claim.time->text = words(date.mention.first, date.mention.last);
  return true;
}

void RelationMatcher::set_time(const TriggerSite& site, const std::vector<int>& doers,
                               FoundClaim& claim) {
  if (count_time(site, claim) || is_recalled(site)) return;
  claim.time = time_in(site.clause, site.position, is_aside(site));
  // "..., and that in June": the date behind the clause
  for (std::size_t r = 0; r < clauses_->all.size() && !claim.time; ++r) {
    const Clause& behind = clauses_->all[r];
    if (behind.kind != ClauseKind::coordinate || behind.parent != site.clause) continue;
    if (behind.verb != kNone || behind.last > behind.first + kAddition) continue;
    bool bare = true;
    for (int p = behind.first; p < behind.last; ++p) {
      const bool noun = top(p).kind == PhraseKind::noun;
      bare = bare && (clause_at(p) != static_cast<int>(r) || !noun);
    }
    if (bare) claim.time = time_in(static_cast<int>(r), count());
  }
  // "his visit, which he began on Sunday"
  const int here = phrases_->top[static_cast<std::size_t>(site.position)];
  for (std::size_t r = 0; r < clauses_->all.size() && !claim.time; ++r) {
    const Clause& relative = clauses_->all[r];
    if (relative.kind != ClauseKind::relative || relative.verb == kNone) continue;
    // "his visit to X which he began": the pronoun takes up the noun of happening
    const bool pronoun = relative.object != kNone && relative.antecedent != kNone &&
                         phrases_->at(relative.object).kind == PhraseKind::pronoun &&
                         phrases_->at(relative.antecedent).entity != kNone;
    const bool resumes = pronoun && relative.first > site.position &&
                         relative.first <= site.position + 4 &&
                         lexicon_.grammar().light_verb(top(relative.verb).lemma) != nullptr;
    // "the attack on X that led to the death of Y in April"
    const bool brings = relative.first > site.position && relative.first <= site.position + 4 &&
                        top(relative.verb).analysis &&
                        top(relative.verb).analysis->word_class == lexicon_.keys().named("cause");
    const bool describes = relative.antecedent == here || resumes || brings;
    // "will consult X in a meeting that is held on Monday"
    const bool meanwhile = site.kind == Trigger::verb &&
                           happens_in(lexicon_, *phrases_, *clauses_, site.clause, relative);
    const int verb = clauses_->at(site.clause).verb;
    const bool past = verb != kNone && top(verb).features.tense == Tense::perfect;
    if ((describes && site.kind == Trigger::noun) || (meanwhile && !past))
      claim.time = time_in(static_cast<int>(r), count());
  }
  // "three months after his election": no day of the story
  for (int p = 0; p < count() && !claim.time; ++p) {
    if (top(p).kind != PhraseKind::date || clause_at(p) != site.clause) continue;
    const FoundDate& date = input_->dates[static_cast<std::size_t>(top(p).date)];
    if (date.relative_to_event && std::abs(date.offset_days_begin) >= kShortMonth)
      claim.telling = Telling::mentioned;
  }
  for (int clause = site.clause, depth = 0; !claim.time && depth < kDeepest; ++depth) {
    const Clause& c = clauses_->at(clause);
    // "was on Sunday supposed to meet X"; what is asked for on a day is not done on it
    const bool supposed = c.kind == ClauseKind::complement && c.governor != kNone &&
                          !is_say(c.governor) && claim.modality != Modality::requested;
    // "said on Monday that it had expelled X": about then
    const bool own_news =
        c.kind == ClauseKind::complement && c.governor != kNone && c.parent != kNone &&
        is_say(c.governor) && c.verb != kNone && top(c.verb).features.tense == Tense::perfect &&
        claim.modality == Modality::actual && is_own_news(entities_, claim, doers);
    const bool along = c.kind == ClauseKind::coordinate && claim.modality == Modality::actual;
    const bool there = is_on_the_way(lexicon_.keys(), *phrases_, *clauses_, c);
    const bool same_time =
        c.kind == ClauseKind::auxiliary || along || supposed || own_news || there;
    if (!same_time || c.parent == kNone) break;
    clause = c.parent;
    claim.time = time_in(clause, count());
    if (claim.time && own_news && claim.time->edtf.find('/') == std::string::npos)
      claim.time->edtf += '~';
  }
}

void RelationMatcher::match_ellipsis(int clause, std::size_t first,
                                     std::vector<FoundClaim>& claims) {
  // "... while the first took place in October": an event like the last one, at another time
  const Clause& c = clauses_->at(clause);
  if (c.verb == kNone || c.subject == kNone || claims.size() == first) return;
  const Interner& keys = lexicon_.keys();
  const Phrase& verb = top(c.verb);
  if (!verb.analysis || verb.analysis->word_class != keys.named("happen")) return;
  const Phrase& subject = phrases_->at(c.subject);
  const WordAnalysis* ordinal = input_->tokens[subject.head].as(Pos::adjective);
  if (!ordinal || ordinal->word_class != keys.named("ordinal") || subject.child != kNone) return;
  const std::optional<Time> time = time_in(clause, c.verb);
  if (!time) return;
  FoundClaim claim = claims.back();
  claim.time = time;
  claim.polarity = c.negated ? Polarity::negated : Polarity::affirmed;
  claim.modality = c.future ? Modality::planned : Modality::actual;
  claim.trigger = subject.head;
  claim.first = std::min(claim.first, subject.first);
  claim.last = std::max(claim.last, verb.last);
  claim.signs |= sign_bit(Sign::understood);
  claim.steps.push_back("ellipsis: " + words(subject.first, subject.last));
  claims.push_back(std::move(claim));
}

}  // namespace isnad
