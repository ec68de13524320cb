// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/path_brute.h"

namespace isnad::test {

using Lines = std::vector<std::string>;

inline PathQuery between(NodeIndex from, NodeIndex to, std::size_t k = 1) {
  PathQuery query;
  query.from = {from};
  query.to = {to};
  query.k = k;
  return query;
}

inline Lines answer(const KnowledgeGraph& graph, const PathQuery& query) {
  const Result<PathAnswer> found = find_paths(graph, query);
  REQUIRE(found.ok());
  CHECK_FALSE(found.value().partial);
  return path_lines(graph, found.value().paths);
}

inline Lines brute(const KnowledgeGraph& graph, const PathQuery& query) {
  return path_lines(graph, PathBrute(graph, query).find());
}

/// Graphs from a chain to a thicket, and what to ask of them.
template <typename Ask>
void on_random_graphs(int rounds, Ask&& ask) {
  std::mt19937 random(11);
  for (int round = 0; round < rounds; ++round) {
    const unsigned nodes = 2 + static_cast<unsigned>(random() % 7);
    const unsigned edges = static_cast<unsigned>(random() % 18);
    const KnowledgeGraph graph = random_news(random, nodes, edges);
    PathQuery query = between(0, nodes - 1, 1 + random() % 12);
    CAPTURE(round);
    ask(graph, query, random);
  }
}

}  // namespace isnad::test
