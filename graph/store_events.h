// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/knowledge_graph.h"
#include "graph/store_database.h"

namespace isnad {

/// Replaces the tables of entities and events by those of a graph that was merged from the claims
/// of this store. To be called inside a transaction; failures stay in the database.
void write_event_tables(StoreDatabase& database, const KnowledgeGraph& graph);

}  // namespace isnad
