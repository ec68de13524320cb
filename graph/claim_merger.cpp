// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_merger.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/claim_file.h"
#include "graph/edge_maker.h"
#include "graph/event_clusters.h"
#include "graph/namesakes.h"
#include "graph/node_collector.h"
#include "graph/same_trip.h"
#include "graph/stable_id.h"

namespace isnad {

namespace {

/// Planned and actual reports may tell of one event; the others each stand for themselves.
Modality sense(const Claim& claim) {
  return claim.modality == Modality::planned ? Modality::actual : claim.modality;
}

/// Claims that differ here are about different things, whatever their time.
auto topic_key(const Claim& claim) {
  return std::tuple(std::string_view(claim.relation), std::string_view(claim.subject.entity.id),
                    std::string_view(claim.object.entity.id), claim.polarity, sense(claim),
                    std::string_view(claim.title));
}

auto place_key(const Claim& claim) {
  const DateRange range = claim.time ? claim.time->range : DateRange{};
  return std::tuple(range.begin, range.end, std::string_view(claim.article.id),
                    claim.evidence.field, claim.evidence.span.begin, std::string_view(claim.id));
}

std::string bytes_of(const Claim& claim) {
  std::string line;
  write_claim(claim, line);
  return line;
}

bool before(const Claim& a, const Claim& b) {
  if (const auto x = topic_key(a), y = topic_key(b); x != y) return x < y;
  if (const auto x = place_key(a), y = place_key(b); x != y) return x < y;
  // Only claims that are told twice come here, so that writing them costs little.
  return bytes_of(a) < bytes_of(b);
}

/// Gives every input of the same claims one order, without claims that stand there twice.
std::vector<const Claim*> in_order(std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    if (claim.symmetric && claim.object.entity.id < claim.subject.entity.id) {
      std::swap(claim.subject, claim.object);
    }
  }
  std::vector<const Claim*> order;
  order.reserve(claims.size());
  for (const Claim& claim : claims) order.push_back(&claim);
  std::sort(order.begin(), order.end(),
            [](const Claim* a, const Claim* b) { return before(*a, *b); });
  const auto same = [](const Claim* a, const Claim* b) {
    return topic_key(*a) == topic_key(*b) && place_key(*a) == place_key(*b) &&
           bytes_of(*a) == bytes_of(*b);
  };
  order.erase(std::unique(order.begin(), order.end(), same), order.end());
  return order;
}

std::vector<Node> collect_nodes(const std::vector<const Claim*>& claims) {
  NodeCollector collector;
  for (const Claim* claim : claims) {
    collector.add(claim->subject, claim->article);
    collector.add(claim->object, claim->article);
    for (const Role& role : claim->roles) collector.add(role.participant, claim->article);
    if (claim->attribution) collector.add(*claim->attribution, claim->article);
  }
  return collector.nodes();
}

NodeIndexById index_nodes(const std::vector<Node>& nodes) {
  NodeIndexById index;
  for (const Node& node : nodes) {
    index.emplace(node.entity.id, static_cast<NodeIndex>(index.size()));
  }
  return index;
}

std::string id_content(const Claim& claim, const std::optional<Time>& time) {
  std::string content = claim.relation;
  const std::string begin = time && time->range.begin ? to_iso(*time->range.begin) : "";
  for (const std::string_view part :
       {std::string_view(claim.subject.entity.id), std::string_view(claim.object.entity.id),
        to_string(claim.polarity), std::string_view(begin)}) {
    content += '\n';
    content += part;
  }
  // Told apart here, so that a new edge of another sense does not change the id of this one.
  if (sense(claim) != Modality::actual) content.append("\n").append(to_string(sense(claim)));
  if (!claim.title.empty()) content += "\n=" + claim.title;
  return content;
}

}  // namespace

KnowledgeGraph merge_claims(std::vector<Claim> claims, const MergeOptions& options) {
  if (options.country_of && options.is_known) {
    part_namesakes(claims, options.is_known, options.country_of);
  }
  if (options.country_of) join_trips(claims, options.country_of);
  const std::vector<const Claim*> order = in_order(claims);
  std::vector<Node> nodes = collect_nodes(order);
  const NodeIndexById index = index_nodes(nodes);
  std::vector<Edge> edges;
  StableIds ids;
  for (auto first = order.begin(); first != order.end();) {
    const auto last = std::find_if(first, order.end(), [&](const Claim* claim) {
      return topic_key(*claim) != topic_key(**first);
    });
    for (const EventCluster& cluster :
         cluster_by_time(std::span<const Claim* const>(first, last), (*first)->standing)) {
      Edge edge = make_edge(cluster, index);
      edge.id = ids.make("e-", id_content(**first, cluster.time));
      edges.push_back(std::move(edge));
    }
    first = last;
  }
  return {std::move(nodes), std::move(edges)};
}

}  // namespace isnad
