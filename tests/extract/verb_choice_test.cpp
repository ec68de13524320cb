// SPDX-License-Identifier: Apache-2.0
#include "extract/verb_choice.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "extract/token_reader.h"
#include "extract/tokenizer.h"

using namespace isnad;

namespace {

const Lexicon& lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return *one.value();
}

/// Whether the first token of this spelling is read as a verb.
bool is_verb(const std::string& text, const std::string& word) {
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  std::vector<Token> tokens;
  tokenize(text, 0, analyser, tokens);
  const Sentence whole{Field::text, 0, static_cast<std::uint32_t>(tokens.size())};
  DateContext context(parse_iso("2024-05-08"));
  const auto dates = lexicon().dates().find(tokens, whole, text, context);
  const SentenceInput input{text, tokens, whole.first, whole.last, dates, context.published};
  for (std::uint32_t i = 0; i < whole.last; ++i) {
    if (text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin) != word) continue;
    return TokenReader(input, lexicon()).verb(i) != nullptr;
  }
  FAIL("no token " << word);
  return false;
}

struct Case {
  std::string text;
  std::string word;
  bool verb;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.word);
    CHECK(is_verb(c.text, c.word) == c.verb);
  }
}

TEST_CASE("what stands before") {
  check({
      {"الاتفاق الذي رفض الطرفان توقيعه", "رفض", true},
      {"بعد رفض الطرفين توقيع الاتفاق", "رفض", false},
      {"أكد الوزير أن رفض المقترح خطأ", "رفض", false},
      {"وأعلن البيان دعم الخطة", "دعم", false},
      {"لقد قدم الحلفاء مساعدات كبيرة", "قدم", true},
      {"قال إنه طلب مهلة", "طلب", true},
      {"ضم الوفد 30 عضوا من المجلس", "عضوا", false},
      {"في إطار خططها للتركيز على التصدير", "خطط", false},
      {"الهجمات التي شنها الجيش", "شن", true},
      {"وفي يوم الخميس 30 أبريل عقد جلسة مباحثات", "عقد", true},
  });
}

TEST_CASE("who or what follows") {
  check({
      {"وقدم الرئيس تعازيه", "قدم", true},
      {"دعم روسيا للحكومة مستمر", "دعم", false},
      {"طالب 83 عضوا بالتحقيق", "طالب", true},
      {"وتابع: لن نقبل بذلك", "تابع", true},
      {"رفض لبنان تسليم المتهم", "رفض", true},
      {"عرض المسرحية انتهى أمس", "عرض", false},
      {"عقد وزير الخارجية المصري اجتماعا مع نظيره", "عقد", true},
  });
}

TEST_CASE("a subject before its verb") {
  check({
      {"وزيرة الدفاع التركية وزوجها حضرا", "حضرا", true},
      {"المسؤول العراقي رفض ذكر اسمه", "رفض", true},
      {"وكان الاتحاد الأوروبي فرض في يوليو حظرا", "فرض", true},
      {"وكان والده راعيا للأغنام", "راعيا", false},
      {"غادر الوفد بعد أن طلب مهلة", "طلب", true},
      {"واصفا قصف المدينة بأنه جريمة", "قصف", false},
      {"الرئيس الذي يزور طهران رفض المقترح", "رفض", true},
      {"أعلنت وزارة الخزانة الأميركية، اليوم الجمعة، فرض عقوبات", "فرض", false},
      {"استقبل الأمير الوزير وعقد معه جلسة مباحثات", "عقد", true},
  });
}

}  // namespace
