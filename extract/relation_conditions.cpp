// SPDX-License-Identifier: Apache-2.0
// What a pattern asks for, or bars, beside its trigger.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

/// Whether a noun phrase, or what it governs, is one that the condition asks for.
bool RelationMatcher::names(const Condition& condition, int phrase) const {
  for (int n = phrase, depth = 0; n != kNone && depth < 8; n = phrases_->at(n).child, ++depth) {
    for (const KeyId lemma : noun_lemmas(phrases_->at(n))) {
      if (contains(condition.nouns, lemma)) return true;
      int child = phrases_->at(n).child;
      if (child == kNone && !condition.chains.empty()) child = governed_through_purpose(n);
      const bool chain =
          child != kNone &&
          std::any_of(condition.chains.begin(), condition.chains.end(),
                      [&](const std::pair<KeyId, KeyId>& pair) {
                        return pair.first == lemma &&
                               noun_lemmas(phrases_->at(child)).contains(pair.second);
                      });
      if (chain) return true;
    }
  }
  return false;
}

/// "Described it as unjust", "... as (one that is) unjust": what the clause behind a preposition
/// says, or the adjective of the noun there.
bool RelationMatcher::says(const Condition& condition, int preposition) const {
  const auto said = [&](const Phrase& phrase) {
    if (phrase.kind == PhraseKind::adjective) return contains(condition.nouns, phrase.lemma);
    if (phrase.kind != PhraseKind::noun) return false;
    const WordAnalysis* own = input_->tokens[phrase.head].as(Pos::adjective);
    if (own && contains(condition.nouns, own->lemma)) return true;
    return std::any_of(phrase.adjectives.begin(), phrase.adjectives.end(), [&](std::uint32_t t) {
      const WordAnalysis* a = input_->tokens[t].as(Pos::adjective);
      return a && contains(condition.nouns, a->lemma);
    });
  };
  if (const int noun = top(preposition).governed; noun != kNone) return said(phrases_->at(noun));
  for (const Clause& c : clauses_->all) {
    const bool here = c.kind == ClauseKind::complement && c.conjunction == preposition + 1;
    if (!here || c.verb != kNone) continue;
    for (int p = c.first; p < count(); ++p) {
      const PhraseKind kind = top(p).kind;
      if (kind == PhraseKind::preposition || kind == PhraseKind::conjunction) return false;
      const int index = phrases_->top[static_cast<std::size_t>(p)];
      if (said(top(p)) || (kind == PhraseKind::noun && names(condition, index))) return true;
    }
    return false;
  }
  return false;
}

/// What stands before the trigger, on it and beside it in its clause.
bool RelationMatcher::circumstances_hold(const Condition& condition,
                                         const TriggerSite& site) const {
  const int before = clauses_->governed_by[static_cast<std::size_t>(site.position)];
  if (!condition.behind.empty() &&
      (before == kNone || !contains(condition.behind, top(before).lemma))) {
    return false;
  }
  const auto any_beside = [&](const auto& fits) {
    for (int p = 0; p < count(); ++p) {
      if (p != site.position && clause_at(p) == site.clause && fits(top(p))) return true;
    }
    return false;
  };
  const bool adverb =
      condition.adverbs.empty() || any_beside([&](const Phrase& phrase) {
        return phrase.kind == PhraseKind::adverb && contains(condition.adverbs, phrase.lemma);
      });
  const bool beside =
      condition.beside.empty() || any_beside([&](const Phrase& phrase) {
        if (phrase.kind == PhraseKind::noun) return contains(condition.beside, phrase.lemma);
        // several verbs may be written alike
        const auto& readings = input_->tokens[phrase.head].analyses;
        return phrase.kind == PhraseKind::verb &&
               std::any_of(readings.begin(), readings.end(), [&](const WordAnalysis& a) {
                 return a.pos == Pos::verb && contains(condition.beside, a.lemma);
               });
      });
  if (!adverb || !beside) return false;
  if (condition.adjectives.empty()) return true;
  const Phrase& noun = phrases_->at(site.phrase);
  return std::any_of(noun.adjectives.begin(), noun.adjectives.end(), [&](std::uint32_t token) {
    const WordAnalysis* a = input_->tokens[token].as(Pos::adjective);
    return a && contains(condition.adjectives, a->lemma);
  });
}

bool RelationMatcher::holds(const Condition& condition, const TriggerSite& site) {
  if (!circumstances_hold(condition, site)) return false;
  const bool any = condition.nouns.empty() && condition.chains.empty();
  if (condition.prepositions.empty() && any) return true;
  if (!condition.prepositions.empty()) {
    for (int p : prepositions_after(site)) {
      if (!contains(condition.prepositions, top(p).lemma)) continue;
      if (any || names(condition, top(p).governed) || says(condition, p)) return true;
      // "the accord that X reached (it)": the pronoun takes up what the clause describes
      const Clause& of = clauses_->at(clause_at(p));
      const bool resumed = of.kind == ClauseKind::relative && top(p).governed != kNone &&
                           phrases_->at(top(p).governed).kind == PhraseKind::pronoun;
      if (resumed && names(condition, of.antecedent)) return true;
    }
    // "described the steps that X took as brave": behind the clause that describes the object
    const int object = clauses_->at(site.clause).object;
    for (int p = site.position + 1; p < count() && !any && object != kNone; ++p) {
      const Clause& c = clauses_->at(clause_at(p));
      const bool described = site.kind == Trigger::verb && c.kind == ClauseKind::relative &&
                             c.antecedent == object && top(p).kind == PhraseKind::preposition;
      if (!described || !contains(condition.prepositions, top(p).lemma)) continue;
      if (names(condition, top(p).governed) || says(condition, p)) return true;
    }
    return false;
  }
  const Clause& c = clauses_->at(site.clause);
  if (site.kind == Trigger::participle) return names(condition, site.phrase);
  if (site.kind != Trigger::verb) {
    // "their launch of rockets": the object stands behind the doer
    const int p = site.position + 1;
    const bool object =
        p < count() && top(p).kind == PhraseKind::noun && clause_at(p) == site.clause;
    return names(condition, phrases_->at(site.phrase).child) ||
           (object && names(condition, phrases_->top[static_cast<std::size_t>(p)]));
  }
  // "a meeting was held and brought together": the event is the subject of the clause before
  const int before =
      c.subject == kNone && c.parent != kNone ? clauses_->at(c.parent).subject : kNone;
  return names(condition, c.object) || names(condition, c.object2) || names(condition, c.subject) ||
         names(condition, before);
}

}  // namespace isnad
