// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/result.h"
#include "graph/knowledge_graph.h"

namespace isnad::cli {

/// Reads a graph that `isnad build` wrote; .gz and .zst are unpacked, "-" is standard input.
[[nodiscard]] Result<KnowledgeGraph> read_graph(const std::string& path);

/// The one entity that a name or id means. An Error of kind `input` says that there is none or
/// lists the candidates.
[[nodiscard]] Result<NodeIndex> choose_entity(const KnowledgeGraph& graph, std::string_view name);

}  // namespace isnad::cli
