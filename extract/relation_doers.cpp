// SPDX-License-Identifier: Apache-2.0
// Who did what a verbal noun tells, and to whom, when the noun is itself an argument.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

/// Who did what a verbal noun tells: what it governs when its object stands behind it ("the firing
/// by X of rockets"), or the one whom a preposition names as the doer.
std::vector<int> RelationMatcher::doer_of_event(int phrase, int clause, TypeSet types) {
  const Grammar& grammar = lexicon_.grammar();
  const auto at = std::find(phrases_->top.begin(), phrases_->top.end(), phrase);
  if (at == phrases_->top.end()) return {};
  const Phrase& event = phrases_->at(phrase);
  const int here = static_cast<int>(at - phrases_->top.begin());
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
  for (int p = next; p < count() && clause_at(p) == clause; ++p) {
    if (top(p).kind == PhraseKind::punctuation || top(p).kind == PhraseKind::verb) break;
    const bool by = top(p).kind == PhraseKind::preposition && top(p).governed != kNone &&
                    grammar.is_agent_preposition(top(p).lemma);
    if (by) return of_phrase(top(p).governed, clause, types).entities;
  }
  return {};
}

/// "Threatened with the bombing of X": what the verbal noun in the place of a function governs.
RelationMatcher::Filled RelationMatcher::governed_noun(const Function& function, TypeSet types,
                                                       const TriggerSite& site) {
  const Clause& c = clauses_->at(site.clause);
  const auto inner = [&](int phrase) {
    if (phrase == kNone || phrases_->at(phrase).entity != kNone) return Filled{};
    const int child = phrases_->at(phrase).child;
    const bool named = child != kNone && phrases_->at(child).kind == PhraseKind::noun;
    return named ? of_phrase(child, site.clause, types) : Filled{};
  };
  if (function.kind == FunctionKind::object) return inner(c.object);
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
         what.analysis->word_class == lexicon_.keys().find("event") &&
         lexicon_.grammar().governor(trigger.lemma, Complement::preposition, top(p).lemma) ==
             Effect::requested;
}

}  // namespace isnad
