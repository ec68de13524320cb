// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>

#include "extract/entity_table.h"
#include "extract/token.h"

namespace isnad {

/// How often an article speaks of each country: by its names and adjectives, by its places and
/// bodies. Names of entities in several countries count for none, towns aside. Counted when
/// first asked for, so that an article without ambiguous names pays nothing.
class CountryCounts {
 public:
  void clear();
  [[nodiscard]] std::uint32_t of(std::uint32_t country, std::span<const Token> article,
                                 const EntityTable& table);
  /// The country that an article is about: spoken of three times or more, and twice as often as
  /// any other. kNoEntity when there is none.
  [[nodiscard]] std::uint32_t main(std::span<const Token> article, const EntityTable& table);

 private:
  void count(std::span<const Token> article, const EntityTable& table);
  bool counted_ = false;
  std::unordered_map<std::uint32_t, std::uint32_t> counts_;
  std::uint32_t main_ = kNoEntity;
};

}  // namespace isnad
