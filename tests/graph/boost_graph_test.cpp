// SPDX-License-Identifier: Apache-2.0
#include "graph/boost_graph.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/graph/undirected_dfs.hpp>
#include <boost/range/iterator_range.hpp>

#include "graph/boost_filter.h"
#include "tests/support/random_graph.h"
#include "tests/support/small_graph.h"

using namespace isnad;
using test::SmallGraph;

namespace {

/// a -> b -> c -> a, two edges side by side from c to d, a loop at d, e -> d, and f alone with g.
/// Nodes 0 to 6 in this order.
KnowledgeGraph ring() {
  SmallGraph graph;
  graph.edge("n/a", "visit", "n/b").weight = 1;
  graph.edge("n/b", "visit", "n/c").weight = 2;
  graph.edge("n/c", "attack", "n/a").weight = 4;
  graph.edge("n/c", "meet", "n/d").weight = 1;
  graph.edge("n/c", "visit", "n/d").weight = 10;
  graph.edge("n/d", "praise", "n/d").weight = 1;
  graph.edge("n/e", "meet", "n/d").weight = 1;
  graph.edge("n/f", "meet", "n/g").weight = 1;
  return graph.finish();
}

template <typename View>
void check_concepts() {
  BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<View>));
  BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<View>));
  BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<View>));
  BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<View>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<View>));
  BOOST_CONCEPT_ASSERT(
      (boost::ReadablePropertyGraphConcept<View, NodeIndex, boost::vertex_index_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, BoostEdge, boost::edge_index_t>));
  BOOST_CONCEPT_ASSERT(
      (boost::ReadablePropertyGraphConcept<View, NodeIndex, boost::vertex_name_t>));
  BOOST_CONCEPT_ASSERT(
      (boost::ReadablePropertyGraphConcept<View, BoostEdge, boost::edge_weight_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, BoostEdge, RelationTag>));
}

template <typename Range>
std::vector<NodeIndex> targets(Range range, bool source = false) {
  std::vector<NodeIndex> nodes;
  for (const BoostEdge edge : boost::make_iterator_range(range)) {
    nodes.push_back(source ? edge.source : edge.target);
  }
  return nodes;
}

template <typename View>
std::vector<std::size_t> hops_from(const View& view, NodeIndex node) {
  constexpr std::size_t kFar = 99;
  std::vector<std::size_t> hops(num_vertices(view), kFar);
  hops[node] = 0;
  boost::breadth_first_search(view, node,
                              boost::visitor(boost::make_bfs_visitor(
                                  boost::record_distances(hops.data(), boost::on_tree_edge()))));
  return hops;
}

using Nodes = std::vector<NodeIndex>;
using Numbers = std::vector<std::size_t>;
using Labels = std::vector<int>;

}  // namespace

TEST_CASE("a view models the concepts of Boost") {
  check_concepts<BoostGraph>();
  check_concepts<UndirectedBoostGraph>();
  check_concepts<FilteredBoostGraph<BoostGraph>>();
  check_concepts<FilteredBoostGraph<UndirectedBoostGraph>>();
}

TEST_CASE("a view has every node and edge, with both their ends") {
  test::RandomGraphs random(7);
  for (int round = 0; round < 20; ++round) {
    const KnowledgeGraph graph = random.make(9, 40);
    const BoostGraph view(graph);
    REQUIRE(num_vertices(view) == graph.nodes().size());
    REQUIRE(num_edges(view) == graph.edges().size());
    std::vector<int> listed(graph.edges().size()), left(listed), entered(listed);
    for (const BoostEdge edge : boost::make_iterator_range(edges(view))) ++listed[edge.index];
    for (const NodeIndex node : boost::make_iterator_range(vertices(view))) {
      for (const BoostEdge edge : boost::make_iterator_range(out_edges(node, view))) {
        CHECK(source(edge, view) == node);
        CHECK(target(edge, view) == graph.edges()[edge.index].target);
        ++left[edge.index];
      }
      for (const BoostEdge edge : boost::make_iterator_range(in_edges(node, view))) {
        CHECK(target(edge, view) == node);
        CHECK(source(edge, view) == graph.edges()[edge.index].source);
        ++entered[edge.index];
      }
      CHECK(degree(node, view) == out_degree(node, view) + in_degree(node, view));
    }
    const std::vector<int> once(graph.edges().size(), 1);
    CHECK(listed == once);
    CHECK(left == once);
    CHECK(entered == once);
  }
}

TEST_CASE("neighbours in the direction of the edges and in both") {
  const BoostGraph view(ring());
  CHECK(targets(out_edges(2, view)) == Nodes{0, 3, 3});
  CHECK(targets(in_edges(3, view), true) == Nodes{2, 2, 3, 4});
  const auto [begin, end] = adjacent_vertices(2, view);
  CHECK(Nodes(begin, end) == Nodes{0, 3, 3});
  const UndirectedBoostGraph both(view.graph());
  CHECK(targets(out_edges(0, both)) == Nodes{1, 2});
  CHECK(targets(out_edges(3, both)) == Nodes{3, 2, 2, 3, 4});
  CHECK(degree(3, both) == 5);
}

TEST_CASE("property maps read the graph") {
  const KnowledgeGraph graph = [] {
    SmallGraph made;
    Edge& edge = made.edge("n/a", "visit", "n/b");
    edge.begin = 100;
    edge.end = 101;
    edge.weight = 4;
    made.node("n/b").label = made.text("B");
    return made.finish();
  }();
  const BoostGraph view(graph);
  const BoostEdge edge = *edges(view).first;
  CHECK(get(boost::edge_index, view, edge) == 0);
  CHECK(get(edge_relation, view, edge) == "visit");
  CHECK(get(edge_begin, view)[edge] == 100);
  CHECK(get(get(edge_end, view), edge) == 101);
  CHECK(get(edge_sources, view, edge) == 4);
  CHECK(get(boost::edge_weight, view, edge) == doctest::Approx(0.25));
  CHECK(get(boost::vertex_name, view, 1) == "B");
  CHECK(get(boost::vertex_name, view, 0) == "n/a");
  CHECK(get(boost::vertex_index, view, 1) == 1);
}

TEST_CASE("breadth first, along the edges, against them and both ways") {
  const BoostGraph view(ring());
  CHECK(hops_from(view, 0) == Numbers{0, 1, 2, 3, 99, 99, 99});
  CHECK(hops_from(boost::make_reverse_graph(view), 0) == Numbers{0, 2, 1, 99, 99, 99, 99});
  CHECK(hops_from(UndirectedBoostGraph(view.graph()), 0) == Numbers{0, 1, 1, 2, 3, 99, 99});
}

TEST_CASE("Dijkstra takes the way that most sources tell of") {
  const BoostGraph view(ring());
  std::vector<double> costs(num_vertices(view));
  Nodes before(num_vertices(view));
  boost::dijkstra_shortest_paths(view, 0,
                                 boost::distance_map(costs.data()).predecessor_map(before.data()));
  CHECK(costs[2] == doctest::Approx(1.5));
  CHECK(costs[3] == doctest::Approx(1.6));
  CHECK(before[3] == 2);
  CHECK(before[5] == 5);  // out of reach
}

TEST_CASE("components, strong and weak") {
  const BoostGraph view(ring());
  Labels strong(num_vertices(view)), weak(num_vertices(view));
  CHECK(boost::strong_components(view, boost::make_iterator_property_map(
                                           strong.begin(), get(boost::vertex_index, view))) == 5);
  CHECK(strong[0] == strong[1]);
  CHECK(strong[1] == strong[2]);
  CHECK(strong[2] != strong[3]);
  const UndirectedBoostGraph both(view.graph());
  CHECK(boost::connected_components(both, weak.data()) == 2);
  CHECK(weak == Labels{0, 0, 0, 0, 0, 1, 1});
}

TEST_CASE("centrality: the brokers and the ends") {
  // b stands between the rest of a star.
  SmallGraph made;
  for (const char* leaf : {"n/a", "n/c", "n/d"}) made.edge(leaf, "meet", "n/b");
  const KnowledgeGraph graph = made.finish();
  const UndirectedBoostGraph both(graph);
  std::vector<double> between(num_vertices(both));
  boost::brandes_betweenness_centrality(
      both, boost::make_iterator_property_map(between.begin(), get(boost::vertex_index, both)));
  CHECK(between == std::vector<double>{0, 3, 0, 0});

  const BoostGraph view(graph);
  std::vector<double> ranks(num_vertices(view));
  boost::graph::page_rank(
      view, boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, view)),
      boost::graph::n_iterations(3));
  CHECK(ranks[0] == doctest::Approx(0.15));
  CHECK(ranks[1] == doctest::Approx(0.15 + 3 * 0.85 * 0.15));
}

TEST_CASE("a filtered view leaves edges out") {
  const KnowledgeGraph graph = ring();
  const BoostGraph view(graph);
  GraphFilter visits;
  visits.relations = {"visit"};
  const EdgeFilter filter(graph, visits);
  const auto part = filtered_view(view, filter);
  CHECK(num_vertices(part) == 7);
  CHECK(targets(edges(part)) == Nodes{1, 2, 3});
  CHECK(out_degree(2, part) == 1);
  CHECK(hops_from(part, 1) == Numbers{99, 0, 1, 2, 99, 99, 99});
  CHECK(get(edge_relation, part, *edges(part).first) == "visit");

  // Without the attack there is no ring: an order in which none comes before what it leads to.
  Nodes order;
  boost::topological_sort(part, std::back_inserter(order));
  REQUIRE(order.size() == 7);
  const auto place = [&](NodeIndex node) { return std::ranges::find(order, node); };
  CHECK(place(3) < place(2));
  CHECK(place(2) < place(1));
  CHECK(place(1) < place(0));
  CHECK_THROWS_AS(boost::topological_sort(view, std::back_inserter(order)), boost::not_a_dag);

  const UndirectedBoostGraph both(graph);
  Labels weak(num_vertices(both));
  CHECK(boost::connected_components(filtered_view(both, filter), weak.data()) == 4);
}

TEST_CASE("a view of a window of time") {
  SmallGraph made;
  const auto on = [&](const char* from, const char* to, Day day) {
    Edge& edge = made.edge(from, "meet", to);
    edge.begin = edge.end = day;
  };
  on("n/a", "n/b", 10);
  on("n/b", "n/c", 20);
  on("n/c", "n/d", 30);
  const KnowledgeGraph graph = made.finish();
  GraphFilter window;
  window.since = 15;
  window.until = 30;
  const BoostGraph view(graph);
  const EdgeFilter filter(graph, window);
  const auto part = filtered_view(view, filter);
  CHECK(hops_from(part, 0) == Numbers{0, 99, 99, 99});
  CHECK(hops_from(part, 1) == Numbers{99, 0, 1, 2});
}

TEST_CASE("a view outlives the graph it was made of, and an empty one is empty") {
  const BoostGraph view(ring());  // the graph itself is gone
  CHECK(get(edge_relation, view, *edges(view).first) == "visit");
  const BoostGraph nothing{KnowledgeGraph()};
  CHECK(num_vertices(nothing) == 0);
  CHECK(edges(nothing).first == edges(nothing).second);
}
