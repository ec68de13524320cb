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
  // "shelling by X" with a mere "from"
  const bool from = behind.kind == PhraseKind::preposition && behind.governed != kNone &&
                    behind.lemma == grammar.preposition("partitive");
  if (from && pattern_->means) {
    const TypeSet forces = type_bit(EntityType::government) | type_bit(EntityType::armed_group);
    return of_phrase(behind.governed, clause, types & forces).entities;
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
         what.analysis->word_class == lexicon_.keys().named("event") &&
         lexicon_.grammar().governor(trigger.lemma, Complement::preposition, top(p).lemma) ==
             Effect::requested;
}

RelationMatcher::Filled RelationMatcher::governed_by(KeyId preposition, TypeSet types,
                                                     const TriggerSite& site) {
  bool behind = false;
  for (int p : prepositions_after(site)) {
    if (top(p).lemma != preposition || top(p).governed == kNone) continue;
    if (behind && p < site.position) break;  // the verb has its complement, whatever that is
    behind = true;
    if (pattern_ && !may_fill(*pattern_, site, p)) continue;
    if (is_adjunct(p) || is_asked_for(site, p)) continue;
    if (pattern_ && pattern_->means && is_of_participle(site, p)) continue;
    // A nearer noun that asks for the same preposition has it.
    bool taken = is_elsewhere(site, p);
    for (int q = site.position + 1; q < p && !taken; ++q) {
      taken = clause_at(q) == site.clause && top(q).kind == PhraseKind::noun &&
              other_trigger_wants(q, preposition) && !wanted_noun(q);
    }
    if (taken) continue;
    Filled filled = of_phrase(top(p).governed, site.clause, types);
    if (!filled.entities.empty()) return filled;
    if (site.kind == Trigger::verb && is_matter(p)) return {};
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
    if (light != kNone && clauses_->at(light).verb < site.position) {
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

}  // namespace isnad
