// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// Nodes and relationships as `neo4j-admin database import` reads them: typed headers, one
/// relationship per event, its type the relation. Lists are arrays with U+001F between the values,
/// which no value can hold: say --array-delimiter=U+001F.
void write_neo4j(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
