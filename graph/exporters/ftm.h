// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// Entities of followthemoney as JSON lines: nodes, articles, offices, then one line an edge.
/// Events are of the schema Event, standing relations links with dates; what is denied by all is
/// left out, since nothing in followthemoney can say so.
void write_ftm(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
