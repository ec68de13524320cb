// SPDX-License-Identifier: Apache-2.0
#include "graph/graphml_reader.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/unicode.h"
#include "graph/graphml_fields.h"
#include "graph/stable_id.h"
#include "graph/xml_scanner.h"
#include "graph/xml_text.h"

namespace isnad {

namespace {

using graphml::EdgeDraft;

class Reader {
 public:
  explicit Reader(std::string_view text) : scanner_(text) {}

  Result<KnowledgeGraph> read() {
    for (;;) {
      switch (scanner_.next()) {
        case XmlEvent::start: start(); break;
        case XmlEvent::end: end(); break;
        case XmlEvent::text:
          if (in_data_) value_ += scanner_.text();
          break;
        case XmlEvent::finish: return finish();
        case XmlEvent::error: return scanner_.error();
      }
      if (!wrong_.empty()) return scanner_.error(wrong_);
    }
  }

 private:
  /// What a <key> says: whose attribute it is and how it is called.
  struct Declared {
    bool node = false;
    bool edge = false;
    std::string name;
  };

  enum class Inside { neither, node, edge };

  void start() {
    const std::string_view name = scanner_.name();
    if (!root_seen_ && name != "graphml")
      wrong_ = "not GraphML: begins with <" + std::string(name) + ">";
    root_seen_ = true;
    if (name == "key") {
      start_key();
    } else if (name == "graph") {
      undirected_ = scanner_.attribute("edgedefault") == "undirected";
    } else if (name == "node") {
      start_node();
    } else if (name == "edge") {
      start_edge();
    } else if (name == "data") {
      key_ = scanner_.attribute("key");
      value_.clear();
      in_data_ = true;
    }
  }

  void end() {
    const std::string_view name = scanner_.name();
    if (name == "data") {
      in_data_ = false;
      end_data();
    } else if (name == "edge") {
      if (wrong_.empty()) wrong_ = graphml::finish_evidence(edges_.back());
      inside_ = Inside::neither;
    } else if (name == "node") {
      inside_ = Inside::neither;
    }
  }

  void start_key() {
    Declared declared;
    const std::string_view domain = scanner_.attribute("for");
    const bool all = domain.empty() || domain == "all";
    declared.node = all || domain == "node";
    declared.edge = all || domain == "edge";
    const std::string_view id = scanner_.attribute("id");
    const std::string_view name = scanner_.attribute("attr.name");
    declared.name = name.empty() ? id : name;
    keys_[std::string(id)] = std::move(declared);
  }

  void start_node() {
    const std::string id = from_nmtoken(scanner_.attribute("id"));
    if (id.empty()) wrong_ = "a node needs an id";
    if (declared_.count(id) > 0) wrong_ = "two nodes have the id " + id;
    declared_[id] = true;
    current_node_ = node_of(id);
    inside_ = Inside::node;
  }

  void start_edge() {
    EdgeDraft draft;
    draft.edge.id = from_nmtoken(scanner_.attribute("id"));
    draft.source = from_nmtoken(scanner_.attribute("source"));
    draft.target = from_nmtoken(scanner_.attribute("target"));
    if (draft.source.empty() || draft.target.empty()) wrong_ = "an edge needs source and target";
    draft.edge.relation = scanner_.attribute("label");
    const std::string_view directed = scanner_.attribute("directed");
    draft.edge.symmetric = directed.empty() ? undirected_ : directed == "false";
    edges_.push_back(std::move(draft));
    inside_ = Inside::edge;
  }

  void end_data() {
    const auto it = keys_.find(key_);
    if (it == keys_.end()) return;
    const Declared& key = it->second;
    if (inside_ == Inside::node && key.node) {
      wrong_ = graphml::set_field(nodes_[current_node_], key.name, value_);
    } else if (inside_ == Inside::edge && key.edge) {
      wrong_ = graphml::set_field(edges_.back(), key.name, value_);
    }
  }

  /// The node of this id, made when an edge is the first to name it.
  NodeIndex node_of(const std::string& id) {
    const auto [it, fresh] = index_.emplace(id, static_cast<NodeIndex>(nodes_.size()));
    if (fresh) nodes_.emplace_back().entity.id = id;
    return it->second;
  }

  Edge link(EdgeDraft& draft) {
    Edge edge = std::move(draft.edge);
    edge.source = node_of(draft.source);
    edge.target = node_of(draft.target);
    for (auto& [role, id] : draft.roles) edge.roles.push_back({std::move(role), node_of(id)});
    for (std::size_t i = 0; i < draft.attributions.size(); ++i) {
      const std::string& id = draft.attributions[i];
      if (!id.empty()) edge.evidence[i].attribution = node_of(id);
    }
    return edge;
  }

  Result<KnowledgeGraph> finish() {
    std::vector<Edge> edges;
    edges.reserve(edges_.size());
    for (EdgeDraft& draft : edges_) {
      Edge edge = link(draft);
      // Other programs write the same id twice; each edge is kept, under an id of its own.
      if (edge.id.empty() || !ids_.take(edge.id)) {
        edge.id = ids_.make("e-", draft.source + "\n" + draft.target + "\n" + edge.relation);
      }
      edges.push_back(std::move(edge));
    }
    for (Node& node : nodes_) std::sort(node.entity.labels.begin(), node.entity.labels.end());
    return KnowledgeGraph(std::move(nodes_), std::move(edges));
  }

  XmlScanner scanner_;
  std::string wrong_;
  bool root_seen_ = false;
  bool undirected_ = false;
  std::map<std::string, Declared, std::less<>> keys_;
  Inside inside_ = Inside::neither;
  bool in_data_ = false;
  std::string key_;
  std::string value_;
  std::vector<Node> nodes_;
  NodeIndex current_node_ = kNoIndex;
  std::unordered_map<std::string, NodeIndex> index_;
  std::unordered_map<std::string, bool> declared_;
  std::vector<EdgeDraft> edges_;
  StableIds ids_;
};

}  // namespace

Result<KnowledgeGraph> read_graphml(std::string_view text, std::string_view file) {
  if (!unicode::is_valid_utf8(text)) {
    return Error{ErrorKind::input, "not UTF-8", std::string(file), 0, 0};
  }
  Result<KnowledgeGraph> result = Reader(text).read();
  if (result) return result;
  Error error = result.error();
  error.file = file;
  return error;
}

}  // namespace isnad
