// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "graph/exporter.h"

namespace isnad {

/// GraphML in the profile that Gephi, networkx, igraph, graph-tool and others read without loss:
/// nodes first, all edges directed, one type a key, no defaults, absent values left out. Ids are
/// NMTOKEN: "country/SY" is written "country.SY". The relation is also the XML attribute `label`
/// of an edge, which Gephi takes as its kind, unless `strict`: the official schema has no such
/// attribute. Lists are joined with "|".
void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace isnad
