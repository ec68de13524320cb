// SPDX-License-Identifier: Apache-2.0
// How two actors are connected, by any usual spelling of their names.
#include <fstream>
#include <iostream>
#include <iterator>

#include "graph/entity_search.h"
#include "graph/graphml_reader.h"
#include "graph/path_query.h"

int main(int, char** argv) {
  std::ifstream file(argv[1]);
  const auto read = isnad::read_graphml(std::string(std::istreambuf_iterator<char>(file), {}));
  if (!read) return 1;
  const isnad::KnowledgeGraph& graph = read.value();
  const auto from = isnad::resolve_entity(graph, "فؤاد حسين");
  const auto to = isnad::resolve_entity(graph, "Baghdad");
  if (!from || !to) return 1;  // the error lists the candidates

  const isnad::PathQuery query{.from = {from.value()}, .to = {to.value()}};
  const auto answer = isnad::find_paths(graph, query);
  for (const isnad::FoundPath& path : answer.value().paths) {
    for (const isnad::EdgeStep step : path.steps) {
      const isnad::Edge& edge = graph.edges()[step.edge];
      std::cout << (step.forward ? "-> " : "<- ") << graph.relation(edge) << ' '
                << graph.label(graph.end_of(step), "en") << '\n';
    }
    std::cout << '\n';
  }
}
