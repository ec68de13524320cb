// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "extract/clause.h"
#include "extract/entity_register.h"
#include "extract/lexicon.h"
#include "extract/phrase_finder.h"

namespace isnad {

inline constexpr TypeSet kAnyType = ~TypeSet{0};

/// What an article has spoken of so far, and whom its pronouns and descriptions mean.
class Discourse {
 public:
  Discourse(const Lexicon& lexicon, EntityRegister& entities)
      : lexicon_(lexicon), entities_(entities) {}

  void clear();
  /// Begins a sentence of an article of that day; its phrases and clauses must stay until the next.
  void begin(const PhraseList& phrases, const ClauseList& clauses, std::optional<Date> day);

  /// Entities (of the register) that a phrase stands for: one, the members of a coordination, or
  /// the two of a pair ("the two sides"). Empty when it is nobody. A pronoun means an entity of
  /// `types`.
  std::vector<int> resolve(int phrase, int clause, TypeSet types = kAnyType);
  /// The same, and for a noun that stands for the actor behind it ("the efforts of X") that actor.
  std::vector<int> resolve_actor(int phrase, int clause, TypeSet types = kAnyType);
  /// The subject of a clause: said, or understood from the clause that it continues.
  std::vector<int> subject_of(int clause);
  /// The subject of the clause before, for a verb that continues it without a subject.
  std::vector<int> understood_subject(int clause);

  /// The subject of the sentences before, when it can be that of the clause's verb.
  [[nodiscard]] std::vector<int> subject_before(int clause) const;

  /// Who says what a clause tells: the subject of the verb of saying above it.
  std::vector<int> speaker_above(int clause);
  /// The same, or the last who spoke: a quotation goes on over several sentences.
  std::vector<int> speaker_of(int clause);

  /// The country spoken of last that is not the one of `entity`; kNone when there is none.
  [[nodiscard]] int other_country(int entity);
  /// Country of the office that somebody holds, else his own.
  [[nodiscard]] std::uint32_t country_served(int entity) const;
  /// What stands before this position of the sentence can be meant by a pronoun.
  void stand_at(int position) { position_ = position; }

  /// The two sides of an event that was `told`, or two who were only named together.
  /// `mutual`: both do it, or one does it with force to the other.
  /// `met`: they met or talked.
  void tie(int subject, int object, bool told, bool mutual = false, bool met = false);
  /// Remembers who fights whom; who calls on "the parties" calls on those two.
  void fight(int one, int other);
  /// The sides of the only fighting told of, unless the subject of a clause is of one of them.
  std::vector<int> sides_of_fighting(int clause);

  /// The two, of `types`, whose encounter was told last, in this sentence or the one before.
  [[nodiscard]] std::vector<int> pair_met(TypeSet types) const;

  /// The two sides, of `types`, of what was told last that a third party can end or bring about.
  [[nodiscard]] std::vector<int> sides_told(TypeSet types) const;

  /// The body whose gathering ("the summit") the article has named; kNone when it has not.
  [[nodiscard]] int gathering(KeyId lemma) const;

  /// To be called when a clause was read: its subject is what a later one continues.
  void finish_clause(int clause);
  /// Phrase that a clause without a verb is about; kNone when it begins with something else.
  [[nodiscard]] int topic_of(int clause) const;

 private:
  struct Mention {
    int entity = kNone;
    bool subject = false;
  };
  struct Taken {
    int clause = kNone;
    int position = 0;
    Features features;
    int entity = kNone;
  };
  struct Tie {
    std::array<int, 2> sides;
    bool told = false;
    int sentence = 0;
    bool of_states = false;  ///< of a person and a state: of his and that one
    bool mutual = false;
    bool met = false;
  };
  std::vector<int> members(int phrase, int clause, TypeSet types);
  std::vector<int> one(const Phrase& phrase, int clause, TypeSet types);
  /// The noun that a relative clause describes, when a pronoun in it stands for that noun.
  [[nodiscard]] int resumed(const Features& features, int clause) const;
  [[nodiscard]] int position_of(const Phrase& pronoun) const;
  /// Whom a pronoun at a position means; an `argument` stands by itself, others are on a noun.
  std::vector<int> pronoun(const Phrase& phrase, int clause, TypeSet types, bool argument);
  /// "The two sides": the two of the event told last.
  [[nodiscard]] std::vector<int> pair_of_actors(int sentences_back,
                                                const std::vector<int>& not_of = {}) const;
  [[nodiscard]] bool is_governed(const Phrase& phrase) const;
  /// "The two countries": the states of the two.
  std::vector<int> pair_of_states();
  std::vector<int> states_of_subject(const Phrase& phrase, int clause);
  /// "The two ministers": the last two who were named with this title.
  [[nodiscard]] std::vector<int> pair_of_holders(KeyId title) const;
  void tie_coordinations(int clause);
  void remember_gathering(const Phrase& noun);
  /// The state itself, of a capital, of who serves it; kNone when there is none.
  int state_of(int entity);
  std::vector<int> own_country(const Phrase& phrase, int clause);
  std::vector<int> counterpart(const Phrase& phrase, int clause);
  int counterpart_by_base(int person, int holder);
  std::vector<int> one_of_many(int clause);
  std::vector<int> whose_voice(int phrase, int clause);
  [[nodiscard]] bool follows_several(int clause) const;
  [[nodiscard]] bool agrees(const Features& verb, int entity) const;
  std::vector<int> speaker_beside(int clause);
  [[nodiscard]] bool is_say(int position) const;
  [[nodiscard]] bool speaks_of_himself(int position) const;
  [[nodiscard]] bool fits(int entity, TypeSet types) const;
  [[nodiscard]] bool can_mean(const Features& features, int entity) const;
  void remember(int entity, bool subject);
  /// The entity as what a pronoun means: a capital is its state; kNone when it cannot be meant.
  int as_antecedent(int entity, const Features& features, TypeSet types);
  /// Whether a phrase is one whom a pronoun can mean though nobody knows who that is.
  [[nodiscard]] bool is_unknown_actor(int phrase, const Features& pronoun) const;
  /// The subject or topic of the clause, or of those around it, that a pronoun means. `unknown`:
  /// one whom nobody knows; `own`: the subject of the pronoun's own verb, which it cannot mean.
  int beside(const Features& features, int at, int clause, TypeSet types);
  [[nodiscard]] bool is_other_actor(int phrase, const Features& pronoun) const;
  [[nodiscard]] bool takes_up_topic(const Features& features, int at, int clause) const;
  int guest(const Features& features, int at, int clause, TypeSet types);
  int antecedent_around(const Features& features, int at, int clause, TypeSet types, bool argument,
                        std::vector<int>& own, bool& unknown);

  const Lexicon& lexicon_;
  EntityRegister& entities_;
  const PhraseList* phrases_ = nullptr;
  const ClauseList* clauses_ = nullptr;
  std::optional<Date> day_;                        ///< of the article
  std::vector<Mention> recent_;                    ///< latest last
  std::vector<Tie> ties_;                          ///< latest last
  std::vector<std::pair<KeyId, int>> gatherings_;  ///< nouns of events and whose they are
  std::vector<int> last_speaker_;  ///< of the latest verb of saying; may be nobody known
  std::vector<int> fighting_;
  bool one_war_ = true;            ///< no others fought
  std::vector<int> last_subject_;  ///< of the latest main clause
  std::vector<Taken> taken_;       ///< what the sentence's pronouns mean, for those that go on
  int sentence_ = 0;
  int position_ = 0;  ///< of the trigger that is read
  int depth_ = 0;
};

}  // namespace isnad
