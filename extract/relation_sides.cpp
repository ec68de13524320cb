// SPDX-License-Identifier: Apache-2.0
// The sides of an event that several take part in, wherever the sentence names them.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

/// "The talks dealt with the crisis between X and Y": a nearer noun has the sides.
bool RelationMatcher::has_bare_noun(int from, int to) const {
  for (int p = from; p < to; ++p) {
    const bool bare = top(p).kind == PhraseKind::noun && top(p).entity == kNone &&
                      clauses_->governed_by[static_cast<std::size_t>(p)] == kNone;
    // "economic and military", "of a high level"
    const PhraseKind before = top(p - 1).kind;
    if (before == PhraseKind::conjunction || before == PhraseKind::adjective) continue;
    if (bare && top(p).analysis && top(p).analysis->pos == Pos::noun &&
        top(p).analysis->word_class != lexicon_.keys().named("time")) {
      return true;
    }
  }
  return false;
}

/// "Held", "brought together", "went on": a verb that tells no more than that an event took place.
bool MatchedSentence::tells_of_event(const Phrase& verb) const {
  if (verb.analysis && verb.analysis->word_class == lexicon_.keys().named("aspect")) return true;
  const std::vector<LightVerb>* light = lexicon_.grammar().light_verb(verb.lemma);
  return light && std::any_of(light->begin(), light->end(), [](const LightVerb& v) {
           return v.preposition == kNoKey || v.role == LightRole::gather;
         });
}

/// "The talks that were held between X and Y", "talks had been held between": where the verb that
/// tells of the event says between whom it was; kNone when it does not.
int RelationMatcher::between_in_relative(const TriggerSite& site) const {
  const int here = phrases_->top[static_cast<std::size_t>(site.position)];
  for (int p = site.position + 1; p < count(); ++p) {
    if (top(p).kind != PhraseKind::preposition || top(p).lemma != between_) continue;
    const Clause& c = clauses_->at(clause_at(p));
    if (c.verb == kNone || c.verb < site.position || c.verb > p) continue;
    const bool had = c.kind == ClauseKind::auxiliary && c.parent != kNone && c.subject == kNone;
    const bool does = c.subject == here || (had && clauses_->at(c.parent).subject == here);
    const bool of_it = (c.kind == ClauseKind::relative && c.antecedent == here) || does;
    const bool told = of_it && (is_happening(c.verb) ||
                                (does && c.object == kNone && tells_of_event(top(c.verb))));
    if (told && !has_bare_noun(c.verb + 1, p)) return p;
  }
  return kNone;
}

/// "Between the Russian forces and the Ukrainian": a nationality alone has the noun of the first.
void RelationMatcher::add_nation_behind(int between, TypeSet types, Filled& filled) {
  for (int p = between + 1; p + 1 < count() && p < between + 4; ++p) {
    if (top(p).kind != PhraseKind::conjunction) continue;
    const Phrase& other = top(p + 1);
    const bool alone = other.entity == kNone && other.child == kNone && other.adjectives.empty() &&
                       input_->tokens[other.head].definite;
    const WordAnalysis* a = alone ? input_->tokens[other.head].as(Pos::adjective) : nullptr;
    const std::uint32_t country = a ? lexicon_.entities().nationality(a->lemma) : kNoEntity;
    if (country == kNoEntity) return;
    for (const int state : adapt({entities_.known(country)}, types)) {
      filled.entities.push_back(state);
    }
    return;
  }
}

/// "Between A and B on the one side, and C": the list of the other side; kNone when no sides are
/// told.
int MatchedSentence::side_behind(int between) const {
  const KeyId side = lexicon_.keys().named("side");
  for (int p = between + 1; p < count() && top(p).kind != PhraseKind::verb; ++p) {
    if (top(p).kind != PhraseKind::adverb || top(p).word_class != side) continue;
    int next = p + 1;
    if (phrases_->is(next, PhraseKind::punctuation)) ++next;
    const bool goes_on =
        phrases_->is(next, PhraseKind::conjunction) && phrases_->is(next + 1, PhraseKind::noun);
    return goes_on ? phrases_->top[static_cast<std::size_t>(next) + 1] : kNone;
  }
  return kNone;
}

RelationMatcher::Filled RelationMatcher::between(bool first, TypeSet types,
                                                 const TriggerSite& site) {
  PositionList prepositions = prepositions_after(site);
  if (const int p = site.kind == Trigger::noun ? between_in_relative(site) : kNone; p != kNone) {
    prepositions.push_back(p);
  }
  for (int p : prepositions) {
    if (top(p).lemma != between_ || top(p).governed == kNone) continue;
    if (is_elsewhere(site, p)) continue;
    const bool own = clause_at(p) == site.clause;
    if (site.kind == Trigger::noun && own && has_bare_noun(site.position + 1, p)) return {};
    Filled filled = of_phrase(top(p).governed, clause_at(p), types);
    if (const int other = side_behind(p); other != kNone) {
      return first ? filled : of_phrase(other, clause_at(p), types);
    }
    if (filled.entities.size() == 1) add_nation_behind(p, types, filled);
    if (filled.entities.size() < 2) continue;
    if (has_class(phrases_->at(site.phrase), "several")) return filled;  // each with each
    if (first) {
      filled.entities = {filled.entities.front()};
    } else {
      filled.entities.erase(filled.entities.begin());
    }
    return filled;
  }
  return {};
}

/// All sides behind a "between" that stands in [from, to) of a clause, the nearest to `here`.
RelationMatcher::Filled RelationMatcher::between_in(int clause, int here, TypeSet types) {
  Filled nearest;
  int best = count();
  for (int p = 0; p < count(); ++p) {
    const bool between = clause_at(p) == clause && top(p).kind == PhraseKind::preposition &&
                         top(p).lemma == between_ && top(p).governed != kNone;
    if (!between || std::abs(p - here) >= best) continue;
    Filled filled = of_phrase(top(p).governed, clause, types);
    // "between the Libyan parties"
    const bool several = filled.entities.size() == 1 &&
                         entities_.at(filled.entities[0]).entity.type == EntityType::group &&
                         entities_.at(filled.entities[0]).plural;
    if (filled.entities.size() < 2 && !several) continue;
    nearest = std::move(filled);
    best = std::abs(p - here);
  }
  return nearest;
}

/// Whom an event brings together, told from what a third party does for them: those behind
/// "between", those who do it together or the one with the other, or those whose event it is.
RelationMatcher::Filled RelationMatcher::sides(TypeSet types, const TriggerSite& site) {
  if (lexicon_.relations().relation_of(*pattern_).symmetric) return sides_met(types, site);
  const Clause& c = clauses_->at(site.clause);
  Filled filled = between_in(site.clause, site.position, types);
  if (!filled.entities.empty()) return filled;
  // "the truce between X and Y in which Z mediated"
  if (c.kind == ClauseKind::relative && c.parent != kNone) {
    filled = between_in(c.parent, c.first, types);
    if (!filled.entities.empty()) return filled;
  }
  // else only beside a word for what they do with each other
  // "the truce in which X mediated"
  const bool told = c.kind == ClauseKind::relative && c.antecedent != kNone;
  if (site.kind == Trigger::verb && told) return sides_elsewhere(types, site);
  if (site.kind != Trigger::noun || !pattern_) return {};
  if (pattern_->with.beside.empty()) return sides_elsewhere(types, site);
  if (c.verb != kNone) {
    filled = side_of_subject(site.clause, types);
    if (filled.entities.size() > 1) return filled;
    const KeyId with = lexicon_.grammar().preposition("with");
    for (int p = 0; p < count() && filled.entities.size() == 1; ++p) {
      const bool behind = clause_at(p) == site.clause && top(p).lemma == with &&
                          top(p).kind == PhraseKind::preposition && top(p).governed != kNone;
      if (!behind) continue;
      const Filled other = of_phrase(top(p).governed, site.clause, types);
      if (other.entities.empty()) continue;
      filled.entities.insert(filled.entities.end(), other.entities.begin(), other.entities.end());
      return filled;
    }
  }
  // "talks of X and Y", "talks of two nationalities"
  for (int p = site.position - 1; p >= 0; --p) {
    if (clause_at(p) != site.clause || top(p).kind != PhraseKind::noun) continue;
    std::vector<int> owners;
    for (const std::uint32_t country : own_nationalities(top(p))) {
      owners.push_back(entities_.known(country));
    }
    if (top(p).child != kNone && owners.size() < 2) {
      owners = discourse_.resolve_actor(top(p).child, site.clause, types);
    }
    filled = {adapt(owners, types), phrases_->top[static_cast<std::size_t>(p)], false};
    if (filled.entities.size() > 1) return filled;
  }
  return {};
}

/// "X met Y. The talks dealt with", "during the meeting the matter was discussed": talks that name
/// no sides are those of the two who met.
RelationMatcher::Filled RelationMatcher::sides_met(TypeSet types, const TriggerSite& site) {
  const RelationTable& table = lexicon_.relations();
  int talks = site.phrase;
  if (site.kind == Trigger::verb) {
    const auto tells = [&](int noun) {
      const auto& patterns = table.at(Trigger::noun, phrases_->at(noun).lemma);
      return std::any_of(patterns.begin(), patterns.end(), [&](std::uint32_t index) {
        return table.patterns()[index].relation == relation_;
      });
    };
    talks = clauses_->at(site.clause).subject;  // "the holding of talks"
    while (talks != kNone && !tells(talks)) talks = phrases_->at(talks).child;
    if (talks == kNone) return {};
  } else {
    const Phrase& noun = phrases_->at(talks);
    const bool outer = talks == phrases_->top[static_cast<std::size_t>(site.position)];
    const bool bare = noun.definite && noun.child == kNone && noun.adjectives.empty();
    if (!outer || !bare || noun.entity != kNone || light_clause(site) != kNone) return {};
  }
  const KeyId with = lexicon_.grammar().preposition("with");
  for (const int p : prepositions_after(site)) {
    if (top(p).lemma == with || top(p).lemma == between_) return {};
  }
  return {adapt(discourse_.pair_met(types), types), kNone, true};
}

/// "The mediators said that the talks between X and Y": between whom a third party stands the rest
/// of the sentence tells, or the event told last; not himself.
RelationMatcher::Filled RelationMatcher::sides_elsewhere(TypeSet types, const TriggerSite& site) {
  const Filled doer = fill(pattern_->subject, pattern_->subject_types, site, *pattern_);
  if (doer.entities.empty()) return {};
  const auto others = [&](const std::vector<int>& found) {
    return std::none_of(found.begin(), found.end(), [&](int side) {
      const std::uint32_t country = entities_.at(side).country;
      return std::any_of(doer.entities.begin(), doer.entities.end(), [&](int who) {
        return who == side || (country != kNoEntity && entities_.at(who).country == country);
      });
    });
  };
  for (std::size_t c = 0; c < clauses_->all.size(); ++c) {
    Filled filled = between_in(static_cast<int>(c), site.position, types);
    if (filled.entities.size() > 1 && others(filled.entities)) return filled;
  }
  const int what = site.kind == Trigger::verb ? clauses_->at(site.clause).antecedent : site.phrase;
  if (!phrases_->at(what).definite) return {};
  constexpr TypeSet kSides = type_bit(EntityType::country) | type_bit(EntityType::government) |
                             type_bit(EntityType::organization) | type_bit(EntityType::armed_group);
  Filled told{adapt(discourse_.sides_told(kSides), types), kNone, true};
  return told.entities.size() == 2 && others(told.entities) ? told : Filled{};
}

/// "A tour that includes X and Y": what the verb that describes a noun says it takes in.
RelationMatcher::Filled RelationMatcher::covered_by(TypeSet types, const TriggerSite& site) {
  const int here = phrases_->top[static_cast<std::size_t>(site.position)];
  for (std::size_t i = 0; i < clauses_->all.size(); ++i) {
    const Clause& c = clauses_->all[i];
    if (c.verb == kNone || c.object == kNone || (c.subject != here && c.antecedent != here)) {
      continue;
    }
    const std::vector<LightVerb>* light = lexicon_.grammar().light_verb(top(c.verb).lemma);
    const bool covers = light && std::any_of(light->begin(), light->end(), [](const LightVerb& v) {
                          return v.role == LightRole::cover;
                        });
    if (covers) return of_phrase(c.object, static_cast<int>(i), types);
  }
  return {};
}

/// The one who undergoes what a noun says: "X received a call", "X was exposed to an attack".
RelationMatcher::Filled RelationMatcher::recipient(TypeSet types, const TriggerSite& site) {
  const int light = light_clause(site, LightRole::recipient);
  if (light == kNone) return {};
  const Clause& c = clauses_->at(light);
  Filled filled{adapt(discourse_.subject_of(light), types), c.subject, c.subject == kNone};
  if (!filled.entities.empty() || !pattern_ || pattern_->means) return filled;
  return of_phrase(c.subject, light, types);  // "the decision of X met with rejection"
}

/// Whether an adjective of the noun has a class of adjectives.tsv.
bool MatchedSentence::has_class(const Phrase& noun, std::string_view word_class) const {
  const KeyId wanted = lexicon_.keys().find(word_class);
  return std::any_of(noun.adjectives.begin(), noun.adjectives.end(), [&](std::uint32_t token) {
    const WordAnalysis* a = input_->tokens[token].as(Pos::adjective);
    return a && wanted != kNoKey && a->word_class == wanted;
  });
}

/// The noun stands behind a preposition that says when or where the clause happens.
bool RelationMatcher::is_setting(const TriggerSite& site) const {
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  // "progress in the talks": the complement of another noun
  if (before > 0 && top(before).lemma == lexicon_.grammar().preposition("location")) {
    const Phrase& noun = top(before - 1);
    const bool event = noun.kind == PhraseKind::noun && noun.entity == kNone && noun.analysis &&
                       noun.analysis->word_class == lexicon_.keys().named("event");
    const int over = clauses_->governed_by[static_cast<std::size_t>(before) - 1];
    const bool purpose =
        over != kNone && top(over).lemma == lexicon_.grammar().preposition("purpose");
    const Clause& c = clauses_->at(site.clause);
    const bool object = c.object == phrases_->top[static_cast<std::size_t>(before) - 1];
    if (event && !purpose && !object) return false;
  }
  if (before == kNone) return false;
  // "on the first day of a visit"
  const bool of = top(before).lemma == lexicon_.grammar().preposition("partitive");
  if (of && before > 0 && top(before - 1).analysis &&
      top(before - 1).analysis->word_class == lexicon_.keys().named("time")) {
    const int when = clauses_->governed_by[static_cast<std::size_t>(before) - 1];
    return when != kNone && lexicon_.grammar().is_setting(top(when).lemma);
  }
  return top(before).kind == PhraseKind::date || lexicon_.grammar().is_setting(top(before).lemma);
}

/// The subject of the clause in which a noun says when, where, why or how it happens.
RelationMatcher::Filled RelationMatcher::subject_beside(TypeSet types, const TriggerSite& site) {
  const Clause& c = clauses_->at(site.clause);
  if (site.kind == Trigger::noun && c.verb != kNone) {
    const int here = phrases_->top[static_cast<std::size_t>(site.position)];
    const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
    const bool argument = here == c.object || here == c.object2;
    if (argument && light_clause(site) == kNone) return {};
    const bool asked = pattern_ && !pattern_->with.behind.empty();
    bool purpose =
        before != kNone && top(before).lemma == lexicon_.grammar().preposition("purpose");
    // "under the pressure aimed at talks": it is the purpose of another noun
    if (purpose && before > 0 && top(before - 1).kind == PhraseKind::noun &&
        top(before - 1).entity == kNone &&
        clauses_->governed_by[static_cast<std::size_t>(before) - 1] != kNone) {
      purpose = false;
    }
    if (before != kNone && !asked && !purpose && !is_setting(site)) return {};
    // "... since its liberation with the support of": it is told of the nearer deed
    for (int p = before - 1; asked && p > c.verb; --p) {
      if (clause_at(p) != site.clause || !is_lone_event(p) || top(p).child == kNone) continue;
      // "discussed an advance of X with the support of Y": who does it
      const int doer = top(p).child;
      if (phrases_->at(doer).entity != kNone) {
        if (Filled near = of_phrase(doer, site.clause, types); !near.entities.empty()) return near;
      }
      const int governing = clauses_->governed_by[static_cast<std::size_t>(p)];
      if (lexicon_.grammar().is_setting(top(governing).lemma)) return {};
    }
  }
  // "the agency quoted X as saying (his saying) after talks with Y": he held them
  const int over = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  if (over > 0 && c.verb != kNone && is_say(c.verb)) {
    const Phrase& saying = top(over - 1);
    const bool his = saying.kind == PhraseKind::noun && saying.entity == kNone &&
                     clauses_->governed_by[static_cast<std::size_t>(over) - 1] == kNone &&
                     saying.child != kNone &&
                     phrases_->at(saying.child).kind == PhraseKind::pronoun;
    if (his) return of_phrase(saying.child, site.clause, types);
  }
  // "and that at the request of X": the clause before tells who did it
  const bool that = c.verb == kNone && c.parent != kNone && !pattern_->with.behind.empty();
  if (that && c.subject == kNone) return side_of_subject(c.parent, types);
  Filled filled = side_of_subject(site.clause, types);
  // "the words of X came during his talk with Y"
  return filled.entities.empty() ? of_phrase(c.subject, site.clause, types) : filled;
}

/// "X told Y in a call": the other side of what names none is who is spoken to.
RelationMatcher::Filled RelationMatcher::addressee(TypeSet types, const TriggerSite& site) {
  const Clause& c = clauses_->at(site.clause);
  if (site.kind != Trigger::noun || c.verb == kNone || !is_setting(site)) return {};
  if (phrases_->at(site.phrase).child != kNone) return {};
  const Grammar& grammar = lexicon_.grammar();
  const int next = site.position + 1;
  if (next < count() && top(next).kind == PhraseKind::preposition &&
      !grammar.is_setting(top(next).lemma)) {
    return {};
  }
  if (c.object != kNone) return of_phrase(c.object, site.clause, types);
  const KeyId to = grammar.preposition("purpose");
  for (int p = c.verb + 1; p < count(); ++p) {
    if (clause_at(p) != site.clause || top(p).lemma != to || top(p).governed == kNone) continue;
    return of_phrase(top(p).governed, site.clause, types);
  }
  return {};
}

/// "X, a member of Y", "X (is) a member of Y", "as a member of Y": whom a noun describes that
/// stands behind a name, or behind a verbal noun with a pronoun.
RelationMatcher::Filled RelationMatcher::apposed(TypeSet types, const TriggerSite& site) {
  const int p = site.position;
  if (site.kind != Trigger::noun || p == 0) return {};
  if (phrases_->top[static_cast<std::size_t>(p)] != site.phrase) return {};
  const bool comma = top(p - 1).kind == PhraseKind::punctuation && !top(p - 1).quote;
  const int q = comma ? p - 2 : p - 1;
  if (q < 0 || top(q).kind != PhraseKind::noun) return {};
  const Phrase& before = top(q);
  const bool governed = clauses_->governed_by[static_cast<std::size_t>(q)] != kNone;
  const bool pronoun = before.entity == kNone && before.child != kNone &&
                       phrases_->at(before.child).kind == PhraseKind::pronoun;
  if (governed && pronoun && !comma) return of_phrase(before.child, site.clause, types);
  if (before.entity == kNone || entities_.at(before.entity).entity.type == EntityType::person) {
    return {};
  }
  const Phrase& noun = phrases_->at(site.phrase);
  if (noun.features.number == Number::plural) return {};  // "the member states"
  // behind a verb it may be another one: "X arrested a member of Y"
  const bool verb_before = clauses_->at(site.clause).verb != kNone &&
                           clauses_->at(site.clause).verb < q && clause_at(q) == site.clause;
  const bool sentence = !verb_before && !governed && noun.child == kNone;
  if (!comma && !sentence && !input_->tokens[noun.head].definite) return {};
  return {adapt({before.entity}, types), phrases_->top[static_cast<std::size_t>(q)], false};
}

}  // namespace isnad
