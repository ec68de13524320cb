// SPDX-License-Identifier: Apache-2.0
#include "graph/store_events.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/hash.h"

namespace isnad {

namespace {

/// Other extractors may give no ids to claims, so the words count, too.
std::uint64_t key_of(std::initializer_list<std::string_view> texts, std::uint64_t begin) {
  for (const std::string_view text : texts) begin = combine_hashes(begin, hash_of(text));
  return begin;
}

class EventWriter {
 public:
  EventWriter(StoreDatabase& database, const KnowledgeGraph& graph)
      : database_(database),
        graph_(graph),
        insert_entity_(database, "INSERT INTO entity VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        insert_event_(database,
                      "INSERT INTO event VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        insert_role_(database, "INSERT INTO event_role VALUES(?,?,?,?)"),
        insert_claim_(database, "INSERT INTO event_claim VALUES(?,?,?,?)") {}

  void write() {
    read_claims();
    for (NodeIndex node = 0; node < graph_.nodes().size(); ++node) write_entity(node);
    for (const Edge& edge : graph_.edges()) write_event(edge);
  }

 private:
  void read_claims() {
    StoreStatement rows(database_,
                        "SELECT claim.claim, article.id, claim.id, relation.name, evidence.text, "
                        "evidence.\"begin\" FROM claim JOIN article USING(article) "
                        "JOIN relation USING(relation) JOIN evidence USING(claim)");
    while (rows.next()) {
      claims_.emplace(key_of({rows.text(1), rows.text(2), rows.text(3), rows.text(4)},
                             static_cast<std::uint64_t>(rows.integer(5))),
                      rows.integer(0));
    }
  }

  [[nodiscard]] TextOrNull text(TextId id) const { return {graph_.text(id)}; }

  void write_entity(NodeIndex index) {
    const Node& node = graph_.nodes()[index];
    const std::string english = graph_.label(index, "en");
    const std::string first = day_text(node.first_seen), last = day_text(node.last_seen);
    std::optional<double> lat, lon;
    if (node.has_place) {
      lat = node.lat;
      lon = node.lon;
    }
    insert_entity_.run(graph_.node_id(index), to_string(node.type), graph_.label(index), english,
                       text(node.iso), text(node.geonames), text(node.wikidata), lat, lon,
                       TextOrNull{first}, TextOrNull{last}, node.mentions, node.articles);
  }

  void write_event(const Edge& edge) {
    const std::string id = graph_.edge_id(edge);
    const RelationKind& kind = graph_.kind(edge);
    const EdgeDetails& details = graph_.details(edge);
    const std::string edtf = graph_.edtf(edge);
    const std::string begin = day_text(edge.begin), end = day_text(edge.end);
    const std::string first = day_text(edge.first_reported), last = day_text(edge.last_reported);
    insert_event_.run(id, text(details.event), graph_.node_id(edge.source), graph_.relation(edge),
                      graph_.node_id(edge.target), text(details.title), TextOrNull{edtf},
                      TextOrNull{begin}, TextOrNull{end}, to_string(edge.polarity),
                      to_string(edge.modality), details.disputed, edge.weight, details.denials,
                      double{edge.confidence()}, TextOrNull{first}, TextOrNull{last},
                      text(kind.plover_type), text(kind.plover_mode), text(kind.cameo),
                      kind.symmetric, kind.standing);
    std::uint32_t number = 0;
    for (const EdgeRole& role : graph_.roles(edge)) {
      insert_role_.run(id, number++, graph_.text(role.role), graph_.node_id(role.node));
    }
    number = 0;
    for (const EvidenceRecord& record : graph_.evidence(edge)) {
      write_claim(edge, id, number++, record);
    }
  }

  void write_claim(const Edge& edge, const std::string& id, std::uint32_t number,
                   const EvidenceRecord& record) {
    const std::string_view article = graph_.text(graph_.article(record).id);
    // Claims that are alike in all of this are as good as each other.
    const auto found = claims_.find(key_of(
        {article, graph_.text(record.claim), graph_.relation(edge), graph_.text(record.text)},
        record.span.begin));
    if (found == claims_.end()) return;
    insert_claim_.run(id, number, found->second, to_string(record.join));
    claims_.erase(found);
  }

  StoreDatabase& database_;
  const KnowledgeGraph& graph_;
  StoreStatement insert_entity_, insert_event_, insert_role_, insert_claim_;
  std::unordered_multimap<std::uint64_t, std::int64_t> claims_;  ///< numbers, by ids
};

}  // namespace

void write_event_tables(StoreDatabase& database, const KnowledgeGraph& graph) {
  database.execute(
      "DELETE FROM event_claim; DELETE FROM event_role; DELETE FROM event; DELETE FROM entity");
  EventWriter(database, graph).write();
}

}  // namespace isnad
