// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// RDF in Turtle, see graph/exporters/rdf_mapper.h; all in one graph.
void write_turtle(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
