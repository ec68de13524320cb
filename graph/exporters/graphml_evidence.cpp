// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/graphml_evidence.h"

#include "graph/graphml_columns.h"
#include "graph/number_text.h"
#include "graph/value_list.h"
#include "graph/xml_text.h"

namespace isnad::graphml {

namespace {

/// One record and where it stands.
struct Place {
  const KnowledgeGraph& graph;
  const NodeTokens& tokens;
  const Edge& edge;
  const EvidenceRecord& record;
  Writer& writer;

  [[nodiscard]] std::string text(TextId id) const { return std::string(graph.text(id)); }
  [[nodiscard]] std::string day(Day value) const { return std::string(writer.iso_text(value)); }
  [[nodiscard]] const ArticleRecord& article() const { return graph.article(record); }
};

/// 0 is what an empty value stands for.
std::string number_text(std::int64_t number) {
  return number == 0 ? std::string() : std::to_string(number);
}

std::string span_text(const EvidenceRecord& record) {
  return std::string(to_string(record.field)) + ":" + std::to_string(record.span.begin) + "-" +
         std::to_string(record.span.end);
}

std::string cameo_text(const Place& p) {
  const TextId of_edge = p.graph.kind(p.edge).cameo;
  const std::string_view cameo = p.graph.text(p.record.cameo);
  if (cameo == p.graph.text(of_edge)) return {};
  return cameo.empty() ? std::string(kNoCode) : std::string(cameo);
}

std::string polarity_text(const Place& p) {
  if (p.record.polarity == p.edge.polarity) return {};
  return std::string(to_string(p.record.polarity));
}

std::string join_text(const EvidenceRecord& record) {
  return record.join == Join::alone ? std::string() : std::string(to_string(record.join));
}

std::string attribution_text(const Place& p) {
  return p.record.attribution == kNoIndex ? std::string()
                                          : std::string(p.tokens[p.record.attribution]);
}

std::string value_of(Column column, const Place& p) {
  const EvidenceRecord& r = p.record;
  switch (column) {
    case Column::articles: return p.text(p.article().id);
    case Column::article_dates: return p.day(p.article().date);
    case Column::sources: return p.text(p.article().source);
    case Column::languages: return p.text(p.article().language);
    case Column::urls: return p.text(p.article().url);
    case Column::agencies: return p.text(p.article().agency);
    case Column::hashes: return p.text(p.article().hash);
    case Column::sketches: return p.text(p.article().sketch);
    case Column::claims: return p.text(r.claim);
    case Column::spans: return span_text(r);
    case Column::evidence: return p.text(r.text);
    case Column::rules: return p.text(r.rule);
    case Column::steps: return p.text(r.steps);
    case Column::times: return p.text(r.edtf);
    case Column::begins: return p.day(r.begin);
    case Column::ends: return p.day(r.end);
    case Column::time_texts: return p.text(r.time_text);
    case Column::cameos: return cameo_text(p);
    case Column::polarities: return polarity_text(p);
    case Column::modalities: return std::string(to_string(r.modality));
    case Column::joins: return join_text(r);
    case Column::margins: return number_text(r.margin);
    case Column::subjects: return to_nmtoken(p.graph.text(r.subject.id));
    case Column::subject_mentions: return p.text(r.subject.mention);
    case Column::subject_variants: return number_text(r.subject.variant);
    case Column::objects: return to_nmtoken(p.graph.text(r.object.id));
    case Column::object_mentions: return p.text(r.object.mention);
    case Column::object_variants: return number_text(r.object.variant);
    case Column::told_roles: return p.text(r.roles);
    case Column::attributions: return attribution_text(p);
    case Column::sayer_ids: return to_nmtoken(p.graph.text(r.sayer.id));
    case Column::sayer_mentions: return p.text(r.sayer.mention);
    case Column::sayer_variants: return number_text(r.sayer.variant);
    case Column::confidences: return format_number(r.confidence);
  }
  return {};
}

}  // namespace

NodeTokens::NodeTokens(const KnowledgeGraph& graph) {
  ends_.reserve(graph.nodes().size() + 1);
  for (NodeIndex n = 0; n < graph.nodes().size(); ++n) {
    append_nmtoken(all_, graph.node_id(n));
    ends_.push_back(all_.size());
  }
}

void EvidenceWriter::write(const Edge& edge) {
  const std::span<const EvidenceRecord> records = graph_.evidence(edge);
  if (records.empty()) return;
  for (std::size_t column = 0; column < kEvidenceKeys.size(); ++column) {
    list_.clear();
    bool any = false;
    for (const EvidenceRecord& record : records) {
      const std::string value =
          value_of(static_cast<Column>(column), Place{graph_, tokens_, edge, record, writer_});
      any = any || !value.empty();
      append_value(list_, value, &record == records.data());
    }
    if (any) writer_.data(kEvidenceKeys[column].id, list_);
  }
}

}  // namespace isnad::graphml
