// SPDX-License-Identifier: Apache-2.0
// Reads a GraphML file with Boost.Graph and prints what it then has: a line for each node and for
// each edge, with tabs between the values.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

struct NodeValues {
  std::string label, kind, label_ar, first_seen;
  int mentions = 0;
};

struct EdgeValues {
  std::string relation, begin;
  double weight = 0;
  bool symmetric = false;
};

int main(int argc, char** argv) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, NodeValues,
                                      EdgeValues>;
  if (argc != 2) return 2;
  Graph graph;
  boost::dynamic_properties values(boost::ignore_other_properties);
  values.property("label", get(&NodeValues::label, graph));
  values.property("kind", get(&NodeValues::kind, graph));
  values.property("label_ar", get(&NodeValues::label_ar, graph));
  values.property("first_seen", get(&NodeValues::first_seen, graph));
  values.property("mentions", get(&NodeValues::mentions, graph));
  values.property("relation", get(&EdgeValues::relation, graph));
  values.property("begin", get(&EdgeValues::begin, graph));
  values.property("weight", get(&EdgeValues::weight, graph));
  values.property("symmetric", get(&EdgeValues::symmetric, graph));
  try {
    std::ifstream in(argv[1], std::ios::binary);
    boost::read_graphml(in, graph, values);
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << "\n";
    return 1;
  }
  for (const auto node : boost::make_iterator_range(vertices(graph))) {
    const NodeValues& of = graph[node];
    std::cout << "node\t" << of.label << "\t" << of.kind << "\t" << of.label_ar << "\t"
              << of.first_seen << "\t" << of.mentions << "\n";
  }
  for (const auto edge : boost::make_iterator_range(edges(graph))) {
    const EdgeValues& of = graph[edge];
    std::cout << "edge\t" << source(edge, graph) << "\t" << target(edge, graph) << "\t"
              << of.relation << "\t" << of.begin << "\t" << of.weight << "\t" << of.symmetric
              << "\n";
  }
  return 0;
}
