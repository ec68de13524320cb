// SPDX-License-Identifier: Apache-2.0
#include "extract/article_ref.h"

#include "core/hash.h"
#include "core/text_sketch.h"

namespace isnad {

std::string content_hash(const Article& article) {
  const std::string date = article.date ? to_iso(*article.date) : std::string();
  std::uint64_t hash = hash_of(std::string_view(article.title));
  hash = combine_hashes(hash, hash_of(std::string_view(article.text)));
  hash = combine_hashes(hash, hash_of(std::string_view(date)));
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(hash >> shift) & 0xF];
  return digits;
}

std::string sketch_of(std::span<const Token> story) {
  TextSketcher sketcher;
  for (const Token& token : story) {
    if (token.word_hash != 0) sketcher.add(token.word_hash);
  }
  return sketcher.sketch();
}

ArticleRef refer_to(const Article& article) {
  ArticleRef reference;
  reference.id = article.id;
  reference.date = article.date;
  reference.language = article.language;
  reference.source = article.source;
  reference.url = article.url;
  reference.hash = content_hash(article);
  return reference;
}

ArticleRef refer_to(const Article& article, std::span<const Token> story,
                    const AgencyFinder& agencies) {
  ArticleRef reference = refer_to(article);
  reference.agency = agencies.agency_of(article);
  reference.sketch = sketch_of(story);
  return reference;
}

}  // namespace isnad
