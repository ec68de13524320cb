// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/claim.h"
#include "core/entity.h"
#include "core/interner.h"

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
  topic,
  condition,
  beside,
  fighters,
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
  bool understood_object = false;     ///< an unsaid object is the other country spoken of
  bool named_object = false;          ///< a pronoun is no object
  bool event_subject = false;         ///< only what happened stands for who did it
  bool reciprocal = false;            ///< holds in both directions, each a claim of its own
  bool plural = false;                ///< only a noun in the plural
  bool told = false;                  ///< only in what somebody is said to affirm
  bool light = false;                 ///< only when a light verb governs the noun
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

/// Whether what stands behind the preposition fills the object: "raids on X".
[[nodiscard]] inline bool has_object_behind(const Pattern& pattern, KeyId preposition) {
  return std::any_of(pattern.object.begin(), pattern.object.end(), [&](const Function& f) {
    return f.kind == FunctionKind::preposition && f.preposition == preposition;
  });
}

}  // namespace isnad
