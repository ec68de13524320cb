// SPDX-License-Identifier: Apache-2.0
#include "graph/knowledge_graph.h"

#include <algorithm>

#include "graph/boost_graph.h"
#include "graph/graph_data.h"
#include "graph/stable_id.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

/// `end_of` an edge gives the node that it is listed under.
template <typename End>
EdgeLists list_edges(const std::vector<Edge>& edges, std::size_t nodes, End end_of) {
  EdgeLists lists;
  lists.first.assign(nodes + 1, 0);
  lists.at.resize(edges.size());
  for (const Edge& edge : edges) ++lists.first[end_of(edge) + 1];
  for (std::size_t n = 0; n < nodes; ++n) lists.first[n + 1] += lists.first[n];
  std::vector<std::uint32_t> next(lists.first.begin(), lists.first.end() - 1);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    lists.at[next[end_of(edges[i])]++] = static_cast<EdgeIndex>(i);
  }
  return lists;
}

void list_edges(const KnowledgeGraph::Data& data) {
  std::call_once(data.listed, [&] {
    data.out = list_edges(data.edges, data.nodes.size(), [](const Edge& e) { return e.source; });
    data.in = list_edges(data.edges, data.nodes.size(), [](const Edge& e) { return e.target; });
  });
}

std::span<const EdgeIndex> edges_of(const EdgeLists& lists, NodeIndex node) {
  return std::span(lists.at).subspan(lists.first[node], lists.first[node + 1] - lists.first[node]);
}

}  // namespace

KnowledgeGraph::KnowledgeGraph() : data_(std::make_shared<const Data>()) {}

std::span<const Node> KnowledgeGraph::nodes() const { return data_->nodes; }
std::span<const Edge> KnowledgeGraph::edges() const { return data_->edges; }
std::span<const RelationKind> KnowledgeGraph::kinds() const { return data_->kinds; }
std::span<const ArticleRecord> KnowledgeGraph::articles() const { return data_->articles; }
std::string_view KnowledgeGraph::text(TextId id) const { return data_->texts[id]; }

std::string_view KnowledgeGraph::label(NodeIndex node) const {
  const Node& n = data_->nodes[node];
  return text(n.label == kNoText ? n.id : n.label);
}

std::string KnowledgeGraph::label(NodeIndex node, std::string_view language) const {
  for (const auto& [tag, label] : split_pairs(text(data_->nodes[node].labels))) {
    if (tag == language) return label;
  }
  return std::string(label(node));
}

Entity KnowledgeGraph::entity(NodeIndex node) const {
  const Node& n = data_->nodes[node];
  Entity entity;
  entity.id = text(n.id);
  entity.type = n.type;
  entity.label = text(n.label);
  entity.labels = split_pairs(text(n.labels));
  entity.aliases = split_list(text(n.aliases));
  entity.iso = text(n.iso);
  entity.geonames = text(n.geonames);
  entity.wikidata = text(n.wikidata);
  if (n.has_place) {
    entity.lat = n.lat;
    entity.lon = n.lon;
  }
  return entity;
}

std::string KnowledgeGraph::edge_id(const Edge& edge) const {
  return edge_id_text(edge.id, data_->texts);
}

const EdgeDetails& KnowledgeGraph::details(const Edge& edge) const {
  return data_->details[edge.details];
}

std::span<const EdgeRole> KnowledgeGraph::roles(const Edge& edge) const {
  const EdgeDetails& d = details(edge);
  return std::span(data_->roles).subspan(d.roles, d.role_count);
}

std::span<const EvidenceRecord> KnowledgeGraph::evidence(const Edge& edge) const {
  const EdgeDetails& d = details(edge);
  return std::span(data_->records).subspan(d.records, d.record_count);
}

NodeIndex KnowledgeGraph::find_node(std::string_view id) const {
  const auto& nodes = data_->nodes;
  const auto it = std::lower_bound(nodes.begin(), nodes.end(), id,
                                   [&](const Node& n, auto key) { return text(n.id) < key; });
  if (it == nodes.end() || text(it->id) != id) return kNoIndex;
  return static_cast<NodeIndex>(it - nodes.begin());
}

EdgeIndex KnowledgeGraph::find_edge(std::string_view id) const {
  const auto& edges = data_->edges;
  const auto it = std::lower_bound(edges.begin(), edges.end(), id,
                                   [&](const Edge& e, auto key) { return edge_id(e) < key; });
  if (it == edges.end() || edge_id(*it) != id) return kNoIndex;
  return static_cast<EdgeIndex>(it - edges.begin());
}

void KnowledgeGraph::steps_from(NodeIndex node, std::vector<EdgeStep>& out) const {
  list_edges(*data_);
  out.clear();
  for (const EdgeIndex edge : edges_of(data_->out, node)) out.push_back({edge, true});
  for (const EdgeIndex edge : edges_of(data_->in, node)) {
    if (data_->edges[edge].source != node) out.push_back({edge, false});
  }
  std::sort(out.begin(), out.end(),
            [](const EdgeStep& a, const EdgeStep& b) { return a.edge < b.edge; });
}

NodeIndex KnowledgeGraph::end_of(EdgeStep step) const {
  const Edge& edge = data_->edges[step.edge];
  return step.forward ? edge.target : edge.source;
}

const BoostGraph& boost_graph(const KnowledgeGraph& graph) {
  const KnowledgeGraph::Data& data = graph.data();
  std::call_once(data.boosted, [&] {
    data.boost = std::make_unique<BoostGraph>(data.nodes.size());
    for (std::size_t i = 0; i < data.edges.size(); ++i) {
      boost::add_edge(data.edges[i].source, data.edges[i].target,
                      BoostEdge{static_cast<EdgeIndex>(i)}, *data.boost);
    }
  });
  return *data.boost;
}

}  // namespace isnad
