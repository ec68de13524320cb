// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "extract/clause.h"
#include "extract/discourse.h"
#include "extract/lexicon.h"
#include "extract/phrase_finder.h"

namespace isnad {

/// The sentence that patterns are matched on, and the pattern that is tried.
class MatchedSentence {
 protected:
  MatchedSentence(const Lexicon& lexicon, EntityRegister& entities, Discourse& discourse)
      : lexicon_(lexicon), entities_(entities), discourse_(discourse) {}

  [[nodiscard]] const Phrase& top(int p) const { return phrases_->position(p); }
  [[nodiscard]] int count() const { return static_cast<int>(phrases_->top.size()); }
  [[nodiscard]] int clause_at(int p) const { return clauses_->of[static_cast<std::size_t>(p)]; }
  [[nodiscard]] bool has_light_verb() const;
  [[nodiscard]] LemmaList noun_lemmas(const Phrase& phrase) const;
  [[nodiscard]] NationalityList own_nationalities(const Phrase& phrase) const;
  [[nodiscard]] bool has_class(const Phrase& noun, std::string_view word_class) const;
  [[nodiscard]] bool names_people(const Phrase& noun) const;
  [[nodiscard]] bool names_a_people(const Phrase& noun) const;
  [[nodiscard]] bool tells_of_event(const Phrase& verb) const;
  [[nodiscard]] bool lends_noun(int p) const;
  [[nodiscard]] int side_behind(int between) const;
  [[nodiscard]] bool is_charge(int verb) const;
  [[nodiscard]] int inner_means(int phrase) const;
  [[nodiscard]] bool may_be_of(const Pattern& pattern, int verb, const Phrase& noun) const;
  [[nodiscard]] bool is_body(const Phrase& noun) const;
  [[nodiscard]] bool is_band(const Phrase& noun) const;

  const Lexicon& lexicon_;
  EntityRegister& entities_;
  Discourse& discourse_;
  const SentenceInput* input_ = nullptr;
  const PhraseList* phrases_ = nullptr;
  const ClauseList* clauses_ = nullptr;
  std::optional<Date> day_;
  std::uint32_t relation_ = 0;  ///< of the pattern that is tried
  const Pattern* pattern_ = nullptr;
  KeyId between_ = kNoKey;
  bool doer_ = false;     ///< the subject is looked for
  bool light_ = false;    ///< a verb of the sentence lends its arguments
  bool swapped_ = false;  ///< the object of the verb stands before its subject
};

}  // namespace isnad
