// SPDX-License-Identifier: Apache-2.0
// How far the complements of a trigger reach, and which of them another noun has.
#include <algorithm>

#include "extract/relation_matcher.h"

namespace isnad {

namespace {

constexpr int kLongestAside = 6;  // positions between two commas

}  // namespace

/// "Held talks, on Monday, with": the position behind an aside between two commas that says when
/// or where; kNone when what stands behind the comma is none.
int RelationMatcher::past_aside(int comma) const {
  const int clause = clause_at(comma);
  for (int p = comma + 1; p < count() && p <= comma + kLongestAside; ++p) {
    if (clause_at(p) != clause) return kNone;
    const PhraseKind kind = top(p).kind;
    if (kind == PhraseKind::punctuation) return p + 1;
    const bool governed = clauses_->governed_by[static_cast<std::size_t>(p)] != kNone;
    const bool when =
        kind == PhraseKind::date || kind == PhraseKind::adverb ||
        (kind == PhraseKind::preposition && lexicon_.grammar().is_setting(top(p).lemma)) ||
        (kind == PhraseKind::noun && governed);
    if (!when) return kNone;
  }
  return kNone;
}

/// Where a noun's complements go on behind an aside, behind the comma that ends "X, the minister,"
/// or right behind one; kNone when they do not.
int RelationMatcher::behind_aside(const TriggerSite& site, int comma) const {
  if (site.kind != Trigger::noun || clause_at(comma) != site.clause) return kNone;
  const auto preposition_at = [&](int p) {
    const bool here = p != kNone && p < count() && clause_at(p) == site.clause;
    return here && top(p).kind == PhraseKind::preposition ? top(p).lemma : kNoKey;
  };
  const bool travel = pattern_ && pattern_->travel;
  const KeyId destination = lexicon_.grammar().preposition("destination");
  const KeyId location = lexicon_.grammar().preposition("location");
  const auto goes_on = [&](int p) {
    const KeyId preposition = preposition_at(p);
    return preposition != kNoKey &&
           (preposition == between_ || preposition == lexicon_.grammar().preposition("with") ||
            (travel && preposition == destination) ||
            (pattern_ && preposition != location && pattern_->means &&
             has_object_behind(*pattern_, preposition)));
  };
  // "clashes, between A and B", "a visit, to X"
  const KeyId next = preposition_at(comma + 1);
  const bool own = next != kNoKey && (next == between_ || (travel && next == destination));
  if (top(comma).comma && own) return comma + 1;
  const int child = phrases_->at(site.phrase).child;
  const int title = child == kNone ? kNone : phrases_->at(child).apposition;
  if (comma == site.position + 1 && title != kNone && goes_on(comma + 1)) return comma + 1;
  const int behind = past_aside(comma);
  return goes_on(behind) ? behind : kNone;
}

bool RelationMatcher::other_trigger_wants(int position, KeyId preposition) const {
  const RelationTable& table = lexicon_.relations();
  for (int n = phrases_->top[static_cast<std::size_t>(position)], depth = 0;
       n != kNone && depth < 8; n = phrases_->at(n).child, ++depth) {
    const Phrase& phrase = phrases_->at(n);
    if (phrase.kind != PhraseKind::noun || phrase.entity != kNone) break;
    for (const KeyId lemma : noun_lemmas(phrase)) {
      for (const std::uint32_t index : table.at(Trigger::noun, lemma)) {
        const Pattern& pattern = table.patterns()[index];
        // one event told by verb and noun, but "discussed the resumption of talks with"
        if (pattern.relation == relation_ && depth == 0) continue;
        // "the place of his residence": one that wants "of ties" and has none wants nothing
        const Condition& with = pattern.with;
        const bool object =
            with.prepositions.empty() && !(with.nouns.empty() && with.chains.empty());
        if (object && with.behind.empty() && !names(with, phrase.child)) continue;
        for (const auto* functions : {&pattern.subject, &pattern.object}) {
          for (const Function& f : *functions) {
            const bool sides = f.kind == FunctionKind::between1 || f.kind == FunctionKind::between2;
            if (sides && preposition == between_) return true;
            if (f.kind == FunctionKind::preposition && f.preposition == preposition) return true;
          }
        }
      }
    }
  }
  return false;
}

/// The noun that the pattern itself asks for leaves its complements to the pattern.
bool RelationMatcher::wanted_noun(int position) const {
  if (!pattern_ || pattern_->with.nouns.empty()) return false;
  for (int n = phrases_->top[static_cast<std::size_t>(position)], d = 0; n != kNone && d < 8;
       n = phrases_->at(n).child, ++d) {
    for (const KeyId lemma : noun_lemmas(phrases_->at(n))) {
      if (contains(pattern_->with.nouns, lemma)) return true;
    }
  }
  return false;
}

/// "A halt to firing": what a noun governs behind the preposition of purpose.
int RelationMatcher::governed_through_purpose(int phrase) const {
  const int at = phrases_->position_of(phrase);
  if (at == kNone || at + 1 == count()) return kNone;
  const Phrase& next = top(at + 1);
  const bool purpose = next.kind == PhraseKind::preposition &&
                       next.lemma == lexicon_.grammar().preposition("purpose");
  return purpose ? next.governed : kNone;
}

}  // namespace isnad
