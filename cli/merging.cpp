// SPDX-License-Identifier: Apache-2.0
#include "cli/merging.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::cli {

namespace {

/// The country of a place or body: a trip to a city and to its country can then be seen as one.
std::string country_of(const EntityTable& entities, const Entity& entity) {
  const std::uint32_t index = entities.find(entity.id);
  if (index == kNoEntity) {
    // a body made of its kind and country: "government/sy-ministry-of-defence"
    constexpr std::string_view kBody = "government/";
    if (!entity.id.starts_with(kBody) || entity.id.size() < kBody.size() + 3) return {};
    std::string country = "country/" + entity.id.substr(kBody.size(), 2);
    for (std::size_t i = country.size() - 2; i < country.size(); ++i) {
      if (country[i] >= 'a' && country[i] <= 'z') country[i] = static_cast<char>(country[i] - 32);
    }
    const bool made = entity.id[kBody.size() + 2] == '-' && entities.find(country) != kNoEntity;
    return made ? country : std::string();
  }
  const std::uint32_t country = entities.country_of(index);
  return country == kNoEntity ? std::string() : std::string(entities.id(country));
}

}  // namespace

MergeOptions merge_options(const LoadedLexicon& lexicon) {
  MergeOptions options;
  options.country_of = [tables = lexicon.lexicon](const Entity& entity) {
    return country_of(tables->entities(), entity);
  };
  options.is_known = [tables = lexicon.lexicon](const Entity& entity) {
    return tables->entities().find(entity.id) != kNoEntity;
  };
  return options;
}

}  // namespace isnad::cli
