// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/graphml.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "graph/edge_totals.h"
#include "graph/exporters/graphml_writer.h"
#include "graph/number_text.h"
#include "graph/value_list.h"
#include "graph/xml_text.h"

namespace isnad {

namespace {

using graphml::Writer;

std::string date_text(const std::optional<Date>& date) { return date ? to_iso(*date) : ""; }
std::string number_text(const std::optional<double>& number) {
  return number ? format_number(*number) : "";
}
std::string_view flag_text(bool flag) { return flag ? "true" : "false"; }

std::string plover_of(const Edge& edge) {
  return edge.plover_mode.empty() ? edge.plover_type : edge.plover_type + "/" + edge.plover_mode;
}

void write_labels(Writer& writer, const Entity& entity) {
  std::vector<std::string> others;
  for (const auto& [tag, label] : entity.labels) {
    if (tag == "ar" || tag == "en") {
      writer.data("label_" + tag, label);
    } else {
      others.push_back(tag + "=" + label);
    }
  }
  writer.data("labels", join_list(others));
}

void write_node(Writer& writer, const Node& node) {
  const Entity& entity = node.entity;
  writer.begin_node(entity.id);
  writer.data("label", entity.label);
  writer.data("kind", to_string(entity.type));
  write_labels(writer, entity);
  writer.data("aliases", join_list(entity.aliases));
  writer.data("iso", entity.iso);
  writer.data("geonames", entity.geonames);
  writer.data("wikidata", entity.wikidata);
  writer.data("lat", number_text(entity.lat));
  writer.data("lon", number_text(entity.lon));
  writer.data("first_seen", date_text(node.first_seen));
  writer.data("last_seen", date_text(node.last_seen));
  writer.data("mentions", std::to_string(node.mentions));
  writer.data("articles", std::to_string(node.articles));
  writer.end_node();
}

class EdgeWriter {
 public:
  EdgeWriter(const KnowledgeGraph& graph, const ExportOptions& options, Writer& writer)
      : nodes_(graph.nodes()), options_(options), writer_(writer) {}

  void write(const Edge& edge) {
    begin(edge.id, edge.source, edge.target, edge.relation);
    write_relation(edge);
    writer_.data("weight", std::to_string(edge.weight));
    write_time(edge);
    write_roles(edge);
    writer_.data("title", edge.title);
    writer_.data("polarity", to_string(edge.polarity));
    writer_.data("modality", to_string(edge.modality));
    write_attribution(edge);
    writer_.data("confidence", format_number(edge.confidence));
    write_flags(edge);
    write_evidence(edge.evidence);
    writer_.end_edge();
  }

  void write(const EdgeTotal& total) {
    const Edge& first = *total.first;
    begin(total.id, first.source, first.target, first.relation);
    write_relation(first);
    writer_.data("weight", std::to_string(total.weight));
    writer_.data("count", std::to_string(total.count));
    writer_.data("negated", std::to_string(total.negated));
    writer_.data("begin", date_text(total.begin));
    writer_.data("end", date_text(total.end));
    writer_.data("confidence", format_number(total.confidence));
    write_flags(first);
    writer_.data("edge_articles", join_list(total.articles));
    writer_.end_edge();
  }

 private:
  const Entity& entity(NodeIndex index) const { return nodes_[index].entity; }

  void begin(const std::string& id, NodeIndex source, NodeIndex target,
             const std::string& relation) {
    writer_.begin_edge(id, entity(source).id, entity(target).id,
                       options_.strict ? std::string() : relation);
  }

  void write_relation(const Edge& edge) {
    writer_.data("edgelabel", edge.relation);
    writer_.data("relation", edge.relation);
    writer_.data("plover", plover_of(edge));
    writer_.data("cameo", edge.cameo);
  }

  void write_time(const Edge& edge) {
    if (!edge.time) return;
    writer_.data("begin", date_text(edge.time->range.begin));
    writer_.data("end", date_text(edge.time->range.end));
    writer_.data("edtf", edge.time->edtf);
  }

  void write_roles(const Edge& edge) {
    std::vector<std::string> places;
    std::vector<std::string> roles;
    for (const EdgeRole& role : edge.roles) {
      if (role.role == "place") places.push_back(entity(role.node).label);
      roles.push_back(role.role + "=" + to_nmtoken(entity(role.node).id));
    }
    writer_.data("place", join_list(places));
    writer_.data("roles", join_list(roles));
  }

  void write_attribution(const Edge& edge) {
    std::vector<std::string> labels;
    for (const EvidenceRecord& record : edge.evidence) {
      if (record.attribution == kNoIndex) continue;
      const std::string& label = entity(record.attribution).label;
      if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
    }
    writer_.data("attribution", join_list(labels));
  }

  void write_flags(const Edge& edge) {
    writer_.data("symmetric", flag_text(edge.symmetric));
    writer_.data("standing", flag_text(edge.standing));
  }

  /// One value a record; nothing at all when every value is empty.
  void write_column(std::string_view key, const std::vector<EvidenceRecord>& records,
                    const std::function<std::string(const EvidenceRecord&)>& value_of) {
    std::vector<std::string> values;
    bool any = false;
    for (const EvidenceRecord& record : records) {
      values.push_back(value_of(record));
      any = any || !values.back().empty();
    }
    if (any) writer_.data(key, join_list(values));
  }

  void write_evidence(const std::vector<EvidenceRecord>& records) {
    using Record = const EvidenceRecord&;
    write_column("edge_articles", records, [](Record r) { return r.article.id; });
    write_column("article_dates", records, [](Record r) { return date_text(r.article.date); });
    write_column("sources", records, [](Record r) { return r.article.source; });
    write_column("languages", records, [](Record r) { return r.article.language; });
    write_column("claims", records, [](Record r) { return r.claim_id; });
    write_column("spans", records, [](Record r) {
      return std::string(to_string(r.evidence.field)) + ":" +
             std::to_string(r.evidence.span.begin) + "-" + std::to_string(r.evidence.span.end);
    });
    write_column("evidence", records, [](Record r) { return r.evidence.text; });
    write_column("rules", records, [](Record r) { return r.rule; });
    write_column("steps", records, [](Record r) { return join_list(r.steps); });
    write_column("times", records, [](Record r) { return r.edtf; });
    write_column("modalities", records,
                 [](Record r) { return std::string(to_string(r.modality)); });
    write_column("attributions", records, [this](Record r) {
      return r.attribution == kNoIndex ? "" : to_nmtoken(entity(r.attribution).id);
    });
    write_column("confidences", records, [](Record r) { return format_number(r.confidence); });
  }

  const std::vector<Node>& nodes_;
  const ExportOptions& options_;
  Writer& writer_;
};

}  // namespace

void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  Writer writer(out);
  writer.begin_document();
  writer.declare("node", graphml::kNodeKeys);
  if (options.aggregate) {
    writer.declare("edge", graphml::kAggregateKeys);
  } else {
    writer.declare("edge", graphml::kEdgeKeys);
    writer.declare("edge", graphml::kEvidenceKeys);
  }
  writer.begin_graph();
  for (const Node& node : graph.nodes()) write_node(writer, node);
  EdgeWriter edges(graph, options, writer);
  if (options.aggregate) {
    for (const EdgeTotal& total : total_edges(graph)) edges.write(total);
  } else {
    for (const Edge& edge : graph.edges()) edges.write(edge);
  }
  writer.end_document();
}

}  // namespace isnad
