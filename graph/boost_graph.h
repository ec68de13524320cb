// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

#include "graph/boost_view.h"

namespace isnad {

/// A knowledge graph for the algorithms of Boost.Graph: VertexListGraph, EdgeListGraph,
/// BidirectionalGraph and AdjacencyGraph. A vertex is an index into `KnowledgeGraph::nodes()`;
/// edges that run side by side are all there. Property maps are in graph/boost_properties.h,
/// filtered views in graph/boost_filter.h; include these headers only where Boost is wanted.
using BoostGraph = BoostView<boost::directed_tag>;
/// The same for algorithms that want no direction: edges run both ways. At a self-loop a node has
/// it twice, as in the graphs of Boost.
using UndirectedBoostGraph = BoostView<boost::undirected_tag>;

namespace boost_detail {

template <typename Direction>
std::span<const Arc> leaving(NodeIndex node, const BoostView<Direction>& view) {
  constexpr bool kBothWays = std::is_same_v<Direction, boost::undirected_tag>;
  return kBothWays ? view.rows().all(node) : view.rows().outgoing(node);
}

template <typename Direction>
std::span<const Arc> entering(NodeIndex node, const BoostView<Direction>& view) {
  constexpr bool kBothWays = std::is_same_v<Direction, boost::undirected_tag>;
  return kBothWays ? view.rows().all(node) : view.rows().incoming(node);
}

/// The ends of a row, as Boost gives ranges.
template <typename Iterator, typename Read>
std::pair<Iterator, Iterator> ends(std::span<const Arc> arcs, Read read) {
  return {Iterator(arcs.data(), read), Iterator(arcs.data() + arcs.size(), read)};
}

}  // namespace boost_detail

// What Boost.Graph calls on a graph, by the names and results that it documents. All are O(1).

template <typename Direction>
std::size_t num_vertices(const BoostView<Direction>& view) {
  return view.rows().nodes();
}

template <typename Direction>
std::size_t num_edges(const BoostView<Direction>& view) {
  return view.edges().size();
}

template <typename Direction>
auto vertices(const BoostView<Direction>& view) {
  using Iterator = typename BoostView<Direction>::vertex_iterator;
  return std::pair(Iterator(0), Iterator(static_cast<NodeIndex>(view.rows().nodes())));
}

template <typename Direction>
auto edges(const BoostView<Direction>& view) {
  using Iterator = typename BoostView<Direction>::edge_iterator;
  using Counter = boost::counting_iterator<EdgeIndex>;
  const boost_detail::ListedEdge read{view.edges().data()};
  return std::pair(Iterator(Counter(0), read),
                   Iterator(Counter(static_cast<EdgeIndex>(view.edges().size())), read));
}

template <typename Direction>
NodeIndex source(BoostEdge edge, const BoostView<Direction>&) {
  return edge.source;
}

template <typename Direction>
NodeIndex target(BoostEdge edge, const BoostView<Direction>&) {
  return edge.target;
}

template <typename Direction>
auto out_edges(NodeIndex node, const BoostView<Direction>& view) {
  using Iterator = typename BoostView<Direction>::out_edge_iterator;
  return boost_detail::ends<Iterator>(boost_detail::leaving(node, view),
                                      boost_detail::LeavingArc{node});
}

template <typename Direction>
auto in_edges(NodeIndex node, const BoostView<Direction>& view) {
  using Iterator = typename BoostView<Direction>::in_edge_iterator;
  return boost_detail::ends<Iterator>(boost_detail::entering(node, view),
                                      boost_detail::EnteringArc{node});
}

template <typename Direction>
auto adjacent_vertices(NodeIndex node, const BoostView<Direction>& view) {
  using Iterator = typename BoostView<Direction>::adjacency_iterator;
  return boost_detail::ends<Iterator>(boost_detail::leaving(node, view), boost_detail::ArcEnd{});
}

template <typename Direction>
std::size_t out_degree(NodeIndex node, const BoostView<Direction>& view) {
  return boost_detail::leaving(node, view).size();
}

template <typename Direction>
std::size_t in_degree(NodeIndex node, const BoostView<Direction>& view) {
  return boost_detail::entering(node, view).size();
}

template <typename Direction>
std::size_t degree(NodeIndex node, const BoostView<Direction>& view) {
  return view.rows().all(node).size();
}

}  // namespace isnad
