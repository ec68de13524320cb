// SPDX-License-Identifier: Apache-2.0
#include "cli/edge_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace isnad::cli {

namespace {

constexpr std::string_view kIsolate = "\u2068";
constexpr std::string_view kEndIsolate = "\u2069";

}  // namespace

std::string isolated(std::string_view text) {
  if (text.empty()) return {};
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  std::ranges::replace(line, '\r', ' ');
  return fmt::format("{}{}{}", kIsolate, line, kEndIsolate);
}

std::string entity_text(const KnowledgeGraph& graph, NodeIndex node) {
  const Entity entity = graph.entity(node);
  std::string text = isolated(entity.label.empty() ? entity.id : entity.label);
  for (const auto& [tag, label] : entity.labels) {
    if (tag == "en" && label != entity.label) text += " (" + label + ")";
  }
  return text;
}

std::string article_text(const KnowledgeGraph& graph, const EvidenceRecord& record) {
  const ArticleRecord& article = graph.article(record);
  std::string text = "article " + isolated(graph.text(article.id));
  if (article.date != kNoDay) text += ", " + day_text(article.date);
  if (article.source != kNoText) text += ", " + isolated(graph.text(article.source));
  return text;
}

}  // namespace isnad::cli
