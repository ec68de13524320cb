// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "graph/graph_builder.h"
#include "graph/value_list.h"

namespace isnad::test {

/// Graphs of which every part is used and hard for formats. The same seed gives the same graphs on
/// every machine.
class RandomGraphs {
 public:
  explicit RandomGraphs(unsigned seed) : engine_(seed) {}

  KnowledgeGraph make(std::size_t nodes, std::size_t edges) {
    builder_ = GraphBuilder();
    for (std::size_t i = 0; i < nodes; ++i) add_node(i);
    std::vector<std::uint32_t> articles;
    for (int i = 0; i < 6; ++i) articles.push_back(add_article());
    for (std::size_t i = 0; i < edges; ++i) add_edge(i, articles);
    return builder_.finish();
  }

  std::mt19937& engine() { return engine_; }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
  bool sometimes() { return below(3) == 0; }

  std::string word() {
    static const char* const words[] = {
        "بغداد", "a",         "|",     "\\",   "<b>",    "&amp;",   "]]>",
        "\"q\"", "'",         "=",     " ",    "é",      "_x2",     "😀",
        "/",     ".",         "x/y.z", "-",    "\u200f", "\u2067x", "\u00a0",
        "INF",   "&lt; &gt;", "0",     "true", "ﷲ",      "~",       "\xEF\xBF\xBC"};
    return words[below(std::size(words))];
  }
  /// May be empty; begins and ends with no blank.
  std::string text() {
    std::string text;
    for (std::uint32_t i = below(4); i > 0; --i) text += word();
    return text;
  }
  TextId any() { return builder_.intern(text()); }
  TextId list() { return builder_.add_text(join_list({text(), text() + "z"})); }
  Day day() { return sometimes() ? kNoDay : static_cast<Day>(below(30000)) - 5000; }
  double number() { return (double(engine_()) - 2e9) / 3e7; }
  NodeIndex node() { return below(static_cast<std::uint32_t>(builder_.node_count())); }

  void add_node(std::size_t i) {
    Node node;
    node.id = builder_.add_text("person/" + text() + std::to_string(i) + text());
    node.label = any();
    std::vector<std::string> labels;
    for (const char* tag : {"am", "ar", "en", "fr"}) {
      if (sometimes()) labels.push_back(tag + ("=" + word()));
    }
    node.labels = builder_.add_text(join_list(labels));
    node.aliases = list();
    node.iso = any();
    node.geonames = any();
    node.wikidata = any();
    if (sometimes()) node.variants = list();
    node.first_seen = day();
    node.last_seen = day();
    node.mentions = below(1000);
    node.articles = below(10);
    node.has_place = sometimes();
    if (node.has_place) node.lat = number(), node.lon = number();
    node.type = static_cast<EntityType>(below(kEntityTypes));
    builder_.add_node(node);
  }

  std::uint32_t add_article() {
    return builder_.add_article({any(), any(), any(), any(), any(), any(), any(), day()});
  }

  Told told() {
    Told told;
    if (sometimes()) told.id = builder_.intern("country/" + text() + "1");
    told.mention = any();
    if (sometimes()) told.variant = below(5);
    return told;
  }

  EvidenceRecord record(const std::vector<std::uint32_t>& articles) {
    EvidenceRecord record;
    record.article = articles[below(static_cast<std::uint32_t>(articles.size()))];
    record.claim = any();
    record.span = {below(100), below(1000)};
    record.text = any();
    record.rule = any();
    record.steps = list();
    record.edtf = any();
    record.time_text = any();
    record.begin = day();
    record.end = day();
    record.cameo = sometimes() ? kNoText : builder_.intern("042");
    record.roles = any();
    record.subject = told();
    record.object = told();
    if (sometimes()) record.attribution = node();
    record.sayer = told();
    record.margin = static_cast<std::int32_t>(below(4)) - 1;
    record.join = static_cast<Join>(below(6));
    record.field = static_cast<Field>(below(2));
    record.polarity = static_cast<Polarity>(below(2));
    record.modality = static_cast<Modality>(below(4));
    record.confidence = number();
    return record;
  }

  RelationKind kind() {
    RelationKind kind;
    kind.relation = builder_.intern(sometimes() ? "visit" : word());
    kind.plover_type = builder_.intern(sometimes() ? "" : "CONSULT");
    if (kind.plover_type != kNoText && sometimes()) kind.plover_mode = builder_.intern("visit");
    kind.cameo = builder_.intern(sometimes() ? "" : "042");
    kind.symmetric = sometimes();
    kind.standing = sometimes();
    return kind;
  }

  void add_edge(std::size_t i, const std::vector<std::uint32_t>& articles) {
    Edge edge;
    char hex[16];
    std::snprintf(hex, sizeof hex, "e-%06x%06x", below(0xFFFFFF), static_cast<unsigned>(i));
    edge.id = builder_.make_edge_id(sometimes() ? hex + text() : hex);
    edge.source = node();
    edge.target = node();
    edge.kind = builder_.add_kind(kind());
    edge.begin = day();
    edge.end = day();
    edge.first_reported = day();
    edge.last_reported = day();
    edge.weight = 1 + below(9);
    edge.ten_thousandths = static_cast<std::uint16_t>(below(9901));
    edge.polarity = static_cast<Polarity>(below(2));
    edge.modality = static_cast<Modality>(below(4));
    const EdgeIndex index = builder_.add_edge(edge);
    if (sometimes()) return;
    EdgeDetails details;
    details.title = any();
    if (sometimes()) builder_.set_edtf(builder_.edge(index), details, text());
    if (sometimes()) details.event = builder_.intern("v-" + text());
    details.disputed = sometimes();
    details.denials = sometimes() ? below(4) : 0;
    std::vector<EdgeRole> roles;
    for (std::uint32_t r = below(3); r > 0; --r) {
      roles.push_back({builder_.intern(sometimes() ? "place" : "r" + word()), node()});
    }
    std::vector<EvidenceRecord> records;
    for (std::uint32_t r = below(4); r > 0; --r) records.push_back(record(articles));
    builder_.add_details(index, details, roles, records);
  }

  std::mt19937 engine_;
  GraphBuilder builder_;
};

}  // namespace isnad::test
