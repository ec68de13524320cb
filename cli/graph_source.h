// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/loaded_lexicon.h"
#include "core/result.h"
#include "graph/claim_store.h"
#include "graph/knowledge_graph.h"

namespace isnad::cli {

/// Reads a graph that `isnad build` wrote; .gz and .zst are unpacked, "-" is standard input. Of a
/// store, told by its first bytes, the graph that it keeps, or its claims are merged; `lexicons`
/// are the folders that were given to `build`.
[[nodiscard]] Result<KnowledgeGraph> read_graph(const std::string& path,
                                                const std::vector<std::string>& lexicons = {});

/// The graph of all claims of a store, which keeps it, and has its tables of events written anew
/// when it is another one than before.
[[nodiscard]] Result<KnowledgeGraph> update_graph(ClaimStore& store, const LoadedLexicon& lexicon);

/// The one entity that a name or id means. An Error of kind `input` says that there is none or
/// lists the candidates.
[[nodiscard]] Result<NodeIndex> choose_entity(const KnowledgeGraph& graph, std::string_view name);

}  // namespace isnad::cli
