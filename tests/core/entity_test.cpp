// SPDX-License-Identifier: Apache-2.0
#include "core/entity.h"

#include <doctest/doctest.h>

#include <set>

using namespace isnad;

TEST_CASE("entity types bear the names of the ontology") {
  struct Case {
    EntityType type;
    std::string name;
  };
  const Case cases[] = {
      {EntityType::person, "person"},
      {EntityType::country, "country"},
      {EntityType::place, "place"},
      {EntityType::facility, "facility"},
      {EntityType::government, "government"},
      {EntityType::organization, "organization"},
      {EntityType::armed_group, "armed_group"},
      {EntityType::delegation, "delegation"},
      {EntityType::media, "media"},
      {EntityType::agreement, "agreement"},
      {EntityType::group, "group"},
  };
  std::set<std::string_view> names;
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(to_string(c.type) == c.name);
    CHECK(parse_entity_type(c.name) == c.type);
    names.insert(to_string(c.type));
  }
  CHECK(names.size() == std::size_t(kEntityTypes));
}

TEST_CASE("other words are no entity type") {
  for (const std::string name : {"", "Person", "people", "armed-group", "armed group", "person "}) {
    CAPTURE(name);
    CHECK_FALSE(parse_entity_type(name));
  }
}
