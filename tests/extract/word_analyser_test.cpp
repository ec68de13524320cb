// SPDX-License-Identifier: Apache-2.0
#include "extract/word_analyser.h"

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

/// The written word with "+" between its parts.
std::string cut(WordAnalyser& analyser, const std::string& word) {
  std::string out;
  std::uint32_t at = 0;
  for (const WordPart& part : analyser.analyse(word)) {
    if (part.span.begin != at) return "a gap in " + word;
    if (!out.empty()) out += '+';
    out += word.substr(part.span.begin, part.span.end - part.span.begin);
    at = part.span.end;
  }
  return at == word.size() ? out : "the end is missing of " + word;
}

/// Checks the parts of a word, written with "+" between them; returns the word.
std::string check_cut(WordAnalyser& analyser, const std::string& expected) {
  std::string word;
  for (const char c : expected) {
    if (c != '+') word += c;
  }
  CAPTURE(word);
  CHECK(cut(analyser, word) == expected);
  return word;
}

}  // namespace

TEST_CASE("letters of a word are no clitics") {
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  for (const std::string word :
       {"وزير",  "وفد",   "وصول", "واشنطن", "بوتين", "بكين",    "بيروت", "بحث",    "بين",
        "لبنان", "ليبيا", "لندن", "لقاء",   "فرنسا", "فلسطين",  "كييف",  "كندا",   "كما",
        "كل",    "سفير",  "سلام", "سلطان",  "لذلك",  "بالتالي", "الوفد", "المتحدة"}) {
    CAPTURE(word);
    CHECK(cut(analyser, word) == word);
  }
}

TEST_CASE("clitics are cut off") {
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  const char* const cases[] = {
      "و+بوتين",     "و+فرنسا",    "و+الوفد", "و+وصول",   "و+بالتالي", "و+التقى",      "ف+قد",
      "ف+بحث",       "ل+موسكو",    "ل+لبنان", "ل+ليبيا",  "ل+لأمم",    "ل+لفلسطينيين", "ب+بيروت",
      "س+يزور",      "و+س+يزورون", "ل+يزور",  "ل+تعزيز",  "لقائ+ه",    "استقبال+ه",    "زيارت+ه",
      "مباحثات+هما", "زملائ+ه",    "علماؤ+ه", "مستشفا+ه", "قتلو+ه",    "استقبل+هما",   "يستقبل+ه",
      "بين+هما",     "عن+ه",       "ب+ه",     "ل+ها",     "أن+ها",     "و+ب+ذلك",
  };
  for (const char* const expected : cases) check_cut(analyser, expected);
}

TEST_CASE("a missing space is seen between two known words") {
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  const char* const cases[] = {"روسيا+الثابت", "فرنسا+ب+الرغبة", "الأوروبي+كوسوفو", "العسكري+مع",
                               "السودان+منذ",  "الخليفي",        "الأوروبيين",      "المستعربين",
                               "أنّ+الحكومة",   "من+الاتهامات",   "قالت+صحيفة",      "إصدار+مذكرات",
                               "ختام+زيارت+ه", "ل+لكاتب+تعطيل",  "و+المتقاعدات",    "كوينزلاند"};
  for (const char* const expected : cases) check_cut(analyser, expected);
}

TEST_CASE("what the parts are") {
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  struct Case {
    std::string word;
    std::size_t part;
    std::string key;
    bool definite, clitic;
    Pos pos;
  };
  const Case cases[] = {
      {"للأمم", 0, "ل", false, true, Pos::preposition},
      {"للأمم", 1, "امم", true, false, Pos::noun},
      {"الوزيرة", 0, "وزيره", true, false, Pos::noun},
      {"زيارته", 0, "زياره", false, false, Pos::noun},
      {"زيارته", 1, "ه", false, true, Pos::pronoun},
      {"سيزور", 0, "س", false, true, Pos::particle},
      {"سيزور", 1, "يزور", false, false, Pos::verb},
      {"فقد", 1, "قد", false, false, Pos::particle},
      {"وبوتين", 0, "و", false, true, Pos::conjunction},
      {"وبوتين", 1, "بوتين", false, false, Pos::name},
      {"والسوريون", 1, "سوريون", true, false, Pos::adjective},
  };
  for (const Case& c : cases) {
    CAPTURE(c.word);
    const auto& parts = analyser.analyse(c.word);
    REQUIRE(parts.size() > c.part);
    const WordPart& part = parts[c.part];
    CHECK(analyser.keys().text(part.key) == c.key);
    CHECK(part.definite == c.definite);
    CHECK(part.clitic == c.clitic);
    bool found = false;
    for (const WordAnalysis& a : part.analyses) found = found || a.pos == c.pos;
    CHECK(found);
  }
}

TEST_CASE("of unknown words only what is certain is cut") {
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  const char* const cases[] = {"زغلطوش",    "الزغلطوش", "و+الزغلطوش", "ب+الزغلطوش",
                               "ل+لزغلطوش", "و+زغلطوش", "Kxyzzy",     "F16"};
  for (const char* const expected : cases) {
    const std::string word = check_cut(analyser, expected);
    CHECK(analyser.analyse(word).back().analyses.empty());
  }
  CHECK(analyser.analyse("الزغلطوش").back().definite);
  CHECK(analyser.analyse("للزغلطوش").back().definite);
}

TEST_CASE("spans hold the bytes of diacritics, tatweel and presentation forms") {
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  struct Case {
    std::string word;
    std::string cut;
  };
  const Case cases[] = {
      {"وَبوتين", "وَ+بوتين"},  {"لِلأُمَم", "لِ+لأُمَم"},
      {"وَلِقائِهِ", "وَ+لِقائِ+هِ"}, {"زِيـــارتُهُ", "زِيـــارتُ+هُ"},
      {"سَـيزور", "سَـ+يزور"},  {"ﻭﺑﻮﺗﻴﻦ", "ﻭ+ﺑﻮﺗﻴﻦ"},
      {"الرَّئيسُ", "الرَّئيسُ"},   {"و\u200Cبوتين\u200F", "و\u200C+بوتين\u200F"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.word);
    CHECK(cut(analyser, c.word) == c.cut);
  }
}

TEST_CASE("a word is read alike each time, and after forgetting") {
  WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  const std::string first = cut(analyser, "وبوتين");
  const WordPart* kept = analyser.analyse("وبوتين").data();
  CHECK(analyser.analyse("وبوتين").data() == kept);
  analyser.forget();
  CHECK(cut(analyser, "وبوتين") == first);
  // a key of the lexicon is the same in all analysers
  WordAnalyser other(lexicon().words(), &lexicon().entities().name_index());
  other.analyse("زغلطوش");
  CHECK(other.analyse("بوتين")[0].key == analyser.analyse("بوتين")[0].key);
}
