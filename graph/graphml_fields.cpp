// SPDX-License-Identifier: Apache-2.0
#include "graph/graphml_fields.h"

#include <algorithm>

#include "graph/graphml_keys.h"
#include "graph/number_text.h"
#include "graph/value_list.h"
#include "graph/xml_text.h"

namespace isnad::graphml {

namespace {

/// Reads a value into `out`; false when it is not of the kind.
bool read(const std::string& value, std::string& out) {
  out = value;
  return true;
}

bool read(const std::string& value, std::optional<Date>& out) {
  out = parse_iso(value);
  return out.has_value();
}

template <typename Number>
bool keep(const std::optional<Number>& parsed, Number& out) {
  if (parsed) out = *parsed;
  return parsed.has_value();
}

bool read(const std::string& value, double& out) { return keep(parse_number(value), out); }

bool read(const std::string& value, std::uint32_t& out) { return keep(parse_count(value), out); }

bool read(const std::string& value, std::optional<double>& out) {
  return read(value, out.emplace());
}

bool read(const std::string& value, bool& out) {
  out = value == "true" || value == "1";
  return out || value == "false" || value == "0";
}

bool read(const std::string& value, Polarity& out) { return keep(parse_polarity(value), out); }
bool read(const std::string& value, Modality& out) { return keep(parse_modality(value), out); }

/// "place=x" as a pair; the value is empty where "=" is missing.
std::pair<std::string, std::string> split_pair(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return {text, {}};
  return {text.substr(0, equals), text.substr(equals + 1)};
}

bool read_labels(const std::string& value, Entity& entity) {
  for (const std::string& item : split_list(value)) entity.labels.push_back(split_pair(item));
  return true;
}

bool read_weight(const std::string& value, std::uint32_t& out) {
  const std::optional<double> number = parse_number(value);
  if (!number) return false;
  // Other programs have fractions here; a weight of ours counts sources.
  out = static_cast<std::uint32_t>(std::clamp(*number, 1.0, 4e9));
  return true;
}

bool read_roles(const std::string& value, EdgeDraft& draft) {
  for (const std::string& item : split_list(value)) {
    auto [role, token] = split_pair(item);
    if (token.empty()) return false;
    draft.roles.emplace_back(std::move(role), from_nmtoken(token));
  }
  return true;
}

bool read_plover(const std::string& value, Edge& edge) {
  const std::size_t slash = value.find('/');
  edge.plover_type = value.substr(0, slash);
  edge.plover_mode = slash == std::string::npos ? "" : value.substr(slash + 1);
  return true;
}

bool read_span(const std::string& value, Evidence& evidence) {
  const std::size_t colon = value.find(':');
  const std::size_t dash = value.find('-', colon == std::string::npos ? value.size() : colon);
  if (dash == std::string::npos) return false;
  return keep(parse_field(value.substr(0, colon)), evidence.field) &&
         read(value.substr(colon + 1, dash - colon - 1), evidence.span.begin) &&
         read(value.substr(dash + 1), evidence.span.end);
}

template <typename Target>
struct Field {
  std::string_view name;
  bool (*read)(const std::string& value, Target& target);
};

template <typename Target, std::size_t N>
std::string set_by_name(const Field<Target> (&fields)[N], Target& target, std::string_view name,
                        const std::string& value) {
  for (const Field<Target>& field : fields) {
    if (field.name != name) continue;
    if (field.read(value, target)) return {};
    return "\"" + value + "\" is no value of " + std::string(name);
  }
  return {};
}

using Value = const std::string&;

constexpr Field<Node> kNodeFields[] = {
    {"label", [](Value v, Node& n) { return read(v, n.entity.label); }},
    // Other programs use the name for kinds of their own.
    {"kind", [](Value v, Node& n) { return keep(parse_entity_type(v), n.entity.type), true; }},
    {"label_ar", [](Value v, Node& n) { return n.entity.labels.emplace_back("ar", v), true; }},
    {"label_en", [](Value v, Node& n) { return n.entity.labels.emplace_back("en", v), true; }},
    {"labels", [](Value v, Node& n) { return read_labels(v, n.entity); }},
    {"aliases", [](Value v, Node& n) { return n.entity.aliases = split_list(v), true; }},
    {"iso", [](Value v, Node& n) { return read(v, n.entity.iso); }},
    {"geonames", [](Value v, Node& n) { return read(v, n.entity.geonames); }},
    {"wikidata", [](Value v, Node& n) { return read(v, n.entity.wikidata); }},
    {"lat", [](Value v, Node& n) { return read(v, n.entity.lat); }},
    {"lon", [](Value v, Node& n) { return read(v, n.entity.lon); }},
    {"first_seen", [](Value v, Node& n) { return read(v, n.first_seen); }},
    {"last_seen", [](Value v, Node& n) { return read(v, n.last_seen); }},
    {"mentions", [](Value v, Node& n) { return read(v, n.mentions); }},
    {"articles", [](Value v, Node& n) { return read(v, n.articles); }},
};

Time& time_of(EdgeDraft& draft) {
  return draft.edge.time ? *draft.edge.time : draft.edge.time.emplace();
}

constexpr Field<EdgeDraft> kEdgeFields[] = {
    {"label",
     [](Value v, EdgeDraft& d) { return !d.edge.relation.empty() || read(v, d.edge.relation); }},
    {"relation", [](Value v, EdgeDraft& d) { return read(v, d.edge.relation); }},
    {"plover", [](Value v, EdgeDraft& d) { return read_plover(v, d.edge); }},
    {"cameo", [](Value v, EdgeDraft& d) { return read(v, d.edge.cameo); }},
    {"weight", [](Value v, EdgeDraft& d) { return read_weight(v, d.edge.weight); }},
    {"begin", [](Value v, EdgeDraft& d) { return read(v, time_of(d).range.begin); }},
    {"end", [](Value v, EdgeDraft& d) { return read(v, time_of(d).range.end); }},
    {"edtf", [](Value v, EdgeDraft& d) { return read(v, time_of(d).edtf); }},
    {"roles", [](Value v, EdgeDraft& d) { return read_roles(v, d); }},
    {"title", [](Value v, EdgeDraft& d) { return read(v, d.edge.title); }},
    {"polarity", [](Value v, EdgeDraft& d) { return read(v, d.edge.polarity); }},
    {"modality", [](Value v, EdgeDraft& d) { return read(v, d.edge.modality); }},
    {"confidence", [](Value v, EdgeDraft& d) { return read(v, d.edge.confidence); }},
    {"symmetric", [](Value v, EdgeDraft& d) { return read(v, d.edge.symmetric); }},
    {"standing", [](Value v, EdgeDraft& d) { return read(v, d.edge.standing); }},
};

/// An empty value stands for none.
template <typename Part>
bool read_if_any(const std::string& value, Part& out) {
  return value.empty() || read(value, out);
}

constexpr Field<EvidenceRecord> kEvidenceFields[] = {
    {"articles", [](Value v, EvidenceRecord& r) { return read(v, r.article.id); }},
    {"article_dates", [](Value v, EvidenceRecord& r) { return read_if_any(v, r.article.date); }},
    {"sources", [](Value v, EvidenceRecord& r) { return read(v, r.article.source); }},
    {"languages", [](Value v, EvidenceRecord& r) { return read(v, r.article.language); }},
    {"claims", [](Value v, EvidenceRecord& r) { return read(v, r.claim_id); }},
    {"spans", [](Value v, EvidenceRecord& r) { return read_span(v, r.evidence); }},
    {"evidence", [](Value v, EvidenceRecord& r) { return read(v, r.evidence.text); }},
    {"rules", [](Value v, EvidenceRecord& r) { return read(v, r.rule); }},
    {"steps", [](Value v, EvidenceRecord& r) { return r.steps = split_list(v), true; }},
    {"times", [](Value v, EvidenceRecord& r) { return read(v, r.edtf); }},
    {"modalities", [](Value v, EvidenceRecord& r) { return read_if_any(v, r.modality); }},
    {"confidences", [](Value v, EvidenceRecord& r) { return read_if_any(v, r.confidence); }},
};

bool is_evidence_name(std::string_view name) {
  return std::any_of(kEvidenceKeys.begin(), kEvidenceKeys.end(),
                     [&](const Key& key) { return key.name == name; });
}

}  // namespace

std::string set_field(Node& node, std::string_view name, const std::string& value) {
  return set_by_name(kNodeFields, node, name, value);
}

std::string set_field(EdgeDraft& draft, std::string_view name, const std::string& value) {
  if (is_evidence_name(name)) {
    draft.columns[std::string(name)] = split_list(value);
    return {};
  }
  return set_by_name(kEdgeFields, draft, name, value);
}

std::string finish_evidence(EdgeDraft& draft) {
  // Only our own edges have spans; aggregated ones and those of others carry no records.
  const auto spans = draft.columns.find("spans");
  if (spans == draft.columns.end()) return {};
  std::vector<EvidenceRecord>& records = draft.edge.evidence;
  records.resize(spans->second.size());
  for (const auto& [name, values] : draft.columns) {
    if (values.size() != records.size()) {
      return name + " has " + std::to_string(values.size()) + " values where spans has " +
             std::to_string(records.size());
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::string wrong = set_by_name(kEvidenceFields, records[i], name, values[i]);
      if (!wrong.empty()) return wrong;
    }
  }
  if (const auto it = draft.columns.find("attributions"); it != draft.columns.end()) {
    for (const std::string& token : it->second) {
      draft.attributions.push_back(from_nmtoken(token));
    }
  }
  draft.columns.clear();
  return {};
}

}  // namespace isnad::graphml
