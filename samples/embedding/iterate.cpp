// SPDX-License-Identifier: Apache-2.0
// All nodes, edges and evidence of a graph file.
#include <iostream>

#include "extract/byte_source.h"
#include "graph/graphml_reader.h"

int main(int, char** argv) {
  const auto file = isnad::open_bytes(argv[1]);  // unpacks .gz and .zst
  if (!file) return 1;
  const auto read = isnad::read_graphml(
      [&](char* buffer, std::size_t size) { return file.value()->read(buffer, size); }, argv[1]);
  if (!read) return 1;
  const isnad::KnowledgeGraph& graph = read.value();

  for (isnad::NodeIndex node = 0; node < graph.nodes().size(); ++node) {
    std::cout << graph.node_id(node) << ": " << graph.label(node, "en") << '\n';
  }
  for (const isnad::Edge& edge : graph.edges()) {
    std::cout << graph.label(edge.source, "en") << ' ' << graph.relation(edge) << ' '
              << graph.label(edge.target, "en") << ", sources: " << edge.weight << '\n';
    for (const isnad::EvidenceRecord& record : graph.evidence(edge)) {
      std::cout << "    " << graph.text(graph.article(record).id) << ": " << graph.text(record.text)
                << '\n';
    }
  }
}
