// SPDX-License-Identifier: Apache-2.0
#include "extract/tokenizer.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "extract/lexicon.h"

using namespace isnad;

namespace {

const Lexicon& lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return *one.value();
}

WordAnalyser& analyser() {
  static WordAnalyser one(lexicon().words(), &lexicon().entities().name_index());
  return one;
}

std::vector<Token> tokens_of(const std::string& text, std::uint32_t begin = 0) {
  std::vector<Token> tokens;
  tokenize(text, begin, analyser(), tokens);
  return tokens;
}

std::string piece(const std::string& text, std::uint32_t begin, std::uint32_t end) {
  return text.substr(begin, end - begin);
}

/// The tokens of a text with "|" between them.
std::string cut(const std::string& text) {
  std::string out;
  for (const Token& t : tokens_of(text)) {
    if (!out.empty()) out += '|';
    out += piece(text, t.begin, t.end);
  }
  return out;
}

/// The sentences of a text.
std::vector<std::string> sentences_of(const std::string& text) {
  const std::vector<Token> tokens = tokens_of(text);
  std::vector<Sentence> sentences;
  split_sentences(tokens, 0, Field::text, sentences);
  std::vector<std::string> out;
  for (const Sentence& s : sentences) {
    out.push_back(piece(text, tokens[s.first].begin, tokens[s.last - 1].end));
  }
  return out;
}

}  // namespace

TEST_CASE("each token is a piece of the text") {
  struct Case {
    std::string text;
    std::string tokens;
  };
  const Case cases[] = {
      {"", ""},
      {" \n\t ", ""},
      {"زار وفد بغداد.", "زار|وفد|بغداد|."},
      {"وبوتين للأمم المتحدة", "و|بوتين|ل|لأمم|المتحدة"},
      {"زارَ الرَّئيسُ بَغْدادَ", "زارَ|الرَّئيسُ|بَغْدادَ"},
      {"زار الرئيــــس بغـــداد", "زار|الرئيــــس|بغـــداد"},
      {"ﺯﺍﺭ ﺍﻟﺮﺋﻴﺲ ﺑﻐﺪﺍﺩ", "ﺯﺍﺭ|ﺍﻟﺮﺋﻴﺲ|ﺑﻐﺪﺍﺩ"},
      {"\u200Fزار ال\u200Cرئيس", "زار|ال\u200Cرئيس"},
      {"«زار» (بغداد)،", "«|زار|»|(|بغداد|)|،"},
      {"قناة BBC ومقاتلة F16", "قناة|BBC|و|مقاتلة|F16"},
      {"الـBBC", "الـBBC"},
      {"\xF0\x9F\x95\x8Aسلام", "\xF0\x9F\x95\x8A|سلام"},
      {"1,250 و٣٫٥ و١٬٢٥٠", "1,250|و|٣٫٥|و|١٬٢٥٠"},
      {"12/5/2024", "12|/|5|/|2024"},
      {"2024-05-12", "2024|-|05|-|12"},
      {"14:30", "14|:|30"},
      {"قال &#34;نعم&quot; هنا&nbsp;وهناك", "قال|&#34;|نعم|&quot;|هنا|و|هناك"},
      {"سطر&#xA;آخر & غير; هذا", "سطر|آخر|&|غير|;|هذا"},
      // pages lose spaces
      {"وزير الخارجيةفي بغداد", "وزير|الخارجية|في|بغداد"},
      {"عاد مبكراًكان سلبًاعلى إلىالقاهرة", "عاد|مبكراً|كان|سلبًا|على|إلى|القاهرة"},
      {"قالالسفير أعيدإغلاق", "قال|السفير|أعيد|إغلاق"},
      {"شيئاً جزءًا", "شيئاً|جزءًا"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(cut(c.text) == c.tokens);
  }
}

TEST_CASE("tokens stand in order, inside of the text, without overlap") {
  const std::string text =
      "وَقالَ «الرئيــس» في ١٢٬٥٠٠ كلمة: زيارتـُه لِلأُمم؛ ﻭﺑﻐﺪﺍﺩ\u200F!\r\n\tثم… BBC-2 \u0640 ٪ ";
  for (const std::uint32_t begin : {0u, 4u}) {
    std::uint32_t at = begin;
    for (const Token& t : tokens_of(text, begin)) {
      CHECK(t.begin >= at);
      CHECK(t.end > t.begin);
      at = t.end;
      // a token never begins in the middle of a code point
      CHECK((static_cast<unsigned char>(text[t.begin]) & 0xC0) != 0x80);
    }
    CHECK(at <= text.size());
  }
}

TEST_CASE("marks of writing do not change the keys") {
  const auto keys = [](const std::string& text) {
    std::vector<KeyId> out;
    for (const Token& t : tokens_of(text)) out.push_back(t.key);
    return out;
  };
  const auto plain = keys("زار الرئيس بغداد وولاية");
  CHECK(keys("زارَ الرَّئيسُ بَغْدادَ وَوِلايَةَ") == plain);
  CHECK(keys("زار الرئيــــس بغـــداد وولايـة") == plain);
  CHECK(keys("ﺯﺍﺭ ﺍﻟﺮﺋﻴﺲ ﺑﻐﺪﺍﺩ ﻭﻭﻻﻳﺔ") == plain);
  CHECK(keys("\u200Fزار\u200F ال\u200Cرئيس بغ\u200Bداد\u200E وولاية") == plain);
}

TEST_CASE("values of numbers") {
  struct Case {
    std::string text;
    std::int64_t value;
  };
  const Case cases[] = {
      {"0", 0},
      {"2024", 2024},
      {"٢٠٢٤", 2024},
      {"۲۰۲۴", 2024},
      {"1,250", 1250},
      {"١٬٢٥٠", 1250},
      {"1.250.000", 1250000},
      {"3.5", -1},
      {"٣٫٥", -1},
      {"99999999999999999999", -1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto tokens = tokens_of(c.text);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].kind == TokenKind::number);
    CHECK(tokens[0].value == c.value);
    CHECK(tokens[0].key == kNoKey);
  }
}

TEST_CASE("spaces and lines before tokens") {
  const auto tokens = tokens_of("زار، بغداد\nوعاد (12)");
  // zar , baghdad / w ad ( 12 )
  REQUIRE(tokens.size() == 8);
  const bool glued[] = {false, true, false, false, true, false, true, true};
  const bool new_line[] = {true, false, false, true, false, false, false, false};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CAPTURE(i);
    CHECK(tokens[i].glued == glued[i]);
    CHECK(tokens[i].new_line == new_line[i]);
  }
  CHECK(tokens[1].mark == 0x60C);
  CHECK(tokens[1].kind == TokenKind::punctuation);
  CHECK(tokens[3].clitic);
}

TEST_CASE("sentences") {
  struct Case {
    std::string text;
    std::vector<std::string> sentences;
  };
  const Case cases[] = {
      {"", {}},
      {"بلا نقطة", {"بلا نقطة"}},
      {"انتهى اللقاء. وعاد الوفد.", {"انتهى اللقاء.", "وعاد الوفد."}},
      {"خرج؟ نعم! وعاد… هنا", {"خرج؟", "نعم!", "وعاد…", "هنا"}},
      {"قال: «انتهت الحرب.» ثم خرج", {"قال: «انتهت الحرب.»", "ثم خرج"}},
      {"انتهى (اللقاء.) وبدأ \"المؤتمر!\" هنا", {"انتهى (اللقاء.)", "وبدأ \"المؤتمر!\"", "هنا"}},
      {"هل وصل؟! نعم...", {"هل وصل؟!", "نعم..."}},
      {"عنوان\r\nسطر أول\n\nسطر ثان", {"عنوان", "سطر أول", "سطر ثان"}},
      {"بلغت 3.5 في المئة. انتهى", {"بلغت 3.5 في المئة.", "انتهى"}},
      {"في 12.5.2024 مساء", {"في 12.5.2024 مساء"}},
      {"بلغت ٣٫٥ في المئة", {"بلغت ٣٫٥ في المئة"}},
      {"قوات U.N. هنا", {"قوات U.N.", "هنا"}},
      {"صحيفة م.ن تقول", {"صحيفة م.ن تقول"}},
      {"قال: نعم؛ ثم، عاد", {"قال: نعم؛ ثم، عاد"}},
      {"!!!", {"!!!"}},
      {"قال د. حسن إن أ.د. علي وافق. ثم خرج", {"قال د. حسن إن أ.د. علي وافق.", "ثم خرج"}},
      {"في عام 2014 م. وعاد", {"في عام 2014 م.", "وعاد"}},
      {"أعلن رفضه.وأضاف", {"أعلن رفضه.", "وأضاف"}},
      {"الرئيسية     الرياضة", {"الرئيسية", "الرياضة"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(sentences_of(c.text) == c.sentences);
  }
}

TEST_CASE("sentences follow those of the field before") {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  tokenize("زيارة إلى بغداد", 0, analyser(), tokens);
  split_sentences(tokens, 0, Field::title, sentences);
  const auto first = static_cast<std::uint32_t>(tokens.size());
  tokenize("بغداد: زار وفد المدينة.", 12, analyser(), tokens);
  split_sentences(tokens, first, Field::text, sentences);
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].field == Field::title);
  CHECK(sentences[0].last == first);
  CHECK(sentences[1].field == Field::text);
  CHECK(sentences[1].first == first);
  CHECK(sentences[1].last == tokens.size());
  CHECK(tokens[first].begin >= 12);
}
