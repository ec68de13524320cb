// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_diff.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "graph/edge_match.h"
#include "graph/number_text.h"
#include "graph/value_list.h"

namespace isnad {

namespace {

using Attributes = std::vector<AttributeChange>;

void note(Attributes& changes, std::string_view name, std::string_view before,
          std::string_view after) {
  if (before != after) changes.push_back({name, std::string(before), std::string(after)});
}

/// "0.85": four digits, as confidence is told.
std::string confidence_text(const KnowledgeGraph&, const Edge& edge) {
  return format_number(static_cast<double>(edge.ten_thousandths) / 1e4);
}

/// A list for reading: "a, b".
std::string shown_list(std::string_view list) {
  std::string text;
  for (ListReader reader(list); reader.next();) {
    if (!text.empty()) text += ", ";
    text += reader.value();
  }
  return text;
}

std::string place_text(const Node& node) {
  return node.has_place ? format_number(node.lat) + ", " + format_number(node.lon) : std::string();
}

Attributes compare(const KnowledgeGraph& old_graph, const Node& a, const KnowledgeGraph& new_graph,
                   const Node& b) {
  Attributes changes;
  const auto texts = [&](std::string_view name, TextId Node::*member) {
    note(changes, name, old_graph.text(a.*member), new_graph.text(b.*member));
  };
  texts("id", &Node::id);
  note(changes, "type", to_string(a.type), to_string(b.type));
  texts("label", &Node::label);
  note(changes, "labels", shown_list(old_graph.text(a.labels)),
       shown_list(new_graph.text(b.labels)));
  note(changes, "aliases", shown_list(old_graph.text(a.aliases)),
       shown_list(new_graph.text(b.aliases)));
  texts("iso", &Node::iso);
  texts("geonames", &Node::geonames);
  texts("wikidata", &Node::wikidata);
  note(changes, "place", place_text(a), place_text(b));
  return changes;
}

/// "2025-04-14", or the days where there is no EDTF value.
std::string when_text(const KnowledgeGraph& graph, const Edge& edge) {
  const Day begin = edge.begin, end = edge.end;
  const std::string edtf = graph.edtf(edge);
  if (!edtf.empty() || (begin == kNoDay && end == kNoDay)) return edtf;
  return begin == end ? day_text(begin) : day_text(begin) + "/" + day_text(end);
}

std::string roles_text(const KnowledgeGraph& graph, const Edge& edge) {
  std::string text;
  for (const EdgeRole& role : graph.roles(edge)) {
    if (!text.empty()) text += ", ";
    text.append(graph.text(role.role)).append(" ").append(graph.node_id(role.node));
  }
  return text;
}

std::string plover_text(const KnowledgeGraph& graph, const Edge& edge) {
  const RelationKind& kind = graph.kind(edge);
  std::string text(graph.text(kind.plover_type));
  if (kind.plover_mode != kNoText) text.append("/").append(graph.text(kind.plover_mode));
  return text;
}

Attributes compare(const KnowledgeGraph& old_graph, const Edge& a, const KnowledgeGraph& new_graph,
                   const Edge& b) {
  Attributes changes;
  const auto both = [&](std::string_view name, auto value) {
    note(changes, name, value(old_graph, a), value(new_graph, b));
  };
  using Graph = KnowledgeGraph;
  both("source", [](const Graph& g, const Edge& e) { return g.node_id(e.source); });
  both("relation", [](const Graph& g, const Edge& e) { return g.relation(e); });
  both("target", [](const Graph& g, const Edge& e) { return g.node_id(e.target); });
  both("title", [](const Graph& g, const Edge& e) { return g.title(e); });
  both("plover", plover_text);
  both("date", when_text);
  both("sources", [](const Graph&, const Edge& e) { return std::to_string(e.weight); });
  both("confidence", confidence_text);
  both("polarity", [](const Graph&, const Edge& e) { return to_string(e.polarity); });
  both("modality", [](const Graph&, const Edge& e) { return to_string(e.modality); });
  both("denials",
       [](const Graph& g, const Edge& e) { return std::to_string(g.details(e).denials); });
  both("disputed",
       [](const Graph& g, const Edge& e) { return g.details(e).disputed ? "yes" : "no"; });
  both("roles", roles_text);
  return changes;
}

/// The reports of one graph, to compare those of another with.
class Reports {
 public:
  explicit Reports(const KnowledgeGraph& graph) {
    for (const ArticleRecord& article : graph.articles()) articles_.insert(graph.text(article.id));
  }
  [[nodiscard]] bool know(const KnowledgeGraph& graph, const EvidenceRecord& record) const {
    return articles_.contains(graph.text(graph.article(record).id));
  }

 private:
  std::unordered_set<std::string_view> articles_;
};

/// The places in the evidence of an edge of reports that the other edge, if any, does not have.
std::vector<std::uint32_t> own_records(const KnowledgeGraph& graph, const Edge& edge,
                                       const KnowledgeGraph& other_graph, const Edge* other) {
  std::multiset<std::tuple<std::string_view, Field, std::uint32_t, std::uint32_t>> known;
  const auto key = [](const KnowledgeGraph& g, const EvidenceRecord& record) {
    return std::tuple(g.text(g.article(record).id), record.field, record.span.begin,
                      record.span.end);
  };
  if (other) {
    for (const EvidenceRecord& record : other_graph.evidence(*other)) {
      known.insert(key(other_graph, record));
    }
  }
  std::vector<std::uint32_t> own;
  const std::span<const EvidenceRecord> records = graph.evidence(edge);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto found = known.find(key(graph, records[i]));
    if (found == known.end()) {
      own.push_back(static_cast<std::uint32_t>(i));
    } else {
      known.erase(found);
    }
  }
  return own;
}

class Differ {
 public:
  Differ(const KnowledgeGraph& before, const KnowledgeGraph& after)
      : before_(before), after_(after), old_reports_(before), new_reports_(after) {}

  GraphDiff run() {
    const std::vector<NodeIndex> nodes = match_nodes(before_, after_);
    compare_nodes(nodes);
    compare_edges(match_edges(before_, after_, nodes));
    return std::move(diff_);
  }

 private:
  void compare_nodes(const std::vector<NodeIndex>& partner) {
    std::vector<bool> met(after_.nodes().size(), false);
    for (NodeIndex n = 0; n < partner.size(); ++n) {
      const NodeIndex other = partner[n];
      if (other == kNoIndex) {
        diff_.nodes_went.push_back({n, kNoIndex, {}});
        continue;
      }
      met[other] = true;
      Attributes changes = compare(before_, before_.nodes()[n], after_, after_.nodes()[other]);
      if (changes.empty()) {
        ++diff_.same_nodes;
      } else {
        diff_.nodes_changed.push_back({n, other, std::move(changes)});
      }
    }
    for (NodeIndex n = 0; n < met.size(); ++n) {
      if (!met[n]) diff_.nodes_came.push_back({kNoIndex, n, {}});
    }
  }

  void compare_edges(const std::vector<EdgeIndex>& partner) {
    std::vector<bool> met(after_.edges().size(), false);
    for (EdgeIndex i = 0; i < partner.size(); ++i) {
      const EdgeIndex other = partner[i];
      EdgeChange change = compare_edge(i, other);
      if (other == kNoIndex) {
        diff_.edges_went.push_back(std::move(change));
        continue;
      }
      met[other] = true;
      if (change.attributes.empty() && change.added.empty() && change.removed.empty()) {
        ++diff_.same_edges;
      } else {
        diff_.edges_changed.push_back(std::move(change));
      }
    }
    for (EdgeIndex i = 0; i < met.size(); ++i) {
      if (!met[i]) diff_.edges_came.push_back(compare_edge(kNoIndex, i));
    }
  }

  EdgeChange compare_edge(EdgeIndex before, EdgeIndex after) {
    EdgeChange change;
    change.before = before;
    change.after = after;
    const Edge* a = before == kNoIndex ? nullptr : &before_.edges()[before];
    const Edge* b = after == kNoIndex ? nullptr : &after_.edges()[after];
    if (a && b) change.attributes = compare(before_, *a, after_, *b);
    if (b) change.added = own_records(after_, *b, before_, a);
    if (a) change.removed = own_records(before_, *a, after_, b);
    for (const std::uint32_t record : change.added) {
      const bool known = old_reports_.know(after_, after_.evidence(*b)[record]);
      change.from_other_articles += known ? 0U : 1U;
    }
    for (const std::uint32_t record : change.removed) {
      const bool known = new_reports_.know(before_, before_.evidence(*a)[record]);
      change.from_other_articles += known ? 0U : 1U;
    }
    return change;
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  Reports old_reports_, new_reports_;
  GraphDiff diff_;
};

}  // namespace

GraphDiff diff_graphs(const KnowledgeGraph& before, const KnowledgeGraph& after) {
  return Differ(before, after).run();
}

}  // namespace isnad
