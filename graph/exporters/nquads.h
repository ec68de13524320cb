// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// RDF in N-Quads, see graph/exporters/rdf_mapper.h: one line a triple, with the article whose
/// evidence it is as the name of its graph.
void write_nquads(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
