// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/claim.h"
#include "graph/graph_parts.h"

namespace isnad {

/// Gathers what claims say about entities. Where they differ, the value told most often wins,
/// then the smaller one, so that the order of the claims does not matter.
class NodeCollector {
 public:
  /// Counts one participation.
  void add(const Participant& participant, const ArticleRef& article);

  /// One node per entity, by id.
  [[nodiscard]] std::vector<Node> nodes() const;

 private:
  using Votes = std::map<std::string, int>;

  struct Record {
    std::map<EntityType, int> types;
    Votes labels;
    std::map<std::string, Votes> labels_by_tag;
    std::set<std::string> aliases;
    Votes iso;
    Votes geonames;
    Votes wikidata;
    std::map<std::pair<double, double>, int> positions;
    std::set<std::string> articles;
    std::optional<Date> first_seen;
    std::optional<Date> last_seen;
    std::uint32_t mentions = 0;
  };

  static Entity to_entity(const std::string& id, const Record& record);
  static Node to_node(const std::string& id, const Record& record);

  std::map<std::string, Record> records_;
};

}  // namespace isnad
