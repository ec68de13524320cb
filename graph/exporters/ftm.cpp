// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/ftm.h"

#include <map>
#include <ostream>
#include <set>
#include <string>
#include <utility>

#include "graph/exporters/ftm_entity.h"
#include "graph/exporters/rdf_iri.h"
#include "graph/number_text.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

/// What followthemoney lets an entity take part in.
struct Schema {
  std::string_view name;
  bool acts = false;          ///< is a LegalEntity
  bool organization = false;  ///< is an Organization
  bool place = false;         ///< is an Address
};

/// A country is the state that acts: followthemoney has no schema for countries that may.
constexpr Schema schema_of(EntityType type) {
  switch (type) {
    case EntityType::person: return {"Person", true};
    case EntityType::country:
    case EntityType::government: return {"PublicBody", true, true};
    case EntityType::organization:
    case EntityType::armed_group:
    case EntityType::delegation:
    case EntityType::media: return {"Organization", true, true};
    case EntityType::place:
    case EntityType::facility: return {"Address", false, false, true};
    case EntityType::agreement: return {"Document"};
    case EntityType::group: break;
  }
  return {"LegalEntity", true};
}

/// Dates before this are none to followthemoney.
constexpr std::string_view kFirstYear = "1001";

std::string known_day(Day day) {
  const std::string text = day_text(day);
  return text < kFirstYear ? std::string() : text;
}

/// "2026" or "2026-01": followthemoney knows less precise dates.
bool is_month_or_year(std::string_view edtf) {
  if (edtf.size() != 4 && edtf.size() != 7) return false;
  for (std::size_t i = 0; i < edtf.size(); ++i) {
    if (i == 4 ? edtf[i] != '-' : edtf[i] < '0' || edtf[i] > '9') return false;
  }
  return edtf >= kFirstYear;
}

class FtmWriter {
 public:
  FtmWriter(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out)
      : graph_(graph), options_(options), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < graph_.nodes().size(); ++i) node(static_cast<NodeIndex>(i));
    articles();
    offices();
    for (const Edge& edge : graph_.edges()) {
      if (edge.polarity == Polarity::affirmed) relation(edge);
    }
  }

 private:
  std::string_view text(TextId id) const { return graph_.text(id); }
  Schema schema(NodeIndex node) const { return schema_of(graph_.nodes()[node].type); }
  std::string node_id(NodeIndex node) const { return ftm::make_id("entity", graph_.node_id(node)); }
  std::string label(NodeIndex node) const {
    return options_.language.empty() ? std::string(graph_.label(node))
                                     : graph_.label(node, options_.language);
  }

  void write(const ftm::Entity& entity) {
    line_.clear();
    entity.write(line_);
    out_ << line_;
  }

  void node(NodeIndex index) {
    const Node& node = graph_.nodes()[index];
    const Schema schema = schema_of(node.type);
    ftm::Entity entity(node_id(index), schema.name);
    const std::string name = label(index);
    // Names are needed; one of controls alone is none.
    entity.add("name", ftm::one_line(name).empty() ? graph_.node_id(index) : name);
    if (schema.place) entity.add("full", name);
    if (node.type == EntityType::agreement) entity.add("fileName", graph_.node_id(index));
    for (const auto& [tag, other] : split_pairs(text(node.labels))) entity.add("name", other);
    for (const std::string& alias : split_list(text(node.aliases))) entity.add("alias", alias);
    codes(entity, node);
    if (schema.place && node.has_place) {
      entity.add("latitude", format_decimal(node.lat));
      entity.add("longitude", format_decimal(node.lon));
    }
    write(entity);
  }

  void codes(ftm::Entity& entity, const Node& node) const {
    const auto digits = [](std::string_view text) {
      return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    std::string iso(text(node.iso));
    for (char& c : iso) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (iso.size() == 2 && letter(iso[0]) && letter(iso[1])) entity.add("country", iso);
    const std::string_view wikidata = text(node.wikidata);
    if (wikidata.starts_with('Q') && digits(wikidata.substr(1))) {
      entity.add("wikidataId", wikidata);
    }
    if (digits(text(node.geonames))) {
      entity.add("sourceUrl", "https://www.geonames.org/" + std::string(text(node.geonames)));
    }
  }

  std::string article_id(const ArticleRecord& article) const {
    return ftm::make_id("article", text(article.id));
  }

  void articles() {
    std::map<std::string_view, const ArticleRecord*> by_id;
    for (const ArticleRecord& article : graph_.articles())
      by_id.emplace(text(article.id), &article);
    for (const auto& [id, article] : by_id) {
      ftm::Entity entity(article_id(*article), "Article");
      entity.add("title", id);
      entity.add("publishedAt", known_day(article->date));
      entity.add("language", ftm::language_code(text(article->language)));
      entity.add("publisher", text(article->source));
      entity.add("sourceUrl", rdf::web_address(text(article->url)));
      write(entity);
    }
  }

  /// Whether the edge says that a person holds a named office.
  bool is_office(const Edge& edge) const {
    return graph_.relation(edge) == "holds_office" && !graph_.title(edge).empty() &&
           graph_.nodes()[edge.source].type == EntityType::person;
  }

  std::string office_id(const Edge& edge) const {
    return ftm::make_id(
        "office", std::string(graph_.title(edge)) + "/" + std::string(graph_.node_id(edge.target)));
  }

  void offices() {
    std::set<std::string> written;
    for (const Edge& edge : graph_.edges()) {
      if (edge.polarity != Polarity::affirmed || !is_office(edge)) continue;
      if (!written.insert(office_id(edge)).second) continue;
      ftm::Entity office(office_id(edge), "Position");
      office.add("name", graph_.title(edge));
      if (schema(edge.target).organization) office.add("organization", node_id(edge.target));
      if (schema(edge.target).place) office.add("subnationalArea", label(edge.target));
      write(office);
    }
  }

  void relation(const Edge& edge) {
    if (!graph_.kind(edge).standing) return event(edge);
    const std::string_view name = graph_.relation(edge);
    const Schema from = schema(edge.source), to = schema(edge.target);
    if (is_office(edge)) {
      ftm::Entity entity(edge_id(edge), "Occupancy");
      entity.add("holder", node_id(edge.source));
      entity.add("post", office_id(edge));
      if (edge.modality != Modality::actual) entity.add("status", to_string(edge.modality));
      interval(entity, edge);
      write(entity);
    } else if (name == "leads" && from.acts && to.organization) {
      link(edge, edge_id(edge), "Directorship", "director", "organization");
    } else if (name == "part_of" && from.acts && to.organization) {
      link(edge, edge_id(edge), "Membership", "member", "organization");
    } else if (name == "represents" && from.acts && to.acts) {
      link(edge, edge_id(edge), "Representation", "agent", "client");
    } else {
      link(edge, edge_id(edge), "UnknownLink", "subject", "object");
    }
  }

  std::string edge_id(const Edge& edge) const { return ftm::make_id("edge", graph_.edge_id(edge)); }

  void link(const Edge& edge, std::string id, std::string_view schema, std::string_view from,
            std::string_view to) {
    ftm::Entity entity(std::move(id), schema);
    entity.add(from, node_id(edge.source));
    entity.add(to, node_id(edge.target));
    entity.add("role", graph_.title(edge).empty() ? graph_.relation(edge) : graph_.title(edge));
    if (edge.modality != Modality::actual) entity.add("status", to_string(edge.modality));
    interval(entity, edge);
    write(entity);
  }

  void involve(ftm::Entity& entity, NodeIndex node) const {
    const Schema taking_part = schema(node);
    if (taking_part.acts) entity.add("involved", node_id(node));
    if (!taking_part.place) return;
    entity.add("location", label(node));
    entity.add("addressEntity", node_id(node));
  }

  void event(const Edge& edge) {
    ftm::Entity entity(edge_id(edge), "Event");
    const bool actual = edge.modality == Modality::actual;
    const std::string modality(to_string(edge.modality));
    entity.add("name", std::string(graph_.relation(edge)) + (actual ? "" : " (" + modality + ")") +
                           ": " + label(edge.source) + " - " + label(edge.target));
    involve(entity, edge.source);
    involve(entity, edge.target);
    for (const EdgeRole& role : graph_.roles(edge)) involve(entity, role.node);
    entity.add("keywords", graph_.relation(edge));
    entity.add("keywords", text(graph_.kind(edge).plover_type));
    if (!actual) entity.add("keywords", modality);
    if (graph_.details(edge).disputed) entity.add("keywords", "disputed");
    interval(entity, edge);
    write(entity);
    // An event has no property for what neither acts nor is a place.
    const auto has_room = [](const Schema& end) { return end.acts || end.place; };
    if (has_room(schema(edge.source)) && has_room(schema(edge.target))) return;
    link(edge, ftm::make_id("link", graph_.edge_id(edge)), "UnknownLink", "subject", "object");
  }

  /// When, and who says so in which words.
  void interval(ftm::Entity& entity, const Edge& edge) const {
    const std::string edtf = graph_.edtf(edge);
    if (is_month_or_year(edtf)) {
      entity.add("date", edtf);
    } else if (edge.begin == edge.end) {
      entity.add("date", known_day(edge.begin));
    } else {
      entity.add("startDate", known_day(edge.begin));
      entity.add("endDate", known_day(edge.end));
    }
    entity.add("recordId", graph_.edge_id(edge));
    for (const EvidenceRecord& record : graph_.evidence(edge)) {
      const ArticleRecord& article = graph_.article(record);
      entity.add("description", text(record.text));
      entity.add("proof", article_id(article));
      entity.add("publisher", text(article.source));
      entity.add("sourceUrl", rdf::web_address(text(article.url)));
    }
  }

  const KnowledgeGraph& graph_;
  const ExportOptions& options_;
  std::ostream& out_;
  std::string line_;
};

}  // namespace

void write_ftm(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
  FtmWriter(graph, options, *out.front()).run();
}

}  // namespace isnad
