// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/entity.h"
#include "core/result.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// An actor or place as an importer read it.
struct ImportedEntity {
  EntityType type = EntityType::person;
  std::string key;                     ///< the id behind its slash: "wikidata-q42", "EG"
  std::vector<std::string> ar, en;     ///< clean names, label first
  std::vector<std::string> countries;  ///< "EG"; of several the first is written
  std::string wikidata;                ///< "Q42"
  std::optional<double> lat, lon;
};

/// The entities that the lexicon has already, by id, Wikidata id and name.
class BaseEntities {
 public:
  [[nodiscard]] static Result<BaseEntities> load(const LexiconFiles& files);

  struct Entity {
    std::string id;
    EntityType type = EntityType::person;
    std::vector<std::string> countries;     ///< ids; of a person, those of the offices too
    std::vector<std::string> folded_names;  ///< also nationality adjectives; sorted
    std::string wikidata;
    std::optional<double> lat, lon;
  };
  [[nodiscard]] const Entity& at(std::size_t index) const { return entities_[index]; }
  /// Index of the entity with this id, or -1.
  [[nodiscard]] int find(std::string_view id) const;

  /// How an entity of the base was found.
  enum class Evidence : std::uint8_t { none, name, identifier };
  struct Match {
    int index = -1;
    Evidence evidence = Evidence::none;
  };
  /// The one entity that `entity` is: the same id or Wikidata id, else the only one of its kind
  /// (persons, countries, places, facilities, bodies) of which a name is the Arabic or English
  /// label and whose country and coordinates do not speak against it; one of the same type goes
  /// before other bodies. Persons need a label of two words.
  [[nodiscard]] Match match(const ImportedEntity& entity) const;

 private:
  Status read_entities(const LexiconFile& file);
  Status read_offices(const LexiconFile& file);
  void finish();
  [[nodiscard]] bool may_be(const Entity& base, const ImportedEntity& entity) const;

  std::vector<Entity> entities_;
  std::unordered_map<std::string, int> ids_, wikidata_;
  std::unordered_multimap<std::string, int> names_;
};

}  // namespace isnad
