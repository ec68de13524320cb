// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>

#include "graph/knowledge_graph.h"

namespace isnad::bench {

/// The attributes that write_graphml writes of such a graph, as Boost's writer takes them.
class BoostWriter {
 public:
  explicit BoostWriter(const KnowledgeGraph& graph) : graph_(graph.nodes().size()) {
    for (NodeIndex n = 0; n < graph.nodes().size(); ++n) graph_[n] = node_of(graph, n);
    for (const Edge& edge : graph.edges()) {
      boost::add_edge(edge.source, edge.target, edge_of(graph, edge), graph_);
    }
    add("label", &NodeValues::label);
    add("kind", &NodeValues::kind);
    add("label_ar", &NodeValues::label_ar);
    add("label_en", &NodeValues::label_en);
    add("iso", &NodeValues::iso);
    add("first_seen", &NodeValues::first_seen);
    add("last_seen", &NodeValues::last_seen);
    add("mentions", &NodeValues::mentions);
    add("articles", &NodeValues::articles);
    add("label", &EdgeValues::relation);
    add("relation", &EdgeValues::relation);
    add("plover", &EdgeValues::plover);
    add("cameo", &EdgeValues::cameo);
    add("weight", &EdgeValues::weight);
    add("begin", &EdgeValues::begin);
    add("end", &EdgeValues::end);
    add("edtf", &EdgeValues::edtf);
    add("polarity", &EdgeValues::polarity);
    add("modality", &EdgeValues::modality);
    add("confidence", &EdgeValues::confidence);
    add("symmetric", &EdgeValues::symmetric);
    add("standing", &EdgeValues::standing);
    add("first_reported", &EdgeValues::first_reported);
    add("last_reported", &EdgeValues::last_reported);
  }

  void write(std::ostream& out) { boost::write_graphml(out, graph_, properties_, true); }

 private:
  struct NodeValues {
    std::string label, kind, label_ar, label_en, iso, first_seen, last_seen;
    int mentions = 0, articles = 0;
  };
  struct EdgeValues {
    std::string relation, plover, cameo, begin, end, edtf, polarity, modality, first_reported,
        last_reported;
    int weight = 0;
    float confidence = 0;
    bool symmetric = false, standing = false;
  };
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, NodeValues, EdgeValues>;

  template <typename Member>
  void add(const char* name, Member member) {
    properties_.property(name, boost::get(member, graph_));
  }

  static NodeValues node_of(const KnowledgeGraph& graph, NodeIndex index) {
    const Node& node = graph.nodes()[index];
    return {std::string(graph.label(index)),   std::string(to_string(node.type)),
            graph.label(index, "ar"),          graph.label(index, "en"),
            std::string(graph.text(node.iso)), day_text(node.first_seen),
            day_text(node.last_seen),          static_cast<int>(node.mentions),
            static_cast<int>(node.articles)};
  }

  static EdgeValues edge_of(const KnowledgeGraph& graph, const Edge& edge) {
    const RelationKind& kind = graph.kind(edge);
    std::string plover(graph.text(kind.plover_type));
    if (kind.plover_mode != kNoText) plover.append("/").append(graph.text(kind.plover_mode));
    return {std::string(graph.text(kind.relation)),
            plover,
            std::string(graph.text(kind.cameo)),
            day_text(edge.begin),
            day_text(edge.end),
            graph.edtf(edge),
            std::string(to_string(edge.polarity)),
            std::string(to_string(edge.modality)),
            day_text(edge.first_reported),
            day_text(edge.last_reported),
            static_cast<int>(edge.weight),
            edge.confidence(),
            kind.symmetric,
            kind.standing};
  }

  Graph graph_;
  boost::dynamic_properties properties_;
};

}  // namespace isnad::bench
