// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// GEXF 1.3 with time, for Gephi's timeline: one edge per pair and relation (its `kind`), directed
/// or undirected alike for all of a pair and relation, with a spell for each dated event. A node
/// has the spells of its edges. Valid by the official schema.
void write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
