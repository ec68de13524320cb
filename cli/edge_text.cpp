// SPDX-License-Identifier: Apache-2.0
#include "cli/edge_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace isnad::cli {

namespace {

constexpr std::string_view kIsolate = "\u2068";
constexpr std::string_view kEndIsolate = "\u2069";

std::string arrow(const Edge& edge, bool forward) {
  std::string name = edge.relation;
  if (edge.polarity == Polarity::negated) name = "not " + name;
  if (edge.modality != Modality::actual) {
    name += " (" + std::string(to_string(edge.modality)) + ")";
  }
  if (edge.symmetric) return "--" + name + "--";
  return forward ? "--" + name + "-->" : "<--" + name + "--";
}

}  // namespace

std::string isolated(std::string_view text) {
  if (text.empty()) return {};
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  std::ranges::replace(line, '\r', ' ');
  return fmt::format("{}{}{}", kIsolate, line, kEndIsolate);
}

std::string entity_text(const Entity& entity) {
  std::string text = isolated(entity.label.empty() ? entity.id : entity.label);
  for (const auto& [tag, label] : entity.labels) {
    if (tag == "en" && label != entity.label) text += " (" + label + ")";
  }
  return text;
}

std::string step_text(const KnowledgeGraph& graph, EdgeStep step) {
  const Edge& edge = graph.edges()[step.edge];
  const Entity& from = graph.nodes()[step.forward ? edge.source : edge.target].entity;
  const Entity& to = graph.nodes()[step.forward ? edge.target : edge.source].entity;
  return fmt::format("{} {} {}", entity_text(from), arrow(edge, step.forward), entity_text(to));
}

std::string article_text(const ArticleRef& article) {
  std::string text = "article " + isolated(article.id);
  if (article.date) text += ", " + to_iso(*article.date);
  if (!article.source.empty()) text += ", " + isolated(article.source);
  return text;
}

}  // namespace isnad::cli
