// SPDX-License-Identifier: Apache-2.0
#include "graph/knowledge_graph.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "graph/boost_graph.h"

namespace isnad {

struct KnowledgeGraph::Data {
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  BoostGraph structure;
};

namespace {

/// Sorts the nodes by id; where each of them went.
std::vector<NodeIndex> sort_nodes(std::vector<Node>& nodes) {
  std::vector<NodeIndex> order(nodes.size());
  std::iota(order.begin(), order.end(), NodeIndex{0});
  std::sort(order.begin(), order.end(),
            [&](NodeIndex a, NodeIndex b) { return nodes[a].entity.id < nodes[b].entity.id; });
  std::vector<NodeIndex> moved(nodes.size());
  std::vector<Node> sorted;
  sorted.reserve(nodes.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    moved[order[i]] = static_cast<NodeIndex>(i);
    sorted.push_back(std::move(nodes[order[i]]));
  }
  nodes = std::move(sorted);
  return moved;
}

void renumber(Edge& edge, const std::vector<NodeIndex>& moved) {
  assert(edge.source < moved.size() && edge.target < moved.size());
  edge.source = moved[edge.source];
  edge.target = moved[edge.target];
  for (EdgeRole& role : edge.roles) role.node = moved[role.node];
  for (EvidenceRecord& record : edge.evidence) {
    if (record.attribution != kNoIndex) record.attribution = moved[record.attribution];
  }
}

BoostGraph make_structure(std::size_t nodes, const std::vector<Edge>& edges) {
  BoostGraph structure(nodes);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    boost::add_edge(edges[i].source, edges[i].target, BoostEdge{static_cast<EdgeIndex>(i)},
                    structure);
  }
  return structure;
}

}  // namespace

KnowledgeGraph::KnowledgeGraph() : KnowledgeGraph({}, {}) {}

KnowledgeGraph::KnowledgeGraph(std::vector<Node> nodes, std::vector<Edge> edges) {
  const std::vector<NodeIndex> moved = sort_nodes(nodes);
  for (Edge& edge : edges) renumber(edge, moved);
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.id < b.id; });
  BoostGraph structure = make_structure(nodes.size(), edges);
  data_ =
      std::make_shared<const Data>(Data{std::move(nodes), std::move(edges), std::move(structure)});
}

const std::vector<Node>& KnowledgeGraph::nodes() const { return data_->nodes; }
const std::vector<Edge>& KnowledgeGraph::edges() const { return data_->edges; }

NodeIndex KnowledgeGraph::find_node(std::string_view id) const {
  const auto& nodes = data_->nodes;
  const auto it = std::lower_bound(nodes.begin(), nodes.end(), id,
                                   [](const Node& n, auto key) { return n.entity.id < key; });
  if (it == nodes.end() || it->entity.id != id) return kNoIndex;
  return static_cast<NodeIndex>(it - nodes.begin());
}

EdgeIndex KnowledgeGraph::find_edge(std::string_view id) const {
  const auto& edges = data_->edges;
  const auto it = std::lower_bound(edges.begin(), edges.end(), id,
                                   [](const Edge& e, auto key) { return e.id < key; });
  if (it == edges.end() || it->id != id) return kNoIndex;
  return static_cast<EdgeIndex>(it - edges.begin());
}

void KnowledgeGraph::steps_from(NodeIndex node, std::vector<EdgeStep>& out) const {
  const BoostGraph& structure = data_->structure;
  out.clear();
  for (auto [it, end] = boost::out_edges(node, structure); it != end; ++it) {
    out.push_back({structure[*it].index, true});
  }
  for (auto [it, end] = boost::in_edges(node, structure); it != end; ++it) {
    if (boost::source(*it, structure) != node) out.push_back({structure[*it].index, false});
  }
  std::sort(out.begin(), out.end(),
            [](const EdgeStep& a, const EdgeStep& b) { return a.edge < b.edge; });
}

NodeIndex KnowledgeGraph::end_of(EdgeStep step) const {
  const Edge& edge = data_->edges[step.edge];
  return step.forward ? edge.target : edge.source;
}

const BoostGraph& boost_graph(const KnowledgeGraph& graph) { return graph.data().structure; }

}  // namespace isnad
