// SPDX-License-Identifier: Apache-2.0
// Threads share the lexicon and the graph; each has an extractor of its own.
#include <iostream>
#include <thread>

#include "extract/extractor.h"
#include "graph/claim_merger.h"
#include "graph/graph_query.h"

int main() {
  const auto lexicon = isnad::Lexicon::load(isnad::LexiconFiles::embedded());
  if (!lexicon) return 1;
  isnad::Article article;
  article.date = isnad::parse_iso("2025-01-27");
  article.text = "وصل وزير الخارجية التركي هاكان فيدان إلى بغداد يوم الأحد.";
  std::vector<isnad::Claim> claims[4];
  std::size_t found[4];
  std::vector<std::jthread> threads;
  for (auto& mine : claims) {
    threads.emplace_back([&] { mine = isnad::Extractor(lexicon.value()).extract(article); });
  }
  threads.clear();  // waits for them
  const isnad::KnowledgeGraph graph = isnad::merge_claims(claims[0]);
  for (auto& mine : found) {
    threads.emplace_back([&] { mine = isnad::find_entities(graph, "Hakan Fidan").size(); });
  }
  threads.clear();
  for (int i = 0; i < 4; ++i)
    std::cout << claims[i].size() << " claims, " << found[i] << " found\n";
}
