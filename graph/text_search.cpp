// SPDX-License-Identifier: Apache-2.0
#include "graph/text_search.h"

#include <algorithm>

#include "core/fold.h"
#include "graph/edge_filter.h"

namespace isnad {

namespace {

constexpr std::string_view kWaw = "\u0648", kFa = "\u0641", kBa = "\u0628", kKaf = "\u0643",
                           kLam = "\u0644", kArticle = "\u0627\u0644";
/// Bytes of the shortest word that may bear something in front.
constexpr std::size_t kShortestStem = 4;

bool take(std::string_view& text, std::string_view front) {
  if (!text.starts_with(front)) return false;
  text.remove_prefix(front.size());
  return true;
}

/// Whether this may stand before a word: a conjunction, a preposition, the article.
bool is_front(std::string_view front) {
  if (!take(front, kWaw)) take(front, kFa);
  if (take(front, kLam)) return front.empty() || front == kLam;
  if (!take(front, kBa)) take(front, kKaf);
  return front.empty() || front == kArticle;
}

bool fits(std::string_view word, std::string_view wanted) {
  if (word == wanted) return true;
  return wanted.size() >= kShortestStem && word.ends_with(wanted) &&
         is_front(word.substr(0, word.size() - wanted.size()));
}

/// Calls `visit(word)` for each word of a folded text until it gives true, which is handed on.
template <typename Visit>
bool any_word(std::string_view folded, Visit visit) {
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (visit(folded.substr(0, end))) return true;
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return false;
}

bool has_words(std::string_view folded_text, std::string_view folded_words) {
  const bool lacks = any_word(folded_words, [&](std::string_view wanted) {
    return !any_word(folded_text, [&](std::string_view word) { return fits(word, wanted); });
  });
  return !lacks;
}

}  // namespace

bool text_has_words(std::string_view text, std::string_view folded_words) {
  return has_words(fold_name(text), folded_words);
}

std::vector<TextHit> search_text(const KnowledgeGraph& graph, std::string_view words,
                                 const GraphFilter& filter) {
  const std::string wanted = fold_name(words);
  std::vector<TextHit> hits;
  if (wanted.empty()) return hits;
  const EdgeFilter passes(graph, filter);
  for (EdgeIndex i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    if (!passes(edge)) continue;
    TextHit hit{i, {}};
    const std::span<const EvidenceRecord> records = graph.evidence(edge);
    for (std::size_t r = 0; r < records.size(); ++r) {
      if (text_has_words(graph.text(records[r].text), wanted)) {
        hit.records.push_back(static_cast<std::uint32_t>(r));
      }
    }
    if (!hit.records.empty()) hits.push_back(std::move(hit));
  }
  std::stable_sort(hits.begin(), hits.end(), [&](const TextHit& a, const TextHit& b) {
    if (a.records.size() != b.records.size()) return a.records.size() > b.records.size();
    return graph.edges()[a.edge].weight > graph.edges()[b.edge].weight;
  });
  return hits;
}

}  // namespace isnad
