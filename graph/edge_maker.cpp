// SPDX-License-Identifier: Apache-2.0
#include "graph/edge_maker.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/entity_text.h"
#include "graph/syndication.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

const Claim& claim_of(const ClusterMember& member) { return member.report->claim; }

/// Codes that end in 0 are the general ones of their group; a more exact one tells more.
std::string choose_cameo(const EventCluster& cluster) {
  std::map<std::string, int> votes;
  for (const ClusterMember& member : cluster.members) ++votes[claim_of(member).cameo];
  const auto rank = [](const auto& vote) {
    const bool exact = !vote.first.empty() && vote.first.back() != '0';
    return std::pair(exact, vote.second);
  };
  return std::max_element(votes.begin(), votes.end(),
                          [&](const auto& a, const auto& b) { return rank(a) < rank(b); })
      ->first;
}

/// What happened outweighs what was planned.
Modality choose_modality(const EventCluster& cluster) {
  Modality modality = Modality::requested;
  for (const ClusterMember& member : cluster.members) {
    if (claim_of(member).polarity == cluster.polarity) {
      modality = std::min(modality, claim_of(member).modality);
    }
  }
  return modality;
}

/// Of those who say what the edge says.
double combine_confidence(const EventCluster& cluster) {
  std::map<std::string_view, double> best;
  for (const ClusterMember& member : cluster.members) {
    const Claim& claim = claim_of(member);
    if (claim.polarity != cluster.polarity) continue;
    double& value = best[claim.article.id];
    value = std::max(value, claim.confidence);
  }
  double doubt = 1;
  for (const auto& [article, confidence] : best) doubt *= 1 - confidence;
  return std::round(std::min(1 - doubt, 0.99) * 1000) / 1000;
}

/// Who is the source of a report: the medium that it quotes, the agency that its article names,
/// its outlet, or else the article by itself.
std::string_view source_of(const Claim& claim) {
  if (claim.attribution && claim.attribution->entity.type == EntityType::media) {
    return claim.attribution->entity.id;
  }
  const ArticleRef& article = claim.article;
  if (!article.agency.empty()) return article.agency;
  return article.source.empty() ? article.id : article.source;
}

void add_time(Edge& edge, EdgeDetails& details, const EventCluster& cluster,
              GraphBuilder& builder) {
  if (cluster.time) {
    edge.begin = day_of(cluster.time->range.begin);
    edge.end = day_of(cluster.time->range.end);
    builder.set_edtf(edge, details, cluster.time->edtf);
  }
  Day first = kNoDay, last = kNoDay;
  for (const ClusterMember& member : cluster.members) {
    const Day day = day_of(claim_of(member).article.date);
    if (day == kNoDay) continue;
    first = first == kNoDay ? day : std::min(first, day);
    last = std::max(last, day);
  }
  edge.first_reported = first;
  edge.last_reported = last;
}

/// In the order in which it was published.
auto publication_key(const Claim& claim) {
  return std::tie(claim.article.date, claim.article.id, claim.evidence.field,
                  claim.evidence.span.begin, claim.evidence.span.end, claim.id);
}

}  // namespace

EdgeIndex EdgeMaker::add(const Happening& happening) {
  const EventCluster& cluster = happening.cluster;
  assert(!cluster.members.empty());
  const Report& first = *cluster.members.front().report;
  Edge edge;
  edge.id = builder_.make_edge_id(happening.id);
  edge.source = nodes_.node(first.subject);
  edge.target = nodes_.node(first.object);
  edge.kind = builder_.add_kind(kind_of(cluster));
  EdgeDetails details;
  details.title = builder_.intern(first.claim.title);
  add_time(edge, details, cluster, builder_);
  edge.polarity = cluster.polarity;
  edge.modality = choose_modality(cluster);
  edge.weight = count_sources(cluster, cluster.polarity);
  edge.set_confidence(combine_confidence(cluster));
  details.event = builder_.intern(happening.event);
  if (cluster.polarity == Polarity::affirmed) {
    details.denials = count_sources(cluster, Polarity::negated);
    details.disputed = details.denials > 0;
  }
  const EdgeIndex index = builder_.add_edge(edge);
  builder_.add_details(index, details, unite_roles(cluster), make_records(cluster));
  return index;
}

RelationKind EdgeMaker::kind_of(const EventCluster& cluster) {
  const Claim& first = claim_of(cluster.members.front());
  RelationKind kind;
  kind.relation = builder_.intern(first.relation);
  kind.plover_type = builder_.intern(first.plover_type);
  kind.plover_mode = builder_.intern(first.plover_mode);
  kind.cameo = builder_.intern(choose_cameo(cluster));
  kind.symmetric = first.symmetric;
  kind.standing = first.standing;
  return kind;
}

std::uint32_t EdgeMaker::count_sources(const EventCluster& cluster, Polarity polarity) const {
  std::vector<SourceOfReport> sources;
  for (const ClusterMember& member : cluster.members) {
    const Claim& claim = claim_of(member);
    if (claim.polarity == polarity) {
      sources.push_back({texts_.at(claim.article.id), source_of(claim)});
    }
  }
  return static_cast<std::uint32_t>(independent_sources(sources));
}

std::vector<EdgeRole> EdgeMaker::unite_roles(const EventCluster& cluster) {
  std::set<std::pair<std::string_view, std::string>> roles;
  for (const ClusterMember& member : cluster.members) {
    const Report& report = *member.report;
    for (std::size_t i = 0; i < report.roles.size(); ++i) {
      roles.emplace(report.claim.roles[i].role, report.roles[i]);
    }
    for (const auto& [role, id] : report.further) roles.emplace(role, id);
  }
  std::vector<EdgeRole> united;
  for (const auto& [role, id] : roles) united.push_back({builder_.intern(role), nodes_.node(id)});
  return united;
}

std::vector<EvidenceRecord> EdgeMaker::make_records(const EventCluster& cluster) {
  std::vector<ClusterMember> members = cluster.members;
  std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) {
    return publication_key(claim_of(a)) < publication_key(claim_of(b));
  });
  std::vector<EvidenceRecord> records;
  for (const ClusterMember& member : members) records.push_back(make_record(member));
  return records;
}

Told EdgeMaker::told(const Participant& participant, const std::string& own,
                     const std::string& end) {
  const Entity& entity = participant.entity;
  return {entity.id == end ? kNoText : builder_.intern(entity.id),
          builder_.intern(participant.mention), nodes_.variant(own, entity)};
}

EvidenceRecord EdgeMaker::make_record(const ClusterMember& member) {
  const Report& report = *member.report;
  const Claim& claim = report.claim;
  EvidenceRecord record;
  record.article = article(claim.article);
  record.claim = builder_.add_text(claim.id);
  record.span = claim.evidence.span;
  record.text = builder_.intern(claim.evidence.text);
  record.rule = builder_.intern(claim.rule);
  record.steps = builder_.intern(join_list(claim.steps));
  if (claim.time) {
    record.edtf = builder_.intern(claim.time->edtf);
    record.time_text = builder_.intern(claim.time->text);
    record.begin = day_of(claim.time->range.begin);
    record.end = day_of(claim.time->range.end);
  }
  record.cameo = builder_.intern(claim.cameo);
  record.subject = told(claim.subject, report.told_subject, report.subject);
  record.object = told(claim.object, report.told_object, report.object);
  if (claim.attribution) {
    record.attribution = nodes_.node(report.sayer);
    record.sayer = told(*claim.attribution, report.sayer, report.sayer);
  }
  std::vector<ToldRole> roles;
  for (std::size_t i = 0; i < report.roles.size(); ++i) {
    const auto& [role, participant] = claim.roles[i];
    const std::string& id = participant.entity.id;
    roles.push_back({role, report.roles[i], participant.mention,
                     nodes_.variant(report.roles[i], participant.entity),
                     id == report.roles[i] ? "" : id});
  }
  record.roles = builder_.intern(write_roles(roles));
  record.margin = member.margin;
  record.join = member.join;
  record.field = claim.evidence.field;
  record.polarity = claim.polarity;
  record.modality = claim.modality;
  record.confidence = claim.confidence;
  return record;
}

std::uint32_t EdgeMaker::article(const ArticleRef& article) {
  const std::vector<std::string> key = {article.id,     article.date ? to_iso(*article.date) : "",
                                        article.url,    article.language,
                                        article.source, article.agency,
                                        article.hash,   article.sketch};
  const auto [it, fresh] = articles_.try_emplace(key, 0);
  if (fresh) {
    it->second =
        builder_.add_article({builder_.add_text(article.id), builder_.intern(article.language),
                              builder_.intern(article.source), builder_.add_text(article.url),
                              builder_.intern(article.agency), builder_.add_text(article.hash),
                              builder_.add_text(article.sketch), day_of(article.date)});
  }
  return it->second;
}

}  // namespace isnad
