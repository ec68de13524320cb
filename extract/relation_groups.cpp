// SPDX-License-Identifier: Apache-2.0
// People without a name who suffer or do something: "25 civilians", "two French diplomats".
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

namespace {
constexpr int kDeepest = 8;  // of idafa

/// "All", "most", and what they are said of.
bool is_all(const Phrase& phrase) {
  return phrase.analysis && phrase.analysis->pos == Pos::quantifier && phrase.child != kNone &&
         phrase.entity == kNone;
}
}  // namespace

/// A noun of people, or one of bodies that several are spoken of.
bool MatchedSentence::names_people(const Phrase& noun) const {
  if (noun.kind != PhraseKind::noun || !noun.analysis) return false;
  const KeyId word_class = noun.analysis->word_class;
  if (word_class == lexicon_.keys().named("role") ||
      word_class == lexicon_.keys().named("people")) {
    return true;
  }
  if (lexicon_.entities().nationality(noun.lemma) != kNoEntity) return true;
  const BodyNoun* body = lexicon_.grammar().body(noun.lemma);
  return body && body->type == EntityType::organization;
}

/// A noun that tells by itself which people are meant: settlers, hostages; not officials.
bool MatchedSentence::names_a_people(const Phrase& noun) const {
  const Grammar& grammar = lexicon_.grammar();
  if (grammar.title(noun.lemma) || grammar.description(noun.lemma) != kNoKey) return false;
  const BodyNoun* body = grammar.body(noun.lemma);
  return (body && body->body_class == BodyClass::people) ||
         lexicon_.entities().nationality(noun.lemma) != kNoEntity;
}

/// Whether the preposition at a position says in which country or place.
bool RelationMatcher::is_in_state(int p) const {
  if (p == kNone || !phrases_->is(p, PhraseKind::preposition) || top(p).governed == kNone) {
    return false;
  }
  const int where = phrases_->at(top(p).governed).entity;
  constexpr TypeSet kStates = type_bit(EntityType::country) | type_bit(EntityType::place);
  return top(p).lemma == lexicon_.grammar().preposition("location") && where != kNone &&
         (kStates & type_bit(entities_.at(where).entity.type));
}

/// "The Libyan forces", "parties": several who act for themselves, not for their state.
bool RelationMatcher::is_of_several(const Phrase& phrase) const {
  const Phrase& noun = is_all(phrase) ? phrases_->at(phrase.child) : phrase;
  return noun.kind == PhraseKind::noun && noun.entity == kNone && noun.analysis && noun.definite &&
         noun.analysis->word_class == lexicon_.keys().named("people") &&
         noun.features.number == Number::plural && !own_nationalities(noun).empty() &&
         lexicon_.grammar().is_transparent(noun.lemma);
}

/// The group of people that a noun phrase names without a name, by its words.
RelationMatcher::Filled RelationMatcher::unnamed_group(int phrase) {
  const auto unit = [&](const Phrase& p) {
    return p.analysis && p.analysis->word_class == lexicon_.keys().named("unit");
  };
  const int at = phrases_->position_of(phrase);
  int next = at == kNone ? kNone : at + 1;
  int core = phrase;
  std::uint32_t first = phrases_->at(phrase).first;
  for (int d = 0; d < kDeepest && is_all(phrases_->at(core)); ++d) {  // "all the Libyan parties"
    core = phrases_->at(core).child;
    first = phrases_->at(core).first;
  }
  bool counted = input_->tokens[first].kind == TokenKind::number;
  if (next >= 2 && phrases_->is(next - 2, PhraseKind::adverb) &&
      input_->tokens[top(next - 2).first].kind == TokenKind::number) {
    counted = true;  // "25 civilians"
    first = top(next - 2).first;
  }
  for (int d = 0; d < kDeepest && unit(phrases_->at(core)); ++d) {  // "dozens of civilians"
    const Phrase& number = phrases_->at(core);
    counted = true;
    if (number.child != kNone) {
      core = number.child;
    } else if (!own_nationalities(number).empty()) {
      break;  // "three Algerians": the people are read as an adjective of their number
    } else if (next != kNone && phrases_->is(next, PhraseKind::preposition) &&
               top(next).lemma == lexicon_.grammar().preposition("partitive") &&
               top(next).governed != kNone) {
      core = top(next).governed;
      next = kNone;
    } else {
      return {};
    }
  }
  const Phrase& noun = phrases_->at(core);
  // soldiers are their state where a state can suffer the deed
  const bool of_state = doer_ || (pattern_->object_types & type_bit(EntityType::country)) != 0;
  if (lexicon_.grammar().is_means(noun.lemma) && !counted && of_state) return {};
  const bool known = noun.entity != kNone &&
                     (!counted || entities_.at(noun.entity).entity.type != EntityType::group);
  const bool of_nation = unit(noun) && !own_nationalities(noun).empty();
  if (known || (noun.entity == kNone && !of_nation && !names_people(noun))) return {};
  // who is counted has suffered a deed of force, unless he is armed
  if (counted && doer_ && pattern_->means && !lexicon_.grammar().is_fighters(noun.lemma)) return {};
  const bool nationality = !own_nationalities(noun).empty();
  const Number number = noun.features.number;
  const bool several = number == Number::plural || number == Number::dual;
  if (!several && !counted && (!nationality || noun.definite)) return {};
  // "employees of the embassy", "leaders in X"
  const bool inside = next != kNone && phrases_->is(next, PhraseKind::preposition) &&
                      top(next).lemma == lexicon_.grammar().preposition("location") &&
                      top(next).governed != kNone && is_body(phrases_->at(top(next).governed));
  // "relief organizations": which of several bodies
  const BodyNoun* body = lexicon_.grammar().body(noun.lemma);
  const bool bodies = body && several && noun.definite && noun.child != kNone &&
                      body->type == EntityType::organization &&
                      phrases_->at(noun.child).kind == PhraseKind::noun;
  // "the political parties in X"
  const bool people = noun.analysis && noun.analysis->word_class == lexicon_.keys().named("people");
  const bool there = !inside && several && people && noun.definite && !noun.adjectives.empty() &&
                     noun.child == kNone && is_in_state(next);
  const bool told = counted || nationality || inside || there || bodies ||
                    (noun.child != kNone && inner_name(noun)) || (several && names_a_people(noun));
  // "men of business" are a title of two words
  const Phrase* inner = noun.child == kNone ? nullptr : &phrases_->at(noun.child);
  const bool titled = noun.is_title && inner && inner->kind == PhraseKind::noun &&
                      inner->entity == kNone && !inner->definite;
  if (!told || (noun.child != kNone && !bodies && !titled && !inner_name(noun))) return {};
  std::uint32_t last = noun.last;
  const KeyId participle = lexicon_.keys().named("participle");
  while (!noun.adjectives.empty() && last == noun.adjectives.back() + 1 && last > noun.head + 1) {
    const WordAnalysis* a = input_->tokens[last - 1].as(Pos::adjective);
    if (!a || a->word_class != participle) break;
    --last;
    if (last > noun.head + 1 && input_->tokens[last - 1].as(Pos::negation)) --last;
  }
  const bool with_where = (inside && !counted && !nationality) || there;
  if (with_where) last = phrases_->at(top(next).governed).last;
  const auto whole_of = [&](int governed) {  // but "15 (out) of a total of 20"
    const Phrase& of = phrases_->at(governed);
    return of.entity != kNone || names_people(of) || of.child != kNone;
  };
  // "three of the officers": the whole belongs to the name of a part
  if (counted && next != kNone && phrases_->is(next, PhraseKind::preposition) &&
      top(next).lemma == lexicon_.grammar().preposition("partitive") &&
      top(next).governed != kNone && last == top(next).first && whole_of(top(next).governed)) {
    last = phrases_->at(top(next).governed).last;
  }
  std::vector<KeyId> keys;
  for (std::uint32_t i = first; i < last; ++i) keys.push_back(input_->tokens[i].key);
  const std::uint32_t country = nationality ? own_nationalities(noun).front() : kNoEntity;
  const int group =
      entities_.named(EntityType::group, keys, label_of(*input_, first, last), country);
  entities_.at(group).plural = true;
  entities_.at(group).counted = counted;
  return {{group}, phrase, false};
}

/// A bare word for fighters: the gunmen, the rebels.
bool MatchedSentence::is_band(const Phrase& noun) const {
  const BodyNoun* body = lexicon_.grammar().body(noun.lemma);
  // the oblique plural is written as the dual
  return noun.kind == PhraseKind::noun && noun.definite && noun.entity == kNone && body &&
         body->body_class == BodyClass::people && body->type == EntityType::armed_group &&
         noun.features.number != Number::singular && noun.child == kNone && noun.adjectives.empty();
}

/// Several who serve a state or lead something: officials, ministers, diplomats.
bool RelationMatcher::are_officials(const Phrase& noun) const {
  return noun.kind == PhraseKind::noun && noun.analysis &&
         noun.features.number != Number::singular &&
         noun.analysis->word_class == lexicon_.keys().named("role");
}

/// "The Turkish and Qatari governments", "two delegations, an American and a Russian one".
bool RelationMatcher::are_bodies_of_states(const Phrase& noun) const {
  const BodyNoun* body = lexicon_.grammar().body(noun.lemma);
  const bool acts =
      body && (body->body_class == BodyClass::state || body->body_class == BodyClass::delegation);
  return acts && noun.features.number != Number::singular && noun.apposition == kNone &&
         noun.next_member == kNone && own_nationalities(noun).size() > 1;
}

/// "Russian officials" act for their state where sides meet.
RelationMatcher::Filled RelationMatcher::states_of_officials(int phrase, TypeSet types) {
  if (phrase == kNone) return {};
  const Grammar& grammar = lexicon_.grammar();
  int core = phrase;  // "a number of officials"
  while (phrases_->at(core).child != kNone && phrases_->at(core).entity == kNone &&
         grammar.is_transparent(phrases_->at(core).lemma)) {
    core = phrases_->at(core).child;
  }
  const Phrase& noun = phrases_->at(core);
  const bool mutual =
      pattern_ && (pattern_->encounter || lexicon_.relations().relation_of(*pattern_).symmetric);
  const bool named = noun.entity != kNone && noun.apposition == kNone &&
                     entities_.at(noun.entity).entity.type == EntityType::group;
  // "met an American official": one without a name
  const bool lone = noun.features.number == Number::singular && !noun.definite &&
                    noun.kind == PhraseKind::noun && noun.analysis && noun.child == kNone &&
                    noun.analysis->word_class == lexicon_.keys().named("role");
  const bool officials = are_officials(noun) || (lone && noun.entity == kNone);
  const bool fits = mutual && officials && (noun.entity == kNone || named) &&
                    noun.apposition == kNone && noun.next_member == kNone &&
                    grammar.title(noun.lemma) && !grammar.is_occupation(noun.lemma) &&
                    !grammar.is_means(noun.lemma);
  if (!fits && !(mutual && are_bodies_of_states(noun))) return {};
  const bool shared = noun.shared && noun.nationalities.size() > 1;
  // "officials of South Korea", "leaders of X"
  constexpr TypeSet kBodies = type_bit(EntityType::country) | type_bit(EntityType::organization) |
                              type_bit(EntityType::armed_group);
  const int of = fits && !shared && are_officials(noun) && own_nationalities(noun).empty() &&
                         noun.child != kNone
                     ? phrases_->at(noun.child).entity
                     : kNone;
  if (of != kNone && phrases_->at(noun.child).next_member == kNone &&
      (kBodies & type_bit(entities_.at(of).entity.type))) {
    return {adapt({of}, types), phrase, false};
  }
  std::vector<int> states;
  for (const std::uint32_t country : shared ? noun.nationalities : own_nationalities(noun)) {
    states.push_back(entities_.known(country));
  }
  return {adapt(std::move(states), types), phrase, false};
}

/// The subject of a clause as a side of what its verb, or the noun it governs, tells.
RelationMatcher::Filled RelationMatcher::side_of_subject(int clause, TypeSet types) {
  const Clause& c = clauses_->at(clause);
  if (c.subject != kNone) {
    // "fighters of X" are X before they are a group
    const bool fighters = lexicon_.grammar().is_fighters(phrases_->at(c.subject).lemma);
    Filled filled =
        fighters ? side_of_means(c.subject, clause, types) : states_of_officials(c.subject, types);
    if (!filled.entities.empty()) return filled;
  }
  Filled said{adapt(discourse_.subject_of(clause), types), c.subject, c.subject == kNone};
  if (said.entities.empty() && c.subject != kNone) return side_of_means(c.subject, clause, types);
  return said;
}

/// "Officials from Iran and Turkey", "the officials in Britain" act for the state or body.
RelationMatcher::Filled RelationMatcher::states_officials_are_from(int phrase, int clause,
                                                                   TypeSet types) {
  const Phrase& noun = phrases_->at(phrase);
  if (!are_officials(noun) || noun.child != kNone) return {};
  const int here = phrases_->position_of(phrase);
  if (here == kNone || here + 1 == count()) return {};
  const Phrase& from = top(here + 1);
  if (from.kind != PhraseKind::preposition || from.governed == kNone) return {};
  const Grammar& grammar = lexicon_.grammar();
  if (from.lemma == grammar.preposition("partitive") && !noun.definite) {
    return of_phrase(from.governed, clause, types);
  }
  // where they serve, not where they were met
  const int where = phrases_->at(from.governed).entity;
  constexpr TypeSet kBodies = type_bit(EntityType::country) | type_bit(EntityType::organization) |
                              type_bit(EntityType::armed_group) | type_bit(EntityType::government);
  const bool serve = pattern_->encounter && from.lemma == grammar.preposition("location") &&
                     where != kNone && (kBodies & type_bit(entities_.at(where).entity.type)) &&
                     grammar.title(noun.lemma) && !grammar.is_occupation(noun.lemma) &&
                     own_nationalities(noun).empty();
  return serve ? of_phrase(from.governed, clause, types) : Filled{};
}

/// One who serves a state or body is no other side than that one.
bool RelationMatcher::is_own_state(int one, int other) const {
  const auto serves = [&](int who, int state) {
    const ArticleEntity& e = entities_.at(who);
    const bool servant = e.entity.type == EntityType::government ||
                         (pattern_->means && e.entity.type == EntityType::group) ||
                         (e.entity.type == EntityType::person && !e.offices.empty());
    const bool of_body =
        std::any_of(e.offices.begin(), e.offices.end(),
                    [&](const NamedOffice& office) { return office.holder == state; });
    if (of_body) return true;
    const std::uint32_t country = entities_.at(state).country;
    return servant && entities_.at(state).entity.type == EntityType::country &&
           country != kNoEntity && discourse_.country_served(who) == country;
  };
  return serves(one, other) || serves(other, one);
}

bool MatchedSentence::is_body(const Phrase& noun) const {
  constexpr TypeSet kBodies = type_bit(EntityType::government) | type_bit(EntityType::armed_group) |
                              type_bit(EntityType::organization) | type_bit(EntityType::media);
  return noun.entity != kNone && (kBodies & type_bit(entities_.at(noun.entity).entity.type));
}

/// Only a part of a place is a place: its role or its strength is not.
bool RelationMatcher::is_part_of_no_place(const Phrase& noun, TypeSet types) const {
  constexpr TypeSet kPlaces =
      type_bit(EntityType::place) | type_bit(EntityType::facility) | type_bit(EntityType::country);
  const bool place = noun.analysis && noun.analysis->word_class == lexicon_.keys().named("place");
  return pattern_ && pattern_->means && (types & ~kPlaces) == 0 && !place &&
         noun.kind == PhraseKind::noun && noun.entity == kNone &&
         lexicon_.grammar().is_transparent(noun.lemma) && !lexicon_.grammar().body(noun.lemma) &&
         !lexicon_.grammar().is_partitive(noun.lemma);
}

/// "An attack by X hit the embassy": the deed right before a verb without subject.
int RelationMatcher::event_before(const TriggerSite& site) const {
  const Clause& c = clauses_->at(site.clause);
  if (c.conjunction != kNone || site.position == 0) return kNone;
  const PhraseKind before = top(site.position - 1).kind;
  const int from = before == PhraseKind::punctuation ? site.position - 2 : site.position - 1;
  for (int p = from; p >= 0 && p >= from - 3; --p) {
    const Phrase& noun = top(p);
    if (noun.kind == PhraseKind::punctuation || noun.kind == PhraseKind::verb) return kNone;
    const bool event = noun.kind == PhraseKind::noun && noun.entity == kNone && noun.analysis &&
                       noun.analysis->word_class == lexicon_.keys().named("event");
    if (event && !noun.definite) return phrases_->top[static_cast<std::size_t>(p)];
  }
  return kNone;
}

/// Whether what a noun governs is a name: "fighters of X".
bool RelationMatcher::inner_name(const Phrase& noun) const {
  for (int n = noun.child, d = 0; n != kNone && d < kDeepest; n = phrases_->at(n).child, ++d) {
    if (phrases_->at(n).kind == PhraseKind::noun && phrases_->at(n).entity != kNone) return true;
  }
  return false;
}

}  // namespace isnad
