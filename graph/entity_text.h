// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "graph/graph_parts.h"

namespace isnad {

/// An entity without its id as one list, and back: type, label, labels, aliases, ISO code,
/// GeoNames, Wikidata, latitude, longitude.
[[nodiscard]] std::string write_entity(const Entity& entity);
[[nodiscard]] std::optional<Entity> read_entity(std::string_view text, std::string id);

/// A role of one report.
struct ToldRole {
  std::string role;
  std::string id;  ///< of the node
  std::string mention;
  std::uint32_t variant = 0;  ///< of the node
  std::string told;           ///< id in the claim where it is another; else empty
};
[[nodiscard]] std::string write_roles(const std::vector<ToldRole>& roles);
[[nodiscard]] std::optional<std::vector<ToldRole>> read_roles(std::string_view text);

}  // namespace isnad
