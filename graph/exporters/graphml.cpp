// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/graphml.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <vector>

#include "graph/edge_totals.h"
#include "graph/exporters/graphml_evidence.h"
#include "graph/exporters/graphml_writer.h"
#include "graph/stable_id.h"
#include "graph/value_list.h"
#include "graph/xml_text.h"

namespace isnad {

namespace {

using graphml::NodeTokens;
using graphml::Writer;

constexpr std::string_view flag_text(bool flag, const ExportOptions& options) {
  if (options.bool01) return flag ? "1" : "0";
  return flag ? "true" : "false";
}

/// Other programs refuse an "int" above this.
constexpr std::uint32_t as_int(std::uint32_t number) { return std::min(number, 0x7FFFFFFFU); }

/// Others refuse a whole file for a number that is not 0 and smaller than a double normally is.
double normal(double number) { return std::fpclassify(number) == FP_SUBNORMAL ? 0 : number; }

class NodeWriter {
 public:
  NodeWriter(const KnowledgeGraph& graph, const NodeTokens& tokens, Writer& writer)
      : graph_(graph), tokens_(tokens), writer_(writer) {}

  void write(NodeIndex index) {
    const Node& node = graph_.nodes()[index];
    writer_.put("<node id=\"");
    writer_.put(tokens_[index]);
    writer_.put("\">\n");
    writer_.data<"label">(graph_.text(node.label));
    writer_.data<"kind">(to_string(node.type));
    write_labels(node);
    writer_.data<"aliases">(graph_.text(node.aliases));
    writer_.data<"iso">(graph_.text(node.iso));
    writer_.data<"geonames">(graph_.text(node.geonames));
    writer_.data<"wikidata">(graph_.text(node.wikidata));
    if (node.has_place && std::isfinite(node.lat) && std::isfinite(node.lon)) {
      writer_.number<"lat">(normal(node.lat));
      writer_.number<"lon">(normal(node.lon));
    }
    writer_.day<"first_seen">(node.first_seen);
    writer_.day<"last_seen">(node.last_seen);
    writer_.number<"mentions">(as_int(node.mentions));
    writer_.number<"articles">(as_int(node.articles));
    writer_.data<"variants">(graph_.text(node.variants));
    writer_.put("</node>\n");
  }

 private:
  void write_labels(const Node& node) {
    others_.clear();
    for (ListReader labels(graph_.text(node.labels)); labels.next();) {
      if (labels.raw().starts_with("ar=")) {
        writer_.data<"label_ar">(labels.value().substr(3));
      } else if (labels.raw().starts_with("en=")) {
        writer_.data<"label_en">(labels.value().substr(3));
      } else {
        if (!others_.empty()) others_ += '|';
        others_ += labels.raw();
      }
    }
    writer_.data<"labels">(others_);
  }

  const KnowledgeGraph& graph_;
  const NodeTokens& tokens_;
  Writer& writer_;
  std::string others_;
};

/// What all edges of one kind have in common, as it stands in the file.
struct KindXml {
  std::string head;   ///< from the XML attribute for the kind to the last code
  std::string flags;  ///< whether it is symmetric, and standing
};

void append_data(std::string& xml, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  xml.append("  <data key=\"").append(key).append("\">");
  append_xml_text(xml, value);
  xml += "</data>\n";
}

KindXml make_kind(const KnowledgeGraph& graph, const RelationKind& kind,
                  const ExportOptions& options) {
  const std::string_view relation = graph.text(kind.relation);
  KindXml xml;
  if (!options.strict && !relation.empty()) {
    xml.head += " label=\"";
    append_xml_attribute(xml.head, relation);
    xml.head += '"';
  }
  xml.head += ">\n";
  append_data(xml.head, "edgelabel", relation);
  append_data(xml.head, "relation", relation);
  std::string plover(graph.text(kind.plover_type));
  if (kind.plover_mode != kNoText) plover.append("/").append(graph.text(kind.plover_mode));
  append_data(xml.head, "plover", plover);
  append_data(xml.head, "cameo", graph.text(kind.cameo));
  append_data(xml.flags, "symmetric", flag_text(kind.symmetric, options));
  append_data(xml.flags, "standing", flag_text(kind.standing, options));
  return xml;
}

class EdgeWriter {
 public:
  EdgeWriter(const KnowledgeGraph& graph, const NodeTokens& tokens, const ExportOptions& options,
             Writer& writer)
      : graph_(graph),
        tokens_(tokens),
        options_(options),
        writer_(writer),
        evidence_(graph, tokens, writer) {
    for (const RelationKind& kind : graph.kinds()) {
      kinds_.push_back(make_kind(graph, kind, options));
    }
    for (const Polarity polarity : {Polarity::affirmed, Polarity::negated}) {
      for (const Modality modality :
           {Modality::actual, Modality::planned, Modality::possible, Modality::requested}) {
        std::string& xml = stances_[stance(polarity, modality)];
        append_data(xml, "polarity", to_string(polarity));
        append_data(xml, "modality", to_string(modality));
      }
    }
  }

  void write(const Edge& edge) {
    const KindXml& kind = kinds_[edge.kind];
    writer_.put("<edge id=\"");
    if (is_hex_id(edge.id)) {
      writer_.hex_id(edge.id);
    } else {
      writer_.put(to_nmtoken(graph_.edge_id(edge)));
    }
    write_ends(edge);
    writer_.put(kind.head);
    writer_.number<"weight">(std::max(edge.weight, 1U));
    writer_.day<"begin">(edge.begin);
    writer_.day<"end">(edge.end);
    writer_.data<"edtf">(graph_.edtf(edge));
    write_roles(edge);
    writer_.data<"title">(graph_.title(edge));
    writer_.put(stances_[stance(edge.polarity, edge.modality)]);
    write_attribution(edge);
    write_confidence(edge.confidence());
    writer_.put(kind.flags);
    write_details(graph_.details(edge));
    writer_.day<"first_reported">(edge.first_reported);
    writer_.day<"last_reported">(edge.last_reported);
    evidence_.write(edge);
    writer_.put(kEnd);
  }

  void write(const EdgeTotal& total) {
    const KindXml& kind = kinds_[total.first->kind];
    writer_.put("<edge id=\"");
    writer_.put(total.id);
    write_ends(*total.first);
    writer_.put(kind.head);
    writer_.number<"weight">(total.weight);
    writer_.number<"count">(as_int(total.count));
    writer_.number<"negated">(as_int(total.negated));
    writer_.day<"begin">(total.begin);
    writer_.day<"end">(total.end);
    write_confidence(total.confidence);
    writer_.put(kind.flags);
    writer_.day<"first_reported">(total.first_reported);
    writer_.day<"last_reported">(total.last_reported);
    list_.clear();
    for (std::size_t i = 0; i < total.articles.size(); ++i) {
      append_value(list_, total.articles[i], i == 0);
    }
    writer_.data<"edge_articles">(list_);
    writer_.put(kEnd);
  }

 private:
  static constexpr std::string_view kEnd = "</edge>\n";
  static constexpr std::size_t kModalities = 4;

  static std::size_t stance(Polarity polarity, Modality modality) {
    return static_cast<std::size_t>(polarity) * kModalities + static_cast<std::size_t>(modality);
  }

  void write_ends(const Edge& edge) {
    writer_.put("\" source=\"");
    writer_.put(tokens_[edge.source]);
    writer_.put("\" target=\"");
    writer_.put(tokens_[edge.target]);
    writer_.put("\"");
  }

  void write_confidence(float confidence) {
    if (std::isfinite(confidence)) writer_.number<"confidence">(confidence);
  }

  void write_roles(const Edge& edge) {
    const std::span<const EdgeRole> roles = graph_.roles(edge);
    if (roles.empty()) return;
    std::vector<std::string> places;
    std::vector<std::string> all;
    for (const EdgeRole& role : roles) {
      const std::string_view name = graph_.text(role.role);
      if (name == "place") places.emplace_back(graph_.text(graph_.nodes()[role.node].label));
      all.emplace_back(name).append("=").append(tokens_[role.node]);
    }
    writer_.data<"place">(join_list(places));
    writer_.data<"roles">(join_list(all));
  }

  void write_attribution(const Edge& edge) {
    std::vector<std::string> labels;
    for (const EvidenceRecord& record : graph_.evidence(edge)) {
      if (record.attribution == kNoIndex) continue;
      const std::string_view label = graph_.text(graph_.nodes()[record.attribution].label);
      if (std::find(labels.begin(), labels.end(), label) == labels.end()) {
        labels.emplace_back(label);
      }
    }
    writer_.data<"attribution">(join_list(labels));
  }

  void write_details(const EdgeDetails& details) {
    writer_.data<"event">(graph_.text(details.event));
    if (details.disputed) writer_.data<"disputed">(flag_text(true, options_));
    if (details.denials > 0) writer_.number<"denials">(as_int(details.denials));
  }

  const KnowledgeGraph& graph_;
  const NodeTokens& tokens_;
  const ExportOptions& options_;
  Writer& writer_;
  graphml::EvidenceWriter evidence_;
  std::vector<KindXml> kinds_;
  std::array<std::string, 2 * kModalities> stances_;  ///< polarity and modality as they stand
  std::string list_;
};

/// Other programs make a column of every key, whether it is used or not.
bool has_evidence(const KnowledgeGraph& graph) {
  if (graph.articles().empty()) return false;
  return std::any_of(graph.edges().begin(), graph.edges().end(),
                     [&](const Edge& edge) { return !graph.evidence(edge).empty(); });
}

}  // namespace

void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  Writer writer(out);
  const NodeTokens tokens(graph);
  writer.begin_document();
  writer.declare("node", graphml::kNodeKeys);
  if (options.aggregate) {
    writer.declare("edge", graphml::kAggregateKeys);
  } else {
    writer.declare("edge", graphml::kEdgeKeys);
    if (has_evidence(graph)) writer.declare("edge", graphml::kEvidenceKeys);
  }
  writer.begin_graph();
  NodeWriter nodes(graph, tokens, writer);
  for (NodeIndex n = 0; n < graph.nodes().size(); ++n) nodes.write(n);
  EdgeWriter edges(graph, tokens, options, writer);
  if (options.aggregate) {
    for (const EdgeTotal& total : total_edges(graph)) edges.write(total);
  } else {
    for (const Edge& edge : graph.edges()) edges.write(edge);
  }
  writer.end_document();
}

}  // namespace isnad
