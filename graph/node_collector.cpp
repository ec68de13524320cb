// SPDX-License-Identifier: Apache-2.0
#include "graph/node_collector.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/entity_text.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

template <typename Value>
using Votes = std::map<Value, int>;

/// The value with the most votes, the smallest of those that are equal. `votes` is not empty.
template <typename Value>
const Value& winner(const Votes<Value>& votes) {
  return std::max_element(votes.begin(), votes.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

std::string winner_or_empty(const Votes<std::string>& votes) {
  return votes.empty() ? std::string() : winner(votes);
}

void vote(Votes<std::string>& votes, const std::string& text, int count) {
  if (!text.empty()) votes[text] += count;
}

/// What all claims together say of one entity.
struct Ballot {
  Votes<EntityType> types;
  Votes<std::string> labels, iso, geonames, wikidata;
  std::map<std::string, Votes<std::string>> labels_by_tag;
  Votes<std::pair<double, double>> positions;
  std::set<std::string> names;

  void add(const Entity& entity, int count) {
    types[entity.type] += count;
    vote(labels, entity.label, count);
    for (const auto& [tag, label] : entity.labels) vote(labels_by_tag[tag], label, count);
    names.insert(entity.aliases.begin(), entity.aliases.end());
    vote(iso, entity.iso, count);
    vote(geonames, entity.geonames, count);
    vote(wikidata, entity.wikidata, count);
    if (entity.lat && entity.lon) positions[{*entity.lat, *entity.lon}] += count;
  }
};

Entity decide(const std::string& id, Ballot ballot) {
  Entity entity;
  entity.id = id;
  entity.type = winner(ballot.types);
  entity.label = winner_or_empty(ballot.labels);
  for (const auto& [label, votes] : ballot.labels) ballot.names.insert(label);
  for (const auto& [tag, labels] : ballot.labels_by_tag) {
    if (labels.empty()) continue;
    entity.labels.emplace_back(tag, winner(labels));
    for (const auto& [label, votes] : labels) ballot.names.insert(label);
  }
  // Labels that lost the vote remain as aliases.
  ballot.names.erase(entity.label);
  ballot.names.erase("");
  for (const auto& [tag, label] : entity.labels) ballot.names.erase(label);
  entity.aliases.assign(ballot.names.begin(), ballot.names.end());
  entity.iso = winner_or_empty(ballot.iso);
  entity.geonames = winner_or_empty(ballot.geonames);
  entity.wikidata = winner_or_empty(ballot.wikidata);
  if (!ballot.positions.empty()) {
    const auto& [lat, lon] = winner(ballot.positions);
    entity.lat = lat;
    entity.lon = lon;
  }
  return entity;
}

}  // namespace

void NodeCollector::add(const std::string& id, const Entity& entity, const ArticleRef& article) {
  Record& record = records_[id];
  Variant& variant = record.variants[write_entity(entity)];
  if (variant.count++ == 0) variant.entity = entity;
  record.articles.insert(article.id);
  if (const Day day = day_of(article.date); day != kNoDay) {
    record.first_seen = record.first_seen == kNoDay ? day : std::min(record.first_seen, day);
    record.last_seen = std::max(record.last_seen, day);
  }
  ++record.mentions;
}

Entity NodeCollector::choose(const std::string& id, const Record& record) {
  Ballot ballot;
  for (const auto& [text, variant] : record.variants) ballot.add(variant.entity, variant.count);
  return decide(id, std::move(ballot));
}

std::string NodeCollector::number_variants(Record& record, const Entity& chosen) {
  if (record.variants.size() == 1 && record.variants.begin()->first == write_entity(chosen)) {
    return {};
  }
  std::vector<std::pair<int, std::string>> order;
  for (const auto& [text, variant] : record.variants) order.emplace_back(-variant.count, text);
  std::sort(order.begin(), order.end());
  std::vector<std::string> texts;
  for (auto& [count, text] : order) {
    record.variants.at(text).place = static_cast<std::uint32_t>(texts.size());
    texts.push_back(std::move(text));
  }
  return join_list(texts);
}

void NodeCollector::add_nodes(GraphBuilder& builder) {
  std::vector<const std::string*> ids;
  for (const auto& [id, record] : records_) ids.push_back(&id);
  std::sort(ids.begin(), ids.end(), [](const auto* a, const auto* b) { return *a < *b; });
  for (const std::string* id : ids) {
    Record& record = records_.at(*id);
    const Entity entity = choose(*id, record);
    record.node = builder.add_node(entity);
    Node& node = builder.node(record.node);
    node.variants = builder.add_text(number_variants(record, entity));
    node.first_seen = record.first_seen;
    node.last_seen = record.last_seen;
    node.mentions = record.mentions;
    node.articles = static_cast<std::uint32_t>(record.articles.size());
  }
}

NodeIndex NodeCollector::node(const std::string& id) const { return records_.at(id).node; }

std::uint32_t NodeCollector::variant(const std::string& id, const Entity& entity) const {
  const Record& record = records_.at(id);
  if (record.variants.size() == 1) return 0;
  return record.variants.at(write_entity(entity)).place;
}

}  // namespace isnad
