// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/found_claim.h"
#include "extract/matched_sentence.h"
#include "extract/trigger_site.h"

namespace isnad {

/// Matches the patterns of the lexicon on the functions of a sentence's clauses.
class RelationMatcher : private MatchedSentence {
 public:
  RelationMatcher(const Lexicon& lexicon, EntityRegister& entities, Discourse& discourse)
      : MatchedSentence(lexicon, entities, discourse) {}

  /// Appends the claims of a sentence. `day` is what relative dates of events fall back on.
  void match(const SentenceInput& input, const PhraseList& phrases, const ClauseList& clauses,
             std::optional<Date> day, std::vector<FoundClaim>& claims);

 private:
  using Filled = isnad::Filled;
  void match_site(const TriggerSite& site, const Pattern& pattern, std::vector<FoundClaim>& claims);
  void match_clause(int clause, std::vector<FoundClaim>& claims);
  void match_duty(int p, std::vector<FoundClaim>& claims);
  Filled fill(const std::vector<Function>& functions, TypeSet types, const TriggerSite& site,
              const Pattern& pattern);
  Filled fill_one(const Function& what, TypeSet types, const TriggerSite& site, const Pattern& p);
  Filled gathering_named(TypeSet types, const Phrase& noun);
  Filled governed_by(KeyId preposition, TypeSet types, const TriggerSite& site);
  Filled between(bool first, TypeSet types, const TriggerSite& site);
  void add_nation_behind(int between, TypeSet types, Filled& filled);
  Filled between_in(int clause, int here, TypeSet types);
  [[nodiscard]] int between_in_relative(const TriggerSite& site) const;
  [[nodiscard]] bool is_for_nearer(const TriggerSite& site, int p) const;
  [[nodiscard]] bool must_act(const Filled& who, const TriggerSite& site) const;
  Filled asked(TypeSet types, const TriggerSite& site);
  Filled speaker(TypeSet types, const TriggerSite& site);
  Filled topic(TypeSet types, const TriggerSite& site);
  Filled parties(int phrase, int clause, TypeSet types);
  Filled condition(TypeSet types, const TriggerSite& site);
  Filled object_beside(TypeSet types, const TriggerSite& site);
  Filled sides(TypeSet types, const TriggerSite& site);
  Filled sides_met(TypeSet types, const TriggerSite& site);
  Filled sides_elsewhere(TypeSet types, const TriggerSite& site);
  Filled covered_by(TypeSet types, const TriggerSite& site);
  Filled owner(TypeSet types, const TriggerSite& site);
  Filled recipient(TypeSet types, const TriggerSite& site);
  Filled addressee(TypeSet types, const TriggerSite& site);
  Filled subject_beside(TypeSet types, const TriggerSite& site);
  [[nodiscard]] bool has_bare_noun(int from, int to) const;
  [[nodiscard]] bool is_setting(const TriggerSite& site) const;
  [[nodiscard]] bool other_doer_between(int from, int to) const;
  Filled whose_part(TypeSet types, const TriggerSite& site);
  Filled party_to(TypeSet types, const TriggerSite& site);
  Filled who_intends(TypeSet types, const TriggerSite& site);
  Filled agent(TypeSet types, const TriggerSite& site);
  [[nodiscard]] bool continues(const Clause& c) const;
  [[nodiscard]] bool has_lone_noun(const Clause& c) const;
  [[nodiscard]] bool goes_on_with_story(const Clause& c) const;
  Filled surface_subject(TypeSet types, const TriggerSite& site, const Pattern& pattern);
  Filled surface_object(TypeSet types, const TriggerSite& site);
  Filled state_of_things(int phrase, TypeSet types);
  Filled governed_noun(const Function& function, TypeSet types, const TriggerSite& site);
  Filled object_of_noun(TypeSet types, const TriggerSite& site);
  Filled doer_of_noun_before(TypeSet types, const TriggerSite& site);
  void match_ellipsis(int clause, std::size_t first, std::vector<FoundClaim>& claims);
  Filled of_phrase(int phrase, int clause, TypeSet types);
  [[nodiscard]] bool is_by_event(const Filled& subject) const;
  Filled of_first(int phrase, int clause, TypeSet types);
  [[nodiscard]] bool is_topic(const Phrase& noun) const;
  std::vector<int> doers_of_deed(int phrase, int clause, TypeSet types);
  Filled of_unnamed_target(int phrase, TypeSet types);
  Filled of_place_behind(int phrase, int clause, TypeSet types);
  Filled side_of_means(int phrase, int clause, TypeSet types);
  Filled holder_of_target(int phrase, int clause, TypeSet types);
  Filled unnamed_group(int phrase);
  [[nodiscard]] bool is_in_state(int p) const;
  [[nodiscard]] bool is_of_several(const Phrase& phrase) const;
  [[nodiscard]] bool are_officials(const Phrase& noun) const;
  [[nodiscard]] bool are_bodies_of_states(const Phrase& noun) const;
  Filled states_of_officials(int phrase, TypeSet types);
  Filled side_of_subject(int clause, TypeSet types);
  Filled states_officials_are_from(int phrase, int clause, TypeSet types);
  [[nodiscard]] bool is_part_of_no_place(const Phrase& noun, TypeSet types) const;
  [[nodiscard]] int event_before(const TriggerSite& site) const;
  [[nodiscard]] bool inner_name(const Phrase& noun) const;
  std::vector<int> doer_of_event(int phrase, int clause, TypeSet types);
  std::vector<int> doer_in_relative(int phrase, int clause, TypeSet types);
  std::vector<int> doer_by_verb(int phrase, TypeSet types);
  Filled of_free_relative(int before, int clause, TypeSet types);
  [[nodiscard]] bool is_deed(const Phrase& noun) const;
  [[nodiscard]] bool lends_deed(int verb) const;
  [[nodiscard]] bool says(const Condition& condition, int preposition) const;
  Filled apposed(TypeSet types, const TriggerSite& site);
  [[nodiscard]] bool is_nobody(const Phrase& title) const;
  [[nodiscard]] bool only_complements(int from, int to) const;
  [[nodiscard]] bool may_fill(const Pattern& pattern, const TriggerSite& site, int p) const;
  [[nodiscard]] std::vector<int> adapt(std::vector<int> found, TypeSet types);
  [[nodiscard]] int described(int position) const;
  [[nodiscard]] bool names(const Condition& condition, int phrase) const;
  [[nodiscard]] int governed_through_purpose(int phrase) const;
  [[nodiscard]] bool circumstances_hold(const Condition& condition, const TriggerSite& site) const;
  [[nodiscard]] bool holds(const Condition& condition, const TriggerSite& site);
  [[nodiscard]] bool governs_noun(int p) const;
  [[nodiscard]] bool is_adjunct(int p) const;
  [[nodiscard]] bool is_matter(int p) const;
  [[nodiscard]] std::optional<Effect> effect_of_verb(int p, Complement c, KeyId by = kNoKey) const;
  [[nodiscard]] int light_clause(const TriggerSite& site, LightRole role = LightRole::agent) const;
  [[nodiscard]] const LightVerb* gathering(int clause, int noun) const;
  [[nodiscard]] PositionList prepositions_after(const TriggerSite& site) const;
  [[nodiscard]] int behind_aside(const TriggerSite& site, int comma) const;
  [[nodiscard]] int past_aside(int comma) const;
  [[nodiscard]] bool other_trigger_wants(int position, KeyId preposition) const;
  [[nodiscard]] bool is_elsewhere(const TriggerSite& site, int p) const;
  [[nodiscard]] bool is_lone_event(int p) const;
  [[nodiscard]] bool is_of_participle(const TriggerSite& site, int p) const;
  [[nodiscard]] bool braces_for(const TriggerSite& site, const Filled& who, const Filled& at) const;
  Filled nation_behind(TypeSet types, const TriggerSite& site);
  [[nodiscard]] bool is_own_people(const Filled& subject, const Filled& object) const;
  [[nodiscard]] bool is_own_state(int one, int other) const;
  [[nodiscard]] bool wanted_noun(int position) const;
  [[nodiscard]] bool is_asked_for(const TriggerSite& site, int p) const;
  [[nodiscard]] bool wants_object_only(const Pattern& pattern) const;
  void add_claims(const TriggerSite& site, const Pattern& pattern, const Filled& subject,
                  const Filled& object, std::vector<FoundClaim>& claims);
  [[nodiscard]] SignSet signs_of(const Filled& part) const;
  [[nodiscard]] std::string title_of(const Pattern& pattern, const TriggerSite& site) const;
  [[nodiscard]] int holder_of_office(int phrase) const;
  void set_modality(const TriggerSite& site, const std::vector<int>& doers, FoundClaim& claim);
  [[nodiscard]] bool is_affirmed(int clause) const;
  [[nodiscard]] bool is_own_deed(int clause, const std::vector<int>& doers);
  [[nodiscard]] bool is_told_as_done(int noun) const;
  [[nodiscard]] bool is_happening(int verb) const;
  [[nodiscard]] bool is_implicative(const TriggerSite& site, int verb) const;
  void set_attribution(const TriggerSite& site, FoundClaim& claim);
  [[nodiscard]] bool is_recalled(const TriggerSite& site) const;
  [[nodiscard]] bool takes_stance(int verb) const;
  bool count_time(const TriggerSite& site, FoundClaim& claim) const;
  bool is_own_word(int clause, const FoundClaim& claim, const std::vector<int>& doers) const;
  void set_time(const TriggerSite& site, const std::vector<int>& doers, FoundClaim& claim);
  void apply(Effect effect, FoundClaim& claim) const;
  void apply(std::optional<Effect> effect, FoundClaim& claim) const;
  [[nodiscard]] Telling telling_of_clause(int clause) const;
  [[nodiscard]] Telling telling(const TriggerSite& site) const;
  [[nodiscard]] bool is_aside(const TriggerSite& site) const;
  [[nodiscard]] bool is_say(int position) const;
  void clause_effects(int clause, bool own, FoundClaim& claim);
  [[nodiscard]] bool other_event_between(int from, int date) const;
  [[nodiscard]] bool of_other_event(int from, int date, const DateRange& range) const;
  [[nodiscard]] bool may_date(const FoundDate& date, int p, int position) const;
  [[nodiscard]] std::optional<Time> time_in(int clause, int position, bool behind = false) const;
  [[nodiscard]] std::optional<Time> own_time(const Filled& part, int entity) const;
  [[nodiscard]] std::string words(std::uint32_t first, std::uint32_t last) const;
};

}  // namespace isnad
