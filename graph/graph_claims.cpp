// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_claims.h"

#include <string>
#include <utility>

#include "graph/entity_text.h"
#include "graph/namesakes.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

class ClaimMaker {
 public:
  explicit ClaimMaker(const KnowledgeGraph& graph) : graph_(graph) {}

  Claim make(const Edge& edge, const EvidenceRecord& record) {
    Claim claim;
    claim.article = article(graph_.article(record));
    claim.id = text(record.claim);
    add_kind(claim, graph_.kind(edge));
    claim.cameo = text(record.cameo);
    claim.subject = participant(edge.source, record.subject);
    claim.object = participant(edge.target, record.object);
    add_roles(claim, record);
    claim.title = graph_.title(edge);
    if (record.edtf != kNoText) {
      claim.time = Time{
          text(record.edtf), {date_of(record.begin), date_of(record.end)}, text(record.time_text)};
    }
    claim.polarity = record.polarity;
    claim.modality = record.modality;
    if (record.attribution != kNoIndex) {
      claim.attribution = participant(record.attribution, record.sayer);
    }
    claim.evidence = {record.field, record.span, text(record.text)};
    claim.rule = text(record.rule);
    claim.steps = split_list(graph_.text(record.steps));
    claim.confidence = record.confidence;
    return claim;
  }

 private:
  [[nodiscard]] std::string text(TextId id) const { return std::string(graph_.text(id)); }

  [[nodiscard]] ArticleRef article(const ArticleRecord& record) const {
    ArticleRef article;
    article.id = text(record.id);
    article.date = date_of(record.date);
    article.language = text(record.language);
    article.source = text(record.source);
    article.url = text(record.url);
    article.agency = text(record.agency);
    article.hash = text(record.hash);
    article.sketch = text(record.sketch);
    return article;
  }

  void add_kind(Claim& claim, const RelationKind& kind) const {
    claim.relation = text(kind.relation);
    claim.plover_type = text(kind.plover_type);
    claim.plover_mode = text(kind.plover_mode);
    claim.symmetric = kind.symmetric;
    claim.standing = kind.standing;
  }

  /// `end` is the node that the edge has; the claim may name another.
  Participant participant(NodeIndex end, const Told& told) const {
    const std::string_view id = told.id == kNoText ? graph_.node_id(end) : graph_.text(told.id);
    NodeIndex node = end;
    if (told.id != kNoText && !is_namesake(graph_.node_id(end), id)) {
      const NodeIndex other = graph_.find_node(id);
      if (other != kNoIndex) node = other;
    }
    return {entity(node, told.variant, std::string(id)), text(told.mention)};
  }

  [[nodiscard]] Entity entity(NodeIndex node, std::uint32_t variant, std::string id) const {
    const std::string_view variants = graph_.text(graph_.nodes()[node].variants);
    if (!variants.empty()) {
      const std::vector<std::string> texts = split_list(variants);
      if (variant < texts.size()) {
        if (auto entity = read_entity(texts[variant], id)) return std::move(*entity);
      }
    }
    Entity entity = graph_.entity(node);
    entity.id = std::move(id);
    return entity;
  }

  void add_roles(Claim& claim, const EvidenceRecord& record) const {
    const auto roles = read_roles(graph_.text(record.roles));
    if (!roles) return;
    for (const ToldRole& role : *roles) {
      const NodeIndex node = graph_.find_node(role.id);
      if (node == kNoIndex) continue;
      Entity as_told = entity(node, role.variant, role.told.empty() ? role.id : role.told);
      claim.roles.push_back({role.role, {std::move(as_told), role.mention}});
    }
  }

  const KnowledgeGraph& graph_;
};

}  // namespace

std::vector<Claim> claims_of(const KnowledgeGraph& graph) {
  ClaimMaker maker(graph);
  std::vector<Claim> claims;
  for (const Edge& edge : graph.edges()) {
    for (const EvidenceRecord& record : graph.evidence(edge)) {
      claims.push_back(maker.make(edge, record));
    }
  }
  return claims;
}

}  // namespace isnad
