// SPDX-License-Identifier: Apache-2.0
// Who says what a claim tells.
#include "extract/relation_matcher.h"

namespace isnad {

namespace {

constexpr int kDeepest = 8;  // of clauses

/// "Lavrov: ...", but "Sudan: ...", which tells where something happened.
bool speaks(EntityType type) {
  return type == EntityType::person || type == EntityType::government ||
         type == EntityType::organization || type == EntityType::armed_group;
}

}  // namespace

void RelationMatcher::set_attribution(const TriggerSite& site, FoundClaim& claim) {
  int clause = site.clause;
  for (int depth = 0; clause != kNone && depth < kDeepest; ++depth) {
    const Clause& c = clauses_->at(clause);
    if (c.governor != kNone && is_say(c.governor) && clause_at(c.governor) != clause) {
      const int saying = clause_at(c.governor);
      if (clauses_->at(saying).passive) return;  // "it is said" names nobody
      const std::vector<int> who = discourse_.subject_of(saying);
      if (!who.empty()) {
        claim.attribution = who.front();
        const int phrase = clauses_->at(saying).subject;
        if (phrase != kNone) {
          claim.attribution_mention = words(phrases_->at(phrase).first, phrases_->at(phrase).last);
        }
        return;
      }
    }
    if (c.speaker != kNone) {
      const int entity = phrases_->at(c.speaker).entity;
      if (!speaks(entities_.at(entity).entity.type)) return;
      claim.attribution = entity;
      claim.attribution_mention =
          words(phrases_->at(c.speaker).first, phrases_->at(c.speaker).last);
      return;
    }
    clause = c.parent;
  }
  for (int p = 0; p < count(); ++p) {
    if (top(p).kind != PhraseKind::preposition || top(p).governed == kNone) continue;
    if (!lexicon_.grammar().is_attribution(top(p).lemma)) continue;
    const std::vector<int> who = discourse_.resolve(top(p).governed, clause_at(p));
    // "according to the agreement" names no source
    constexpr TypeSet kMute = type_bit(EntityType::agreement) | type_bit(EntityType::place) |
                              type_bit(EntityType::facility);
    if (who.empty() || (kMute & type_bit(entities_.at(who.front()).entity.type))) continue;
    claim.attribution = who.front();
    const Phrase& phrase = phrases_->at(top(p).governed);
    claim.attribution_mention = words(phrase.first, phrase.last);
    return;
  }
}

}  // namespace isnad
