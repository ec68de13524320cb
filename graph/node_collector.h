// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "core/claim.h"
#include "graph/graph_builder.h"

namespace isnad {

/// Gathers what claims say about entities. Where they differ, the value told most often wins,
/// then the smaller one, so that the order of the claims does not matter.
class NodeCollector {
 public:
  /// Counts one participation of an entity that the graph calls `id`.
  void add(const std::string& id, const Entity& entity, const ArticleRef& article);

  /// Adds one node per entity, by id.
  void add_nodes(GraphBuilder& builder);

  /// After add_nodes. The node of an id that was added.
  [[nodiscard]] NodeIndex node(const std::string& id) const;
  /// After add_nodes: which of the variants of its node an entity is.
  [[nodiscard]] std::uint32_t variant(const std::string& id, const Entity& entity) const;

 private:
  struct Variant {
    Entity entity;
    int count = 0;
    std::uint32_t place = 0;
  };

  struct Record {
    std::map<std::string, Variant> variants;  ///< by text, see entity_text.h
    std::set<std::string> articles;
    Day first_seen = kNoDay;
    Day last_seen = kNoDay;
    std::uint32_t mentions = 0;
    NodeIndex node = kNoIndex;
  };

  static Entity choose(const std::string& id, const Record& record);
  /// Numbers the variants, those told most first; the list of them.
  static std::string number_variants(Record& record, const Entity& chosen);

  std::unordered_map<std::string, Record> records_;
};

}  // namespace isnad
