// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_text.h"

#include <array>

#include "graph/number_text.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

constexpr std::size_t kEntityFields = 9;
constexpr std::size_t kRoleFields = 5;

std::string number_text(const std::optional<double>& number) {
  return number ? format_number(*number) : std::string();
}

/// `count` fields; an empty list has empty fields.
std::optional<std::vector<std::string>> read_fields(std::string_view text, std::size_t count) {
  std::vector<std::string> fields = split_list(text);
  if (fields.size() != count) return std::nullopt;
  return fields;
}

}  // namespace

std::string write_entity(const Entity& entity) {
  return join_list({std::string(to_string(entity.type)), entity.label, join_pairs(entity.labels),
                    join_list(entity.aliases), entity.iso, entity.geonames, entity.wikidata,
                    number_text(entity.lat), number_text(entity.lon)});
}

std::optional<Entity> read_entity(std::string_view text, std::string id) {
  auto fields = read_fields(text, kEntityFields);
  if (!fields) return std::nullopt;
  auto& f = *fields;
  const std::optional<EntityType> type = parse_entity_type(f[0]);
  if (!type) return std::nullopt;
  Entity entity;
  entity.id = std::move(id);
  entity.type = *type;
  entity.label = std::move(f[1]);
  entity.labels = split_pairs(f[2]);
  entity.aliases = split_list(f[3]);
  entity.iso = std::move(f[4]);
  entity.geonames = std::move(f[5]);
  entity.wikidata = std::move(f[6]);
  entity.lat = parse_number(f[7]);
  entity.lon = parse_number(f[8]);
  return entity;
}

std::string write_roles(const std::vector<ToldRole>& roles) {
  std::vector<std::string> values;
  for (const ToldRole& role : roles) {
    const std::string variant = role.variant == 0 ? "" : std::to_string(role.variant);
    values.push_back(join_list({role.role, role.id, role.mention, variant, role.told}));
  }
  return join_list(values);
}

std::optional<std::vector<ToldRole>> read_roles(std::string_view text) {
  std::vector<ToldRole> roles;
  for (const std::string& value : split_list(text)) {
    auto fields = read_fields(value, kRoleFields);
    if (!fields) return std::nullopt;
    auto& f = *fields;
    const std::optional<std::uint32_t> variant = f[3].empty() ? 0 : parse_count(f[3]);
    if (!variant) return std::nullopt;
    roles.push_back({std::move(f[0]), std::move(f[1]), std::move(f[2]), *variant, std::move(f[4])});
  }
  return roles;
}

}  // namespace isnad
