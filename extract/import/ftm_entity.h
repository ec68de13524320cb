// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace isnad {

/// What the importer uses of an entity of followthemoney. Values stand in the order of the source.
struct FtmEntity {
  std::string id, schema, caption;
  std::vector<std::string> names, aliases;
  std::vector<std::string> countries;  ///< nationality, citizenship, then country: "eg"
  std::vector<std::string> wikidata, topics;
  std::vector<std::string> holders, posts;  ///< ids, of an Occupancy
  std::vector<std::string> organizations;   ///< ids, of a Position
  std::vector<std::string> begins, ends;    ///< ISO 8601 dates
  std::vector<std::string> deaths;
  bool ended = false;  ///< of an Occupancy: its status says so
};

/// Reads one line of JSON; its bytes are used up. An Error says in which way it is no entity.
[[nodiscard]] Result<FtmEntity> parse_ftm_entity(std::string& line);

}  // namespace isnad
