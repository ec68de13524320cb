// SPDX-License-Identifier: Apache-2.0
#include "graph/graphml_evidence.h"

#include "graph/graphml_columns.h"
#include "graph/graphml_values.h"
#include "graph/value_list.h"
#include "graph/xml_text.h"

namespace isnad::graphml {

namespace {

struct RecordDraft {
  EvidenceRecord record;
  ArticleRecord article;
};

bool intern(std::string_view value, Target& target, TextId& out) {
  out = target.builder.intern(value);
  return true;
}

bool add(std::string_view value, Target& target, TextId& out) {
  out = target.builder.add_text(value);
  return true;
}

bool read_id(std::string_view token, Target& target, TextId& out) {
  return intern(from_nmtoken(token), target, out);
}

bool read_node(std::string_view token, Target& target, NodeIndex& out) {
  if (!token.empty()) out = target.node_of(token);
  return true;
}

bool read_cameo(std::string_view value, Target& target, TextId& out) {
  if (value == kNoCode) return out = kNoText, true;
  return value.empty() || intern(value, target, out);
}

bool set_value(Column column, std::string_view v, Target& target, RecordDraft& draft) {
  EvidenceRecord& r = draft.record;
  ArticleRecord& a = draft.article;
  switch (column) {
    case Column::articles: return intern(v, target, a.id);
    case Column::article_dates: return read_if_any(v, a.date);
    case Column::sources: return intern(v, target, a.source);
    case Column::languages: return intern(v, target, a.language);
    case Column::urls: return intern(v, target, a.url);
    case Column::agencies: return intern(v, target, a.agency);
    case Column::hashes: return intern(v, target, a.hash);
    case Column::sketches: return intern(v, target, a.sketch);
    case Column::claims: return add(v, target, r.claim);
    case Column::spans: return true;  // read first
    case Column::evidence: return add(v, target, r.text);
    case Column::rules: return intern(v, target, r.rule);
    case Column::steps: return intern(v, target, r.steps);
    case Column::times: return intern(v, target, r.edtf);
    case Column::begins: return read_if_any(v, r.begin);
    case Column::ends: return read_if_any(v, r.end);
    case Column::time_texts: return intern(v, target, r.time_text);
    case Column::cameos: return read_cameo(v, target, r.cameo);
    case Column::polarities: return read_if_any(v, r.polarity);
    case Column::modalities: return read_if_any(v, r.modality);
    case Column::joins: return read_if_any(v, r.join);
    case Column::margins: return v.empty() || read_whole(v, r.margin);
    case Column::subjects: return read_id(v, target, r.subject.id);
    case Column::subject_mentions: return intern(v, target, r.subject.mention);
    case Column::subject_variants: return read_if_any(v, r.subject.variant);
    case Column::objects: return read_id(v, target, r.object.id);
    case Column::object_mentions: return intern(v, target, r.object.mention);
    case Column::object_variants: return read_if_any(v, r.object.variant);
    case Column::told_roles: return intern(v, target, r.roles);
    case Column::attributions: return read_node(v, target, r.attribution);
    case Column::sayer_ids: return read_id(v, target, r.sayer.id);
    case Column::sayer_mentions: return intern(v, target, r.sayer.mention);
    case Column::sayer_variants: return read_if_any(v, r.sayer.variant);
    case Column::confidences: return read_if_any(v, r.confidence);
  }
  return false;
}

std::string not_a_value(std::string_view value, std::size_t column) {
  return "\"" + std::string(value) + "\" is no value of " + std::string(kEvidenceKeys[column].name);
}

/// What is wrong with the values of one list, or an empty string.
std::string read_column(std::size_t column, const std::string& list, Target& target,
                        std::vector<RecordDraft>& drafts) {
  // All that a single value was may be characters that XML cannot carry.
  if (list.empty()) return {};
  std::size_t count = 0;
  for (ListReader values(list); values.next(); ++count) {
    if (count >= drafts.size()) continue;
    if (!set_value(static_cast<Column>(column), values.value(), target, drafts[count])) {
      return not_a_value(values.value(), column);
    }
  }
  if (count == drafts.size()) return {};
  return std::string(kEvidenceKeys[column].name) + " has " + std::to_string(count) +
         " values where spans has " + std::to_string(drafts.size());
}

}  // namespace

std::string read_evidence(const EdgeDraft& draft, Target& target,
                          std::vector<EvidenceRecord>& records) {
  records.clear();
  // Only our own edges have spans; aggregated ones and those of others carry no records.
  constexpr auto kSpans = static_cast<std::size_t>(Column::spans);
  if (!(draft.given >> kSpans & 1)) return {};
  RecordDraft first;
  first.record.polarity = draft.polarity;
  first.record.cameo = draft.kind.cameo;
  std::vector<RecordDraft> drafts;
  for (ListReader spans(draft.columns[kSpans]); spans.next(); drafts.push_back(first)) {
    if (!read(spans.value(), first.record.field, first.record.span)) {
      return not_a_value(spans.value(), kSpans);
    }
  }
  for (std::size_t column = 0; column < draft.columns.size(); ++column) {
    if (!(draft.given >> column & 1)) continue;
    std::string wrong = read_column(column, draft.columns[column], target, drafts);
    if (!wrong.empty()) return wrong;
  }
  for (RecordDraft& each : drafts) {
    each.record.article = target.article_of(each.article);
    records.push_back(each.record);
  }
  return {};
}

}  // namespace isnad::graphml
