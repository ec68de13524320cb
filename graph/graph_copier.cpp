// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_copier.h"

#include <string>

#include "graph/entity_text.h"

namespace isnad {

GraphCopier::GraphCopier(const KnowledgeGraph& graph)
    : graph_(graph),
      nodes_(graph.nodes().size(), kNoIndex),
      kinds_(graph.kinds().size(), kNoIndex),
      articles_(graph.articles().size(), kNoIndex) {}

TextId GraphCopier::text(TextId id) {
  if (id == kNoText) return kNoText;
  const auto [it, is_new] = texts_.try_emplace(id, kNoText);
  if (is_new) it->second = builder_.add_text(graph_.text(id));
  return it->second;
}

NodeIndex GraphCopier::add_node(NodeIndex index) {
  if (nodes_[index] != kNoIndex) return nodes_[index];
  Node node = graph_.nodes()[index];
  for (TextId* id : {&node.id, &node.label, &node.labels, &node.aliases, &node.iso, &node.geonames,
                     &node.wikidata, &node.variants}) {
    *id = text(*id);
  }
  return nodes_[index] = builder_.add_node(node);
}

std::uint16_t GraphCopier::kind(std::uint16_t index) {
  if (kinds_[index] == kNoIndex) {
    RelationKind kind = graph_.kinds()[index];
    for (TextId* id : {&kind.relation, &kind.plover_type, &kind.plover_mode, &kind.cameo}) {
      *id = text(*id);
    }
    kinds_[index] = builder_.add_kind(kind);
  }
  return static_cast<std::uint16_t>(kinds_[index]);
}

std::uint32_t GraphCopier::article(std::uint32_t index) {
  if (articles_[index] != kNoIndex) return articles_[index];
  ArticleRecord article = graph_.articles()[index];
  for (TextId* id : {&article.id, &article.language, &article.source, &article.url, &article.agency,
                     &article.hash, &article.sketch}) {
    *id = text(*id);
  }
  return articles_[index] = builder_.add_article(article);
}

void GraphCopier::add_named(TextId entity_id) {
  if (entity_id == kNoText) return;
  const NodeIndex node = graph_.find_node(graph_.text(entity_id));
  if (node != kNoIndex) add_node(node);
}

void GraphCopier::add_named_roles(TextId roles) {
  if (roles == kNoText) return;
  const auto told = read_roles(graph_.text(roles));
  if (!told) return;
  for (const ToldRole& role : *told) {
    const NodeIndex node = graph_.find_node(role.id);
    if (node != kNoIndex) add_node(node);
  }
}

Told GraphCopier::told(Told told) {
  add_named(told.id);
  told.id = text(told.id);
  told.mention = text(told.mention);
  return told;
}

EvidenceRecord GraphCopier::record(EvidenceRecord record) {
  add_named_roles(record.roles);
  record.article = article(record.article);
  for (TextId* id : {&record.claim, &record.text, &record.rule, &record.steps, &record.edtf,
                     &record.time_text, &record.cameo, &record.roles}) {
    *id = text(*id);
  }
  record.subject = told(record.subject);
  record.object = told(record.object);
  record.sayer = told(record.sayer);
  if (record.attribution != kNoIndex) record.attribution = add_node(record.attribution);
  return record;
}

void GraphCopier::add_edge(const Edge& from) {
  Edge edge = from;
  edge.id = builder_.make_edge_id(graph_.edge_id(from));
  edge.source = add_node(from.source);
  edge.target = add_node(from.target);
  edge.kind = kind(from.kind);
  edge.details = 0;
  const EdgeIndex index = builder_.add_edge(edge);
  if (from.details == 0) return;

  EdgeDetails details = graph_.details(from);
  for (TextId* id : {&details.edtf, &details.title, &details.event}) *id = text(*id);
  std::vector<EdgeRole> roles;
  for (const EdgeRole& role : graph_.roles(from)) {
    roles.push_back({text(role.role), add_node(role.node)});
  }
  std::vector<EvidenceRecord> records;
  for (const EvidenceRecord& told : graph_.evidence(from)) records.push_back(record(told));
  builder_.add_details(index, details, roles, records);
}

}  // namespace isnad
