// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sstream>
#include <string>

#include "graph/knowledge_graph.h"

namespace isnad::test {

/// Everything that a graph says, a line each for nodes, edges and records: two graphs that say the
/// same give the same text, however their parts are numbered.
class GraphText {
 public:
  explicit GraphText(const KnowledgeGraph& graph) : graph_(graph) {
    out_.precision(17);
    for (const Node& node : graph.nodes()) add(node);
    for (const Edge& edge : graph.edges()) add(edge);
  }
  [[nodiscard]] std::string text() const { return out_.str(); }

 private:
  template <typename... Parts>
  void line(const Parts&... parts) {
    ((out_ << parts << " ; "), ...);
    out_ << '\n';
  }
  [[nodiscard]] std::string_view text(TextId id) const { return graph_.text(id); }
  [[nodiscard]] std::string_view node_id(NodeIndex node) const {
    return node == kNoIndex ? "none" : graph_.node_id(node);
  }

  void add(const Node& n) {
    line("node", text(n.id), to_string(n.type), text(n.label), text(n.labels), text(n.aliases),
         text(n.iso), text(n.geonames), text(n.wikidata), text(n.variants), day_text(n.first_seen),
         day_text(n.last_seen), n.mentions, n.articles);
    if (n.has_place) line("  at", n.lat, n.lon);
  }

  void add(const Edge& e) {
    const RelationKind& k = graph_.kind(e);
    const EdgeDetails& d = graph_.details(e);
    line("edge", graph_.edge_id(e), node_id(e.source), node_id(e.target), text(k.relation),
         text(k.plover_type), text(k.plover_mode), text(k.cameo), k.symmetric, k.standing);
    line("  when", graph_.edtf(e), day_text(e.begin), day_text(e.end), day_text(e.first_reported),
         day_text(e.last_reported));
    line("  what", graph_.title(e), e.weight, e.confidence(), to_string(e.polarity),
         to_string(e.modality), text(d.event), d.denials, d.disputed);
    for (const EdgeRole& role : graph_.roles(e))
      line("  role", text(role.role), node_id(role.node));
    for (const EvidenceRecord& record : graph_.evidence(e)) add(record);
  }

  void add(const EvidenceRecord& r) {
    const ArticleRecord& a = graph_.article(r);
    line("  article", text(a.id), text(a.language), text(a.source), text(a.url), text(a.agency),
         text(a.hash), text(a.sketch), day_text(a.date));
    line("    claim", text(r.claim), to_string(r.field), r.span.begin, r.span.end, text(r.text),
         text(r.rule), text(r.steps), r.confidence);
    line("    time", text(r.edtf), text(r.time_text), day_text(r.begin), day_text(r.end));
    line("    is", text(r.cameo), to_string(r.polarity), to_string(r.modality), to_string(r.join),
         r.margin, text(r.roles), node_id(r.attribution));
    for (const Told& told : {r.subject, r.object, r.sayer}) {
      line("    told", text(told.id), text(told.mention), told.variant);
    }
  }

  const KnowledgeGraph& graph_;
  std::ostringstream out_;
};

inline std::string text_of(const KnowledgeGraph& graph) { return GraphText(graph).text(); }

}  // namespace isnad::test
