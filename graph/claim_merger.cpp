// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_merger.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "graph/edge_maker.h"
#include "graph/event_clusters.h"
#include "graph/event_ties.h"
#include "graph/namesakes.h"
#include "graph/node_collector.h"
#include "graph/report.h"
#include "graph/same_actors.h"
#include "graph/stable_id.h"
#include "graph/syndication.h"

namespace isnad {

namespace {

void collect_nodes(const std::vector<Report>& reports, NodeCollector& nodes) {
  for (const Report& report : reports) {
    const Claim& claim = report.claim;
    nodes.add(report.told_subject, claim.subject.entity, claim.article);
    nodes.add(report.told_object, claim.object.entity, claim.article);
    for (std::size_t i = 0; i < report.roles.size(); ++i) {
      nodes.add(report.roles[i], claim.roles[i].participant.entity, claim.article);
    }
    if (claim.attribution) nodes.add(report.sayer, claim.attribution->entity, claim.article);
  }
}

/// Copies of one text have one number.
TextNumbers number_texts(const std::vector<Report>& reports) {
  std::map<std::string_view, const ArticleRef*> articles;
  for (const Report& report : reports) {
    const ArticleRef& article = report.claim.article;
    const ArticleRef*& chosen = articles[article.id];
    // One that knows its text, whichever report comes first.
    if (!chosen || chosen->sketch < article.sketch) chosen = &article;
  }
  std::vector<const ArticleRef*> list;
  for (const auto& [id, article] : articles) list.push_back(article);
  const std::vector<std::uint32_t> groups = syndication_groups(list);
  TextNumbers numbers;
  for (std::size_t i = 0; i < list.size(); ++i) numbers.emplace(list[i]->id, groups[i]);
  return numbers;
}

std::string id_content(const Report& report, const EventCluster& cluster) {
  const std::optional<Time>& time = cluster.time;
  std::string content = report.claim.relation;
  const std::string begin = time && time->range.begin ? to_iso(*time->range.begin) : "";
  for (const std::string_view part :
       {std::string_view(report.subject), std::string_view(report.object),
        to_string(cluster.polarity), std::string_view(begin)}) {
    content += '\n';
    content += part;
  }
  // Told apart here, so that a new edge of another sense does not change the id of this one.
  const Modality sense = sense_of(report.claim);
  if (sense != Modality::actual) content.append("\n").append(to_string(sense));
  if (!report.claim.title.empty()) content += "\n=" + report.claim.title;
  return content;
}

std::vector<Happening> find_happenings(const std::vector<Report>& reports) {
  std::vector<Happening> happenings;
  StableIds ids;
  for (auto first = reports.begin(); first != reports.end();) {
    const auto last = std::find_if_not(
        first, reports.end(), [&](const Report& report) { return same_topic(report, *first); });
    for (EventCluster& cluster : cluster_by_time(std::span(first, last))) {
      std::string id = ids.make("e-", id_content(*first, cluster));
      happenings.push_back({std::move(cluster), std::move(id), {}});
    }
    first = last;
  }
  return happenings;
}

}  // namespace

KnowledgeGraph merge_claims(std::vector<Claim> claims, const MergeOptions& options) {
  std::vector<Report> reports = make_reports(std::move(claims));
  if (options.country_of && options.is_known) {
    part_namesakes(reports, options.is_known, options.country_of);
  }
  join_actors(reports, options.country_of);
  settle_order(reports);
  std::vector<Happening> happenings = find_happenings(reports);
  tie_events(happenings, options.country_of);

  GraphBuilder builder;
  NodeCollector nodes;
  collect_nodes(reports, nodes);
  nodes.add_nodes(builder);
  const TextNumbers texts = number_texts(reports);
  EdgeMaker edges(nodes, texts, builder);
  for (const Happening& happening : happenings) edges.add(happening);
  return builder.finish();
}

}  // namespace isnad
