// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/event_ties.h"
#include "graph/graph_builder.h"
#include "graph/node_collector.h"

namespace isnad {

/// Articles of which some are copies of others: the number of each one's text, by article id.
using TextNumbers = std::unordered_map<std::string, std::uint32_t>;

/// Makes edges out of the reports of one event each.
class EdgeMaker {
 public:
  /// All must outlive the maker; the nodes of all participants stand in `nodes`.
  EdgeMaker(const NodeCollector& nodes, const TextNumbers& texts, GraphBuilder& builder)
      : nodes_(nodes), texts_(texts), builder_(builder) {}

  EdgeIndex add(const Happening& happening);

 private:
  RelationKind kind_of(const EventCluster& cluster);
  std::uint32_t count_sources(const EventCluster& cluster, Polarity polarity) const;
  std::vector<EdgeRole> unite_roles(const EventCluster& cluster);
  EvidenceRecord make_record(const ClusterMember& member);
  std::vector<EvidenceRecord> make_records(const EventCluster& cluster);
  std::uint32_t article(const ArticleRef& article);
  Told told(const Participant& participant, const std::string& own, const std::string& end);

  const NodeCollector& nodes_;
  const TextNumbers& texts_;
  GraphBuilder& builder_;
  std::map<std::vector<std::string>, std::uint32_t> articles_;
};

}  // namespace isnad
