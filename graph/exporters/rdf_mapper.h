// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"
#include "graph/exporters/rdf_sink.h"

namespace isnad::rdf {

/// Gives a graph to `sink` as triples; docs/rdf.md says which. What an article and its claims say
/// belongs to a graph with the name of the article, all else to the default graph.
void map_graph(const KnowledgeGraph& graph, const ExportOptions& options, Sink& sink);

/// The address that the data are named below.
[[nodiscard]] std::string_view base_of(const ExportOptions& options);

}  // namespace isnad::rdf
