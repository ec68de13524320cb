// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// The claims that the graph was merged from as JSON lines, see graph/graph_claims.h: `isnad
/// build` makes the same graph of them.
void write_claims(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
