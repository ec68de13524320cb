// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge_graph.h"

namespace isnad::cli {

/// The graph in words, for terminals. Text that may run from right to left stands between marks
/// of isolation, so that it does not turn what is around it.

/// Text on one line between U+2068 and U+2069; empty stays empty.
[[nodiscard]] std::string isolated(std::string_view text);

/// The label, and in brackets the English one where it differs.
[[nodiscard]] std::string entity_text(const KnowledgeGraph& graph, NodeIndex node);

/// "article a1, 2026-02-04, source"; what is unknown is left out.
[[nodiscard]] std::string article_text(const KnowledgeGraph& graph, const EvidenceRecord& record);

}  // namespace isnad::cli
