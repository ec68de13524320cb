// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_matcher.h"

#include <algorithm>

#include "extract/clause_arguments.h"

namespace isnad {

namespace {

/// A body by its name, in which a noun tells no deed: "the committee of negotiations".
bool is_named_body(const Phrase& noun, const EntityRegister& entities, const Grammar& grammar) {
  if (noun.entity == kNone || noun.is_title || noun.reference != Reference::name) return false;
  const EntityType type = entities.at(noun.entity).entity.type;
  return grammar.body(noun.lemma) &&
         (type == EntityType::government || type == EntityType::organization);
}

bool shares_member(const std::vector<int>& some, const std::vector<int>& others) {
  return std::any_of(some.begin(), some.end(), [&](int one) {
    return std::find(others.begin(), others.end(), one) != others.end();
  });
}

}  // namespace

/// Whether a noun can be the subject of a verb, as the pattern reads it: "invaded (he) Kuwait
/// (she)".
bool MatchedSentence::may_be_of(const Pattern& pattern, int verb, const Phrase& noun) const {
  const Gender named = noun.entity == kNone ? Gender::none : entities_.at(noun.entity).gender;
  const auto& readings = input_->tokens[top(verb).head].analyses;
  return std::any_of(readings.begin(), readings.end(), [&](const WordAnalysis& a) {
    const Gender g = a.features.gender;
    const bool differs = named != Gender::none && g != Gender::none && named != g;
    return a.pos == Pos::verb && contains(pattern.lemmas, a.lemma) && !differs &&
           agrees_in_gender(a.features, noun);
  });
}

void RelationMatcher::match(const SentenceInput& input, const PhraseList& phrases,
                            const ClauseList& clauses, std::optional<Date> day,
                            std::vector<FoundClaim>& claims) {
  input_ = &input;
  between_ = lexicon_.grammar().preposition("between");
  phrases_ = &phrases;
  clauses_ = &clauses;
  day_ = day;
  light_ = has_light_verb();
  discourse_.begin(phrases, clauses, day);
  const std::size_t first = claims.size();
  for (std::size_t c = 0; c < clauses.all.size(); ++c) {
    match_clause(static_cast<int>(c), claims);
    match_ellipsis(static_cast<int>(c), first, claims);
    discourse_.finish_clause(static_cast<int>(c));
  }
}

void RelationMatcher::match_clause(int clause, std::vector<FoundClaim>& claims) {
  const RelationTable& table = lexicon_.relations();
  const KeyId facility = lexicon_.keys().named("facility"), event = lexicon_.keys().named("event");
  const auto try_all = [&](TriggerSite site, Trigger kind, KeyId lemma) {
    site.kind = kind;
    discourse_.stand_at(site.position);
    for (const std::uint32_t index : table.at(kind, lemma)) {
      match_site(site, table.patterns()[index], claims);
    }
  };
  for (int p = clauses_->at(clause).first; p < clauses_->at(clause).last; ++p) {
    if (clause_at(p) != clause) continue;
    const int index = phrases_->top[static_cast<std::size_t>(p)];
    const Phrase& phrase = top(p);
    TriggerSite site{Trigger::verb, p, index, clause, phrase.head};
    if (phrase.kind == PhraseKind::verb) {
      const int subject = clauses_->at(clause).subject;
      // "the army received the base", not "hands over", which is feminine
      const auto can_be = [&](const WordAnalysis& a) {
        if (a.pos != Pos::verb) return false;
        if (subject == kNone || phrases_->at(subject).entity == kNone) return true;
        const bool third = a.features.person == 0 || a.features.person == 3;
        return third && agrees_in_gender(a.features, phrases_->at(subject));
      };
      for (const WordAnalysis& a : input_->tokens[phrase.head].analyses) {
        if (!can_be(a)) continue;
        const bool again =
            std::any_of(input_->tokens[phrase.head].analyses.data(), &a,
                        [&](const WordAnalysis& b) { return can_be(b) && b.lemma == a.lemma; });
        if (!again) try_all(site, Trigger::verb, a.lemma);
      }
    } else if (phrase.kind == PhraseKind::adjective) {
      site.phrase = described(p);
      if (site.phrase != kNone) try_all(site, Trigger::participle, phrase.lemma);
    } else if (phrase.kind == PhraseKind::preposition || phrase.kind == PhraseKind::particle) {
      match_duty(p, claims);
    } else if (phrase.kind == PhraseKind::noun) {
      for (int n = index, depth = 0; n != kNone && depth < 8; n = phrases_->at(n).child, ++depth) {
        const Phrase& noun = phrases_->at(n);
        if (noun.kind != PhraseKind::noun) break;
        site.phrase = n;
        site.token = noun.head;
        for (const KeyId lemma : noun_lemmas(noun)) try_all(site, Trigger::noun, lemma);
        // "NAME, representative of": the title says what he is
        int said = noun.apposition;
        if (said != kNone && noun.is_title) said = phrases_->at(said).apposition;
        if (said != kNone && phrases_->at(said).predicate) {
          TriggerSite title = site;
          title.phrase = said;
          title.token = phrases_->at(said).head;
          try_all(title, Trigger::noun, phrases_->at(said).lemma);
        }
        for (const std::uint32_t token : noun.adjectives) {
          if (const WordAnalysis* a = input_->tokens[token].as(Pos::adjective)) {
            TriggerSite participle = site;
            participle.token = token;
            try_all(participle, Trigger::participle, a->lemma);
          }
        }
        if (is_named_body(noun, entities_, lexicon_.grammar())) break;
        // "the hall of meetings" is a place
        const bool place = noun.entity == kNone && noun.analysis &&
                           noun.analysis->word_class == facility && noun.child != kNone;
        const WordAnalysis* inner = place ? phrases_->at(noun.child).analysis : nullptr;
        if (inner && inner->word_class == event) break;
      }
    }
  }
}

/// The noun that an adjective of its own describes: the one before it, or the subject of the clause
/// when one without the article follows a noun that is definite ("... returned, backed by").
int RelationMatcher::described(int position) const {
  if (position == 0) return kNone;
  const int before = phrases_->top[static_cast<std::size_t>(position - 1)];
  const Phrase& noun = phrases_->at(before);
  const bool manner = !input_->tokens[top(position).head].definite &&
                      (noun.kind == PhraseKind::punctuation || noun.definite);
  const int subject = clauses_->at(clause_at(position)).subject;
  if (manner && subject != kNone) return subject;
  return noun.kind == PhraseKind::noun ? before : kNone;
}

/// A state that only a pronoun or the sentence before names is not whose people it kills.
bool RelationMatcher::is_own_people(const Filled& subject, const Filled& object) const {
  const bool said = !subject.understood && subject.phrase != kNone &&
                    phrases_->at(subject.phrase).kind != PhraseKind::pronoun;
  const ArticleEntity& doer = entities_.at(subject.entities.front());
  const ArticleEntity& people = entities_.at(object.entities.front());
  constexpr TypeSet kState = type_bit(EntityType::country) | type_bit(EntityType::government);
  return !said && (kState & type_bit(doer.entity.type)) && doer.country != kNoEntity &&
         people.entity.type == EntityType::group && people.country == doer.country;
}

/// "Ukraine prepares for attacks on Kharkiv": a state that meets a deed in its own land.
bool RelationMatcher::braces_for(const TriggerSite& site, const Filled& subject,
                                 const Filled& object) const {
  const ArticleEntity& doer = entities_.at(subject.entities.front());
  const ArticleEntity& target = entities_.at(object.entities.front());
  const int light = light_clause(site);
  if (site.kind != Trigger::noun || light == kNone) return false;
  const KeyId purpose = lexicon_.grammar().preposition("purpose");
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  const bool meets = before != kNone && top(before).lemma == purpose;
  return meets && doer.entity.type == EntityType::country &&
         target.entity.type == EntityType::place && doer.country != kNoEntity &&
         doer.country == target.country;
}

void RelationMatcher::match_site(const TriggerSite& site, const Pattern& pattern,
                                 std::vector<FoundClaim>& claims) {
  relation_ = pattern.relation;
  pattern_ = &pattern;
  const Clause& clause = clauses_->at(site.clause);
  // "visited Moscow the minister": the types tell which of two nouns behind a verb is which
  swapped_ =
      site.kind == Trigger::verb && !clause.passive && clause.subject != kNone &&
      clause.object != kNone && clause.verb != kNone && wants_object_only(pattern) &&
      phrases_->at(clause.subject).first > top(clause.verb).first &&
      may_be_of(pattern, clause.verb, phrases_->at(clause.object)) &&
      of_phrase(clause.subject, site.clause, pattern.subject_types).entities.empty() &&
      !of_phrase(clause.object, site.clause, pattern.subject_types & ~type_bit(EntityType::group))
           .entities.empty() &&
      !of_phrase(clause.subject, site.clause, pattern.object_types).entities.empty();
  if (pattern.denied && !clause.negated) return;
  if (pattern.light && light_clause(site) == kNone) return;
  if (pattern.told && !is_affirmed(site.clause)) return;
  if (pattern.plural && phrases_->at(site.phrase).features.number != Number::plural) return;
  if (pattern.with.present && !holds(pattern.with, site)) return;
  if (pattern.without.present && holds(pattern.without, site)) return;
  doer_ = true;
  Filled subject = fill(pattern.subject, pattern.subject_types, site, pattern);
  doer_ = false;
  if (subject.entities.empty()) return;
  if (pattern.event_subject && !is_by_event(subject)) return;
  if (pattern.subject_types & type_bit(EntityType::country)) {
    subject.entities =
        adapt(subject.entities, pattern.subject_types & ~type_bit(EntityType::place));
    if (subject.entities.empty()) return;
  }
  // What fills the subject is not free for the object; only a list can be split between them.
  const bool mutual = lexicon_.relations().relation_of(pattern).symmetric || pattern.reciprocal;
  const bool with_himself = !mutual && pattern.subject == pattern.object;
  for (const Function& function : pattern.object) {
    const Filled object = fill_one(function, pattern.object_types, site, pattern);
    if (object.entities.empty()) continue;
    const bool pronoun =
        object.phrase != kNone && phrases_->at(object.phrase).kind == PhraseKind::pronoun;
    const bool said = site.kind == Trigger::verb && top(site.position).features.person == 1;
    if (pronoun && (pattern.named_object || said)) continue;
    const bool subject_of_modal = pattern.duty && function.kind == FunctionKind::subject;
    if (subject_of_modal && !must_act(object, site)) continue;
    const bool same = object.phrase == subject.phrase && object.entities == subject.entities;
    if (same && !with_himself && (!mutual || subject.entities.size() < 2)) continue;
    const bool must = pattern.subject.front().kind == FunctionKind::speaker ||
                      function.kind == FunctionKind::asked ||
                      function.kind == FunctionKind::condition ||
                      function.kind == FunctionKind::beside;
    // who says what his own state must do asks nobody else; no army fights its own state
    constexpr TypeSet kPeople = type_bit(EntityType::person) | type_bit(EntityType::group);
    const bool fights = pattern.means && pattern.groups && pattern.durative &&
                        (pattern.object_types & ~kPeople) != 0;
    if ((must || fights) && is_own_state(subject.entities.front(), object.entities.front())) {
      return;
    }
    // a third party between two is none of them
    const bool third = function.kind == FunctionKind::sides && pattern.durative && !mutual;
    if (third && shares_member(subject.entities, object.entities)) return;
    if (pattern.means && is_own_people(subject, object)) return;
    if (pattern.means && braces_for(site, subject, object)) return;
    return add_claims(site, pattern, subject, object, claims);
  }
  if (!pattern.understood_object || site.kind != Trigger::verb) return;
  const Clause& c = clauses_->at(site.clause);
  if (c.object != kNone || c.object2 != kNone || !time_in(site.clause, site.position)) return;
  const int other = discourse_.other_country(subject.entities.front());
  if (other == kNone) return;
  Filled object{{other}, kNone, true};
  add_claims(site, pattern, subject, object, claims);
}

/// "A member of the council": a title of one whom nobody names is what it says and no more.
bool RelationMatcher::is_nobody(const Phrase& title) const {
  if (!title.is_title || title.apposition != kNone) return false;
  const ArticleEntity& person = entities_.at(title.entity);
  return person.entity.type == EntityType::person && person.known == kNoEntity &&
         person.name.empty();
}

/// "The delegation (of X) headed by": what stands between belongs to the noun before.
bool RelationMatcher::only_complements(int from, int to) const {
  for (int p = from; p < to; ++p) {
    const PhraseKind kind = top(p).kind;
    const bool noun =
        kind == PhraseKind::noun && p > from && top(p - 1).kind == PhraseKind::preposition;
    if (!noun && kind != PhraseKind::preposition && kind != PhraseKind::adjective) return false;
  }
  return true;
}

/// Whether the complement at position `p` may fill a role of the pattern.
bool RelationMatcher::may_fill(const Pattern& pattern, const TriggerSite& site, int p) const {
  const auto is_self = [](const Function& f) { return f.kind == FunctionKind::self; };
  const bool self = std::any_of(pattern.subject.begin(), pattern.subject.end(), is_self) ||
                    std::any_of(pattern.object.begin(), pattern.object.end(), is_self);
  // what a noun phrase is said to be must stand right behind it
  const bool beside = p == site.position + 1 || (lexicon_.grammar().is_leadership(top(p).lemma) &&
                                                 only_complements(site.position + 1, p));
  if (self && !beside) return false;
  // the complement that the pattern asks for by its noun is that one and no other
  const Condition& with = pattern.with;
  const bool asks = with.present && !(with.nouns.empty() && with.chains.empty());
  if (asks && contains(with.prepositions, top(p).lemma)) return names(with, top(p).governed);
  return true;
}

/// A place behind another noun's "and" or preposition is not where a verbal noun happens.
bool RelationMatcher::is_elsewhere(const TriggerSite& site, int p) const {
  if (site.kind != Trigger::noun) return false;
  const RelationTable& table = lexicon_.relations();
  const bool location = lexicon_.grammar().preposition("location") == top(p).lemma;
  const auto same_deed = [&](const Phrase& noun) {
    for (const std::uint32_t index : table.at(Trigger::noun, noun.lemma)) {
      if (table.patterns()[index].relation == relation_) return true;
    }
    return false;
  };
  // "the war and its effects on the economy"
  // but "the killing of three and wounding of five in a raid"
  const Condition& with = pattern_->with;
  const bool asked = contains(with.prepositions, top(p).lemma) && !with.nouns.empty() &&
                     names(with, top(p).governed);
  for (int q = site.position + 1; q + 1 < p && !asked; ++q) {
    const Phrase& noun = top(q + 1);
    const bool other = clause_at(q) == site.clause && top(q).kind == PhraseKind::conjunction &&
                       noun.kind == PhraseKind::noun && noun.entity == kNone && noun.analysis &&
                       noun.analysis->word_class == lexicon_.keys().named("event");
    if (other && pattern_->means && !same_deed(noun)) return true;
  }
  // "an attack in answer to a raid on X": the nearer deed has its own target
  for (int q = site.position + 1; q < p && pattern_->means; ++q) {
    const Phrase& noun = top(q);
    if (clause_at(q) == site.clause && noun.kind == PhraseKind::noun && noun.entity == kNone &&
        clauses_->governed_by[static_cast<std::size_t>(q)] != kNone && same_deed(noun)) {
      return true;
    }
  }
  if (!location || asked) return false;
  for (int q = site.position + 1; q < p; ++q) {
    if (clause_at(q) != site.clause) continue;
    if (top(q).kind == PhraseKind::conjunction || top(q).lemma == top(p).lemma) return true;
  }
  return false;
}

}  // namespace isnad
