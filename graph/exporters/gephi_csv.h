// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// A pair of tables, nodes and edges, for Gephi's spreadsheet import and for spreadsheets: one edge
/// per pair and relation as in GEXF, with the column Timeset. Text is kept from being calculated,
/// see csv_text.h.
void write_gephi_csv(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
