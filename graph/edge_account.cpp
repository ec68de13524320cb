// SPDX-License-Identifier: Apache-2.0
#include "graph/edge_account.h"

#include <algorithm>
#include <span>

namespace isnad {

namespace {

ReportAccount report_of(const KnowledgeGraph& graph, const EvidenceRecord& record) {
  const ArticleRecord& article = graph.article(record);
  ReportAccount report;
  report.article = graph.text(article.id);
  report.outlet = graph.text(article.source);
  report.agency = graph.text(article.agency);
  report.url = graph.text(article.url);
  report.published = article.date;
  report.text = graph.text(record.text);
  report.field = record.field;
  report.span = record.span;
  report.rule = graph.text(record.rule);
  report.sayer = record.attribution;
  report.sayer_mention = graph.text(record.sayer.mention);
  report.edtf = graph.text(record.edtf);
  report.polarity = record.polarity;
  report.modality = record.modality;
  report.confidence = record.confidence;
  return report;
}

/// Evidence stands in the order in which it was published, so that of equals the first is taken.
std::size_t best_of(std::span<const EvidenceRecord> records, const Edge& edge) {
  const auto agrees = [&](const EvidenceRecord& record) {
    return (record.polarity == edge.polarity ? 2 : 0) + (record.modality == edge.modality ? 1 : 0);
  };
  const auto best =
      std::max_element(records.begin(), records.end(), [&](const auto& a, const auto& b) {
        const int first = agrees(a), second = agrees(b);
        return first != second ? first < second : a.confidence < b.confidence;
      });
  return static_cast<std::size_t>(best - records.begin());
}

void add_reports(const KnowledgeGraph& graph, const Edge& edge, EvidenceChoice choice,
                 EdgeAccount& account) {
  const std::span<const EvidenceRecord> records = graph.evidence(edge);
  for (const EvidenceRecord& record : records) {
    const std::string_view outlet = graph.text(graph.article(record).source);
    const auto& known = account.outlets;
    if (!outlet.empty() && std::find(known.begin(), known.end(), outlet) == known.end()) {
      account.outlets.emplace_back(outlet);
    }
  }
  if (choice == EvidenceChoice::all) {
    for (const EvidenceRecord& record : records)
      account.reports.push_back(report_of(graph, record));
  } else if (choice == EvidenceChoice::best && !records.empty()) {
    account.reports.push_back(report_of(graph, records[best_of(records, edge)]));
  }
  account.further_reports = records.size() - account.reports.size();
}

}  // namespace

EdgeAccount account_of(const KnowledgeGraph& graph, EdgeStep step, EvidenceChoice choice) {
  const Edge& edge = graph.edges()[step.edge];
  const RelationKind& kind = graph.kind(edge);
  const EdgeDetails& details = graph.details(edge);
  EdgeAccount account;
  account.id = graph.edge_id(edge);
  account.event = graph.text(details.event);
  account.from = step.forward ? edge.source : edge.target;
  account.to = step.forward ? edge.target : edge.source;
  account.forward = step.forward;
  account.relation = graph.text(kind.relation);
  account.plover = graph.text(kind.plover_type);
  if (kind.plover_mode != kNoText) account.plover.append("/").append(graph.text(kind.plover_mode));
  account.cameo = graph.text(kind.cameo);
  account.symmetric = kind.symmetric;
  account.standing = kind.standing;
  account.title = graph.title(edge);
  account.edtf = graph.edtf(edge);
  account.begin = edge.begin;
  account.end = edge.end;
  account.first_reported = edge.first_reported;
  account.last_reported = edge.last_reported;
  for (const EdgeRole& role : graph.roles(edge)) {
    account.roles.emplace_back(graph.text(role.role), role.node);
    if (account.roles.back().first == "place") account.places.push_back(role.node);
  }
  account.polarity = edge.polarity;
  account.modality = edge.modality;
  account.disputed = details.disputed;
  account.sources = edge.weight;
  account.denials = details.denials;
  account.confidence = edge.ten_thousandths / double{Edge::kWholeConfidence};
  add_reports(graph, edge, choice, account);
  return account;
}

}  // namespace isnad
