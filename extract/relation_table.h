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
#include "extract/relation_pattern.h"

namespace isnad {

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
  bool foreign = false;    ///< with another state, never with one's own
  bool fighting = false;   ///< its two sides are at war
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
