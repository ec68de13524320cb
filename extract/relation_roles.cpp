// SPDX-License-Identifier: Apache-2.0
// Whom a demand is made of, who makes it, the words for an office, and whose it is.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

/// "Asked that X withdraw", "asked for the halt by X of": who is to do it.
RelationMatcher::Filled RelationMatcher::asked(TypeSet types, const TriggerSite& site) {
  for (std::size_t i = static_cast<std::size_t>(site.clause) + 1; i < clauses_->all.size(); ++i) {
    const Clause& c = clauses_->all[i];
    const bool governs = c.governor == site.position || c.first == site.position + 1;
    if (c.kind != ClauseKind::complement || !governs) continue;
    const bool deed = c.verb != kNone && !c.passive && c.subject != kNone && c.conjunction != kNone;
    if (!deed || phrases_->at(c.subject).first < top(c.verb).first) return {};
    // "that" before a noun reports, before a verb it asks
    for (int p = c.conjunction + 1; p < c.verb; ++p) {
      if (top(p).kind != PhraseKind::negation) return {};
    }
    // "that X not be isolated": without an object it is rather done to X
    const auto& readings = input_->tokens[top(c.verb).head].analyses;
    const bool not_to =
        c.negated || lexicon_.grammar().governor(top(c.conjunction).lemma, Complement::clause) ==
                         Effect::negated;
    const bool suffers = not_to && c.object == kNone &&
                         std::any_of(readings.begin(), readings.end(), [](const WordAnalysis& a) {
                           return a.pos == Pos::verb && a.features.voice != Voice::active;
                         });
    // "that the priority be X"
    const bool is =
        top(c.verb).analysis && top(c.verb).analysis->word_class == lexicon_.keys().named("copula");
    if (suffers || is) return {};
    return of_phrase(c.subject, static_cast<int>(i), types);
  }
  return {};
}

/// "That X must leave Y": X himself, and it is he who does it; a bare verb is rather done to him
/// ("must be punished").
bool RelationMatcher::must_act(const Filled& who, const TriggerSite& site) const {
  if (who.understood || who.phrase == kNone || phrases_->at(who.phrase).entity == kNone) {
    return false;
  }
  return std::none_of(clauses_->all.begin(), clauses_->all.end(), [&](const Clause& c) {
    const bool deed =
        c.kind == ClauseKind::complement && c.governor == site.position && c.verb != kNone;
    if (!deed) return false;
    const auto& readings = input_->tokens[top(c.verb).head].analyses;
    const bool bare = !phrases_->is(c.verb + 1, PhraseKind::preposition) && c.object == kNone &&
                      std::any_of(readings.begin(), readings.end(), [](const WordAnalysis& a) {
                        return a.pos == Pos::verb && a.features.voice != Voice::active;
                      });
    return c.passive || bare;
  });
}

/// "Said that upon X is to withdraw": an actor behind that preposition where a clause begins, and
/// what he is to do right behind him.
void RelationMatcher::match_duty(int p, std::vector<FoundClaim>& claims) {
  const Phrase& upon = top(p);
  // "it is necessary that X withdraw", told by a phrase and no verb
  if (upon.kind == PhraseKind::particle) {
    if (!phrases_->is(p + 1, PhraseKind::complementizer) ||
        lexicon_.grammar().governor(upon.lemma, Complement::clause) != Effect::requested) {
      return;
    }
    TriggerSite site{Trigger::verb, p, phrases_->top[static_cast<std::size_t>(p)], clause_at(p),
                     upon.head};
    for (const std::uint32_t index : lexicon_.relations().duties()) {
      match_site(site, lexicon_.relations().patterns()[index], claims);
    }
    return;
  }
  if (upon.lemma != lexicon_.grammar().preposition("duty") || upon.governed == kNone) return;
  const int clause = clause_at(p);
  const Clause& c = clauses_->at(clause);
  if (phrases_->at(upon.governed).entity == kNone || p == c.first ||
      (c.verb != kNone && c.verb < p))
    return;
  for (int q = c.first; q < p; ++q) {
    const PhraseKind kind = top(q).kind;
    if (kind == PhraseKind::noun || kind == PhraseKind::preposition || kind == PhraseKind::verb) {
      return;
    }
  }
  int next = p + 1;
  while (next < count() && (top(next).kind == PhraseKind::conjunction ||
                            clauses_->governed_by[static_cast<std::size_t>(next)] == p)) {
    ++next;
  }
  if (next >= count()) return;
  const Phrase& deed = top(next);
  // a verbal noun, also one that is written like its verb
  const bool verbal = deed.kind == PhraseKind::noun && deed.entity == kNone && deed.analysis &&
                      (deed.analysis->word_class == lexicon_.keys().named("event") ||
                       input_->tokens[deed.head].as(Pos::verb));
  // "upon X is the opening (read as: opened) of Y"
  const WordAnalysis* as_noun =
      deed.kind == PhraseKind::verb ? input_->tokens[deed.head].as(Pos::noun) : nullptr;
  const bool read_as_verb = as_noun && as_noun->word_class == lexicon_.keys().named("event");
  const bool done = read_as_verb || (verbal && (deed.child != kNone || deed.definite));
  const bool to_do =
      deed.kind == PhraseKind::complementizer && phrases_->is(next + 1, PhraseKind::verb);
  if (!done && !to_do) return;
  TriggerSite site{Trigger::verb, p - 1, phrases_->top[static_cast<std::size_t>(p) - 1], clause,
                   upon.head};
  for (const std::uint32_t index : lexicon_.relations().duties()) {
    match_site(site, lexicon_.relations().patterns()[index], claims);
  }
}

/// Who says what the clause tells, or the subject of its verb of saying: "X stressed the need".
RelationMatcher::Filled RelationMatcher::speaker(TypeSet types, const TriggerSite& site) {
  const Clause& c = clauses_->at(site.clause);
  if (site.kind == Trigger::noun && c.verb != kNone && c.verb < site.position && is_say(c.verb)) {
    return {adapt(discourse_.subject_of(site.clause), types), c.subject, c.subject == kNone};
  }
  return {adapt(discourse_.speaker_above(site.clause), types), kNone, true};
}

/// "That the raid (is) a crime": what a clause without a verb says that the trigger is.
RelationMatcher::Filled RelationMatcher::topic(TypeSet types, const TriggerSite& site) {
  const int about = discourse_.topic_of(site.clause);
  const int here = phrases_->top[static_cast<std::size_t>(site.position)];
  const bool predicate = about != kNone && about != here && !top(site.position).definite &&
                         clauses_->governed_by[static_cast<std::size_t>(site.position)] == kNone &&
                         phrases_->at(about).first < phrases_->at(here).first;
  return predicate ? of_phrase(about, site.clause, types) : Filled{};
}

/// "Threatened to answer if X attacks": who is not to do what stands behind "if".
RelationMatcher::Filled RelationMatcher::condition(TypeSet types, const TriggerSite& site) {
  if (clauses_->at(site.clause).object != kNone) return {};
  for (std::size_t i = static_cast<std::size_t>(site.clause) + 1; i < clauses_->all.size(); ++i) {
    const Clause& c = clauses_->all[i];
    if (c.kind != ClauseKind::adverbial || c.parent != site.clause || c.conjunction == kNone) {
      continue;
    }
    const std::optional<Effect> effect =
        lexicon_.grammar().governor(top(c.conjunction).lemma, Complement::clause);
    if (effect != Effect::possible || c.subject == kNone || c.passive) continue;
    return of_phrase(c.subject, static_cast<int>(i), types);
  }
  return {};
}

/// "Accused X and threatened to answer": the object of what is said in the clause beside.
RelationMatcher::Filled RelationMatcher::object_beside(TypeSet types, const TriggerSite& site) {
  const Clause& c = clauses_->at(site.clause);
  if (c.kind != ClauseKind::coordinate || c.parent == kNone || c.subject != kNone) return {};
  const Clause& before = clauses_->at(c.parent);
  if (before.verb == kNone || before.object == kNone || before.passive) return {};
  const RelationTable& table = lexicon_.relations();
  const auto& patterns = table.at(Trigger::verb, top(before.verb).lemma);
  const bool spoken = std::any_of(patterns.begin(), patterns.end(), [&](std::uint32_t index) {
    return table.patterns()[index].spoken;
  });
  return spoken ? of_phrase(before.object, c.parent, types) : Filled{};
}

/// "Appointed X as minister": the words of the office, which name nobody.
std::string RelationMatcher::title_of(const Pattern& pattern, const TriggerSite& site) const {
  const Clause& c = clauses_->at(site.clause);
  const auto is_office = [&](int phrase) {
    const Phrase& p = phrases_->at(phrase);
    return p.is_title && p.apposition == kNone && !p.counterpart && p.title_last > p.first;
  };
  // "the post of minister"
  const auto office_in = [&](int phrase) {
    if (phrase == kNone || is_office(phrase)) return phrase;
    const int inner = phrases_->at(phrase).child;
    return inner != kNone && is_office(inner) ? inner : kNone;
  };
  const auto office = [&](int phrase) { return office_in(phrase) != kNone; };
  const auto text = [&](int phrase) {
    const Phrase& p = phrases_->at(office_in(phrase));
    return words(p.first, p.title_last);
  };
  // "X, prime minister": read as what he is
  const int said = c.object == kNone ? kNone : phrases_->at(c.object).apposition;
  const bool named = said != kNone && phrases_->at(said).is_title && !phrases_->at(said).definite;
  if (named && !pattern.title.empty() && site.kind == Trigger::verb) {
    return words(phrases_->at(said).first, phrases_->at(said).last);
  }
  for (const Function& function : pattern.title) {
    if (function.kind == FunctionKind::object && office(c.object)) return text(c.object);
    if (function.kind == FunctionKind::object2 && office(c.object2)) return text(c.object2);
    if (function.kind != FunctionKind::preposition) continue;
    for (const int p : prepositions_after(site)) {
      if (top(p).lemma == function.preposition && office(top(p).governed)) {
        return text(top(p).governed);
      }
    }
  }
  return {};
}

/// Whose the office is that a noun phrase names: "the post of minister of X", "the command of X",
/// "the post of commissioner in X"; kNone when it names none.
int RelationMatcher::holder_of_office(int phrase) const {
  for (int n = phrase, depth = 0; n != kNone && depth < 6; n = phrases_->at(n).child, ++depth) {
    const Phrase& noun = phrases_->at(n);
    if (noun.kind != PhraseKind::noun) return kNone;
    if (noun.is_title && noun.holder != kNone) return noun.holder;
    if (n == phrase || noun.is_title || noun.entity == kNone) continue;
    if (entities_.at(noun.entity).entity.type != EntityType::person) return noun.entity;
  }
  const int inner = phrases_->at(phrase).child;
  if (inner == kNone || !phrases_->at(inner).is_title) return kNone;
  const int here = phrases_->position_of(phrase);
  if (here == kNone || here + 1 == count()) return kNone;
  const Phrase& in = top(here + 1);
  const bool location = in.kind == PhraseKind::preposition && in.governed != kNone && in.analysis &&
                        in.analysis->word_class == lexicon_.keys().named("location");
  return location ? phrases_->at(in.governed).entity : kNone;
}

NationalityList MatchedSentence::own_nationalities(const Phrase& phrase) const {
  // the nationality of what a noun governs is not the noun's
  NationalityList own;
  for (const std::uint32_t token : phrase.adjectives) {
    const WordAnalysis* a = input_->tokens[token].as(Pos::adjective);
    const std::uint32_t country = a ? lexicon_.entities().nationality(a->lemma) : kNoEntity;
    if (country != kNoEntity) own.push_back(country);
  }
  // "a British tanker of oil" has the adjective behind what it governs and agrees with the first
  if (!own.empty() || phrase.child == kNone) return own;
  const Phrase& inner = phrases_->at(phrase.child);
  const bool plain =
      inner.kind == PhraseKind::noun && inner.entity == kNone &&
      inner.features.gender == Gender::masculine &&
      (phrase.features.gender == Gender::feminine || phrase.features.number == Number::plural);
  if (!plain) return own;
  for (const std::uint32_t token : inner.adjectives) {
    const WordAnalysis* a = input_->tokens[token].as(Pos::adjective);
    if (!a || a->features.gender != Gender::feminine) continue;
    const std::uint32_t country = lexicon_.entities().nationality(a->lemma);
    if (country != kNoEntity) own.push_back(country);
  }
  return own;
}

}  // namespace isnad
