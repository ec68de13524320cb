// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/table_attributes.h"

#include <algorithm>
#include <charconv>

#include "graph/number_text.h"
#include "graph/value_list.h"
#include "graph/xml_text.h"

namespace isnad {

namespace {

using Graph = KnowledgeGraph;

std::string flag_text(bool flag) { return flag ? "true" : "false"; }

/// The shortest text of the float: 0.8, where that of the double is 0.800000011920929.
std::string float_text(float number) {
  char text[32];
  const auto [end, problem] = std::to_chars(text, text + sizeof text, number);
  return {text, problem == std::errc() ? end : text};
}

std::string label_in(const Graph& graph, const Node& node, std::string_view language) {
  for (const auto& [tag, label] : split_pairs(graph.text(node.labels))) {
    if (tag == language) return label;
  }
  return {};
}

std::string other_labels(const Graph& graph, const Node& node) {
  std::vector<std::pair<std::string, std::string>> others;
  for (auto& pair : split_pairs(graph.text(node.labels))) {
    if (pair.first != "ar" && pair.first != "en") others.push_back(std::move(pair));
  }
  return join_pairs(others);
}

constexpr Attribute<Node> kNodeAttributes[] = {
    {{"kind", CellType::text},
     [](const Graph&, const Node& node) { return std::string(to_string(node.type)); }},
    {{"label_ar", CellType::text},
     [](const Graph& graph, const Node& node) { return label_in(graph, node, "ar"); }},
    {{"label_en", CellType::text},
     [](const Graph& graph, const Node& node) { return label_in(graph, node, "en"); }},
    {{"labels", CellType::list}, other_labels},
    {{"aliases", CellType::list},
     [](const Graph& graph, const Node& node) { return std::string(graph.text(node.aliases)); }},
    {{"iso", CellType::text},
     [](const Graph& graph, const Node& node) { return std::string(graph.text(node.iso)); }},
    {{"geonames", CellType::text},
     [](const Graph& graph, const Node& node) { return std::string(graph.text(node.geonames)); }},
    {{"wikidata", CellType::text},
     [](const Graph& graph, const Node& node) { return std::string(graph.text(node.wikidata)); }},
    {{"lat", CellType::number},
     [](const Graph&, const Node& node) {
       return node.has_place ? format_number(node.lat) : std::string();
     }},
    {{"lon", CellType::number},
     [](const Graph&, const Node& node) {
       return node.has_place ? format_number(node.lon) : std::string();
     }},
    {{"first_seen", CellType::date},
     [](const Graph&, const Node& node) { return day_text(node.first_seen); }},
    {{"last_seen", CellType::date},
     [](const Graph&, const Node& node) { return day_text(node.last_seen); }},
    {{"mentions", CellType::integer},
     [](const Graph&, const Node& node) { return std::to_string(node.mentions); }},
    {{"articles", CellType::integer},
     [](const Graph&, const Node& node) { return std::to_string(node.articles); }},
};

std::string plover_of(const Graph& graph, const RelationKind& kind) {
  std::string plover(graph.text(kind.plover_type));
  if (kind.plover_mode != kNoText) plover.append("/").append(graph.text(kind.plover_mode));
  return plover;
}

/// Keeps the first of equal values.
void add_once(std::vector<std::string>& values, std::string_view value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.emplace_back(value);
}

std::string places_of(const Graph& graph, const Edge& edge) {
  std::vector<std::string> places;
  for (const EdgeRole& role : graph.roles(edge)) {
    if (graph.text(role.role) == "place") add_once(places, graph.label(role.node));
  }
  return join_list(places);
}

std::string roles_of(const Graph& graph, const Edge& edge) {
  std::vector<std::pair<std::string, std::string>> roles;
  for (const EdgeRole& role : graph.roles(edge)) {
    roles.emplace_back(graph.text(role.role), to_nmtoken(graph.node_id(role.node)));
  }
  return join_pairs(roles);
}

std::string sayers_of(const Graph& graph, const Edge& edge) {
  std::vector<std::string> labels;
  for (const EvidenceRecord& record : graph.evidence(edge)) {
    if (record.attribution != kNoIndex) add_once(labels, graph.label(record.attribution));
  }
  return join_list(labels);
}

std::string articles_of(const Graph& graph, const Edge& edge) {
  std::vector<std::string> articles;
  for (const EvidenceRecord& record : graph.evidence(edge)) {
    add_once(articles, graph.text(graph.article(record).id));
  }
  return join_list(articles);
}

std::string words_of(const Graph& graph, const Edge& edge) {
  std::vector<std::string> words;
  for (const EvidenceRecord& record : graph.evidence(edge)) {
    add_once(words, graph.text(record.text));
  }
  return join_list(words);
}

constexpr Attribute<Edge> kEventAttributes[] = {
    {{"plover", CellType::text},
     [](const Graph& graph, const Edge& edge) { return plover_of(graph, graph.kind(edge)); }},
    {{"cameo", CellType::text},
     [](const Graph& graph, const Edge& edge) {
       return std::string(graph.text(graph.kind(edge).cameo));
     }},
    {{"begin", CellType::date},
     [](const Graph&, const Edge& edge) { return day_text(edge.begin); }},
    {{"end", CellType::date}, [](const Graph&, const Edge& edge) { return day_text(edge.end); }},
    {{"edtf", CellType::text},
     [](const Graph& graph, const Edge& edge) { return graph.edtf(edge); }},
    {{"place", CellType::list}, places_of},
    {{"roles", CellType::list}, roles_of},
    {{"title", CellType::text},
     [](const Graph& graph, const Edge& edge) { return std::string(graph.title(edge)); }},
    {{"polarity", CellType::text},
     [](const Graph&, const Edge& edge) { return std::string(to_string(edge.polarity)); }},
    {{"modality", CellType::text},
     [](const Graph&, const Edge& edge) { return std::string(to_string(edge.modality)); }},
    {{"attribution", CellType::list}, sayers_of},
    {{"confidence", CellType::number},
     [](const Graph&, const Edge& edge) { return float_text(edge.confidence()); }},
    {{"symmetric", CellType::flag},
     [](const Graph& graph, const Edge& edge) { return flag_text(graph.kind(edge).symmetric); }},
    {{"standing", CellType::flag},
     [](const Graph& graph, const Edge& edge) { return flag_text(graph.kind(edge).standing); }},
    {{"event", CellType::text},
     [](const Graph& graph, const Edge& edge) {
       return std::string(graph.text(graph.details(edge).event));
     }},
    {{"disputed", CellType::flag},
     [](const Graph& graph, const Edge& edge) { return flag_text(graph.details(edge).disputed); }},
    {{"denials", CellType::integer},
     [](const Graph& graph, const Edge& edge) {
       return std::to_string(graph.details(edge).denials);
     }},
    {{"first_reported", CellType::date},
     [](const Graph&, const Edge& edge) { return day_text(edge.first_reported); }},
    {{"last_reported", CellType::date},
     [](const Graph&, const Edge& edge) { return day_text(edge.last_reported); }},
    {{"articles", CellType::list}, articles_of},
    {{"evidence", CellType::list}, words_of},
};

const RelationKind& kind_of(const Graph& graph, const PairEdge& edge) {
  return graph.kinds()[edge.kind];
}

std::string articles_of_pair(const Graph& graph, const PairEdge& pair) {
  std::vector<std::string> articles;
  for (const EdgeIndex index : pair.edges) {
    for (const EvidenceRecord& record : graph.evidence(graph.edges()[index])) {
      articles.emplace_back(graph.text(graph.article(record).id));
    }
  }
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return join_list(articles);
}

constexpr Attribute<PairEdge> kPairAttributes[] = {
    {{"plover", CellType::text},
     [](const Graph& graph, const PairEdge& edge) {
       return plover_of(graph, kind_of(graph, edge));
     }},
    {{"cameo", CellType::text},
     [](const Graph& graph, const PairEdge& edge) {
       return std::string(graph.text(kind_of(graph, edge).cameo));
     }},
    {{"count", CellType::integer},
     [](const Graph&, const PairEdge& edge) { return std::to_string(edge.count); }},
    {{"negated", CellType::integer},
     [](const Graph&, const PairEdge& edge) { return std::to_string(edge.negated); }},
    {{"unrealised", CellType::integer},
     [](const Graph&, const PairEdge& edge) { return std::to_string(edge.unrealised); }},
    {{"begin", CellType::date},
     [](const Graph&, const PairEdge& edge) { return day_text(edge.begin); }},
    {{"end", CellType::date},
     [](const Graph&, const PairEdge& edge) { return day_text(edge.end); }},
    {{"confidence", CellType::number},
     [](const Graph&, const PairEdge& edge) { return float_text(edge.confidence); }},
    {{"symmetric", CellType::flag},
     [](const Graph& graph, const PairEdge& edge) {
       return flag_text(kind_of(graph, edge).symmetric);
     }},
    {{"standing", CellType::flag},
     [](const Graph& graph, const PairEdge& edge) {
       return flag_text(kind_of(graph, edge).standing);
     }},
    {{"disputed", CellType::flag},
     [](const Graph&, const PairEdge& edge) { return flag_text(edge.disputed); }},
    {{"articles", CellType::list}, articles_of_pair},
};

}  // namespace

std::span<const Attribute<Node>> node_attributes() { return kNodeAttributes; }
std::span<const Attribute<Edge>> event_attributes() { return kEventAttributes; }
std::span<const Attribute<PairEdge>> pair_attributes() { return kPairAttributes; }

}  // namespace isnad
