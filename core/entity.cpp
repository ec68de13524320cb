// SPDX-License-Identifier: Apache-2.0
#include "core/entity.h"

#include <array>

namespace isnad {

namespace {
constexpr std::array<std::string_view, kEntityTypes> kNames = {
    "person",      "country",    "place", "facility",  "government", "organization",
    "armed_group", "delegation", "media", "agreement", "group"};
}

std::string_view to_string(EntityType type) { return kNames[static_cast<std::size_t>(type)]; }

std::optional<EntityType> parse_entity_type(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<EntityType>(i);
  }
  return std::nullopt;
}

}  // namespace isnad
