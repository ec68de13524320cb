// SPDX-License-Identifier: Apache-2.0
#include "extract/scenes.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "extract/lexicon.h"
#include "extract/tokenizer.h"

using namespace isnad;

namespace {

/// How many sentences of a text are read.
std::size_t kept(const std::string& text) {
  static const auto lexicon = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(lexicon.ok(), (lexicon.ok() ? "" : lexicon.error().to_string()));
  WordAnalyser analyser(lexicon.value()->words());
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  tokenize(text, 0, analyser, tokens);
  split_sentences(tokens, 0, Field::text, sentences);
  lexicon.value()->scenes().drop(tokens, sentences);
  return sentences.size();
}

TEST_CASE("matches and films are no politics") {
  CHECK(kept("أطاحت الأرجنتين بهولندا في نصف النهائي.") == 0);
  CHECK(kept("قاد المدرب فريقه إلى الفوز باللقب.") == 0);
  CHECK(kept("تصور المسرحية الغزو البريطاني للبلاد.") == 0);
}

TEST_CASE("one word that politics has too is no match") {
  CHECK(kept("أعلن الفريق الركن فوز الحزب الحاكم.") == 1);
  CHECK(kept("الرئيس المنتخب يزور المنطقة بشكل دوري.") == 1);
  CHECK(kept("زار وزير الخارجية بغداد. أطاحت فرنسا بإيطاليا في كأس العالم.") == 1);
}

}  // namespace
