// SPDX-License-Identifier: Apache-2.0
#include "graph/knowledge_graph.h"

#include <algorithm>

#include "graph/graph_data.h"
#include "graph/stable_id.h"
#include "graph/value_list.h"

namespace isnad {

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

std::string KnowledgeGraph::edtf(const Edge& edge) const {
  if (edge.plain_time) return edtf_of(edge.begin, edge.end);
  return std::string(text(details(edge).edtf));
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

const ArcRows& KnowledgeGraph::rows() const {
  std::call_once(data_->listed, [&] { data_->rows = ArcRows(data_->edges, data_->nodes.size()); });
  return data_->rows;
}

void KnowledgeGraph::steps_from(NodeIndex node, std::vector<EdgeStep>& out) const {
  out.clear();
  for (const Arc& arc : rows().outgoing(node)) out.push_back({arc.edge, true});
  const auto inward = static_cast<std::ptrdiff_t>(out.size());
  for (const Arc& arc : rows().incoming(node)) {
    if (arc.end != node) out.push_back({arc.edge, false});
  }
  std::inplace_merge(out.begin(), out.begin() + inward, out.end(),
                     [](EdgeStep a, EdgeStep b) { return a.edge < b.edge; });
}

NodeIndex KnowledgeGraph::end_of(EdgeStep step) const {
  const Edge& edge = data_->edges[step.edge];
  return step.forward ? edge.target : edge.source;
}

}  // namespace isnad
