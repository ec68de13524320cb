// SPDX-License-Identifier: Apache-2.0
// From a string to claims: who does what to whom, when, and the words that say so.
#include <iostream>

#include "extract/extractor.h"
#include "extract/lexicon.h"

int main() {
  const auto lexicon = isnad::Lexicon::load(isnad::LexiconFiles::embedded());
  if (!lexicon) {
    std::cerr << lexicon.error().to_string() << '\n';
    return 1;
  }
  isnad::Extractor extractor(lexicon.value());  // one for each thread
  isnad::Article article;
  article.id = "example";
  article.date = isnad::parse_iso("2025-04-15");
  article.text =
      "اختتم وزير الخارجية العراقي فؤاد حسين زيارته إلى تركيا التي بدأها يوم الأحد. "
      "وأجرى حسين محادثات مع نظيره التركي هاكان فيدان في العاصمة أنقرة.";

  for (const isnad::Claim& claim : extractor.extract(article)) {
    std::cout << claim.subject.entity.id << ' ' << claim.relation << ' ' << claim.object.entity.id
              << ' ' << (claim.time ? claim.time->edtf : "undated") << '\n'
              << "    " << claim.evidence.text << '\n';
  }
}
