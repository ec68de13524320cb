// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// How a name fits an entity, best first.
enum class MatchKind : std::uint8_t {
  id,     ///< id, with or without its type; ISO code; Wikidata or GeoNames id
  label,  ///< a label in any language
  alias,
  last_name,   ///< the last words of a name
  words,       ///< all words occur in a name
  sound,       ///< same consonants across Latin and Arabic script
  near_sound,  ///< one consonant differs
};

struct EntityMatch {
  NodeIndex node = kNoIndex;
  MatchKind kind = MatchKind::id;
};

/// Entities that a name in Arabic or Latin letters may mean. Case, diacritics, forms of alef and
/// hamza, the article, hyphens and spaces do not count. Only matches of the best kind found are
/// listed, those with more mentions first, then by id. Reads every name of the graph, some 0.3 s
/// for a million nodes; twice that when none is spelled so.
[[nodiscard]] std::vector<EntityMatch> find_entities(const KnowledgeGraph& graph,
                                                     std::string_view name);

/// What tells an entity from others of its name.
struct EntityHints {
  std::vector<std::string> names;   ///< other labels and aliases
  std::vector<std::string> titles;  ///< offices that its edges tell of, those of more sources first
  NodeIndex neighbor = kNoIndex;    ///< to which its edges have most sources
  std::uint64_t sources = 0;        ///< how many
};

/// At most `limit` names and titles.
[[nodiscard]] EntityHints entity_hints(const KnowledgeGraph& graph, NodeIndex node,
                                       std::size_t limit = 3);

/// The one entity that a name means. An Error of kind `usage` lists the ids of the candidates, or
/// the names that are closest.
[[nodiscard]] Result<NodeIndex> resolve_entity(const KnowledgeGraph& graph, std::string_view name);

}  // namespace isnad
