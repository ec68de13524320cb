// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "extract/entity_table.h"

namespace isnad {

/// Fills an entity table from the files of lexicon/entities.
class EntityTable::Loader {
 public:
  explicit Loader(EntityTable& table) : table_(table) {}
  Status run(const LexiconFiles& files);

 private:
  /// Columns of the table that is read, -1 where it has none.
  struct Columns {
    int id, own, en, country, capital, adjective, speaks, population, body;
  };
  Status read(const LexiconFile& file, EntityType type);
  Status read_row(const TableReader& reader, const Columns& columns, EntityType type);
  void add_names(std::string_view cell, std::uint32_t index, EntityType type);
  Status resolve_references();

  EntityTable& table_;
  std::vector<std::pair<std::uint32_t, std::string_view>> countries_;  ///< entity, id of country
  std::vector<std::pair<std::uint32_t, std::string_view>> capitals_;   ///< country, id of place
  std::vector<std::pair<std::uint32_t, std::uint32_t>> bodies_;        ///< entity, kind of body
  NameWords words_;
};

}  // namespace isnad
