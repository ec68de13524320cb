// SPDX-License-Identifier: Apache-2.0
#include "extract/boilerplate.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "extract/lexicon.h"
#include "extract/tokenizer.h"

using namespace isnad;

namespace {

/// The first words of the sentences that are read.
std::vector<std::string> kept(const std::string& text) {
  static const auto lexicon = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(lexicon.ok(), (lexicon.ok() ? "" : lexicon.error().to_string()));
  WordAnalyser analyser(lexicon.value()->words());
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  tokenize(text, 0, analyser, tokens);
  split_sentences(tokens, 0, Field::text, sentences);
  lexicon.value()->boilerplate().drop(tokens, sentences);
  std::vector<std::string> out;
  for (const Sentence& s : sentences) {
    const Token& first = tokens[s.first];
    out.push_back(text.substr(first.begin, first.end - first.begin));
  }
  return out;
}

using Words = std::vector<std::string>;

TEST_CASE("links, menus and rights are none of the story") {
  CHECK(kept("زار الوفد بغداد.\nاقرأ أيضا: الوزير يزور روما. وعاد أمس.\nغادر مساء.") ==
        Words{"زار", "غادر"});
  CHECK(kept("خاص\nزار الوفد بغداد.\n// انتهى //") == Words{"زار"});
  CHECK(kept("الرئيسية     العالم     زار الوفد بغداد.") == Words{"زار"});
  CHECK(kept("زار الوفد بغداد.\nسياسة الخصوصية\nأخبار أخرى") == Words{"زار"});
}

TEST_CASE("headlines below a label fall with it") {
  CHECK(kept("زار الوفد بغداد.\nروابط ذات علاقة\nالوزير يزور روما\nاستقالة وزير\n"
             "وكان الوفد قد وصل أمس. ثم غادر.\nانتهى اللقاء.") == Words{"زار", "و", "ثم", "انتهى"});
}

TEST_CASE("a link in the middle of a line leaves what follows") {
  CHECK(kept("زار الوفد بغداد.اقرأ أيضاًالعالمالوزير يزور روما. وعاد الوفد أمس.") ==
        Words{"زار", "و"});
}

TEST_CASE("words of menus are words of stories") {
  CHECK(kept("العالم يراقب ما يجري.\nخاص جدا هذا اللقاء.").size() == 2);
}

}  // namespace
