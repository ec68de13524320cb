// SPDX-License-Identifier: Apache-2.0
#include "graph/edge_maker.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace isnad {

namespace {

/// Codes that end in 0 are the general ones of their group; a more exact one tells more.
std::string choose_cameo(const std::vector<const Claim*>& claims) {
  std::map<std::string, int> votes;
  for (const Claim* claim : claims) ++votes[claim->cameo];
  const auto rank = [](const auto& vote) {
    const bool exact = !vote.first.empty() && vote.first.back() != '0';
    return std::pair(exact, vote.second);
  };
  return std::max_element(votes.begin(), votes.end(),
                          [&](const auto& a, const auto& b) { return rank(a) < rank(b); })
      ->first;
}

/// What happened outweighs what was planned.
Modality choose_modality(const std::vector<const Claim*>& claims) {
  Modality modality = claims.front()->modality;
  for (const Claim* claim : claims) modality = std::min(modality, claim->modality);
  return modality;
}

std::uint32_t count_sources(const std::vector<const Claim*>& claims) {
  std::set<std::pair<bool, std::string_view>> sources;
  for (const Claim* claim : claims) {
    const ArticleRef& article = claim->article;
    const bool named = !article.source.empty();
    sources.emplace(named, named ? article.source : article.id);
  }
  return static_cast<std::uint32_t>(sources.size());
}

double combine_confidence(const std::vector<const Claim*>& claims) {
  std::map<std::string_view, double> best;
  for (const Claim* claim : claims) {
    double& value = best[claim->article.id];
    value = std::max(value, claim->confidence);
  }
  double doubt = 1;
  for (const auto& [article, confidence] : best) doubt *= 1 - confidence;
  return std::round(std::min(1 - doubt, 0.99) * 1000) / 1000;
}

std::vector<EdgeRole> unite_roles(const std::vector<const Claim*>& claims,
                                  const NodeIndexById& nodes) {
  std::set<std::pair<std::string_view, std::string_view>> roles;
  for (const Claim* claim : claims) {
    for (const Role& role : claim->roles) {
      roles.emplace(role.role, role.participant.entity.id);
    }
  }
  std::vector<EdgeRole> united;
  for (const auto& [role, id] : roles) {
    united.push_back({std::string(role), nodes.at(std::string(id))});
  }
  return united;
}

EvidenceRecord make_record(const Claim& claim, const NodeIndexById& nodes) {
  EvidenceRecord record;
  record.article = claim.article;
  record.claim_id = claim.id;
  record.evidence = claim.evidence;
  record.rule = claim.rule;
  std::copy_if(claim.steps.begin(), claim.steps.end(), std::back_inserter(record.steps),
               [](const std::string& step) { return !step.empty(); });
  if (claim.time) record.edtf = claim.time->edtf;
  record.modality = claim.modality;
  if (claim.attribution) record.attribution = nodes.at(claim.attribution->entity.id);
  record.confidence = claim.confidence;
  return record;
}

/// In the order in which it was published.
auto evidence_key(const EvidenceRecord& record) {
  return std::tie(record.article.date, record.article.id, record.evidence.field,
                  record.evidence.span.begin, record.evidence.span.end, record.claim_id);
}

}  // namespace

Edge make_edge(const EventCluster& cluster, const NodeIndexById& nodes) {
  const std::vector<const Claim*>& claims = cluster.members;
  assert(!claims.empty());
  const Claim& first = *claims.front();
  Edge edge;
  edge.source = nodes.at(first.subject.entity.id);
  edge.target = nodes.at(first.object.entity.id);
  edge.relation = first.relation;
  edge.plover_type = first.plover_type;
  edge.plover_mode = first.plover_mode;
  edge.cameo = choose_cameo(claims);
  edge.symmetric = first.symmetric;
  edge.standing = first.standing;
  edge.title = first.title;
  edge.time = cluster.time;
  edge.polarity = first.polarity;
  edge.modality = choose_modality(claims);
  edge.weight = count_sources(claims);
  edge.confidence = combine_confidence(claims);
  edge.roles = unite_roles(claims, nodes);
  for (const Claim* claim : claims) edge.evidence.push_back(make_record(*claim, nodes));
  std::stable_sort(edge.evidence.begin(), edge.evidence.end(),
                   [](const EvidenceRecord& a, const EvidenceRecord& b) {
                     return evidence_key(a) < evidence_key(b);
                   });
  return edge;
}

}  // namespace isnad
