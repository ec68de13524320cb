// SPDX-License-Identifier: Apache-2.0
// What surrounds a trigger: polarity, modality, attribution, time and evidence of its claims.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

namespace {

constexpr int kDeepest = 8;
constexpr std::int64_t kMonthDays = 31;
constexpr double kUnderstood = 0.9;  // confidence is less when the subject is not said here

/// The days of `range` moved by an offset.
Time moved(const Time& time, int begin, int end) {
  Time out;
  if (time.range.begin) out.range.begin = from_days(to_days(*time.range.begin) + begin);
  if (time.range.end) out.range.end = from_days(to_days(*time.range.end) + end);
  if (out.range.begin && out.range.end) {
    out.edtf = to_iso(*out.range.begin);
    if (*out.range.begin != *out.range.end) out.edtf += "/" + to_iso(*out.range.end);
  }
  return out;
}

}  // namespace

std::string RelationMatcher::words(std::uint32_t first, std::uint32_t last) const {
  if (first >= last) return {};
  const std::uint32_t begin = input_->tokens[first].begin, end = input_->tokens[last - 1].end;
  return std::string(input_->text.substr(begin, end - begin));
}

void RelationMatcher::apply(Effect effect, FoundClaim& claim) const {
  switch (effect) {
    case Effect::planned:
      if (claim.modality == Modality::actual) claim.modality = Modality::planned;
      break;
    case Effect::possible:
      if (claim.modality != Modality::requested) claim.modality = Modality::possible;
      break;
    case Effect::requested: claim.modality = Modality::requested; break;
    case Effect::negated:
      claim.polarity = claim.polarity == Polarity::negated ? Polarity::affirmed : Polarity::negated;
      break;
    case Effect::say: break;
  }
}

void RelationMatcher::apply(std::optional<Effect> effect, FoundClaim& claim) const {
  if (effect) apply(*effect, claim);
}

void RelationMatcher::clause_effects(int clause, bool own, FoundClaim& claim) {
  const Grammar& grammar = lexicon_.grammar();
  for (int depth = 0; clause != kNone && depth < kDeepest; ++depth) {
    const Clause& c = clauses_->at(clause);
    if (own) {
      if (c.negated) apply(Effect::negated, claim);
      if (c.future) apply(Effect::planned, claim);
      if (c.doubtful) apply(Effect::possible, claim);
      // a phrase such as "it is planned" before the verb
      for (int p = 0; p < c.verb; ++p) {
        if (clause_at(p) != clause || top(p).governed != kNone) continue;
        const PhraseKind kind = top(p).kind;
        if (kind != PhraseKind::particle && kind != PhraseKind::preposition) continue;
        apply(grammar.governor(top(p).lemma, Complement::clause), claim);
      }
    }
    own = true;
    if (c.conjunction != kNone) {
      apply(grammar.governor(top(c.conjunction).lemma, Complement::clause), claim);
    }
    if (c.kind == ClauseKind::coordinate && c.parent != kNone) {
      clause = c.parent;
      own = false;  // what holds of the clause beside this one itself does not hold here
      continue;
    }
    const bool governed = c.kind == ClauseKind::complement || c.kind == ClauseKind::auxiliary;
    if (!governed || c.governor == kNone) return;
    apply(grammar.governor(top(c.governor).lemma, Complement::clause), claim);
    if (is_say(c.governor)) return;
    clause = c.parent;
  }
}

bool RelationMatcher::is_say(int position) const {
  const Phrase& phrase = top(position);
  return phrase.kind == PhraseKind::verb && phrase.analysis &&
         phrase.analysis->word_class == lexicon_.keys().find("say");
}

void RelationMatcher::set_modality(const TriggerSite& site, FoundClaim& claim) {
  const Grammar& grammar = lexicon_.grammar();
  if (site.kind == Trigger::verb) {
    clause_effects(site.clause, true, claim);
    return;
  }
  if (site.kind == Trigger::participle) return;
  // nouns above this one: "the possibility of a visit"
  const int here = phrases_->top[static_cast<std::size_t>(site.position)];
  for (int n = here, depth = 0; n != kNone && n != site.phrase && depth < kDeepest;
       n = phrases_->at(n).child, ++depth) {
    apply(grammar.governor(phrases_->at(n).lemma, Complement::idafa), claim);
  }
  // the preposition or phrase before it: "without", "it is planned"; a noun before that
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  const int left = before == kNone ? site.position - 1 : before;
  if (left >= 0 && clause_at(left) == site.clause) {
    apply(grammar.governor(top(left).lemma, Complement::object), claim);
    if (top(left).kind == PhraseKind::negation) apply(Effect::negated, claim);
  }
  if (before > 0 && clause_at(before - 1) == site.clause &&
      (top(before - 1).kind == PhraseKind::noun || top(before - 1).kind == PhraseKind::adjective)) {
    apply(grammar.governor(top(before - 1).lemma, Complement::preposition, top(before).lemma),
          claim);
  }
  // the verb whose argument it is
  const Clause& c = clauses_->at(site.clause);
  if (c.verb == kNone) {
    clause_effects(site.clause, false, claim);
    return;
  }
  const KeyId verb = top(c.verb).lemma;
  const bool subject = here == c.subject, object = here == c.object || here == c.object2;
  if (subject) apply(grammar.governor(verb, Complement::subject), claim);
  if (object) apply(grammar.governor(verb, Complement::object), claim);
  if (before != kNone) {
    apply(grammar.governor(verb, Complement::preposition, top(before).lemma), claim);
  }
  if (is_say(c.verb)) return;
  if (subject || object || light_clause(site) != kNone) clause_effects(site.clause, true, claim);
}

Telling RelationMatcher::telling_of_clause(int clause) const {
  const int verb = clauses_->at(clause).verb;
  const bool imperfect = verb != kNone && top(verb).features.tense == Tense::imperfect;
  Telling found = imperfect ? Telling::present : Telling::told;
  for (int depth = 0; clause != kNone && depth < kDeepest; ++depth) {
    const Clause& c = clauses_->at(clause);
    if (c.kind == ClauseKind::relative || c.kind == ClauseKind::adverbial) {
      return Telling::mentioned;
    }
    if (c.kind == ClauseKind::complement) {
      if (c.governor == kNone || !is_say(c.governor)) return Telling::mentioned;
      found = Telling::reported;
    }
    clause = c.parent;
  }
  return found;
}

Telling RelationMatcher::telling(const TriggerSite& site) const {
  const Telling around = telling_of_clause(site.clause);
  if (site.kind == Trigger::verb) return around;
  const Clause& c = clauses_->at(site.clause);
  const int here = phrases_->top[static_cast<std::size_t>(site.position)];
  if (here != site.phrase || site.kind != Trigger::noun) return Telling::mentioned;
  const bool first = c.verb == kNone || here == c.subject || here == c.object;
  if (first || light_clause(site) != kNone) return around;
  // "said during his meeting with X"
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  const KeyId when = before != kNone ? top(before).word_class : kNoKey;
  const Interner& keys = lexicon_.keys();
  const bool same_day =
      when != kNoKey && (when == keys.find("during") || when == keys.find("time"));
  return same_day ? around : Telling::mentioned;
}

void RelationMatcher::set_attribution(const TriggerSite& site, FoundClaim& claim) {
  int clause = site.clause;
  for (int depth = 0; clause != kNone && depth < kDeepest; ++depth) {
    const Clause& c = clauses_->at(clause);
    if (c.governor != kNone && is_say(c.governor) && clause_at(c.governor) != clause) {
      const int saying = clause_at(c.governor);
      if (clauses_->at(saying).passive) return;  // "it is said" names nobody
      const std::vector<int> who = discourse_.subject_of(saying);
      if (!who.empty()) {
        claim.attribution = who.front();
        const int phrase = clauses_->at(saying).subject;
        if (phrase != kNone) {
          claim.attribution_mention = words(phrases_->at(phrase).first, phrases_->at(phrase).last);
        }
        return;
      }
    }
    clause = c.parent;
  }
  for (int p = 0; p < count(); ++p) {
    if (top(p).kind != PhraseKind::preposition || top(p).governed == kNone) continue;
    if (!lexicon_.grammar().is_attribution(top(p).lemma)) continue;
    const std::vector<int> who = discourse_.resolve(top(p).governed, clause_at(p));
    // "according to the agreement" names no source
    constexpr TypeSet kMute = type_bit(EntityType::agreement) | type_bit(EntityType::place) |
                              type_bit(EntityType::facility);
    if (who.empty() || (kMute & type_bit(entities_.at(who.front()).entity.type))) continue;
    claim.attribution = who.front();
    const Phrase& phrase = phrases_->at(top(p).governed);
    claim.attribution_mention = words(phrase.first, phrase.last);
    return;
  }
}

/// "Since his taking of office in January": a noun of happening behind a preposition of time has
/// the dates behind it.
bool RelationMatcher::other_event_between(int from, int date) const {
  const Interner& keys = lexicon_.keys();
  for (int p = from + 1; p < date; ++p) {
    const Phrase& noun = top(p);
    const int before = clauses_->governed_by[static_cast<std::size_t>(p)];
    if (noun.kind != PhraseKind::noun || before == kNone || before <= from) continue;
    const bool event = noun.analysis && noun.analysis->word_class == keys.find("event");
    const KeyId when = top(before).word_class;
    const bool apart = when == keys.find("time") || when == keys.find("other_day");
    if (event && when != kNoKey && apart) return true;
  }
  return false;
}

/// Whether the date at position `p` can be that of the event at `position`.
bool RelationMatcher::may_date(const FoundDate& date, int p, int position) const {
  // "the first visit since 2004" tells when the last one was; "X holds it since 2014" does not
  if (date.since && pattern_ && !pattern_->durative) {
    const bool state = pattern_->trigger == Trigger::participle ||
                       (pattern_->trigger == Trigger::verb && position < count() &&
                        top(position).features.tense == Tense::imperfect);
    if (!state) return false;
  }
  const DateRange& range = date.mention.time.range;
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

std::optional<Time> RelationMatcher::time_in(int clause, int position) const {
  const FoundDate* best = nullptr;
  int best_cost = 0;
  for (int p = 0; p < count(); ++p) {
    if (clause_at(p) != clause || top(p).kind != PhraseKind::date) continue;
    const FoundDate& date = input_->dates[static_cast<std::size_t>(top(p).date)];
    const int distance = p > position ? p - position : 2 * (position - p) + 4;
    const int cost = distance + (date.weak ? 100 : 0);
    if (date.relative_to_event || !may_date(date, p, position)) continue;
    if (p > position && other_event_between(position, p)) continue;
    if (!best || cost < best_cost) {
      best = &date;
      best_cost = cost;
    }
  }
  if (!best) return std::nullopt;
  Time time = best->mention.time;
  if (!best->since || !time.range.begin) return time;
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

void RelationMatcher::set_time(const TriggerSite& site, FoundClaim& claim) {
  // "a week after the visit of X": the offset stands right before the noun
  for (int p = site.position - 1; p >= 0 && p >= site.position - 3 && site.kind == Trigger::noun;
       --p) {
    if (top(p).kind != PhraseKind::date) continue;
    const FoundDate& date = input_->dates[static_cast<std::size_t>(top(p).date)];
    if (!date.relative_to_event) break;
    std::optional<Time> main = time_in(site.clause, 0);
    if (!main && day_) main = Time{to_iso(*day_), {day_, day_}, {}};
    if (main) {
      claim.time = moved(*main, -date.offset_days_end, -date.offset_days_begin);
      claim.time->text = words(date.mention.first, date.mention.last);
    }
    return;
  }
  claim.time = time_in(site.clause, site.position);
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
    const bool describes = relative.antecedent == here || resumes;
    if (describes && site.kind == Trigger::noun) claim.time = time_in(static_cast<int>(r), count());
  }
  for (int clause = site.clause, depth = 0; !claim.time && depth < kDeepest; ++depth) {
    const Clause& c = clauses_->at(clause);
    const bool same_time = c.kind == ClauseKind::auxiliary || c.kind == ClauseKind::coordinate;
    if (!same_time || c.parent == kNone) break;
    clause = c.parent;
    claim.time = time_in(clause, count());
  }
}

void RelationMatcher::match_ellipsis(int clause, std::size_t first,
                                     std::vector<FoundClaim>& claims) {
  // "... while the first took place in October": an event like the last one, at another time
  const Clause& c = clauses_->at(clause);
  if (c.verb == kNone || c.subject == kNone || claims.size() == first) return;
  const Interner& keys = lexicon_.keys();
  const Phrase& verb = top(c.verb);
  if (!verb.analysis || verb.analysis->word_class != keys.find("happen")) return;
  const Phrase& subject = phrases_->at(c.subject);
  const WordAnalysis* ordinal = input_->tokens[subject.head].as(Pos::adjective);
  if (!ordinal || ordinal->word_class != keys.find("ordinal") || subject.child != kNone) return;
  const std::optional<Time> time = time_in(clause, c.verb);
  if (!time) return;
  FoundClaim claim = claims.back();
  claim.time = time;
  claim.polarity = c.negated ? Polarity::negated : Polarity::affirmed;
  claim.modality = c.future ? Modality::planned : Modality::actual;
  claim.trigger = subject.head;
  claim.first = std::min(claim.first, subject.first);
  claim.last = std::max(claim.last, verb.last);
  claim.confidence *= kUnderstood;
  claim.steps.push_back("ellipsis: " + words(subject.first, subject.last));
  claims.push_back(std::move(claim));
}

void RelationMatcher::add_claims(const TriggerSite& site, const Pattern& pattern,
                                 const Filled& subject, const Filled& object,
                                 std::vector<FoundClaim>& claims) {
  const Relation& relation = lexicon_.relations().relation_of(pattern);
  const bool one_list = subject.entities == object.entities && subject.entities.size() > 1;
  FoundClaim model;
  model.pattern = &pattern;
  model.trigger = site.token;
  model.confidence = pattern.confidence * (subject.understood ? kUnderstood : 1.0) *
                     (object.understood ? kUnderstood : 1.0);
  model.telling = telling(site);
  set_modality(site, model);
  if (pattern.has_modality) model.modality = pattern.modality;
  if (pattern.has_polarity) model.polarity = pattern.polarity;
  set_attribution(site, model);
  if (!pattern.state || site.kind == Trigger::verb) set_time(site, model);
  const bool ahead =
      day_ && model.time && model.time->range.begin && *model.time->range.begin > *day_;
  if (ahead && model.modality == Modality::actual) model.modality = Modality::planned;
  Filled place = fill(
      pattern.place,
      type_bit(EntityType::place) | type_bit(EntityType::country) | type_bit(EntityType::facility),
      site, pattern);
  if (!place.entities.empty()) model.place = place.entities.front();

  model.first = site.token;
  model.last = site.token + 1;
  const auto cover = [&](const Filled& part) {
    if (part.phrase == kNone) return;
    const Phrase& phrase = phrases_->at(part.phrase);
    model.first = std::min(model.first, phrase.first);
    model.last = std::max(model.last, phrase.last);
  };
  cover(subject);
  cover(object);
  const auto mention = [&](const Filled& part, int entity) {
    for (int n = part.phrase, i = 0; n != kNone && i < 32; n = phrases_->at(n).next_member, ++i) {
      for (int child = n, d = 0; child != kNone && d < kDeepest;
           child = phrases_->at(child).child, ++d) {
        if (phrases_->at(child).entity == entity) {
          return words(phrases_->at(child).first, phrases_->at(child).last);
        }
      }
    }
    if (part.phrase == kNone) return std::string();
    const Phrase& phrase = phrases_->at(part.phrase);
    return phrase.kind == PhraseKind::verb ? std::string() : words(phrase.first, phrase.last);
  };
  model.steps.push_back("trigger: " + words(site.token, site.token + 1));
  if (model.time) model.steps.push_back("time: " + model.time->text);
  for (std::size_t i = 0; i < subject.entities.size(); ++i) {
    for (std::size_t j = 0; j < object.entities.size(); ++j) {
      const int s = subject.entities[i], o = object.entities[j];
      const bool with_himself = s == o && pattern.subject == pattern.object && !one_list;
      if (s == o && !with_himself) continue;
      if (one_list && relation.symmetric && j < i) continue;
      FoundClaim claim = model;
      claim.subject = s;
      claim.object = o;
      claim.subject_mention = mention(subject, s);
      claim.object_mention = mention(object, o);
      claim.steps.insert(
          claim.steps.begin() + 1,
          {std::string("subject: ") + (subject.understood ? "understood" : claim.subject_mention),
           std::string("object: ") + (object.understood ? "understood" : claim.object_mention)});
      claims.push_back(claim);
      if (pattern.reciprocal && !one_list) {
        std::swap(claim.subject, claim.object);
        std::swap(claim.subject_mention, claim.object_mention);
        claims.push_back(std::move(claim));
      }
    }
  }
}

}  // namespace isnad
