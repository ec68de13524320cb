// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "core/date.h"
#include "core/entity.h"
#include "core/span.h"
#include "extract/lexicon.h"

namespace isnad {

/// A stretch of an article that a stage of the pipeline marked, for `isnad inspect`.
struct Marked {
  Field field = Field::text;
  Span span;         ///< bytes in the field
  std::string text;  ///< those bytes
};

struct InspectedSentence : Marked {};

struct InspectedToken : Marked {
  std::string key;        ///< folded stem
  std::string kind;       ///< "word", "number", "punctuation"
  bool definite = false;  ///< written with the article
  bool clitic = false;
  std::vector<std::string> readings;  ///< "noun:lemma", "verb:lemma"; empty for unknown words
};

struct InspectedMention : Marked {
  Entity entity;
  std::string reference;  ///< "name", "office", "description"
};

struct InspectedDate : Marked {
  Time time;
};

/// All stages of one article.
struct Inspection {
  std::vector<InspectedSentence> sentences;
  std::vector<InspectedToken> tokens;
  std::vector<InspectedMention> mentions;
  std::vector<InspectedDate> dates;
  std::vector<std::string> clauses;  ///< one readable line a clause
  std::vector<Claim> claims;
};

/// Turns articles into claims. Deterministic: the same article gives the same claims whatever
/// was read before. One extractor serves one thread; the lexicon may be shared.
class Extractor {
 public:
  explicit Extractor(std::shared_ptr<const Lexicon> lexicon);
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  /// Claims in the order of their evidence, the title's first. The article's text and title must
  /// be valid UTF-8.
  std::vector<Claim> extract(const Article& article);
  /// The same with every stage before it.
  Inspection inspect(const Article& article);

 private:
  class Pipeline;
  std::unique_ptr<Pipeline> pipeline_;
};

}  // namespace isnad
