// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "cli/answer_forms.h"
#include "cli/edge_text.h"

namespace isnad::cli {

namespace {

/// Data that may run from right to left must not turn what is around it; where it has marks of
/// isolation it is made of words that bear them.
std::string data_text(std::string_view text) {
  const bool plain =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
  const bool done = plain || text.find("\u2068") != std::string_view::npos;
  return done ? std::string(text) : isolated(text);
}

struct CellText {
  const Wording& wording;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return data_text(text); }
  std::string operator()(WordCell cell) const { return wording.word(cell.word); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(NumberCell number) const {
    return fmt::format("{:.{}f}", number.value, number.digits);
  }
  std::string operator()(bool flag) const { return wording.word(flag ? "yes" : "no"); }
  std::string operator()(EntityCell cell) const { return wording.entity(cell.node); }
  std::string operator()(const std::vector<EntityCell>& cells) const {
    std::string text;
    for (const EntityCell cell : cells) {
      text += (text.empty() ? "" : ", ") + wording.entity(cell.node);
    }
    return text;
  }
};

}  // namespace

std::string cell_text(const Cell& cell, const Wording& wording) {
  return std::visit(CellText{wording}, cell);
}

bool is_number(const Cell& cell) {
  return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<NumberCell>(cell);
}

std::string field_name(std::string_view name, const Wording& wording) {
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  return wording.word(words);
}

EdgeAccount step_account(const KnowledgeGraph& graph, const AnswerBlock& block, std::size_t step,
                         EvidenceChoice evidence) {
  if (block.reports.empty() || evidence != EvidenceChoice::best) {
    return account_of(graph, block.steps[step], evidence);
  }
  EdgeAccount edge = account_of(graph, block.steps[step], EvidenceChoice::all);
  std::vector<ReportAccount> chosen;
  for (const std::uint32_t place : block.reports[step]) {
    chosen.push_back(std::move(edge.reports[place]));
  }
  edge.further_reports = edge.reports.size() - chosen.size();
  edge.reports = std::move(chosen);
  return edge;
}

std::string when_text(const EdgeAccount& edge, const Wording& wording) {
  return edge.edtf.empty() ? wording.word("undated") : edge.edtf;
}

std::string circumstances(const EdgeAccount& edge, const Wording& wording) {
  std::string text;
  if (!edge.title.empty()) text += isolated(edge.title) + ", ";
  for (std::size_t i = 0; i < edge.places.size(); ++i) {
    text += (i == 0 ? wording.word("in") + " " : "") + wording.entity(edge.places[i]) + ", ";
  }
  text += wording.count(edge.sources, "source");
  if (edge.denials > 0) text += ", " + wording.count(edge.denials, "denial");
  return text;
}

std::string report_source(const ReportAccount& report, const Wording& wording) {
  std::string text = wording.word("article") + " " + data_text(report.article);
  if (report.published != kNoDay) text += ", " + day_text(report.published);
  if (!report.outlet.empty()) text += ", " + data_text(report.outlet);
  if (!report.agency.empty() && report.agency != report.outlet) {
    text += ", " + data_text(report.agency);
  }
  if (report.sayer != kNoIndex) {
    text += "; " + wording.word("says") + " " + wording.entity(report.sayer);
  }
  return text;
}

std::string parallel_text(const std::vector<EdgeIndex>& edges, const Wording& wording) {
  std::string text;
  const KnowledgeGraph& graph = wording.graph();
  for (const EdgeIndex index : edges) {
    const Edge& edge = graph.edges()[index];
    text += fmt::format("{} {} {}", text.empty() ? wording.word("also between them") + ":" : ",",
                        wording.word(graph.relation(edge)), graph.edge_id(edge));
  }
  return text;
}

}  // namespace isnad::cli
