// SPDX-License-Identifier: Apache-2.0
// Who is near an actor, and the best ways from him to another.
#include <fstream>
#include <iostream>

#include "graph/entity_search.h"
#include "graph/graphml_reader.h"
#include "graph/neighborhood.h"
#include "graph/path_query.h"

int main(int, char** argv) {
  std::ifstream file(argv[1]);
  const auto read = isnad::read_graphml(std::string(std::istreambuf_iterator<char>(file), {}));
  if (!read) return 1;
  const isnad::KnowledgeGraph& graph = read.value();
  const auto from = isnad::resolve_entity(graph, "فؤاد حسين");
  const auto to = isnad::resolve_entity(graph, "Baghdad");
  if (!from || !to) return 1;  // the error lists the candidates
  isnad::NeighborQuery around;
  around.from = {from.value()};
  for (const isnad::Neighbor& near : isnad::neighborhood(graph, around).nodes)
    std::cout << near.distance << ' ' << graph.label(near.node, "en") << '\n';
  const isnad::PathQuery query{.from = {from.value()}, .to = {to.value()}, .k = 3};
  const auto answer = isnad::find_paths(graph, query);
  for (const isnad::FoundPath& path : answer.value().paths) {
    for (const isnad::EdgeStep step : path.steps)
      std::cout << " -> " << graph.label(graph.end_of(step), "en");
    std::cout << '\n';
  }
}
