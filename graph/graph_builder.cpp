// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_builder.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "core/hash.h"
#include "graph/graph_data.h"
#include "graph/stable_id.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

/// Sorts by what `less` says of two indices; where each value went, or nothing when all stayed.
template <typename Value, typename Less>
std::vector<std::uint32_t> sort_values(std::vector<Value>& values, const Less& less) {
  const auto size = static_cast<std::uint32_t>(values.size());
  std::uint32_t sorted_to = 1;
  while (sorted_to < size && less(sorted_to - 1, sorted_to)) ++sorted_to;
  if (sorted_to >= size) return {};
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), less);
  std::vector<std::uint32_t> moved(size);
  std::vector<Value> sorted;
  sorted.reserve(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    moved[order[i]] = i;
    sorted.push_back(values[order[i]]);
  }
  values = std::move(sorted);
  return moved;
}

void renumber(KnowledgeGraph::Data& data, const std::vector<NodeIndex>& moved) {
  for (Edge& edge : data.edges) {
    edge.source = moved[edge.source];
    edge.target = moved[edge.target];
  }
  for (EdgeRole& role : data.roles) role.node = moved[role.node];
  for (EvidenceRecord& record : data.records) {
    if (record.attribution != kNoIndex) record.attribution = moved[record.attribution];
  }
}

}  // namespace

GraphBuilder::GraphBuilder() : data_(std::make_unique<KnowledgeGraph::Data>()) {}
GraphBuilder::~GraphBuilder() = default;
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;

void GraphBuilder::reserve(std::size_t nodes, std::size_t edges) {
  data_->nodes.reserve(nodes);
  data_->edges.reserve(edges);
}

TextId GraphBuilder::add_text(std::string_view text) { return data_->texts.add(text); }
TextId GraphBuilder::intern(std::string_view text) { return data_->texts.intern(text); }
std::string_view GraphBuilder::text(TextId id) const { return data_->texts[id]; }
const TextPool& GraphBuilder::texts() const { return data_->texts; }

NodeIndex GraphBuilder::add_node(const Node& node) {
  data_->nodes.push_back(node);
  return static_cast<NodeIndex>(data_->nodes.size() - 1);
}

NodeIndex GraphBuilder::add_node(const Entity& entity) {
  Node node;
  node.id = add_text(entity.id);
  node.label = add_text(entity.label);
  node.labels = add_text(join_pairs(entity.labels));
  node.aliases = add_text(join_list(entity.aliases));
  node.iso = intern(entity.iso);
  node.geonames = add_text(entity.geonames);
  node.wikidata = add_text(entity.wikidata);
  node.type = entity.type;
  node.has_place = entity.lat && entity.lon;
  node.lat = entity.lat.value_or(0);
  node.lon = entity.lon.value_or(0);
  return add_node(node);
}

Node& GraphBuilder::node(NodeIndex index) { return data_->nodes[index]; }

std::uint16_t GraphBuilder::add_kind(const RelationKind& kind) {
  std::uint64_t hash = (kind.symmetric ? 2U : 0U) | (kind.standing ? 1U : 0U);
  for (const TextId text : {kind.relation, kind.plover_type, kind.plover_mode, kind.cameo}) {
    hash = combine_hashes(hash, text);
  }
  if (const std::uint16_t* known = kinds_.find(hash)) return *known;
  std::vector<RelationKind>& kinds = data_->kinds;
  assert(kinds.size() < kMaxKinds);
  kinds.push_back(kind);
  return kinds_.get(hash) = static_cast<std::uint16_t>(kinds.size() - 1);
}

std::span<const RelationKind> GraphBuilder::kinds() const { return data_->kinds; }

std::uint32_t GraphBuilder::add_article(const ArticleRecord& article) {
  data_->articles.push_back(article);
  return static_cast<std::uint32_t>(data_->articles.size() - 1);
}

EdgeId GraphBuilder::make_edge_id(std::string_view id) {
  return isnad::make_edge_id(id, data_->texts);
}

EdgeIndex GraphBuilder::add_edge(const Edge& edge) {
  assert(edge.source < data_->nodes.size() && edge.target < data_->nodes.size());
  data_->edges.push_back(edge);
  return static_cast<EdgeIndex>(data_->edges.size() - 1);
}

Edge& GraphBuilder::edge(EdgeIndex index) { return data_->edges[index]; }

void GraphBuilder::set_edtf(Edge& edge, EdgeDetails& details, std::string_view edtf) {
  edge.plain_time = edtf == edtf_of(edge.begin, edge.end);
  details.edtf = edge.plain_time ? kNoText : intern(edtf);
}

void GraphBuilder::add_details(EdgeIndex edge, EdgeDetails details, std::span<const EdgeRole> roles,
                               std::span<const EvidenceRecord> records) {
  details.roles = static_cast<std::uint32_t>(data_->roles.size());
  details.role_count = static_cast<std::uint32_t>(roles.size());
  details.records = static_cast<std::uint32_t>(data_->records.size());
  details.record_count = static_cast<std::uint32_t>(records.size());
  data_->roles.insert(data_->roles.end(), roles.begin(), roles.end());
  data_->records.insert(data_->records.end(), records.begin(), records.end());
  data_->edges[edge].details = static_cast<std::uint32_t>(data_->details.size());
  data_->details.push_back(details);
}

std::size_t GraphBuilder::node_count() const { return data_->nodes.size(); }
std::size_t GraphBuilder::edge_count() const { return data_->edges.size(); }

KnowledgeGraph GraphBuilder::finish() {
  KnowledgeGraph::Data& data = *data_;
  data.texts.freeze();
  const std::vector<NodeIndex> moved = sort_values(data.nodes, [&](NodeIndex a, NodeIndex b) {
    return data.texts[data.nodes[a].id] < data.texts[data.nodes[b].id];
  });
  if (!moved.empty()) renumber(data, moved);
  kinds_ = HashMap<std::uint16_t>();
  sort_values(data.edges, [&](EdgeIndex a, EdgeIndex b) {
    return edge_id_less(data.edges[a].id, data.edges[b].id, data.texts);
  });
  return KnowledgeGraph(std::shared_ptr<const KnowledgeGraph::Data>(
      std::exchange(data_, std::make_unique<KnowledgeGraph::Data>())));
}

}  // namespace isnad
