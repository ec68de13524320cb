// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/entity.h"
#include "core/interner.h"
#include "core/result.h"
#include "extract/key_map.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// A grammatical function that can fill a role; see lexicon/README.md.
enum class FunctionKind : std::uint8_t {
  subject,
  object,
  object2,
  preposition,
  idafa,
  adjective,
  agent,
  between1,
  between2,
  antecedent,
  self,
  speaker,
  recipient,
  addressee,
  sides,
  asked,
  owner,
};

struct Function {
  FunctionKind kind = FunctionKind::subject;
  KeyId preposition = kNoKey;
  bool governed = false;  ///< what the noun in that place governs, not the noun

  friend bool operator==(const Function&, const Function&) = default;
};

/// `office`: the structure of a title with its holder's name.
enum class Trigger : std::uint8_t { verb, noun, participle, office };

/// One entity type each bit.
using TypeSet = std::uint32_t;
[[nodiscard]] constexpr TypeSet type_bit(EntityType type) {
  return TypeSet{1} << static_cast<unsigned>(type);
}

/// A complement that a pattern asks for or bars.
struct Condition {
  bool present = false;
  std::vector<KeyId> prepositions;              ///< none: the object of a verb, what a noun governs
  std::vector<KeyId> nouns;                     ///< none: any
  std::vector<KeyId> adjectives;                ///< on the trigger
  std::vector<KeyId> adverbs;                   ///< in the clause
  std::vector<KeyId> beside;                    ///< a verb or noun of the clause is one of these
  std::vector<KeyId> behind;                    ///< one of these prepositions governs the trigger
  std::vector<std::pair<KeyId, KeyId>> chains;  ///< a noun and one that it governs
};

struct Pattern {
  std::uint32_t relation = 0;  ///< in the table
  std::string rule;            ///< "visit.ar.noun-to"
  Trigger trigger = Trigger::verb;
  std::vector<KeyId> lemmas;
  std::vector<Function> subject, object, place, title, recipient;
  TypeSet subject_types = 0, object_types = 0;
  bool understood_object = false;  ///< an unsaid object is the other country spoken of
  bool named_object = false;       ///< a pronoun is no object
  bool said_subject = false;       ///< one that must be understood is no subject
  bool reciprocal = false;         ///< holds in both directions, each a claim of its own
  bool plural = false;             ///< only a noun in the plural
  bool told = false;               ///< only in what somebody is said to affirm
  bool light = false;              ///< only when a light verb governs the noun
  bool duty = false, denied = false;  ///< also of what is upon somebody; only of a denied verb
  Condition with, without;
  bool has_modality = false, has_polarity = false;
  Modality modality = Modality::actual;
  Polarity polarity = Polarity::affirmed;
  double weight = 1;       ///< how its claims compare with those of others
  bool encounter = false;  ///< of a relation that tells a side of one encounter
  bool durative = false;   ///< of a relation that goes on for a time
  bool state = false;      ///< of a standing relation that is no event
  bool spoken = false;     ///< of a relation that is done by speaking
  bool travel = false;     ///< of a relation that tells of a journey
  bool reception = false;  ///< of a relation that tells of a journey's host
  bool means = false;      ///< of a relation in which weapons and fighters stand for their side
  bool deeds = false;      ///< of a relation in which acts and things stand for their state
  bool groups = false;     ///< of a relation in which people without a name take part
};

/// An example of a relation file: a sentence and what must come out of it.
struct RelationExample {
  struct Expected {
    std::string subject, object, time, modality, polarity, title;
  };
  std::string language, text, date;
  std::vector<Expected> claims;  ///< none for a counter-example
  std::string file;
  bool pending = false;  ///< right, and known not to hold yet
};

struct Relation {
  std::string name;
  std::string plover_type, plover_mode, cameo;
  std::string meaning;
  bool symmetric = false, standing = false;
  bool encounter = false;  ///< meetings, talks, receptions: sides of one event
  bool durative = false;   ///< goes on for a time, so that "since" tells its beginning
  bool spoken = false;     ///< done by speaking
  bool travel = false;     ///< a journey
  bool reception = false;  ///< who travels is received
  bool means = false;      ///< weapons and fighters stand for the side whose they are
  bool deeds = false;      ///< so do things and acts with a nationality for their state
  bool groups = false;     ///< people without a name may take part
  std::vector<RelationExample> examples;
};

/// The relations of lexicon/relations with their patterns, by trigger.
class RelationTable {
 public:
  static Result<RelationTable> load(const LexiconFiles& files, std::string_view language,
                                    Interner& keys);

  [[nodiscard]] const std::vector<Relation>& relations() const { return relations_; }
  [[nodiscard]] const std::vector<Pattern>& patterns() const { return patterns_; }
  [[nodiscard]] const Relation& relation_of(const Pattern& pattern) const {
    return relations_[pattern.relation];
  }
  /// Participles that patterns ask for, in plain spelling.
  [[nodiscard]] const std::vector<std::string>& participles() const { return participles_; }
  /// The patterns for offices that stand with a name and for members in brackets, or nullptr.
  [[nodiscard]] const Pattern* office_pattern() const { return at_index(office_); }
  [[nodiscard]] const Pattern* member_pattern() const { return at_index(member_); }
  /// Patterns (indexes) for what is said to be upon somebody, without a verb.
  [[nodiscard]] const std::vector<std::uint32_t>& duties() const { return duties_; }
  /// nullptr when there is none.
  [[nodiscard]] const Relation* find(std::string_view name) const;
  /// Patterns (indexes) whose trigger is this lemma.
  [[nodiscard]] const std::vector<std::uint32_t>& at(Trigger trigger, KeyId lemma) const;

 private:
  friend class RelationReader;
  [[nodiscard]] const Pattern* at_index(std::size_t index) const {
    return index < patterns_.size() ? &patterns_[index] : nullptr;
  }
  std::vector<Relation> relations_;
  std::vector<Pattern> patterns_;
  std::vector<std::string> participles_;
  std::vector<std::uint32_t> duties_;
  KeyMap<std::vector<std::uint32_t>> triggers_[4];
  std::size_t office_ = SIZE_MAX, member_ = SIZE_MAX;  ///< in patterns_
};

}  // namespace isnad
