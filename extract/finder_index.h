// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/entity_table.h"

namespace isnad {

/// An office that words name.
struct NamedRole {
  std::uint32_t kind = kNoOffice;
  std::uint32_t holder = kNoEntity;
};

/// All names of a table in all its languages, for questions of people.
class FinderIndex {
 public:
  using Named = std::pair<std::uint32_t, std::string_view>;  ///< an entity and one of its names

  explicit FinderIndex(const EntityTable& table);

  /// Entities with this name, whatever its case, article, hyphens and folded letters.
  [[nodiscard]] std::vector<std::uint32_t> named(std::string_view text) const;
  /// Foreign names that Arabic writers render otherwise.
  [[nodiscard]] std::vector<Named> spelled_like(std::string_view text) const;
  /// Persons of whose name this is the beginning or the end.
  [[nodiscard]] std::vector<Named> with_part(std::string_view text) const;
  /// Names with the same consonants, in either script; `nearly` allows one to differ.
  [[nodiscard]] std::vector<Named> sounding_like(std::string_view text, bool nearly) const;
  /// Offices that English words name: "Egyptian president", "Secretary-General of the UN".
  [[nodiscard]] std::vector<NamedRole> roles(std::string_view text) const;
  /// The kind of office that an Arabic text begins with; kNoOffice when it begins with none.
  [[nodiscard]] std::uint32_t kind_of_first_words(std::string_view text) const;
  /// How likely an entity is meant when several share a name.
  [[nodiscard]] double weight(std::uint32_t entity) const;

 private:
  struct Name {
    std::uint32_t entity;
    std::string_view text;
  };
  void add(std::uint32_t entity, std::string_view name);

  const EntityTable& table_;
  std::vector<Name> names_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> folded_;  ///< into names_
  std::unordered_multimap<std::uint64_t, std::uint32_t> parts_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> spellings_;
  std::unordered_multimap<std::string, std::uint32_t> sounds_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> nationals_;  ///< English adjective: entity
};

}  // namespace isnad
