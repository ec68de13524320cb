// SPDX-License-Identifier: Apache-2.0
// Algorithms of Boost on a graph: components of what happened since a day, and PageRank.
#include <fstream>
#include <iostream>
#include <iterator>

#include <boost/graph/connected_components.hpp>
#include <boost/graph/page_rank.hpp>

#include "graph/boost_filter.h"
#include "graph/graphml_reader.h"

int main(int, char** argv) {
  std::ifstream file(argv[1]);
  const auto read = isnad::read_graphml(std::string(std::istreambuf_iterator<char>(file), {}));
  if (!read) return 1;
  const isnad::KnowledgeGraph& graph = read.value();
  const isnad::UndirectedBoostGraph view(graph);  // nothing is copied
  isnad::GraphFilter filter;
  filter.since = isnad::day_of(isnad::parse_iso("2025-05-01"));
  const isnad::EdgeFilter since_may(graph, filter);
  std::vector<int> parts(graph.nodes().size());
  const int count = boost::connected_components(filtered_view(view, since_may), parts.data());
  std::vector<double> ranks(graph.nodes().size());
  boost::graph::page_rank(
      view, boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, view)));
  const auto first = std::max_element(ranks.begin(), ranks.end()) - ranks.begin();
  std::cout << count << " parts since May; first: "
            << graph.label(static_cast<isnad::NodeIndex>(first), "en") << '\n';
}
