// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "graph/knowledge_graph.h"
#include "graph/store_database.h"

namespace isnad {

/// The merged graph inside a store, ready for use. Both run in the open transaction; failures stay
/// with the database.

/// `key` names whatever the graph depends on beside the claims.
void write_store_graph(StoreDatabase& database, const KnowledgeGraph& graph, std::string_view key);
[[nodiscard]] bool has_store_graph(StoreDatabase& database, std::string_view key);
/// The graph, when it tells of the present claims and was written with this key by a program that
/// lays graphs out as this one does.
[[nodiscard]] std::optional<KnowledgeGraph> read_store_graph(StoreDatabase& database,
                                                             std::string_view key);

}  // namespace isnad
