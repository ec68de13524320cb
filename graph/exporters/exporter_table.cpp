// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cassert>

#include "graph/exporter.h"
#include "graph/exporters/graphml.h"

namespace isnad {

namespace {

/// The one list of formats. A new one is a file beside this one and its row here.
constexpr std::array kExporters = {
    Exporter{"graphml", ".graphml", "GraphML for Gephi, networkx, igraph and Isnad itself",
             [](const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
               write_graphml(graph, options, *out.front());
             }},
};

}  // namespace

std::span<const Exporter> exporters() { return kExporters; }

const Exporter* find_exporter(std::string_view name) {
  for (const Exporter& exporter : kExporters) {
    if (exporter.name == name) return &exporter;
  }
  return nullptr;
}

void write_graph(const KnowledgeGraph& graph, const Exporter& exporter,
                 const ExportOptions& options, std::ostream& out) {
  assert(exporter.parts.empty());
  std::ostream* const stream = &out;
  exporter.write(graph, options, {&stream, 1});
}

}  // namespace isnad
