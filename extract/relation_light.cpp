// SPDX-License-Identifier: Apache-2.0
// Verbs that lend their arguments to a verbal noun, and who does what a verbal noun says.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

/// Most sentences have none, and their event nouns need not look for it.
bool MatchedSentence::has_light_verb() const {
  for (int p = 0; p < count(); ++p) {
    if (!phrases_->is(p, PhraseKind::verb)) continue;
    for (const WordAnalysis& a : input_->tokens[top(p).head].analyses) {
      if (a.pos == Pos::verb && lexicon_.grammar().light_verb(a.lemma)) return true;
    }
  }
  return false;
}

/// Clause with the verb that lends its subject to this noun in that role, or kNone.
int RelationMatcher::light_clause(const TriggerSite& site, LightRole role) const {
  if (site.kind != Trigger::noun || !light_) return kNone;
  const Grammar& grammar = lexicon_.grammar();
  const int here = phrases_->top[static_cast<std::size_t>(site.position)];
  // several verbs may be written alike
  const auto any_reading = [&](int verb, const auto& fits) {
    const auto& readings = input_->tokens[top(verb).head].analyses;
    return std::any_of(readings.begin(), readings.end(), [&](const WordAnalysis& a) {
      if (a.pos != Pos::verb) return false;
      const std::vector<LightVerb>* light = grammar.light_verb(a.lemma);
      return light && std::any_of(light->begin(), light->end(), fits);
    });
  };
  const auto lends = [&](int clause, KeyId preposition) {
    const Clause& c = clauses_->at(clause);
    if (c.verb == kNone) return false;
    return any_reading(
        c.verb, [&](const LightVerb& v) { return v.preposition == preposition && v.role == role; });
  };
  // the noun, or the noun that it belongs to, is an argument of the verb of its clause
  const int governing = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  const Clause& c = clauses_->at(site.clause);
  if (governing != kNone) {
    // "agreed on the need for a meeting": of others
    const bool needed =
        grammar.governor(top(site.position).lemma, Complement::idafa) == Effect::requested;
    const bool lent = lends(site.clause, top(governing).lemma) && c.verb < site.position;
    if (lent && !needed) return site.clause;
  } else if (c.verb != kNone && here != c.subject && lends(site.clause, kNoKey)) {
    // "presents his resignation after the presenting of theirs": the object of another
    const int object = c.object;
    const bool other = object != kNone && object != here && c.object2 != here &&
                       phrases_->at(object).lemma == phrases_->at(site.phrase).lemma;
    return other ? kNone : site.clause;
  } else if (c.verb != kNone && here == c.subject && c.kind == ClauseKind::coordinate &&
             c.object == kNone && c.verb < site.position && lends(site.clause, kNoKey)) {
    return site.clause;  // its subject is understood, this is the object
  }
  // or the verb describes the noun
  constexpr int kFar = 16;  // positions between a noun and its relative clause
  for (std::size_t r = static_cast<std::size_t>(site.clause); r < clauses_->all.size(); ++r) {
    const Clause& relative = clauses_->all[r];
    if (relative.first > site.position + kFar) break;
    if (relative.kind != ClauseKind::relative || relative.antecedent != here ||
        relative.verb == kNone)
      continue;
    // not "the attack that X was exposed to"
    const bool does =
        any_reading(relative.verb, [&](const LightVerb& v) { return v.role == role; });
    if (does && relative.subject != here) return static_cast<int>(r);
    if (role == LightRole::agent && gathering(static_cast<int>(r), here)) {
      return static_cast<int>(r);
    }
  }
  return kNone;
}

/// How the verb of a clause describes the event noun that is its subject: "talks that brought X
/// together with Y"; nullptr when it does not.
const LightVerb* RelationMatcher::gathering(int clause, int noun) const {
  const Clause& c = clauses_->at(clause);
  if (c.verb == kNone || c.subject != noun) return nullptr;
  const std::vector<LightVerb>* light = lexicon_.grammar().light_verb(top(c.verb).lemma);
  if (!light) return nullptr;
  for (const LightVerb& verb : *light) {
    if (verb.role == LightRole::gather) return &verb;
  }
  return nullptr;
}

/// "Played a part in the mediation between", "the efforts of X to mediate between": whose part in
/// what a third party does.
RelationMatcher::Filled RelationMatcher::whose_part(TypeSet types, const TriggerSite& site) {
  const Grammar& grammar = lexicon_.grammar();
  const bool third =
      pattern_ && std::any_of(pattern_->object.begin(), pattern_->object.end(),
                              [](const Function& f) { return f.kind == FunctionKind::sides; });
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  if (!third || before <= 0 || top(before - 1).kind != PhraseKind::noun) return {};
  const KeyId preposition = top(before).lemma;
  if (preposition != grammar.preposition("location") &&
      preposition != grammar.preposition("purpose")) {
    return {};
  }
  const int part = phrases_->top[static_cast<std::size_t>(before) - 1];
  const Phrase& noun = phrases_->at(part);
  // "a part" is written like "houses"
  const LemmaList lemmas = noun_lemmas(noun);
  const bool whose = std::any_of(lemmas.begin(), lemmas.end(),
                                 [&](KeyId lemma) { return grammar.is_transparent(lemma); });
  if (noun.entity != kNone || !whose) return {};
  if (noun.child != kNone) {
    const bool named = phrases_->at(noun.child).kind == PhraseKind::noun;
    return named ? of_phrase(noun.child, site.clause, types) : Filled{};
  }
  std::vector<int> states;
  for (const std::uint32_t country : own_nationalities(noun)) {
    states.push_back(entities_.known(country));
  }
  if (!states.empty()) return {adapt(std::move(states), types), part, false};
  const int light = light_clause({Trigger::noun, before - 1, part, site.clause, noun.head});
  return light == kNone ? Filled{} : side_of_subject(light, types);
}

/// "The refusal of X ...": a noun that has its doer and changes what stands behind it.
bool RelationMatcher::governs_noun(int p) const {
  const Phrase& noun = top(p);
  const bool noun_next = p + 1 < count() && top(p + 1).kind == PhraseKind::noun;
  const bool deed = noun_next && top(p + 1).child != kNone && top(p + 1).analysis &&
                    top(p + 1).analysis->word_class == lexicon_.keys().named("event");
  const bool next =
      deed || (noun_next && top(p + 1).definite &&
               (input_->tokens[top(p + 1).head].definite || top(p + 1).child != kNone));
  return next && noun.kind == PhraseKind::noun && noun.child != kNone && noun.entity == kNone &&
         lexicon_.grammar().governor(noun.lemma, Complement::idafa).has_value();
}

/// "X has an intention of cooperation": whose intention it is does what is intended.
RelationMatcher::Filled RelationMatcher::who_intends(TypeSet types, const TriggerSite& site) {
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  if (before <= 0 || top(before - 1).kind != PhraseKind::noun) return {};
  const Phrase& intention = top(before - 1);
  const auto effect =
      lexicon_.grammar().governor(intention.lemma, Complement::preposition, top(before).lemma);
  if (!effect || *effect == Effect::requested) return {};  // another is to do it
  if (intention.child != kNone) return of_phrase(intention.child, site.clause, types);
  if (clauses_->at(site.clause).verb != kNone) return {};
  for (int p = 0; p < before - 1; ++p) {
    const bool topic = clause_at(p) == site.clause && top(p).kind == PhraseKind::noun &&
                       clauses_->governed_by[static_cast<std::size_t>(p)] == kNone;
    if (topic) return of_phrase(phrases_->top[static_cast<std::size_t>(p)], site.clause, types);
  }
  return {};
}

/// "The forces loyal to X": the preposition belongs to the participle before it.
bool RelationMatcher::is_of_participle(const TriggerSite& site, int p) const {
  const Grammar& grammar = lexicon_.grammar();
  const KeyId lemma = top(p).lemma;
  const bool bound =
      lemma == grammar.preposition("purpose") || lemma == grammar.preposition("partitive");
  if (!bound || site.kind == Trigger::participle || p == 0 || p - 1 == site.position) return false;
  const Phrase& noun = top(p - 1);
  if (noun.kind != PhraseKind::noun || noun.adjectives.empty()) return false;
  if (!noun.definite && !names_people(noun)) return false;
  const std::uint32_t last = noun.adjectives.back();
  const WordAnalysis* a = input_->tokens[last].as(Pos::adjective);
  return a && a->word_class == lexicon_.keys().named("participle") && last + 1 == top(p).first;
}

/// A noun of happening behind a preposition, which no light verb lends its subject.
bool RelationMatcher::is_lone_event(int p) const {
  const Phrase& noun = top(p);
  const int before = clauses_->governed_by[static_cast<std::size_t>(p)];
  const Clause& c = clauses_->at(clause_at(p));
  if (noun.kind != PhraseKind::noun || noun.entity != kNone || before == kNone) return false;
  const bool event = noun.analysis && noun.analysis->word_class == lexicon_.keys().named("event");
  const std::vector<LightVerb>* light =
      c.verb == kNone ? nullptr : lexicon_.grammar().light_verb(top(c.verb).lemma);
  const KeyId preposition = top(before).lemma;
  return event && (!light || std::none_of(light->begin(), light->end(), [&](const LightVerb& v) {
           return v.preposition == preposition;
         }));
}

/// "Discussed the sending by X of trainers to train": a noun of happening with its own doer stands
/// nearer than the subject of the verb.
bool RelationMatcher::other_doer_between(int from, int to) const {
  for (int p = from + 1; p < to; ++p) {
    const Phrase& noun = top(p);
    if (noun.kind == PhraseKind::noun && noun.entity == kNone && noun.child != kNone &&
        phrases_->at(noun.child).entity != kNone && noun.analysis &&
        noun.analysis->word_class == lexicon_.keys().named("event")) {
      return true;
    }
  }
  return false;
}

/// "The part of X in the killing", "accused X of taking part in the killing": the noun before says
/// who has a hand in the deed.
RelationMatcher::Filled RelationMatcher::party_to(TypeSet types, const TriggerSite& site) {
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  if (before <= 0 || !pattern_->means || top(before - 1).kind != PhraseKind::noun) return {};
  const bool outer = site.phrase == phrases_->top[static_cast<std::size_t>(site.position)];
  const bool in = top(before).lemma == lexicon_.grammar().preposition("location");
  if (!outer || !in) return {};
  const Phrase& part = top(before - 1);
  const bool hand = part.entity == kNone && lexicon_.grammar().is_transparent(part.lemma) &&
                    part.analysis && part.analysis->word_class == lexicon_.keys().named("event");
  if (!hand || clause_at(before - 1) != site.clause) return {};
  if (part.child != kNone) return of_phrase(part.child, site.clause, types);
  return agent(types,
               {Trigger::noun, before - 1, phrases_->top[static_cast<std::size_t>(before) - 1],
                site.clause, part.head});
}

/// A verbal noun with its doer, right before the indefinite noun that is its object.
bool MatchedSentence::lends_noun(int p) const {
  const Phrase& noun = top(p);
  const Phrase& object = top(p + 1);
  return noun.kind == PhraseKind::noun && noun.entity == kNone && noun.child != kNone &&
         phrases_->at(noun.child).kind == PhraseKind::noun &&
         phrases_->at(noun.child).entity != kNone && noun.analysis &&
         noun.analysis->word_class == lexicon_.keys().named("event") &&
         !input_->tokens[object.head].definite && object.first == noun.last;
}

/// "Accused X of": the verb of a clause says what somebody is charged with.
bool MatchedSentence::is_charge(int verb) const {
  for (int p = verb + 1; p < count() && clause_at(p) == clause_at(verb); ++p) {
    const bool charged = top(p).kind == PhraseKind::preposition &&
                         lexicon_.grammar().governor(top(verb).lemma, Complement::preposition,
                                                     top(p).lemma) == Effect::charged;
    if (charged) return true;
  }
  return false;
}

RelationMatcher::Filled RelationMatcher::agent(TypeSet types, const TriggerSite& site) {
  // "Moscow announced the launch by Kyiv of an attack": the noun before has the doer of its object
  if (const int p = site.position - 1;
      site.kind == Trigger::noun && p >= 0 && clause_at(p) == site.clause && lends_noun(p)) {
    return of_phrase(top(p).child, site.clause, types);
  }
  // "the refusal of X to recognise Y": two nouns of happening have one doer
  if (const int p = site.position - 1;
      site.kind == Trigger::noun && p >= 0 && clause_at(p) == site.clause && governs_noun(p)) {
    return of_phrase(top(p).child, site.clause, types);
  }
  if (const int light = light_clause(site); light != kNone) {
    const Clause& c = clauses_->at(light);
    const int here = phrases_->top[static_cast<std::size_t>(site.position)];
    if (gathering(light, here)) return of_phrase(c.object, light, types);
    const bool mine = c.subject == here;
    if (!mine && c.subject != kNone) {
      if (Filled side = side_of_means(c.subject, light, types); !side.entities.empty()) return side;
    }
    Filled filled = mine ? Filled{adapt(discourse_.understood_subject(light), types), kNone, false}
                         : side_of_subject(light, types);
    if (filled.entities.empty() && !mine) filled = of_phrase(c.subject, light, types);
    // "said that the talks which he held": who speaks does what has no other doer
    for (int up = clauses_->at(light).parent, d = 0;
         filled.entities.empty() && c.subject == kNone && up != kNone && d < 8;
         up = clauses_->at(up).parent, ++d) {
      // "an investor who ... after a visit that he will make": one whom nobody knows
      const int who = clauses_->at(up).subject;
      if (who != kNone && phrases_->at(who).entity == kNone && names_people(phrases_->at(who))) {
        break;
      }
      filled = {adapt(discourse_.subject_of(up), types), clauses_->at(up).subject, true};
    }
    // "and the last visit that he made": the sentence before tells who
    if (filled.entities.empty() && c.subject == kNone && c.kind == ClauseKind::relative &&
        pattern_ && pattern_->travel) {
      filled = {adapt(discourse_.subject_before(light), types), kNone, true};
    }
    if (!filled.entities.empty()) return filled;
  }
  for (int p : prepositions_after(site)) {
    if (!lexicon_.grammar().is_agent_preposition(top(p).lemma) || top(p).governed == kNone)
      continue;
    Filled filled = of_phrase(top(p).governed, site.clause, types);
    if (!filled.entities.empty()) return filled;
  }
  if (site.kind != Trigger::noun) return {};
  if (Filled helper = whose_part(types, site); !helper.entities.empty()) return helper;
  if (Filled party = party_to(types, site); !party.entities.empty()) return party;
  if (Filled intender = who_intends(types, site); !intender.entities.empty()) return intender;
  // "was exposed to an attack": the subject undergoes it
  if (light_clause(site, LightRole::recipient) != kNone) return {};
  // "came to discuss": the subject of the verb does what the noun of purpose says
  const int governing = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  const KeyId purpose = lexicon_.grammar().preposition("purpose");
  const Phrase& noun = phrases_->at(site.phrase);
  const Clause& c = clauses_->at(site.clause);
  const bool outer = site.phrase == phrases_->top[static_cast<std::size_t>(site.position)];
  const bool article = input_->tokens[noun.head].definite;
  const bool verb_before = governing != kNone && c.verb != kNone && c.verb < site.position;
  const std::optional<Effect> effect =
      verb_before ? lexicon_.grammar().governor(top(c.verb).lemma, Complement::preposition,
                                                top(governing).lemma)
                  : std::nullopt;
  // "asked X to visit": it is X who is to do it; "accused X of bombing": it is X who did
  if (effect == Effect::requested || effect == Effect::charged)
    return of_phrase(c.object, site.clause, types);
  // "sent X an invitation to visit": so it is whom the request is sent to
  if (verb_before && c.object != kNone && phrases_->at(c.object).entity == kNone &&
      lexicon_.grammar().governor(phrases_->at(c.object).lemma, Complement::preposition, purpose) ==
          Effect::requested) {
    for (int p = c.verb + 1; p < governing; ++p) {
      const bool to = clause_at(p) == site.clause && top(p).kind == PhraseKind::preposition &&
                      top(p).governed != kNone &&
                      (top(p).lemma == purpose ||
                       top(p).lemma == lexicon_.grammar().preposition("destination"));
      if (to) return of_phrase(top(p).governed, site.clause, types);
    }
    return {};
  }
  // not "a base for attacks", nor "a halt to the supply of": those belong to the noun before
  const bool verbal = c.verb != kNone && top(c.verb).analysis &&
                      top(c.verb).analysis->word_class != lexicon_.keys().named("copula");
  const bool of_noun = governing > 0 && is_lone_event(governing - 1);
  // "accused X of fuelling the war by arming Y": what is done on the way, X does
  const bool way =
      governing != kNone && top(governing).word_class == lexicon_.keys().named("means");
  if (way && verb_before && is_charge(c.verb)) return of_phrase(c.object, site.clause, types);
  if (verb_before && (way || top(governing).lemma == purpose) && verbal && !of_noun && outer &&
      !article && !other_doer_between(c.verb, governing)) {
    return side_of_subject(site.clause, types);
  }
  // "the second visit of X": behind a noun with the article the doer follows a preposition
  const int next = site.position + 1;
  if (noun.child == kNone && article && own_nationalities(noun).empty() && next < count() &&
      top(next).lemma == purpose && top(next).kind == PhraseKind::preposition) {
    return governed_by(purpose, types, site);
  }
  return {};
}

}  // namespace isnad
