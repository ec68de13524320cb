// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "extract/phrase_finder.h"
#include "extract/title_words.h"
#include "extract/token_reader.h"

namespace isnad {

/// Reads a noun phrase: what it governs, its adjectives, names and titles, an alias in brackets.
class NounPhraseReader {
 public:
  NounPhraseReader(const TokenReader& tokens, EntityRegister& entities, PhraseList& phrases)
      : t_(tokens), entities_(entities), phrases_(phrases) {}

  /// Index of the phrase that begins at token `i`, or kNone when none does.
  int read(std::uint32_t i);

 private:
  int read_nested(std::uint32_t i, int depth, bool want_names);
  int add(Phrase phrase);
  int known_name(std::uint32_t i);
  [[nodiscard]] std::optional<EntityType> kind_before(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t known_by_spelling(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool is_native_name(const std::string& folded) const;
  [[nodiscard]] bool follows_given_name(std::uint32_t i) const;
  [[nodiscard]] bool is_given_name(std::uint32_t i) const;
  [[nodiscard]] bool describes_noun_before(std::uint32_t i) const;
  [[nodiscard]] bool is_small_place(std::uint32_t index) const;
  [[nodiscard]] bool is_other_word(std::uint32_t i, std::uint32_t index) const;
  [[nodiscard]] bool begins_unknown_name(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t uncut_name(std::uint32_t i, bool joined) const;
  [[nodiscard]] bool is_event(std::uint32_t i) const;
  [[nodiscard]] bool is_nisba_of_name(std::uint32_t i) const;
  [[nodiscard]] bool begins_name(std::uint32_t i, const WordAnalysis& name, bool ordinary) const;
  [[nodiscard]] bool ends_name(std::uint32_t i) const;
  [[nodiscard]] bool is_given(std::uint32_t i) const;
  [[nodiscard]] bool is_name_only(std::uint32_t i) const;
  [[nodiscard]] bool is_name_in_lists(std::uint32_t i) const;
  [[nodiscard]] bool may_be_family(std::uint32_t i, bool titled) const;
  [[nodiscard]] bool is_state_as_name(std::uint32_t i) const;
  int person_name(std::uint32_t i, bool strict, bool titled = false);
  int name_before_title(std::uint32_t i);
  [[nodiscard]] bool begins_title_of_name(std::uint32_t i) const;
  int short_name(std::uint32_t i);
  int family_name(std::uint32_t i);
  int common_noun(std::uint32_t i, int depth, bool want_names);
  [[nodiscard]] bool is_honorific_before_title(std::uint32_t i) const;
  [[nodiscard]] bool is_of_another_country(int person, int holder) const;
  [[nodiscard]] bool is_counterpart(const Phrase& phrase) const;
  [[nodiscard]] std::uint32_t behind_directions(const Phrase& phrase) const;
  void read_governed(Phrase& phrase, int depth, bool want_names);
  bool read_pronoun(Phrase& phrase, std::uint32_t i);
  bool read_place_behind(Phrase& phrase);
  bool read_whole(Phrase& phrase, int depth);
  bool read_counted(Phrase& phrase, int depth);
  [[nodiscard]] bool is_portfolio_of_state(const Phrase& title, std::uint32_t i) const;
  void read_body_behind_adjective(Phrase& phrase, int depth);
  [[nodiscard]] bool is_of_the_holder(const Phrase& noun, const WordAnalysis& adjective) const;
  [[nodiscard]] bool is_of_the_man(const Phrase& noun, const WordAnalysis& adjective) const;
  void read_adjectives(Phrase& phrase);
  void read_purpose(Phrase& phrase);
  bool read_quoted_name(Phrase& phrase);
  void name_own_delegation(Phrase& phrase);
  void read_senders(Phrase& phrase, int depth);
  [[nodiscard]] bool agrees_in_plural(const Phrase& noun, std::uint32_t adjective) const;
  int read_occupation_behind(std::uint32_t i, int depth);
  int read_second_title(Phrase& phrase, int depth);
  [[nodiscard]] bool is_another_office(const Phrase& title, int name) const;
  [[nodiscard]] bool is_of_inner_title(const Phrase& title, int child, int name) const;
  void read_name_behind_title(Phrase& phrase, int depth);
  void read_title_behind_name(int phrase, int depth);
  [[nodiscard]] bool is_predicate(std::uint32_t i) const;
  bool read_predicate(int index, int depth);
  bool read_one_title(int index, int depth);
  [[nodiscard]] bool may_have_object(const Phrase& name) const;
  int holder_behind_name(int title, int person);
  [[nodiscard]] bool is_feminine(int phrase) const;
  [[nodiscard]] bool names_state(int title);
  [[nodiscard]] bool held(const Phrase& office, int person, bool now = false) const;
  [[nodiscard]] bool is_somebody_else(int title, int person) const;
  int read_complements(Phrase& phrase, int depth);
  [[nodiscard]] std::uint32_t end_of_list(std::uint32_t i) const;
  [[nodiscard]] bool is_subject_of_department(const Phrase& office) const;
  [[nodiscard]] bool is_body_of_state(int complement) const;
  [[nodiscard]] bool is_body(int entity) const;
  void read_alias(Phrase& phrase);
  int complement_of(std::uint32_t i, int depth);
  [[nodiscard]] bool is_location(std::uint32_t i) const;
  [[nodiscard]] bool names_its_body(const Phrase& title, int place) const;
  void set_holder(Phrase& office, int complement);
  int name_behind(std::uint32_t i, bool after_comma, int depth);
  void read_names_in_list(Phrase& phrase, int depth);
  void read_further_portfolios(Phrase& title);
  void read_names_of_several(Phrase& phrase, int depth);
  [[nodiscard]] std::vector<std::uint32_t> states_in_list(const Phrase& phrase,
                                                          std::uint32_t& behind) const;
  [[nodiscard]] bool have_one_state(const Phrase& phrase) const;
  [[nodiscard]] std::string label_of_one(const Phrase& phrase) const;
  std::vector<int> names_in_list(std::uint32_t i, int depth);
  [[nodiscard]] std::uint32_t behind_each(std::uint32_t i) const;
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> words_of_state(std::uint32_t first,
                                                                       std::uint32_t last,
                                                                       std::uint32_t state) const;
  bool share_office(Phrase& phrase, const std::vector<std::uint32_t>& states, std::uint32_t behind);
  void share_title(Phrase& phrase, const std::vector<std::uint32_t>& states,
                   const std::vector<int>& names);
  void read_adjectives_of_name(Phrase& phrase);
  void read_further_holders(Phrase& phrase, int depth);
  [[nodiscard]] std::uint32_t office_end(const Phrase& phrase, bool with_body = false) const;
  [[nodiscard]] TitleWords title_words(const Phrase& phrase, std::uint32_t last) const;
  [[nodiscard]] TitleKind title_kind(const Phrase& phrase, std::uint32_t last) const;
  [[nodiscard]] OfficeAnswer who_holds(const Phrase& phrase, std::uint32_t kind,
                                       std::uint32_t holder) const;
  [[nodiscard]] bool is_former(const Phrase& phrase) const;
  [[nodiscard]] std::uint32_t known_holder(const Phrase& phrase, const TitleKind& kind) const;
  [[nodiscard]] std::uint32_t country_served(int person);
  [[nodiscard]] int state_of(const Phrase& title, int person);
  [[nodiscard]] int state_called(const Phrase& phrase);
  [[nodiscard]] bool has_office(std::uint32_t state, std::uint32_t kind) const;
  [[nodiscard]] bool is_held_by_another(const Phrase& title, int person, std::uint32_t state) const;
  [[nodiscard]] bool is_office_of_state(const Phrase& title, std::uint32_t state) const;
  [[nodiscard]] bool is_state_body(const Phrase& phrase) const;
  [[nodiscard]] std::uint32_t kind_up_to(const Phrase& title, std::uint32_t last) const;
  [[nodiscard]] std::vector<KeyId> title_core(const Phrase& phrase) const;

  void interpret(Phrase& phrase, int depth);
  void interpret_title(Phrase& phrase, int depth);
  void interpret_body(Phrase& phrase, const BodyNoun& body, int depth);
  [[nodiscard]] bool is_called_by_adjective(const Phrase& phrase) const;
  [[nodiscard]] int described(std::uint32_t head, EntityType type) const;
  void describe_state(Phrase& phrase);
  [[nodiscard]] bool has_label(const ArticleEntity& entity, const Phrase& phrase) const;
  void describe_body(Phrase& phrase, const BodyNoun& body);
  [[nodiscard]] int body_of_state(const Phrase& phrase, std::uint32_t country);
  void name_department(Phrase& title);
  [[nodiscard]] bool governs_department(const Phrase& title) const;
  void interpret_counterpart(Phrase& phrase);
  [[nodiscard]] int servant_of(const Phrase& title) const;
  [[nodiscard]] int holder_by_base(const Phrase& phrase);
  [[nodiscard]] int holder_by_pronoun(const Phrase& title);
  [[nodiscard]] int holder_at_date(const Phrase& phrase);
  [[nodiscard]] int holder_of(const Phrase& phrase);
  [[nodiscard]] int entity_in(int phrase) const;
  [[nodiscard]] std::uint32_t nationality_of(const Phrase& phrase) const;
  [[nodiscard]] std::string nominative_label(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::vector<KeyId> nominative_keys(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::vector<KeyId> keys_of(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool begins_nominal(std::uint32_t i) const;
  [[nodiscard]] bool name_like(std::uint32_t i, bool first, bool strict) const;

  const TokenReader& t_;
  EntityRegister& entities_;
  PhraseList& phrases_;
};

}  // namespace isnad
