// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// RDF in JSON-LD 1.1, see graph/exporters/rdf_mapper.h; all in one graph, one subject a line.
void write_jsonld(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
