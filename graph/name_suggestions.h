// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

/// A name of the graph that is close to one that it does not have.
struct NameSuggestion {
  NodeIndex node = kNoIndex;
  std::string name;       ///< of its names the closest, as it is written
  unsigned distance = 0;  ///< letters that are added, left out, replaced or exchanged; more across
                          ///< scripts, where consonants are compared
};

/// What a name that find_entities does not know may have been meant for: names, their endings and
/// single words at most three letters apart (two below eight letters, one below four), or with one
/// other consonant across scripts. The closest first, then those with more mentions, then by id;
/// one for each node.
[[nodiscard]] std::vector<NameSuggestion> suggest_names(const KnowledgeGraph& graph,
                                                        std::string_view name,
                                                        std::size_t limit = 5);

/// Letters that have to be added, left out, replaced, or exchanged with the next one, to make the
/// two equal; `limit` + 1 when there are more than `limit`.
[[nodiscard]] unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit);

}  // namespace isnad
