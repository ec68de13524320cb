// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graphml_keys.h"
#include "graph/knowledge_graph.h"
#include "graph/stable_id.h"
#include "graph/value_list.h"

#include "bench/plain_buffer.h"

namespace isnad::bench {

/// The same file as write_graphml, by a writer that looks at no byte that it copies: it trusts
/// that no text needs an escape and that ids are tokens once made (before the clock starts).
class PlainWriter : PlainBuffer {
 public:
  explicit PlainWriter(const KnowledgeGraph& graph) : graph_(graph) {
    for (NodeIndex n = 0; n < graph.nodes().size(); ++n) {
      std::string token(graph.node_id(n));
      token[token.find('/')] = '.';
      tokens_.push_back(std::move(token));
      const auto labels = split_pairs(graph.text(graph.nodes()[n].labels));
      names_.push_back({labels[0].second, labels[1].second});
    }
    for (const RelationKind& kind : graph.kinds()) {
      std::string plover(graph.text(kind.plover_type));
      if (kind.plover_mode != kNoText) plover.append("/").append(graph.text(kind.plover_mode));
      plovers_.push_back(std::move(plover));
    }
  }

  void write(std::ostream& out) {
    begin(out);
    write_head();
    for (NodeIndex n = 0; n < graph_.nodes().size(); ++n) write_node(n);
    for (const Edge& edge : graph_.edges()) write_edge(edge);
    put("</graph>\n</graphml>\n");
    flush();
  }

 private:
  void write_keys(std::string_view domain, std::span<const graphml::Key> keys) {
    for (const graphml::Key& key : keys) {
      for (const std::string_view part :
           {std::string_view("<key id=\""), key.id, std::string_view("\" for=\""), domain,
            std::string_view("\" attr.name=\""), key.name, std::string_view("\" attr.type=\""),
            key.type, std::string_view("\"/>\n")}) {
        put(part);
      }
    }
  }

  void write_head() {
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    write_keys("node", graphml::kNodeKeys);
    write_keys("edge", graphml::kEdgeKeys);
    put("<graph id=\"isnad\" edgedefault=\"directed\">\n");
  }

  void write_node(NodeIndex index) {
    const Node& node = graph_.nodes()[index];
    put("<node id=\"");
    put(tokens_[index]);
    put("\">\n");
    put_value("  <data key=\"label\">", graph_.text(node.label));
    put_value("  <data key=\"kind\">", to_string(node.type));
    put_value("  <data key=\"label_ar\">", names_[index].first);
    put_value("  <data key=\"label_en\">", names_[index].second);
    put_value("  <data key=\"iso\">", graph_.text(node.iso));
    put_day("  <data key=\"first_seen\">", node.first_seen);
    put_day("  <data key=\"last_seen\">", node.last_seen);
    put_number("  <data key=\"mentions\">", node.mentions);
    put_number("  <data key=\"articles\">", node.articles);
    end("</node>\n");
  }

  void write_edge(const Edge& edge) {
    const RelationKind& kind = graph_.kind(edge);
    const std::string_view relation = graph_.text(kind.relation);
    put("<edge id=\"e-");
    for (int shift = 44; shift >= 0; shift -= 4) *at_++ = "0123456789abcdef"[edge.id >> shift & 15];
    put("\" source=\"");
    put(tokens_[edge.source]);
    put("\" target=\"");
    put(tokens_[edge.target]);
    put("\" label=\"");
    put(relation);
    put("\">\n");
    put_value("  <data key=\"edgelabel\">", relation);
    put_value("  <data key=\"relation\">", relation);
    put_value("  <data key=\"plover\">", plovers_[edge.kind]);
    put_value("  <data key=\"cameo\">", graph_.text(kind.cameo));
    put_number("  <data key=\"weight\">", edge.weight);
    put_day("  <data key=\"begin\">", edge.begin);
    put_day("  <data key=\"end\">", edge.end);
    put_value("  <data key=\"edtf\">", graph_.edtf(edge));
    put_value("  <data key=\"polarity\">", to_string(edge.polarity));
    put_value("  <data key=\"modality\">", to_string(edge.modality));
    put_number("  <data key=\"confidence\">", edge.confidence());
    put_value("  <data key=\"symmetric\">", kind.symmetric ? "true" : "false");
    put_value("  <data key=\"standing\">", kind.standing ? "true" : "false");
    put_day("  <data key=\"first_reported\">", edge.first_reported);
    put_day("  <data key=\"last_reported\">", edge.last_reported);
    end("</edge>\n");
  }

  const KnowledgeGraph& graph_;
  std::vector<std::string> tokens_;
  std::vector<std::pair<std::string, std::string>> names_;
  std::vector<std::string> plovers_;
};

}  // namespace isnad::bench
