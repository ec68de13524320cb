// SPDX-License-Identifier: Apache-2.0
// Which phrase fills a grammatical function of a trigger, and whom it means.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

/// Dictionary forms that the head of a noun phrase can have.
LemmaList MatchedSentence::noun_lemmas(const Phrase& phrase) const {
  LemmaList lemmas;
  if (!phrase.analysis || phrase.kind != PhraseKind::noun) return lemmas;
  lemmas.push_back(phrase.lemma);
  for (const WordAnalysis& a : input_->tokens[phrase.head].analyses) {
    if (a.pos == Pos::noun && !lemmas.contains(a.lemma)) lemmas.push_back(a.lemma);
  }
  return lemmas;
}

std::vector<int> RelationMatcher::adapt(std::vector<int> found, TypeSet types) {
  std::vector<int> fitting;
  for (int entity : found) {
    const ArticleEntity& e = entities_.at(entity);
    if (types & type_bit(e.entity.type)) {
      fitting.push_back(entity);
      continue;
    }
    // A capital acts for its state.
    if (e.entity.type == EntityType::place && e.known != kNoEntity &&
        (types & type_bit(EntityType::country))) {
      const std::uint32_t country = lexicon_.entities().capital_of(e.known);
      if (country != kNoEntity) fitting.push_back(entities_.known(country));
    }
  }
  return fitting;
}

RelationMatcher::Filled RelationMatcher::fill(const std::vector<Function>& functions, TypeSet types,
                                              const TriggerSite& site, const Pattern& pattern) {
  for (const Function& function : functions) {
    Filled filled = fill_one(function, types, site, pattern);
    if (!filled.entities.empty()) return filled;
    // "a visit of the delegation": whose it is is said, though nobody knows him
    const int child = phrases_->at(site.phrase).child;
    const bool his = doer_ && function.kind == FunctionKind::idafa && pattern.travel &&
                     site.kind == Trigger::noun && child != kNone;
    if (his && names_people(phrases_->at(child))) return {};
  }
  return {};
}

bool RelationMatcher::wants_object_only(const Pattern& pattern) const {
  return std::any_of(pattern.object.begin(), pattern.object.end(),
                     [](const Function& f) { return f.kind == FunctionKind::object; });
}

/// Whether a clause without a subject of its own has that of the one around: "and met", "wants to".
bool RelationMatcher::continues(const Clause& c) const {
  if (c.kind == ClauseKind::coordinate) return true;
  return c.kind == ClauseKind::complement && c.governor != kNone &&
         lexicon_.grammar().governor(top(c.governor).lemma, Complement::clause) == Effect::planned;
}

/// "... and met X", "where he met X", "a visit during which he met X": one noun behind a verb that
/// wants an object is that object when the subject of the clause before can be the one who does it.
bool RelationMatcher::has_lone_noun(const Clause& c) const {
  if (c.verb == kNone || c.subject == kNone || c.object != kNone) return false;
  if (phrases_->at(c.subject).first < top(c.verb).first) return false;
  if (c.conjunction != kNone && continues(c)) return true;
  if (!pattern_->encounter && !pattern_->travel) return false;
  if (c.kind == ClauseKind::adverbial || goes_on_with_story(c)) return true;
  for (int p = c.verb + 1; p < c.last && top(p).first < phrases_->at(c.subject).first; ++p) {
    const int before = clauses_->governed_by[static_cast<std::size_t>(p)];
    if (top(p).kind != PhraseKind::pronoun || before == kNone) continue;
    if (lexicon_.grammar().is_setting(top(before).lemma)) return true;
  }
  return false;
}

/// "He visited X. And met Y": a sentence that begins with its verb behind "and" or "also", and has
/// no other place for whom it tells of than the noun behind the verb.
bool RelationMatcher::goes_on_with_story(const Clause& c) const {
  if (c.kind != ClauseKind::main || c.parent != kNone || c.verb == c.first) return false;
  for (int p = c.first; p < c.verb; ++p) {
    const PhraseKind kind = top(p).kind;
    if (kind != PhraseKind::conjunction && kind != PhraseKind::adverb &&
        kind != PhraseKind::particle) {
      return false;
    }
  }
  const auto takes = [&](KeyId preposition) {
    return std::any_of(pattern_->object.begin(), pattern_->object.end(), [&](const Function& f) {
      return f.kind == FunctionKind::preposition && f.preposition == preposition;
    });
  };
  for (int p = c.verb + 1; p < c.last; ++p) {
    if (top(p).kind == PhraseKind::preposition && takes(top(p).lemma)) return false;
  }
  return true;
}

RelationMatcher::Filled RelationMatcher::surface_subject(TypeSet types, const TriggerSite& site,
                                                         const Pattern& pattern) {
  const Clause& c = clauses_->at(site.clause);
  if (swapped_) return of_phrase(c.object, site.clause, types);
  const bool lone = wants_object_only(pattern) && has_lone_noun(c);
  const bool unsaid = c.subject == kNone;
  if (unsaid && pattern.means) {
    if (const int event = event_before(site); event != kNone) {
      return of_phrase(event, site.clause, types);
    }
  }
  if (lone || unsaid) {
    Filled understood{adapt(discourse_.understood_subject(site.clause), types),
                      c.verb == kNone ? kNone : phrases_->top[static_cast<std::size_t>(c.verb)],
                      true};
    for (int& entity : understood.entities) {  // "(they) struck": those whose fighters they are
      const int side = pattern.means ? entities_.at(entity).side : kNone;
      if (side != kNone && !adapt({side}, types).empty()) entity = side;
    }
    if (!understood.entities.empty() || unsaid) return understood;
    // "a visit that lasts a day, during which he will meet X": he stands farther above, if anywhere
    if (c.conjunction == kNone && c.kind != ClauseKind::main) {
      for (int up = c.parent, d = 0; up != kNone && d < 8; up = clauses_->at(up).parent, ++d) {
        understood.entities = adapt(discourse_.subject_of(up), types);
        if (!understood.entities.empty()) break;
      }
      return understood;
    }
  }
  Filled said = side_of_subject(site.clause, types);
  if (said.entities.empty()) said = of_phrase(c.subject, site.clause, types);
  const bool behind = phrases_->at(c.subject).first > top(c.verb).first;
  // "a visit in which he will discuss the matter with X"
  const bool during = c.kind == ClauseKind::relative && c.subject != c.antecedent &&
                      (pattern.encounter || pattern.travel);
  if (said.entities.empty() && behind && (continues(c) || during) &&
      !(pattern.means && names_people(phrases_->at(c.subject)))) {
    // "and discussed the matter with X": what stands behind the verb is no actor
    return {adapt(discourse_.understood_subject(site.clause), types), kNone, true};
  }
  return said;
}

RelationMatcher::Filled RelationMatcher::surface_object(TypeSet types, const TriggerSite& site) {
  const Clause& c = clauses_->at(site.clause);
  if (swapped_) return of_phrase(c.subject, site.clause, types);
  if (c.object != kNone) return of_phrase(c.object, site.clause, types);
  if (c.verb != kNone) {
    Filled what = of_free_relative(c.verb, site.clause, types);
    if (!what.entities.empty()) return what;
  }
  const bool during = c.conjunction == kNone && c.kind != ClauseKind::main;
  const bool lone =
      has_lone_noun(c) && (during || !discourse_.understood_subject(site.clause).empty());
  return lone ? of_phrase(c.subject, site.clause, types) : Filled{};
}

RelationMatcher::Filled RelationMatcher::fill_one(const Function& function, TypeSet types,
                                                  const TriggerSite& site, const Pattern& pattern) {
  const Clause& c = clauses_->at(site.clause);
  const bool verb = site.kind == Trigger::verb;
  const Phrase& phrase = phrases_->at(site.phrase);
  if (function.governed) return governed_noun(function, types, site);
  switch (function.kind) {
    case FunctionKind::subject:
      if (!verb) return subject_beside(types, site);
      if (c.passive) return agent(types, site);
      return surface_subject(types, site, pattern);
    case FunctionKind::object:
      if (!verb) return object_of_noun(types, site);
      if (c.passive) return surface_subject(types, site, pattern);
      return surface_object(types, site);
    case FunctionKind::object2: return verb ? of_phrase(c.object2, site.clause, types) : Filled{};
    case FunctionKind::preposition: return governed_by(function.preposition, types, site);
    case FunctionKind::idafa:
      if (site.kind != Trigger::noun) return {};
      if (phrase.child == kNone) return gathering_named(types, phrase);
      // what is set free is not who sets free: "the release of X" has a noun between
      if (const KeyId inner = phrases_->at(phrase.child).lemma;
          doer_ && lexicon_.grammar().is_transparent(inner) &&
          contains(pattern.with.nouns, inner)) {
        return {};
      }
      // "its shelling of the city": who stands between the deed and its object does it
      if (!doer_ && pattern.means && site.position + 1 < count() &&
          top(site.position + 1).kind == PhraseKind::noun &&
          clause_at(site.position + 1) == site.clause &&
          phrase.last == top(site.position + 1).first) {
        return {};
      }
      if (Filled near = doer_of_noun_before(types, site); !near.entities.empty()) return near;
      // "its war": a side that has the means of force
      if (pattern.means && phrases_->at(phrase.child).kind == PhraseKind::pronoun) {
        if (doer_ && !(types & type_bit(EntityType::country))) return {};
      }
      if (pattern.means && types & type_bit(EntityType::country) &&
          phrases_->at(phrase.child).kind == PhraseKind::pronoun) {
        types &= ~(type_bit(EntityType::person) | type_bit(EntityType::organization));
      }
      return of_phrase(phrase.child, site.clause, types);
    case FunctionKind::adjective: {
      if (site.kind == Trigger::participle) return nation_behind(types, site);
      if (site.kind != Trigger::noun) return {};
      Filled filled;
      filled.phrase = site.phrase;
      for (const std::uint32_t country : own_nationalities(phrase)) {
        filled.entities.push_back(entities_.known(country));
      }
      filled.entities = adapt(filled.entities, types);
      return filled;
    }
    case FunctionKind::agent: return agent(types, site);
    case FunctionKind::recipient: return recipient(types, site);
    case FunctionKind::addressee: return addressee(types, site);
    case FunctionKind::owner: return owner(types, site);
    case FunctionKind::sides: return sides(types, site);
    case FunctionKind::between1: return between(true, types, site);
    case FunctionKind::between2: return between(false, types, site);
    case FunctionKind::antecedent:
      return site.kind == Trigger::participle ? of_phrase(site.phrase, site.clause, types)
                                              : apposed(types, site);
    case FunctionKind::self: {
      if (phrase.entity == kNone || is_nobody(phrase)) return {};
      return {adapt({phrase.entity}, types), site.phrase, false};
    }
    case FunctionKind::asked: return asked(types, site);
    case FunctionKind::speaker: return speaker(types, site);
    case FunctionKind::topic: return topic(types, site);
    case FunctionKind::condition: return condition(types, site);
    case FunctionKind::beside: return object_beside(types, site);
    case FunctionKind::fighters:
      if (c.object != kNone) return {};
      return {adapt(discourse_.sides_of_fighting(site.clause), types), kNone, true};
  }
  return {};
}

/// "Took part in the summit": of the body whose summit the article has named.
RelationMatcher::Filled RelationMatcher::gathering_named(TypeSet types, const Phrase& noun) {
  const bool one = types == type_bit(EntityType::organization) && noun.entity == kNone &&
                   input_->tokens[noun.head].definite && noun.adjectives.empty() &&
                   noun.features.number == Number::singular;
  const int body = one ? discourse_.gathering(noun.lemma) : kNone;
  return body == kNone ? Filled{} : Filled{{body}, kNone, true};
}

/// "Admitted to the killing": what a verb is about, no actor.
bool RelationMatcher::is_matter(int p) const {
  if (lexicon_.grammar().is_setting(top(p).lemma)) return false;
  const Phrase& noun = phrases_->at(top(p).governed);
  if (noun.kind != PhraseKind::noun || !noun.analysis) return false;
  const KeyId word_class = noun.analysis->word_class;
  return word_class == lexicon_.keys().named("event") ||
         word_class == lexicon_.keys().named("abstract");
}

/// "Under the auspices of X": a noun that tells something of its own behind this preposition.
bool RelationMatcher::is_adjunct(int p) const {
  if (top(p).governed == kNone) return false;
  const RelationTable& table = lexicon_.relations();
  for (const std::uint32_t index : table.at(Trigger::noun, phrases_->at(top(p).governed).lemma)) {
    const Condition& with = table.patterns()[index].with;
    if (!contains(with.behind, top(p).lemma)) continue;
    // "with support from X", but "condemned the support for X"
    const int at = phrases_->position_of(top(p).governed);
    const int next = at == kNone ? count() : at + 1;
    const bool asked =
        phrases_->is(next, PhraseKind::preposition) && contains(with.prepositions, top(next).lemma);
    if (with.prepositions.empty() || asked) return true;
  }
  return false;
}

/// Positions of the prepositions that may belong to a trigger: behind it in its clause, for a
/// verb also before it.
PositionList RelationMatcher::prepositions_after(const TriggerSite& site) const {
  PositionList found;
  const Clause& c = clauses_->at(site.clause);
  const int end = site.kind == Trigger::verb ? c.last : count();
  for (int p = site.position + 1; p < end; ++p) {
    if (clause_at(p) != site.clause) {
      // A noun's complements end where another clause begins, unless that one describes a noun.
      if (site.kind == Trigger::verb) continue;
      const Clause& other = clauses_->at(clause_at(p));
      if (other.kind != ClauseKind::relative) break;
      // "a visit that was planned to X"
      const bool was = pattern_->travel &&
                       other.antecedent == phrases_->top[static_cast<std::size_t>(site.position)] &&
                       other.verb != kNone && top(other.verb).analysis &&
                       top(other.verb).analysis->word_class == lexicon_.keys().named("copula");
      if (was && phrases_->is(p, PhraseKind::preposition)) found.push_back(p);
      continue;
    }
    if (site.kind != Trigger::verb) {
      if (phrases_->is(p, PhraseKind::verb)) break;
      if (phrases_->is(p, PhraseKind::punctuation) && !top(p).quote) {
        const int behind = behind_aside(site, p);
        if (behind == kNone) break;
        p = behind - 1;
        continue;
      }
      // "met during the visit X, head of ...": who is named behind a noun with the article has
      // what follows him
      const Phrase& noun = phrases_->at(site.phrase);
      const bool closed = site.kind == Trigger::noun && p == site.position + 1 &&
                          noun.child == kNone && input_->tokens[noun.head].definite;
      if (closed && top(p).kind == PhraseKind::noun && top(p).entity != kNone &&
          entities_.at(top(p).entity).entity.type == EntityType::person) {
        break;
      }
    }
    if (phrases_->is(p, PhraseKind::preposition)) found.push_back(p);
  }
  if (site.kind == Trigger::verb) {
    for (int p = site.position - 1; p >= c.first; --p) {
      if (clause_at(p) == site.clause && phrases_->is(p, PhraseKind::preposition)) {
        found.push_back(p);
      }
    }
  }
  // "three were killed and five wounded in a raid": what stands behind the second verb
  const auto next = static_cast<std::size_t>(site.clause) + 1;
  const bool alone = site.kind == Trigger::verb && found.empty() && c.object == kNone && pattern_ &&
                     pattern_->means && !pattern_->with.prepositions.empty();
  if (!alone || next >= clauses_->all.size()) return found;
  const Clause& other = clauses_->all[next];
  if (other.kind != ClauseKind::coordinate || other.parent != site.clause || other.verb == kNone ||
      other.object != kNone) {
    return found;
  }
  for (int p = other.verb + 1; p < other.last; ++p) {
    if (clause_at(p) == clause_at(other.verb) && phrases_->is(p, PhraseKind::preposition)) {
      found.push_back(p);
    }
  }
  return found;
}

}  // namespace isnad
