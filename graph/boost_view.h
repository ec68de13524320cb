// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <span>
#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>

#include "graph/knowledge_graph.h"

namespace isnad {

/// An edge with its ends as they were reached. Equal when they are one edge of the graph.
struct BoostEdge {
  NodeIndex source = kNoIndex;
  NodeIndex target = kNoIndex;
  EdgeIndex index = kNoIndex;  ///< into KnowledgeGraph::edges()

  friend bool operator==(BoostEdge a, BoostEdge b) { return a.index == b.index; }
  friend auto operator<=>(BoostEdge a, BoostEdge b) { return a.index <=> b.index; }
  friend std::size_t hash_value(BoostEdge edge) { return edge.index; }
};

namespace boost_detail {

struct LeavingArc {
  NodeIndex node = kNoIndex;
  BoostEdge operator()(const Arc& arc) const { return {node, arc.end, arc.edge}; }
};
struct EnteringArc {
  NodeIndex node = kNoIndex;
  BoostEdge operator()(const Arc& arc) const { return {arc.end, node, arc.edge}; }
};
struct ArcEnd {
  NodeIndex operator()(const Arc& arc) const { return arc.end; }
};
struct ListedEdge {
  const Edge* edges = nullptr;
  BoostEdge operator()(EdgeIndex i) const { return {edges[i].source, edges[i].target, i}; }
};

template <typename Read, typename Value>
using ArcIterator = boost::transform_iterator<Read, const Arc*, Value, Value>;

struct ViewTraversal : boost::bidirectional_graph_tag,
                       boost::vertex_list_graph_tag,
                       boost::edge_list_graph_tag,
                       boost::adjacency_graph_tag {};

}  // namespace boost_detail

/// A knowledge graph as the algorithms of Boost.Graph take one, without a copy: it reads the rows
/// and edges of the graph. Cheap to copy, read by any number of threads. See graph/boost_graph.h.
template <typename Direction>
class BoostView {
 public:
  // What boost::graph_traits looks up.
  using vertex_descriptor = NodeIndex;
  using edge_descriptor = BoostEdge;
  using directed_category = Direction;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using traversal_category = boost_detail::ViewTraversal;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = boost::counting_iterator<NodeIndex>;
  using edge_iterator =
      boost::transform_iterator<boost_detail::ListedEdge, boost::counting_iterator<EdgeIndex>,
                                BoostEdge, BoostEdge>;
  using out_edge_iterator = boost_detail::ArcIterator<boost_detail::LeavingArc, BoostEdge>;
  using in_edge_iterator = boost_detail::ArcIterator<boost_detail::EnteringArc, BoostEdge>;
  using adjacency_iterator = boost_detail::ArcIterator<boost_detail::ArcEnd, NodeIndex>;
  static vertex_descriptor null_vertex() { return kNoIndex; }

  explicit BoostView(KnowledgeGraph graph)
      : graph_(std::move(graph)), edges_(graph_.edges()), rows_(&graph_.rows()) {}

  [[nodiscard]] const KnowledgeGraph& graph() const { return graph_; }
  [[nodiscard]] std::span<const Edge> edges() const { return edges_; }
  [[nodiscard]] const ArcRows& rows() const { return *rows_; }

 private:
  KnowledgeGraph graph_;  // a handle: what the other two point to lives as long as it
  std::span<const Edge> edges_;
  const ArcRows* rows_;
};

}  // namespace isnad
