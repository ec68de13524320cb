// SPDX-License-Identifier: Apache-2.0
#include "graph/graphml_reader.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "core/hash.h"
#include "graph/graphml_evidence.h"
#include "graph/graphml_fields.h"
#include "graph/stable_id.h"
#include "graph/xml_scanner.h"
#include "graph/xml_text.h"

namespace isnad {

namespace {

using graphml::kNoField;

constexpr EdgeId kNoId = (EdgeId{1} << 56) - 1;
constexpr std::size_t kMaxValue = std::size_t{1} << 30;

/// Most elements are data: a comparison of known size costs least.
bool is_data(std::string_view name) {
  return name.size() == 4 && std::memcmp(name.data(), "data", 4) == 0;
}

class Reader {
 public:
  Reader(ReadBytes read, std::uint64_t size) : scanner_(std::move(read)), size_(size) {}

  Result<KnowledgeGraph> read() {
    for (;;) {
      switch (scanner_.next()) {
        case XmlEvent::start: start(); break;
        case XmlEvent::end: end(); break;
        case XmlEvent::text: text(); break;
        case XmlEvent::leaf: leaf(); break;
        case XmlEvent::finish: return finish();
        case XmlEvent::error: return scanner_.error();
      }
      if (!wrong_.empty()) return scanner_.error(wrong_);
    }
  }

 private:
  /// What a <key> says: its attribute of a node, of an edge, and what it is called.
  struct Declared {
    int node = kNoField;
    int edge = kNoField;
    std::string name;
    std::string id;
    std::uint32_t next = kNoIndex;  ///< the key that was met after this one last
  };

  enum class Inside { neither, node, edge };

  void start() {
    const std::string_view name = scanner_.name();
    if (!root_seen_ && name != "graphml")
      wrong_ = "not GraphML: begins with <" + std::string(name) + ">";
    root_seen_ = true;
    if (name == "data") {
      start_data();
    } else if (name == "key") {
      start_key();
    } else if (name == "graph") {
      end_element();
      undirected_ = scanner_.attribute("edgedefault") == "undirected";
    } else if (name == "node") {
      start_node();
    } else if (name == "edge") {
      start_edge();
    }
  }

  void end() {
    const std::string_view name = scanner_.name();
    if (name == "data") {
      in_data_ = false;
      set_data(value_);
    } else if (name == "edge" || name == "node") {
      end_element();
    }
  }

  void text() {
    if (!in_data_) return;
    value_ += scanner_.text();
    if (value_.size() > kMaxValue) wrong_ = "a value of more than 1 GiB";
  }

  void leaf() {
    if (root_seen_ && is_data(scanner_.name())) {
      find_key(scanner_.attribute("key"));
      set_data(scanner_.text());
    } else {
      start();
      text();
      end();
    }
  }

  void start_data() {
    find_key(scanner_.attribute("key"));
    value_.clear();
    in_data_ = true;
  }

  /// Elements of one kind mostly have their keys in one order: the key that followed last time
  /// is tried first.
  void find_key(std::string_view id) {
    const std::uint32_t guess = key_ == kNoIndex ? kNoIndex : declared_keys_[key_].next;
    const std::uint32_t before = key_;
    if (guess != kNoIndex && declared_keys_[guess].id == id) {
      key_ = guess;
      return;
    }
    const std::uint32_t* key = keys_.find(hash_of(id));
    key_ = key ? *key : kNoIndex;
    if (before != kNoIndex) declared_keys_[before].next = key_;
  }

  void start_key() {
    const std::string_view domain = scanner_.attribute("for");
    const bool all = domain.empty() || domain == "all";
    const std::string_view id = scanner_.attribute("id");
    Declared declared;
    declared.id = id;
    declared.name = scanner_.attribute("attr.name");
    if (declared.name.empty()) declared.name = id;
    if (all || domain == "node") declared.node = graphml::find_node_field(declared.name);
    if (all || domain == "edge") declared.edge = graphml::find_edge_field(declared.name);
    keys_.get(hash_of(id)) = static_cast<std::uint32_t>(declared_keys_.size());
    declared_keys_.push_back(std::move(declared));
  }

  void start_node() {
    end_element();
    const std::string_view token = scanner_.attribute("id");
    if (token.empty()) {
      wrong_ = "a node needs an id";
      return;
    }
    current_ = target_.node_of(token);
    declared_nodes_.resize(std::max<std::size_t>(declared_nodes_.size(), current_ + 1));
    if (declared_nodes_[current_]) wrong_ = "two nodes have the id " + from_nmtoken(token);
    declared_nodes_[current_] = true;
    node_.node = target_.builder.node(current_);
    node_.label_count = 0;
    node_.lat = node_.lon = false;
    inside_ = Inside::node;
  }

  /// Also where others begin inside of it.
  void end_element() {
    const Inside inside = std::exchange(inside_, Inside::neither);
    if (inside == Inside::edge) end_edge();
    if (inside != Inside::node) return;
    graphml::finish_node(node_, target_);
    target_.builder.node(current_) = node_.node;
  }

  void start_edge() {
    end_element();
    const std::string_view source = scanner_.attribute("source");
    const std::string_view target = scanner_.attribute("target");
    if (source.empty() || target.empty()) {
      wrong_ = "an edge needs source and target";
      return;
    }
    edge_.begin_next();
    edge_.edge.source = target_.node_of(source);
    edge_.edge.target = target_.node_of(target);
    read_nmtoken(scanner_.attribute("id"), id_);
    edge_.edge.id = id_.empty() ? kNoId : target_.builder.make_edge_id(id_);
    const std::string_view directed = scanner_.attribute("directed");
    edge_.kind.relation = target_.builder.intern(scanner_.attribute("label"));
    edge_.kind.symmetric = directed.empty() ? undirected_ : directed == "false";
    inside_ = Inside::edge;
  }

  void end_edge() {
    wrong_ = graphml::read_evidence(edge_, target_, records_);
    if (!wrong_.empty()) return;
    if (target_.builder.kinds().size() == GraphBuilder::kMaxKinds) {
      wrong_ = "65536 kinds of relations or more; the relation is to be a name, not a text";
      return;
    }
    graphml::finish_edge(edge_, target_);
    edge_.edge.kind = target_.builder.add_kind(edge_.kind);
    const EdgeId id = edge_.edge.id;
    sorted_ = sorted_ && id != kNoId &&
              (last_id_ == kNoId || edge_id_less(last_id_, id, target_.builder.texts()));
    last_id_ = id;
    const EdgeIndex index = target_.builder.add_edge(edge_.edge);
    make_room(index + 1);
    const EdgeDetails& details = edge_.details;
    if (details.event != kNoText || details.title != kNoText || details.edtf != kNoText ||
        details.denials > 0 || details.disputed || !edge_.roles.empty() || !records_.empty()) {
      target_.builder.add_details(index, details, edge_.roles, records_);
    }
  }

  /// Guesses from the first edges how many there will be, and asks for room for all of them.
  void make_room(std::size_t edges) {
    constexpr std::size_t kFirst = 1000;
    if (edges == 1) edges_begin_ = scanner_.taken();
    if (edges != kFirst || size_ <= scanner_.taken()) return;
    const std::uint64_t bytes = scanner_.taken() - edges_begin_;
    const std::uint64_t guess = (size_ - edges_begin_) / (bytes / kFirst + 1);
    // Never more memory than a quarter of the file, whatever follows.
    target_.builder.reserve(0, std::min(guess + guess / 16, size_ / (4 * sizeof(Edge))));
  }

  void set_data(std::string_view value) {
    if (key_ == kNoIndex) return;
    const Declared& key = declared_keys_[key_];
    bool ok = true;
    if (inside_ == Inside::node && key.node != kNoField) {
      ok = graphml::set_node_field(key.node, value, node_, target_);
    } else if (inside_ == Inside::edge && key.edge != kNoField) {
      ok = graphml::set_edge_field(key.edge, value, edge_, target_);
    }
    if (!ok) wrong_ = "\"" + std::string(value) + "\" is no value of " + key.name;
  }

  /// Other programs leave ids out or write one twice; each edge is kept, under an id of its own.
  void complete_ids() {
    GraphBuilder& builder = target_.builder;
    const TextPool& texts = builder.texts();
    std::vector<EdgeIndex> order(builder.edge_count());
    std::iota(order.begin(), order.end(), 0U);
    const auto less = [&](EdgeIndex a, EdgeIndex b) {
      const EdgeId first = builder.edge(a).id, second = builder.edge(b).id;
      if (first == kNoId || second == kNoId) return first != kNoId && second == kNoId;
      return edge_id_less(first, second, texts);
    };
    std::stable_sort(order.begin(), order.end(), less);
    StableIds ids;
    std::vector<EdgeIndex> nameless;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const EdgeId id = builder.edge(order[i]).id;
      const bool again = i > 0 && !less(order[i - 1], order[i]);
      if (id == kNoId || again) {
        nameless.push_back(order[i]);
      } else {
        ids.take(edge_id_text(id, texts));
      }
    }
    std::sort(nameless.begin(), nameless.end());
    for (const EdgeIndex index : nameless) name_edge(builder.edge(index), ids);
  }

  void name_edge(Edge& edge, StableIds& ids) {
    GraphBuilder& builder = target_.builder;
    std::string content(builder.text(builder.node(edge.source).id));
    content.append("\n").append(builder.text(builder.node(edge.target).id)).append("\n");
    content.append(builder.text(builder.kinds()[edge.kind].relation));
    edge.id = builder.make_edge_id(ids.make("e-", content));
  }

  KnowledgeGraph finish() {
    if (!sorted_) complete_ids();
    return target_.finish();
  }

  XmlScanner scanner_;
  std::uint64_t size_;  ///< of the file; 0 when unknown
  std::uint64_t edges_begin_ = 0;
  std::string wrong_;
  bool root_seen_ = false;
  bool undirected_ = false;
  HashMap<std::uint32_t> keys_;  ///< by id
  std::vector<Declared> declared_keys_;
  Inside inside_ = Inside::neither;
  bool in_data_ = false;
  std::uint32_t key_ = kNoIndex;
  std::string value_;
  std::string id_;
  graphml::Target target_;
  NodeIndex current_ = kNoIndex;
  std::vector<bool> declared_nodes_;
  graphml::NodeDraft node_;
  graphml::EdgeDraft edge_;
  std::vector<EvidenceRecord> records_;
  EdgeId last_id_ = kNoId;
  bool sorted_ = true;  ///< so far every edge has an id and it is greater than that before
};

}  // namespace

Result<KnowledgeGraph> read_graphml(ReadBytes read, std::string_view file, std::uint64_t size) {
  Result<KnowledgeGraph> result = Reader(std::move(read), size).read();
  if (result) return result;
  Error error = result.error();
  if (error.file.empty()) error.file = file;
  return error;
}

Result<KnowledgeGraph> read_graphml(std::string_view text, std::string_view file) {
  const auto read = [&](char* buffer, std::size_t size) -> Result<std::size_t> {
    const std::size_t taken = text.copy(buffer, size);
    text.remove_prefix(taken);
    return taken;
  };
  return read_graphml(read, file, text.size());
}

}  // namespace isnad
