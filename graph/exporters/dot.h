// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// DOT for Graphviz, for graphs small enough to draw: one edge per event with its relation as the
/// label, without an arrow where the relation is symmetric.
void write_dot(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
