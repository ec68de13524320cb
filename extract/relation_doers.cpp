// SPDX-License-Identifier: Apache-2.0
// Who did what a verbal noun tells, and to whom, when the noun is itself an argument.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

/// Who did what a verbal noun tells: what it governs when its object stands behind it ("the firing
/// by X of rockets"), or the one whom a preposition names as the doer.
std::vector<int> RelationMatcher::doer_of_event(int phrase, int clause, TypeSet types) {
  const Grammar& grammar = lexicon_.grammar();
  const int here = phrases_->position_of(phrase);
  if (here == kNone) return {};
  const Phrase& event = phrases_->at(phrase);
  if (pattern_->means) clause = clause_at(here);  // the deed may stand in the clause around
  int next = here + 1;
  while (next < count() && top(next).kind == PhraseKind::punctuation && top(next).quote) ++next;
  if (next >= count() || clause_at(next) != clause) return {};
  const Phrase& behind = top(next);
  const bool to = behind.kind == PhraseKind::preposition &&
                  behind.lemma == grammar.preposition("purpose") && behind.governed != kNone;
  const KeyId event_class = lexicon_.keys().named("event");
  const auto happens = [&](const Phrase& p) {
    return p.entity == kNone && p.analysis && p.analysis->word_class == event_class;
  };
  const bool object =
      to ? !happens(phrases_->at(behind.governed)) : behind.kind == PhraseKind::noun;
  if (event.child != kNone && object && event.next_member == kNone) {
    return of_phrase(event.child, clause, types).entities;
  }
  const TypeSet forces = type_bit(EntityType::government) | type_bit(EntityType::armed_group);
  // "an attack of X": the one whose it is
  const bool bare = !event.definite && event.child == kNone && own_nationalities(event).empty();
  if (to && bare && pattern_->means && !happens(phrases_->at(behind.governed))) {
    return of_phrase(behind.governed, clause, types & forces).entities;
  }
  // "shelling by X" with a mere "from"
  const bool from = behind.kind == PhraseKind::preposition && behind.governed != kNone &&
                    behind.lemma == grammar.preposition("partitive");
  if (from && pattern_->means) {
    return of_phrase(behind.governed, clause, types & forces).entities;
  }
  for (int p = next; p < count() && clause_at(p) == clause; ++p) {
    if (top(p).kind == PhraseKind::punctuation || top(p).kind == PhraseKind::verb) break;
    // "an inquiry into the killing of Y by X": of the nearer deed
    if (top(p).kind == PhraseKind::noun && top(p).child != kNone && happens(top(p))) break;
    const bool by = top(p).kind == PhraseKind::preposition && top(p).governed != kNone &&
                    grammar.is_agent_preposition(top(p).lemma);
    if (by) return of_phrase(top(p).governed, clause, types).entities;
  }
  return {};
}

/// "The American report": what somebody made or did, in a relation in which it stands for him.
bool RelationMatcher::is_deed(const Phrase& noun) const {
  if (!pattern_ || !pattern_->deeds || noun.kind != PhraseKind::noun || !noun.analysis)
    return false;
  const Interner& keys = lexicon_.keys();
  const KeyId kind = noun.analysis->word_class;
  return kind == keys.named("document") || kind == keys.named("abstract") ||
         kind == keys.named("thing");
}

/// A verb that tells no more than who does what its noun tells: carry out, commit, take.
bool RelationMatcher::lends_deed(int verb) const {
  const Grammar& grammar = lexicon_.grammar();
  const std::vector<LightVerb>* light = grammar.light_verb(top(verb).lemma);
  return light && !grammar.governor(top(verb).lemma, Complement::object) &&
         std::any_of(light->begin(), light->end(),
                     [](const LightVerb& v) { return v.role == LightRole::agent; });
}

/// "The raids that X carries out": the clause that describes a deed says whose it is.
std::vector<int> RelationMatcher::doer_in_relative(int phrase, int clause, TypeSet types) {
  const Phrase& deed = phrases_->at(phrase);
  if (deed.kind != PhraseKind::noun || deed.entity != kNone) return {};
  if (deed.child != kNone && phrases_->at(deed.child).entity != kNone) return {};
  const KeyId event = lexicon_.keys().named("event");
  const bool happens = deed.analysis && deed.analysis->word_class == event;
  if (!happens && !is_deed(deed) && !lexicon_.grammar().is_transparent(deed.lemma)) return {};
  for (auto r = static_cast<std::size_t>(clause) + 1; r < clauses_->all.size(); ++r) {
    const Clause& c = clauses_->all[r];
    if (c.kind != ClauseKind::relative || c.antecedent != phrase) continue;
    // "the plan that X proposed": a thing of his, not yet a deed
    const bool proposes =
        c.verb != kNone && is_deed(deed) &&
        lexicon_.grammar().governor(top(c.verb).lemma, Complement::object) == Effect::possible;
    const bool does = c.verb != kNone && c.subject != kNone && c.subject != phrase && !c.passive &&
                      (proposes || lends_deed(c.verb));
    if (!does) return {};
    return of_phrase(c.subject, static_cast<int>(r), types).entities;
  }
  return {};
}

/// "X carried out raids that hit the town": the verb that governs a deed of force says whose it is.
std::vector<int> RelationMatcher::doer_by_verb(int phrase, TypeSet types) {
  const Phrase& deed = phrases_->at(phrase);
  const bool event = doer_ && pattern_ && pattern_->means && deed.kind == PhraseKind::noun &&
                     deed.entity == kNone && deed.child == kNone && deed.analysis &&
                     deed.analysis->word_class == lexicon_.keys().named("event");
  if (!event || !light_) return {};
  const int here = phrases_->position_of(phrase);
  if (here == kNone) return {};
  const TriggerSite site{Trigger::noun, here, phrase, clause_at(here), deed.head};
  const int light = light_clause(site);
  if (light == kNone || clauses_->at(light).subject == phrase || is_say(clauses_->at(light).verb)) {
    return {};  // who announces an attack need not have made it
  }
  return lends_deed(clauses_->at(light).verb) ? agent(types, site).entities : std::vector<int>{};
}

/// "Condemned what X did", "what it called the meddling of X": a clause in the place of a noun
/// right behind the position `before`, or behind the verb there and its subject.
RelationMatcher::Filled RelationMatcher::of_free_relative(int before, int clause, TypeSet types) {
  const bool verb = top(before).kind == PhraseKind::verb;
  for (auto r = static_cast<std::size_t>(clause) + 1; r < clauses_->all.size(); ++r) {
    const Clause& c = clauses_->all[r];
    if (c.first <= before) continue;
    const bool here = c.kind == ClauseKind::relative && c.parent == clause &&
                      c.antecedent == kNone && (verb || c.conjunction == before + 1);
    if (!here || c.verb == kNone || c.conjunction == kNone) return {};
    // "warned of the effects of what he called": not the verb's object
    const auto left = static_cast<std::size_t>(c.conjunction) - 1;
    if (verb && (top(c.conjunction - 1).kind == PhraseKind::preposition ||
                 clauses_->governed_by[left] != kNone)) {
      return {};
    }
    const int inner = static_cast<int>(r);
    if (c.subject != kNone && phrases_->at(c.subject).first > top(c.verb).first) {
      return lends_deed(c.verb) ? of_phrase(c.subject, inner, types) : Filled{};
    }
    // the name that is given to it stands behind the pronoun: as an object or with a preposition
    const bool named = c.object != kNone && phrases_->at(c.object).kind == PhraseKind::pronoun;
    if (!named) return {};
    if (c.object2 != kNone) return of_phrase(c.object2, inner, types);
    const int p = c.verb + 2;
    const bool with = p < count() && top(p).kind == PhraseKind::preposition;
    return with ? of_phrase(top(p).governed, inner, types) : Filled{};
  }
  return {};
}

/// "The Iranian plants", "the American terms": the state whose they are.
RelationMatcher::Filled RelationMatcher::state_of_things(int phrase, TypeSet types) {
  std::vector<int> states;
  for (const std::uint32_t country : own_nationalities(phrases_->at(phrase))) {
    states.push_back(entities_.known(country));
  }
  return {adapt(std::move(states), types), phrase, false};
}

/// "Threatened with the bombing of X": what the verbal noun in the place of a function governs.
RelationMatcher::Filled RelationMatcher::governed_noun(const Function& function, TypeSet types,
                                                       const TriggerSite& site) {
  const Clause& c = clauses_->at(site.clause);
  const std::vector<KeyId>& nouns = pattern_->with.nouns;
  const auto is_wanted = [&](const Phrase& noun) {
    const LemmaList lemmas = noun_lemmas(noun);
    return nouns.empty() || std::any_of(lemmas.begin(), lemmas.end(),
                                        [&](KeyId lemma) { return contains(nouns, lemma); });
  };
  const auto inner = [&](int phrase) {
    // "the need for the withdrawal of X": the noun that the pattern asks for
    for (int d = 0; d < 4 && phrase != kNone && !is_wanted(phrases_->at(phrase)); ++d) {
      phrase = phrases_->at(phrase).child;
    }
    if (phrase == kNone || phrases_->at(phrase).entity != kNone) return Filled{};
    const int child = phrases_->at(phrase).child;
    const bool named = child != kNone && phrases_->at(child).kind == PhraseKind::noun;
    if (child != kNone && !named) return Filled{};
    if (child == kNone) return state_of_things(phrase, types);
    Filled filled = of_phrase(child, site.clause, types);
    return filled.entities.empty() ? state_of_things(child, types) : filled;
  };
  if (function.kind == FunctionKind::subject) return inner(c.subject);
  if (function.kind == FunctionKind::object) return inner(c.object);
  if (function.kind == FunctionKind::idafa) return inner(phrases_->at(site.phrase).child);
  if (function.kind != FunctionKind::preposition) return {};
  for (const int p : prepositions_after(site)) {
    if (top(p).lemma != function.preposition || !may_fill(*pattern_, site, p)) continue;
    if (Filled filled = inner(top(p).governed); !filled.entities.empty()) return filled;
  }
  return {};
}

/// "A call for the withdrawal of X": what is asked for is not the one who is asked.
bool RelationMatcher::is_asked_for(const TriggerSite& site, int p) const {
  const Phrase& trigger = phrases_->at(site.phrase);
  const Phrase& what = phrases_->at(top(p).governed);
  return site.kind == Trigger::noun && what.entity == kNone && what.analysis &&
         what.analysis->word_class == lexicon_.keys().named("event") &&
         lexicon_.grammar().governor(trigger.lemma, Complement::preposition, top(p).lemma) ==
             Effect::requested;
}

/// "An attack of X": whose a noun without the article is, by the preposition right behind it.
RelationMatcher::Filled RelationMatcher::owner(TypeSet types, const TriggerSite& site) {
  const Phrase& noun = phrases_->at(site.phrase);
  const int next = site.position + 1;
  const bool bare = site.kind == Trigger::noun && noun.child == kNone && !noun.definite &&
                    noun.kind == PhraseKind::noun && own_nationalities(noun).empty() &&
                    phrases_->top[static_cast<std::size_t>(site.position)] == site.phrase;
  const bool behind = bare && phrases_->is(next, PhraseKind::preposition) &&
                      top(next).lemma == lexicon_.grammar().preposition("purpose") &&
                      top(next).governed != kNone && clause_at(next) == site.clause;
  return behind ? of_phrase(top(next).governed, site.clause, types) : Filled{};
}

/// "The demand of X by giving help to Y": whom the deed behind another preposition is for.
bool RelationMatcher::is_for_nearer(const TriggerSite& site, int p) const {
  if (site.kind != Trigger::noun || top(p).lemma != lexicon_.grammar().preposition("purpose")) {
    return false;
  }
  // "the request came after a statement of X": whose the noun right before is
  const Phrase& before = top(p - 1);
  const bool of_another = p - 1 > site.position && before.kind == PhraseKind::noun &&
                          before.entity == kNone && !before.definite && before.child == kNone &&
                          clauses_->governed_by[static_cast<std::size_t>(p) - 1] != kNone;
  if (of_another && pattern_->spoken) return true;
  const KeyId event = lexicon_.keys().named("event");
  for (int q = site.position + 1; q < p; ++q) {
    const bool other = clause_at(q) == site.clause && top(q).kind == PhraseKind::preposition &&
                       top(q).governed != kNone && top(q).lemma != top(p).lemma;
    const Phrase* deed = other ? &phrases_->at(top(q).governed) : nullptr;
    if (deed && deed->entity == kNone && deed->analysis && deed->analysis->word_class == event) {
      return true;
    }
  }
  return false;
}

RelationMatcher::Filled RelationMatcher::governed_by(KeyId preposition, TypeSet types,
                                                     const TriggerSite& site) {
  bool behind = false;
  for (int p : prepositions_after(site)) {
    if (top(p).lemma != preposition) continue;
    if (top(p).governed == kNone) {
      if (p < site.position) continue;
      if (Filled what = of_free_relative(p, site.clause, types); !what.entities.empty()) {
        return what;
      }
      continue;
    }
    if (behind && p < site.position) break;  // the verb has its complement, whatever that is
    behind = true;
    if (pattern_ && !may_fill(*pattern_, site, p)) continue;
    if (is_adjunct(p) || is_asked_for(site, p)) continue;
    if (pattern_ && pattern_->means && is_of_participle(site, p)) continue;
    // A nearer noun that asks for the same preposition has it.
    bool taken = is_elsewhere(site, p) || is_for_nearer(site, p);
    for (int q = site.position + 1; q < p && !taken; ++q) {
      taken = clause_at(q) == site.clause && top(q).kind == PhraseKind::noun &&
              other_trigger_wants(q, preposition) && !wanted_noun(q);
    }
    if (taken) continue;
    Filled filled = of_phrase(top(p).governed, site.clause, types);
    if (!filled.entities.empty()) return filled;
    if (site.kind == Trigger::verb && is_matter(p)) return {};
    // "support from figures from Beirut": the second one belongs to the figures
    const KeyId from = lexicon_.grammar().preposition("partitive");
    if (site.kind == Trigger::noun && preposition == from) return {};
  }
  // "the visit that X made to Y": what stands with the light verb belongs to the noun
  if (site.kind == Trigger::noun) {
    int light = light_clause(site);
    if (light == kNone) light = light_clause(site, LightRole::recipient);
    if (light != kNone && light != site.clause) {
      const LightVerb* gather =
          gathering(light, phrases_->top[static_cast<std::size_t>(site.position)]);
      if (gather && preposition == lexicon_.grammar().preposition("with")) {
        preposition = gather->preposition;
      }
      TriggerSite verb{Trigger::verb, clauses_->at(light).verb,
                       phrases_->top[static_cast<std::size_t>(clauses_->at(light).verb)], light,
                       site.token};
      return governed_by(preposition, types, verb);
    }
    // "prepares a camp for soldiers to fight X": whom the camp is for is not fought
    const bool for_whom =
        pattern_ && pattern_->means && preposition == lexicon_.grammar().preposition("purpose");
    if (light != kNone && clauses_->at(light).verb < site.position && !for_whom) {
      for (int p = clauses_->at(light).verb + 1; p < site.position; ++p) {
        if (clause_at(p) != light || top(p).kind != PhraseKind::preposition || is_adjunct(p))
          continue;
        if (top(p).lemma != preposition || top(p).governed == kNone) continue;
        // "the ambassador in X made a visit"
        const TitleComplement* title = lexicon_.grammar().title(top(p - 1).lemma);
        if (title && *title == TitleComplement::place) continue;
        Filled filled = of_phrase(top(p).governed, site.clause, types);
        if (!filled.entities.empty()) return filled;
      }
    }
  }
  return {};
}

/// The noun right behind a verbal noun that has its doer: "his reception of X".
RelationMatcher::Filled RelationMatcher::object_of_noun(TypeSet types, const TriggerSite& site) {
  if (site.kind != Trigger::noun) return {};
  if (Filled covered = covered_by(types, site); !covered.entities.empty()) return covered;
  if (phrases_->at(site.phrase).child == kNone) return {};
  int p = site.position + 1;
  // "the arrest by X, last week, of three men"
  if (p < count() && top(p).comma && past_aside(p) != kNone) p = past_aside(p);
  if (p >= count() || top(p).kind != PhraseKind::noun || clause_at(p) != site.clause) return {};
  Filled filled = of_phrase(phrases_->top[static_cast<std::size_t>(p)], site.clause, types);
  // "his allies, X": one is not several
  const Phrase& noun = phrases_->at(site.phrase);
  const bool role = noun.analysis && noun.analysis->word_class == lexicon_.keys().named("role");
  if (role && noun.features.number == Number::plural && filled.entities.size() < 2) return {};
  return filled;
}

/// "After the army's extending of its control": the pronoun on the second noun means the doer of
/// the first.
RelationMatcher::Filled RelationMatcher::doer_of_noun_before(TypeSet types,
                                                             const TriggerSite& site) {
  const Phrase& noun = phrases_->at(site.phrase);
  if (phrases_->at(noun.child).kind != PhraseKind::pronoun || site.position == 0) return {};
  if (clauses_->governed_by[static_cast<std::size_t>(site.position)] != kNone) return {};
  const Phrase& before = top(site.position - 1);
  const bool event = before.kind == PhraseKind::noun && before.entity == kNone &&
                     before.child != kNone && before.analysis &&
                     before.analysis->word_class == lexicon_.keys().named("event");
  if (!event || phrases_->at(before.child).kind == PhraseKind::pronoun) return {};
  return of_phrase(before.child, site.clause, types);
}

/// "The Iranian-backed", told with an adverb: "backed in an Iranian way".
RelationMatcher::Filled RelationMatcher::nation_behind(TypeSet types, const TriggerSite& site) {
  const std::uint32_t next = site.token + 1;
  if (next >= input_->tokens.size() || input_->tokens[next].definite) return {};
  const WordAnalysis* a = input_->tokens[next].as(Pos::adjective);
  const std::uint32_t country = a ? lexicon_.entities().nationality(a->lemma) : kNoEntity;
  if (country == kNoEntity) return {};
  return {adapt({entities_.known(country)}, types), site.phrase, true};
}

/// "Said that X broke the truce": what somebody affirms as done, no condition or denial.
bool RelationMatcher::is_affirmed(int clause) const {
  for (int depth = 0; clause != kNone && depth < 8; ++depth) {
    const Clause& c = clauses_->at(clause);
    if (c.negated || c.future || c.doubtful) return false;
    if (c.speaker != kNone) return true;
    if (c.kind == ClauseKind::complement) {
      return c.governor != kNone && is_say(c.governor) && !clauses_->at(c.parent).negated;
    }
    if (c.kind != ClauseKind::coordinate && c.kind != ClauseKind::auxiliary) return false;
    clause = c.parent;
  }
  return false;
}

}  // namespace isnad
