// SPDX-License-Identifier: Apache-2.0
#include "graph/graphml_fields.h"

#include <algorithm>

#include "core/hash.h"
#include "graph/graphml_values.h"
#include "graph/value_list.h"
#include "graph/xml_text.h"

namespace isnad::graphml {

namespace {

using Value = std::string_view;

template <typename Draft>
struct Field {
  std::string_view name;
  bool (*read)(Value value, Draft& draft, Target& target);
};

bool add(Value value, Target& target, TextId& out) {
  out = target.builder.add_text(value);
  return true;
}

bool intern(Value value, Target& target, TextId& out) {
  // Mostly what the element before had: then nothing needs to be looked up.
  if (target.builder.text(out) != value) out = target.builder.intern(value);
  return true;
}

std::string& next_label(NodeDraft& draft) {
  if (draft.label_count == draft.labels.size()) draft.labels.emplace_back();
  std::string& label = draft.labels[draft.label_count++];
  label.clear();
  return label;
}

bool add_label(Value tag, Value value, NodeDraft& draft) {
  std::string& label = next_label(draft);
  label = tag;
  append_value(label, value, true);
  return true;
}

bool add_labels(Value list, NodeDraft& draft) {
  for (ListReader items(list); items.next();) next_label(draft) = items.raw();
  return true;
}

constexpr Field<NodeDraft> kNodeFields[] = {
    {"label", [](Value v, NodeDraft& n, Target& t) { return add(v, t, n.node.label); }},
    {"kind",
     [](Value v, NodeDraft& n, Target&) {
       // Other programs use the name for kinds of their own.
       n.node.type = parse_entity_type(v).value_or(n.node.type);
       return true;
     }},
    {"label_ar", [](Value v, NodeDraft& n, Target&) { return add_label("ar=", v, n); }},
    {"label_en", [](Value v, NodeDraft& n, Target&) { return add_label("en=", v, n); }},
    {"labels", [](Value v, NodeDraft& n, Target&) { return add_labels(v, n); }},
    {"aliases", [](Value v, NodeDraft& n, Target& t) { return add(v, t, n.node.aliases); }},
    {"iso", [](Value v, NodeDraft& n, Target& t) { return intern(v, t, n.node.iso); }},
    {"geonames", [](Value v, NodeDraft& n, Target& t) { return add(v, t, n.node.geonames); }},
    {"wikidata", [](Value v, NodeDraft& n, Target& t) { return add(v, t, n.node.wikidata); }},
    {"lat", [](Value v, NodeDraft& n, Target&) { return n.lat = read(v, n.node.lat); }},
    {"lon", [](Value v, NodeDraft& n, Target&) { return n.lon = read(v, n.node.lon); }},
    {"first_seen", [](Value v, NodeDraft& n, Target&) { return read(v, n.node.first_seen); }},
    {"last_seen", [](Value v, NodeDraft& n, Target&) { return read(v, n.node.last_seen); }},
    {"mentions", [](Value v, NodeDraft& n, Target&) { return read(v, n.node.mentions); }},
    {"articles", [](Value v, NodeDraft& n, Target&) { return read(v, n.node.articles); }},
    {"variants", [](Value v, NodeDraft& n, Target& t) { return add(v, t, n.node.variants); }},
};

bool read_roles(Value list, EdgeDraft& draft, Target& target) {
  for (ListReader items(list); items.next();) {
    const Value item = items.value();
    const std::size_t equals = item.rfind('=');  // an NMTOKEN has none
    if (equals == Value::npos || equals + 1 == item.size()) return false;
    draft.roles.push_back(
        {target.builder.intern(item.substr(0, equals)), target.node_of(item.substr(equals + 1))});
  }
  return true;
}

bool read_plover(Value value, RelationKind& kind, Target& target) {
  const std::size_t slash = value.find('/');
  const Value mode = slash == Value::npos ? Value() : value.substr(slash + 1);
  return intern(value.substr(0, slash), target, kind.plover_type) &&
         intern(mode, target, kind.plover_mode);
}

bool read_label(Value value, EdgeDraft& draft, Target& target) {
  return draft.kind.relation != kNoText || intern(value, target, draft.kind.relation);
}

constexpr Field<EdgeDraft> kEdgeFields[] = {
    {"label", read_label},
    {"relation", [](Value v, EdgeDraft& d, Target& t) { return intern(v, t, d.kind.relation); }},
    {"plover", [](Value v, EdgeDraft& d, Target& t) { return read_plover(v, d.kind, t); }},
    {"cameo", [](Value v, EdgeDraft& d, Target& t) { return intern(v, t, d.kind.cameo); }},
    {"weight", [](Value v, EdgeDraft& d, Target&) { return read_weight(v, d.edge.weight); }},
    {"begin", [](Value v, EdgeDraft& d, Target&) { return read(v, d.begin); }},
    {"end", [](Value v, EdgeDraft& d, Target&) { return read(v, d.end); }},
    {"edtf", [](Value v, EdgeDraft& d, Target&) { return d.edtf = v, true; }},
    {"roles", read_roles},
    {"title", [](Value v, EdgeDraft& d, Target& t) { return intern(v, t, d.details.title); }},
    {"polarity", [](Value v, EdgeDraft& d, Target&) { return read(v, d.polarity); }},
    {"modality", [](Value v, EdgeDraft& d, Target&) { return read(v, d.modality); }},
    {"confidence", [](Value v, EdgeDraft& d, Target&) { return read(v, d.confidence); }},
    {"symmetric", [](Value v, EdgeDraft& d, Target&) { return read(v, d.kind.symmetric); }},
    {"standing", [](Value v, EdgeDraft& d, Target&) { return read(v, d.kind.standing); }},
    {"event", [](Value v, EdgeDraft& d, Target& t) { return intern(v, t, d.details.event); }},
    {"disputed", [](Value v, EdgeDraft& d, Target&) { return read(v, d.details.disputed); }},
    {"denials", [](Value v, EdgeDraft& d, Target&) { return read(v, d.details.denials); }},
    {"first_reported", [](Value v, EdgeDraft& d, Target&) { return read(v, d.first_reported); }},
    {"last_reported", [](Value v, EdgeDraft& d, Target&) { return read(v, d.last_reported); }},
};
constexpr int kOwnEdgeFields = static_cast<int>(std::size(kEdgeFields));

template <typename Rows>
int find_row(const Rows& rows, Value name) {
  const auto it = std::find_if(std::begin(rows), std::end(rows),
                               [&](const auto& row) { return row.name == name; });
  return it == std::end(rows) ? kNoField : static_cast<int>(it - std::begin(rows));
}

Value tag_of(const std::string& label) { return Value(label).substr(0, label.find('=')); }

}  // namespace

NodeIndex Target::node_of(std::string_view token) {
  read_nmtoken(token, id_);
  NodeIndex& index = nodes_.get(hash_of(id_), kNoIndex);
  if (index == kNoIndex) {
    Node node;
    node.id = builder.add_text(id_);
    index = builder.add_node(node);
  }
  return index;
}

std::uint32_t Target::article_of(const ArticleRecord& article) {
  std::uint64_t hash = static_cast<std::uint32_t>(article.date);
  for (const TextId text : {article.id, article.language, article.source, article.url,
                            article.agency, article.hash, article.sketch}) {
    hash = combine_hashes(hash, text);
  }
  std::uint32_t& index = articles_.get(hash, kNoIndex);
  if (index == kNoIndex) index = builder.add_article(article);
  return index;
}

KnowledgeGraph Target::finish() {
  nodes_ = HashMap<NodeIndex>();
  return builder.finish();
}

int find_node_field(std::string_view name) { return find_row(kNodeFields, name); }

int find_edge_field(std::string_view name) {
  const int column = find_row(kEvidenceKeys, name);
  return column == kNoField ? find_row(kEdgeFields, name) : kOwnEdgeFields + column;
}

bool set_node_field(int field, std::string_view value, NodeDraft& node, Target& target) {
  return kNodeFields[field].read(value, node, target);
}

bool set_edge_field(int field, std::string_view value, EdgeDraft& edge, Target& target) {
  if (field < kOwnEdgeFields) return kEdgeFields[field].read(value, edge, target);
  const auto column = static_cast<std::size_t>(field - kOwnEdgeFields);
  edge.columns[column] = value;
  edge.given |= std::uint64_t{1} << column;
  return true;
}

void EdgeDraft::begin_next() {
  edge = Edge{};
  begin = end = first_reported = last_reported = kNoDay;
  confidence = 0;
  polarity = Polarity::affirmed;
  modality = Modality::actual;
  edtf.clear();
  kind = RelationKind{};
  details = EdgeDetails{};
  roles.clear();
  given = 0;
}

void finish_edge(EdgeDraft& draft, Target& target) {
  Edge& edge = draft.edge;
  edge.begin = draft.begin;
  edge.end = draft.end;
  edge.first_reported = draft.first_reported;
  edge.last_reported = draft.last_reported;
  edge.set_confidence(draft.confidence);
  edge.polarity = draft.polarity;
  edge.modality = draft.modality;
  target.builder.set_edtf(edge, draft.details, draft.edtf);
}

void finish_node(NodeDraft& draft, Target& target) {
  draft.node.has_place = draft.lat && draft.lon;
  const auto end = draft.labels.begin() + static_cast<std::ptrdiff_t>(draft.label_count);
  std::stable_sort(draft.labels.begin(), end, [](const std::string& a, const std::string& b) {
    return tag_of(a) < tag_of(b);
  });
  std::string list;
  for (auto label = draft.labels.begin(); label != end; ++label) {
    if (!list.empty()) list += '|';
    list += *label;
  }
  draft.node.labels = target.builder.add_text(list);
}

}  // namespace isnad::graphml
