// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {

enum class EntityType : std::uint8_t {
  person,
  country,
  place,
  facility,
  government,
  organization,
  armed_group,
  delegation,
  media,
  agreement,
  group,
};

inline constexpr int kEntityTypes = 11;

/// "person", "armed_group": the names of the ontology.
[[nodiscard]] std::string_view to_string(EntityType type);
[[nodiscard]] std::optional<EntityType> parse_entity_type(std::string_view name);

/// An actor or place. Two entities are the same when their ids are.
struct Entity {
  std::string id;  ///< NMTOKEN with one slash: "country/SY", "person/ahmed-al-sharaa"
  EntityType type = EntityType::group;
  std::string label;                                        ///< name in the article's language
  std::vector<std::pair<std::string, std::string>> labels;  ///< language tag, name; by tag
  std::vector<std::string> aliases;                         ///< sorted, without the label
  std::string iso;                                          ///< ISO 3166 alpha-2; empty when none
  std::string geonames;                                     ///< GeoNames id
  std::string wikidata;                                     ///< "Q42"
  std::optional<double> lat;
  std::optional<double> lon;
};

}  // namespace isnad
