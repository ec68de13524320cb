// SPDX-License-Identifier: Apache-2.0
// What a claim says beside its two sides: the words for an office.
#include "extract/relation_matcher.h"

namespace isnad {

/// "Appointed X as minister": the words of the office, which name nobody.
std::string RelationMatcher::title_of(const Pattern& pattern, const TriggerSite& site) const {
  const Clause& c = clauses_->at(site.clause);
  const auto office = [&](int phrase) {
    if (phrase == kNone) return false;
    const Phrase& p = phrases_->at(phrase);
    return p.is_title && p.apposition == kNone && !p.counterpart && p.title_last > p.first;
  };
  const auto text = [&](int phrase) {
    return words(phrases_->at(phrase).first, phrases_->at(phrase).title_last);
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

}  // namespace isnad
