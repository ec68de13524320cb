// SPDX-License-Identifier: Apache-2.0
// From a string to a graph with the installed library. Exit code 0 when the visit was found.
#include <iostream>

#include "core/date.h"
#include "extract/extractor.h"
#include "extract/lexicon.h"
#include "extract/lexicon_files.h"
#include "graph/claim_merger.h"
#include "graph/exporter.h"

int main() {
  const auto lexicon = isnad::Lexicon::load(isnad::LexiconFiles::embedded());
  if (!lexicon) {
    std::cerr << lexicon.error().to_string() << '\n';
    return 1;
  }
  isnad::Extractor extractor(lexicon.value());

  isnad::Article article;
  article.id = "example";
  article.date = isnad::parse_iso("2025-01-27");
  article.text = "وصل وزير الخارجية التركي هاكان فيدان إلى بغداد يوم الأحد.";
  const isnad::KnowledgeGraph graph = isnad::merge_claims(extractor.extract(article));

  isnad::write_graph(graph, *isnad::find_exporter("graphml"), {}, std::cout);
  for (const isnad::Edge& edge : graph.edges()) {
    if (graph.relation(edge) == "visit" && graph.edtf(edge) == "2025-01-26") return 0;
  }
  std::cerr << "no visit found\n";
  return 1;
}
