// SPDX-License-Identifier: Apache-2.0
// Whom a phrase stands for: a name, the side whose means it names, who did what happened.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

namespace {
constexpr int kMostMembers = 32;  // of a list
}  // namespace

RelationMatcher::Filled RelationMatcher::of_phrase(int phrase, int clause, TypeSet types) {
  if (phrase == kNone || is_part_of_no_place(phrases_->at(phrase), types)) return {};
  Filled filled = of_first(phrase, clause, types);
  if (!pattern_ || !pattern_->means) return filled;
  // "between gunmen and X": the first of a list need have no name
  const bool list = phrases_->at(phrase).next_member != kNone && pattern_->groups &&
                    phrases_->at(phrase).entity == kNone && (types & type_bit(EntityType::group)) &&
                    side_of_means(phrase, clause, types).entities.empty();
  if (const Filled first = list ? unnamed_group(phrase) : Filled{}; !first.entities.empty()) {
    filled.phrase = phrase;
    if (!contains(filled.entities, first.entities.front())) {
      filled.entities.insert(filled.entities.begin(), first.entities.front());
    }
  }
  // "the army and fighters of X": each of a list may be the means of a side
  for (int m = phrases_->at(phrase).next_member, n = 0; m != kNone && n < kMostMembers;
       m = phrases_->at(m).next_member, ++n) {
    const Filled side = side_of_means(m, clause, types);
    for (const int entity : side.entities) {
      if (!contains(filled.entities, entity)) {
        filled.entities.push_back(entity);
        filled.phrase = phrase;
      }
    }
  }
  return filled;
}

/// "In Moscow, which led to deaths": who is named outright, or understood, is not what happened.
bool RelationMatcher::is_by_event(const Filled& subject) const {
  if (subject.understood || subject.phrase == kNone) return !subject.understood;
  const Phrase& what = phrases_->at(subject.phrase);
  // "one of them led to deaths": the pronoun takes up what happened, not who is named
  const bool of_them =
      what.child != kNone && phrases_->at(what.child).kind == PhraseKind::pronoun &&
      !(what.analysis && what.analysis->word_class == lexicon_.keys().named("event"));
  return what.entity == kNone && !of_them;
}

/// "Called on all parties": those who fight, when somebody is spoken to.
RelationMatcher::Filled RelationMatcher::parties(int phrase, int clause, TypeSet types) {
  if (doer_ || !pattern_ || !pattern_->spoken) return {};
  const Phrase* noun = &phrases_->at(phrase);
  if (noun->analysis && noun->analysis->pos == Pos::quantifier && noun->child != kNone) {
    noun = &phrases_->at(noun->child);
  }
  const bool several = noun->kind == PhraseKind::noun && noun->entity == kNone &&
                       noun->nationalities.empty() && noun->features.number == Number::plural &&
                       (noun->child == kNone || phrases_->at(noun->child).entity == kNone);
  const KeyId kind = several ? lexicon_.grammar().description(noun->lemma) : kNoKey;
  const bool sides = kind != kNoKey && kind == lexicon_.keys().named("pair") &&
                     (noun->definite || noun->child != kNone);
  if (!sides) return {};
  return {adapt(discourse_.sides_of_fighting(clause), types), phrase, true};
}

/// What a phrase stands for, but for members of a list that are themselves no names.
RelationMatcher::Filled RelationMatcher::of_first(int phrase, int clause, TypeSet types) {
  const Pattern* office = lexicon_.relations().office_pattern();
  if (office && pattern_ && pattern_->relation == office->relation && !doer_) {
    const int holder = holder_of_office(phrase);
    if (holder != kNone) return {adapt({holder}, types), phrase, false};
  }
  if (Filled side = side_of_means(phrase, clause, types); !side.entities.empty()) return side;
  const bool groups = pattern_ && pattern_->groups && (types & type_bit(EntityType::group));
  if (groups && !pattern_->means && is_of_several(phrases_->at(phrase))) {
    if (Filled several = unnamed_group(phrase); !several.entities.empty()) return several;
  }
  Filled filled = states_of_officials(phrase, types);
  if (!filled.entities.empty()) return filled;
  if (is_topic(phrases_->at(phrase))) return {};
  // in a deed of force "the gunmen" are the one armed group that the article speaks of
  constexpr TypeSet kArmed = type_bit(EntityType::armed_group);
  if (pattern_ && pattern_->means && (types & kArmed) && is_band(phrases_->at(phrase))) {
    const int only = entities_.only_one(EntityType::armed_group);
    if (only != kNone) return {{only}, phrase, false};
  }
  filled = {adapt(discourse_.resolve_actor(phrase, clause, types), types), phrase, false};
  if (filled.entities.empty()) filled.entities = doers_of_deed(phrase, clause, types);
  if (filled.entities.empty()) filled.entities = doer_in_relative(phrase, clause, types);
  if (filled.entities.empty()) filled.entities = doer_by_verb(phrase, types);
  if (filled.entities.empty() && groups) filled = unnamed_group(phrase);
  if (!filled.entities.empty()) return filled;
  constexpr TypeSet kSides = type_bit(EntityType::country) | type_bit(EntityType::organization) |
                             type_bit(EntityType::armed_group);
  if (pattern_ && types & type_bit(EntityType::country)) {
    filled = states_officials_are_from(phrase, clause, types & kSides);
    if (!filled.entities.empty()) return filled;
  }
  if (filled = parties(phrase, clause, types); !filled.entities.empty()) return filled;
  if (groups) filled = of_unnamed_target(phrase, types);
  if (filled.entities.empty()) filled = holder_of_target(phrase, clause, types);
  return filled.entities.empty() ? of_place_behind(phrase, clause, types) : filled;
}

/// "Discussed with him the matter of X": what is talked about takes no part in the talks.
bool RelationMatcher::is_topic(const Phrase& noun) const {
  const bool talks =
      pattern_ && pattern_->encounter && lexicon_.relations().relation_of(*pattern_).symmetric;
  if (!talks || noun.kind != PhraseKind::noun || noun.entity != kNone || !noun.analysis) {
    return false;
  }
  const Grammar& grammar = lexicon_.grammar();
  if (grammar.body(noun.lemma) || grammar.description(noun.lemma) != kNoKey) return false;
  const KeyId word_class = noun.analysis->word_class;
  return word_class == lexicon_.keys().named("document") ||
         word_class == lexicon_.keys().named("abstract");
}

/// "An Israeli raid", "the report of X": what happened or was made stands for whose it is.
std::vector<int> RelationMatcher::doers_of_deed(int phrase, int clause, TypeSet types) {
  const Phrase& what = phrases_->at(phrase);
  const bool deed = is_deed(what);
  const bool event = what.kind == PhraseKind::noun && what.analysis &&
                     what.analysis->word_class == lexicon_.keys().named("event");
  if (!deed && !event) return {};
  std::vector<int> doers;
  for (const std::uint32_t country : own_nationalities(what)) {
    doers.push_back(entities_.known(country));
  }
  std::vector<int> found = adapt(doers, types);
  const KeyId document = lexicon_.keys().named("document");
  if (deed && doers.empty() && what.child != kNone && what.analysis->word_class == document) {
    found = of_phrase(what.child, clause, types).entities;
  }
  return found.empty() ? doer_of_event(phrase, clause, types) : found;
}

/// "The freedom of three hostages", "Russian refineries", "the Afghan towns" that are struck: what
/// has no name itself.
RelationMatcher::Filled RelationMatcher::of_unnamed_target(int phrase, TypeSet types) {
  phrase = inner_means(phrase);
  const Phrase& noun = phrases_->at(phrase);
  if (noun.kind != PhraseKind::noun) return {};
  if (noun.child != kNone && phrases_->at(noun.child).kind == PhraseKind::noun &&
      lexicon_.grammar().is_transparent(noun.lemma)) {
    if (Filled people = unnamed_group(noun.child); !people.entities.empty()) return people;
  }
  const KeyId kind = noun.analysis ? noun.analysis->word_class : kNoKey;
  const bool spot = kind == lexicon_.keys().named("facility") ||
                    kind == lexicon_.keys().named("place") ||
                    lexicon_.grammar().is_means(noun.lemma);
  if (!pattern_->means || doer_ || !spot || noun.entity != kNone) return {};
  std::vector<int> states;
  for (const std::uint32_t country : own_nationalities(noun)) {
    states.push_back(entities_.known(country));
  }
  return {adapt(std::move(states), types), phrase, false};
}

/// "Wide areas in the north of X", "each of X and Y", and of what is struck "a village in X": the
/// whole behind the preposition.
RelationMatcher::Filled RelationMatcher::of_place_behind(int phrase, int clause, TypeSet types) {
  const Grammar& grammar = lexicon_.grammar();
  int core = phrase;  // "a number of areas in X"
  while (grammar.is_partitive(phrases_->at(core).lemma) && phrases_->at(core).child != kNone) {
    core = phrases_->at(core).child;
  }
  const Phrase& noun = phrases_->at(core);
  const Interner& keys = lexicon_.keys();
  const bool each = noun.child == kNone && noun.analysis && noun.analysis->pos == Pos::quantifier;
  const bool transparent = grammar.is_transparent(noun.lemma);
  const KeyId word_class = noun.analysis ? noun.analysis->word_class : kNoKey;
  const bool place = word_class == keys.named("place");
  const bool spot = pattern_ && pattern_->means && pattern_->groups && !doer_ && !noun.definite &&
                    noun.child == kNone &&
                    (place || word_class == keys.named("facility") || transparent);
  // "of the states that met in X"
  if (grammar.names_country(noun.lemma)) return {};
  // "the western quarters of X", "parts of X"
  const bool of_whole = (place && !noun.adjectives.empty()) || grammar.is_partitive(noun.lemma);
  const bool in_force = pattern_ && pattern_->means && !doer_ && noun.child == kNone && of_whole;
  const int at = phrases_->position_of(phrase);
  if (at == kNone || at + 1 == count()) return {};
  const Phrase& next = top(at + 1);
  const bool whole = in_force && next.lemma == grammar.preposition("partitive");
  const bool part =
      noun.kind == PhraseKind::noun && (each || spot || whole || (transparent && place));
  if (!part) return {};
  const bool when = next.analysis && (next.analysis->word_class == keys.named("time") ||
                                      next.analysis->word_class == keys.named("during"));
  const bool in = next.kind == PhraseKind::preposition && next.governed != kNone && !when;
  return in ? of_phrase(next.governed, clause, types) : Filled{};
}

/// "A drone aircraft of X": the inner of two nouns that are means has what belongs to it.
int MatchedSentence::inner_means(int phrase) const {
  const Grammar& grammar = lexicon_.grammar();
  for (int d = 0; d < 4; ++d) {
    const int child = phrases_->at(phrase).child;
    const bool both = child != kNone && grammar.is_means(phrases_->at(phrase).lemma) &&
                      grammar.is_means(phrases_->at(child).lemma);
    if (!both) break;
    phrase = child;
  }
  return phrase;
}

/// Who holds what is struck: "posts that X controls", "battalions belonging to X".
RelationMatcher::Filled RelationMatcher::holder_of_target(int phrase, int clause, TypeSet types) {
  const Phrase& noun = phrases_->at(phrase);
  const bool target = pattern_ && pattern_->means && pattern_->groups && !doer_ &&
                      noun.kind == PhraseKind::noun && noun.entity == kNone;
  const int at = target ? phrases_->position_of(phrase) : kNone;
  if (at == kNone) return {};
  const RelationTable& table = lexicon_.relations();
  const int next = at + 1;
  const bool described = !noun.adjectives.empty() && noun.adjectives.back() + 1 == noun.last;
  const WordAnalysis* last =
      described ? input_->tokens[noun.adjectives.back()].as(Pos::adjective) : nullptr;
  if (last && phrases_->is(next, PhraseKind::preposition) && top(next).governed != kNone) {
    for (const std::uint32_t index : table.at(Trigger::participle, last->lemma)) {
      const Pattern& pattern = table.patterns()[index];
      if (pattern.state && has_object_behind(pattern, top(next).lemma)) {
        return of_phrase(top(next).governed, clause, types);
      }
    }
  }
  constexpr TypeSet kPlaces =
      type_bit(EntityType::place) | type_bit(EntityType::facility) | type_bit(EntityType::country);
  for (auto r = static_cast<std::size_t>(clause) + 1; r < clauses_->all.size(); ++r) {
    const Clause& c = clauses_->all[r];
    const bool tells = c.kind == ClauseKind::relative && c.antecedent == phrase &&
                       c.verb != kNone && c.subject != kNone && c.subject != phrase;
    if (!tells || c.passive) continue;
    for (const std::uint32_t index : table.at(Trigger::verb, top(c.verb).lemma)) {
      const Pattern& pattern = table.patterns()[index];
      const bool holds = pattern.means && !pattern.groups && !(pattern.object_types & ~kPlaces);
      if (holds) return of_phrase(c.subject, static_cast<int>(r), types);
    }
  }
  return {};
}

/// "Russian aircraft", "fighters of X": in a deed of force they stand for the side whose they are.
RelationMatcher::Filled RelationMatcher::side_of_means(int phrase, int clause, TypeSet types) {
  const KeyId unit = lexicon_.keys().named("unit");
  for (int d = 0; d < 4; ++d) {  // "15 thousand soldiers"
    const Phrase& number = phrases_->at(phrase);
    if (!number.analysis || number.analysis->word_class != unit || number.child == kNone) break;
    phrase = number.child;
  }
  const int whole = phrase;
  phrase = inner_means(phrase);
  const Phrase& noun = phrases_->at(phrase);
  if (!pattern_ || !pattern_->means || noun.kind != PhraseKind::noun) return {};
  const bool fighters = lexicon_.grammar().is_fighters(noun.lemma);
  // "forces of X", told with a preposition: a band that has no name of its own
  const int at = phrases_->position_of(whole);
  const int next = at == kNone ? count() : at + 1;
  const bool forces = noun.analysis && noun.analysis->word_class == lexicon_.keys().named("people");
  const bool part = forces && !noun.definite && noun.entity == kNone && noun.child == kNone &&
                    lexicon_.grammar().is_transparent(noun.lemma) &&
                    phrases_->is(next, PhraseKind::preposition) &&
                    top(next).lemma == lexicon_.grammar().preposition("partitive");
  if (part && top(next).governed != kNone) {
    constexpr TypeSet kForces = type_bit(EntityType::government) |
                                type_bit(EntityType::armed_group) |
                                type_bit(EntityType::organization);
    return of_phrase(top(next).governed, clause, types & kForces);
  }
  if (!fighters && !lexicon_.grammar().is_means(noun.lemma)) return {};
  if (!doer_ && !pattern_->groups) return {};  // who takes a ship does not take its state
  std::vector<int> sides;
  for (const std::uint32_t country : own_nationalities(noun)) {
    if (!fighters) sides.push_back(entities_.known(country));
  }
  Filled filled{adapt(std::move(sides), types), phrase, false};
  if (!filled.entities.empty()) return filled;
  if (noun.child != kNone) {
    filled.entities = adapt(discourse_.resolve_actor(noun.child, clause, types), types);
    return filled;
  }
  // "aircraft and troops of X" have their owner behind the second noun, "fighters (belonging) to
  // X" behind the preposition
  if (phrases_->is(next, PhraseKind::conjunction) && phrases_->is(next + 1, PhraseKind::noun) &&
      noun.adjectives.empty()) {
    filled.entities = adapt(
        discourse_.resolve_actor(phrases_->top[static_cast<std::size_t>(next) + 1], clause, types),
        types);
  } else if (phrases_->is(next, PhraseKind::preposition) &&
             (top(next).lemma == lexicon_.grammar().preposition("purpose") ||
              (fighters && top(next).lemma == lexicon_.grammar().preposition("partitive")))) {
    filled.entities = adapt(discourse_.resolve_actor(top(next).governed, clause, types), types);
  }
  return filled;
}

}  // namespace isnad
