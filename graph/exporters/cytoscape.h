// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/exporter.h"

namespace isnad {

/// Elements JSON of cytoscape.js, which the Cytoscape desktop opens as .cyjs: one edge per event,
/// its relation also as `interaction`, the label of a node also as `name`.
void write_cytoscape(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);

}  // namespace isnad
