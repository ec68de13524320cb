// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// The serialised form of graphology, which Gephi Lite and sigma.js open: a mixed multigraph, one
/// edge per event, undirected where the relation is symmetric.
void write_graphology(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
