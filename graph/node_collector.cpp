// SPDX-License-Identifier: Apache-2.0
#include "graph/node_collector.h"

#include <algorithm>

namespace isnad {

namespace {

/// The key with the most votes, the smallest of those that are equal. `votes` is not empty.
template <typename Map>
const typename Map::key_type& winner(const Map& votes) {
  return std::max_element(votes.begin(), votes.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

std::string winner_or_empty(const std::map<std::string, int>& votes) {
  return votes.empty() ? std::string() : winner(votes);
}

void vote(std::map<std::string, int>& votes, const std::string& text) {
  if (!text.empty()) ++votes[text];
}

}  // namespace

void NodeCollector::add(const Participant& participant, const ArticleRef& article) {
  const Entity& entity = participant.entity;
  Record& record = records_[entity.id];
  ++record.types[entity.type];
  vote(record.labels, entity.label);
  for (const auto& [tag, label] : entity.labels) vote(record.labels_by_tag[tag], label);
  record.aliases.insert(entity.aliases.begin(), entity.aliases.end());
  vote(record.iso, entity.iso);
  vote(record.geonames, entity.geonames);
  vote(record.wikidata, entity.wikidata);
  if (entity.lat && entity.lon) ++record.positions[{*entity.lat, *entity.lon}];
  record.articles.insert(article.id);
  if (article.date) {
    record.first_seen = std::min(record.first_seen.value_or(*article.date), *article.date);
    record.last_seen = std::max(record.last_seen.value_or(*article.date), *article.date);
  }
  ++record.mentions;
}

Entity NodeCollector::to_entity(const std::string& id, const Record& record) {
  Entity entity;
  entity.id = id;
  entity.type = winner(record.types);
  entity.label = winner_or_empty(record.labels);
  std::set<std::string> names = record.aliases;
  for (const auto& [label, votes] : record.labels) names.insert(label);
  for (const auto& [tag, labels] : record.labels_by_tag) {
    if (labels.empty()) continue;
    entity.labels.emplace_back(tag, winner(labels));
    for (const auto& [label, votes] : labels) names.insert(label);
  }
  // Labels that lost the vote remain as aliases.
  names.erase(entity.label);
  names.erase("");
  for (const auto& [tag, label] : entity.labels) names.erase(label);
  entity.aliases.assign(names.begin(), names.end());
  entity.iso = winner_or_empty(record.iso);
  entity.geonames = winner_or_empty(record.geonames);
  entity.wikidata = winner_or_empty(record.wikidata);
  if (!record.positions.empty()) {
    const auto& [lat, lon] = winner(record.positions);
    entity.lat = lat;
    entity.lon = lon;
  }
  return entity;
}

Node NodeCollector::to_node(const std::string& id, const Record& record) {
  Node node;
  node.entity = to_entity(id, record);
  node.first_seen = record.first_seen;
  node.last_seen = record.last_seen;
  node.mentions = record.mentions;
  node.articles = static_cast<std::uint32_t>(record.articles.size());
  return node;
}

std::vector<Node> NodeCollector::nodes() const {
  std::vector<Node> nodes;
  nodes.reserve(records_.size());
  for (const auto& [id, record] : records_) nodes.push_back(to_node(id, record));
  return nodes;
}

}  // namespace isnad
