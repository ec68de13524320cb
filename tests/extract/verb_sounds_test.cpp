// SPDX-License-Identifier: Apache-2.0
#include "extract/verb_sounds.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>
#include <string>
#include <vector>

#include "extract/verb_forms.h"

namespace {

using namespace isnad;

TEST_CASE("letters are spelled without short vowels") {
  struct Case {
    const char* sounds;
    bool bound;
    HamzaBeforeU style;
    const char* spelling;
  };
  const HamzaBeforeU ruled = HamzaBeforeU::ruled, kept = HamzaBeforeU::kept;
  const std::vector<Case> cases = {
      {"kataba", false, ruled, "كتب"},
      {"@ijtamaEU_", false, ruled, "اجتمعوا"},
      {"radda", false, ruled, "رد"},
      {"ramY", false, ruled, "رمى"},
      {"'aHyY", false, ruled, "أحيا"},
      {"yuyqinu", false, ruled, "يوقن"},
      {"huyyi'a", false, ruled, "هيئ"},
      {"'a'kulu", false, ruled, "آكل"},
      {"'u'minu", false, ruled, "أومن"},
      {"'u'akkidu", false, ruled, "أؤكد"},
      {"qara'a", false, ruled, "قرأ"},
      {"qara'A", false, ruled, "قرآ"},
      {"qara'U_", false, ruled, "قرؤوا"},
      {"qara'U_", false, kept, "قرأوا"},
      {"jA'U_", false, ruled, "جاؤوا"},
      {"jA'U_", false, kept, "جاءوا"},
      {"yajI'Un", false, kept, "يجيئون"},
      {"yajI'u", false, ruled, "يجيء"},
      {"yaqra'u", true, ruled, "يقرؤ"},
      {"tasA'ala", false, ruled, "تساءل"},
      {"tara''asa", false, ruled, "ترأس"},
      {"yura''isu", false, ruled, "يرئس"},
      {"", false, ruled, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.sounds);
    std::string out;
    spell(c.sounds, c.bound, c.style, out);
    CHECK(out == c.spelling);
  }
}

TEST_CASE("consonants of letters") {
  CHECK(consonant_of(0x628) == 'b');
  CHECK(consonant_of(0x64A) == 'y');
  for (const char32_t hamza : {U'\x621', U'\x622', U'\x623', U'\x624', U'\x625', U'\x626'}) {
    CHECK(consonant_of(hamza) == '\'');
  }
  for (const char32_t other : {U' ', U'\x627', U'\x629', U'\x640', U'\x649', U'\x64E', U'\x6CC'}) {
    CHECK(consonant_of(other) == '\0');
  }
}

struct Citation {
  VerbEntry verb;
  const char* forms;  ///< some of its forms
};

std::vector<std::string> words(const char* text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

TEST_CASE("single forms of verbs of all weak classes") {
  const std::vector<Citation> cases = {
      {{"آمن", "يؤمن", "أمن", 4}, "آمنوا يؤمنون أومن آمنا"},
      {{"أتى", "يأتي", "أتي", 1}, "أتت أتوا يأتون آتي يؤتى"},
      {{"آذى", "يؤذي", "أذي", 4}, "آذت آذوا يؤذون أوذي"},
      {{"أكد", "يؤكد", "أكد", 2}, "أؤكد نؤكد أكدوا"},
      {{"تآمر", "يتآمر", "أمر", 6}, "تآمروا يتآمرون أتآمر"},
      {{"تساءل", "يتساءل", "سأل", 6}, "تساءلت يتساءلون تسوئل"},
      {{"ترأس", "يترأس", "رأس", 5}, "ترأست يترأسان"},
      {{"رأس", "يرئس", "رأس", 2}, "يرئس رئس"},
      {{"أساء", "يسيء", "سوأ", 4}, "أساؤوا أساءوا أسأت يسيئون أسيء"},
      {{"شاء", "يشاء", "شيأ", 1}, "شئت شاؤوا يشأ يشاؤون"},
      {{"ساء", "يسوء", "سوأ", 1}, "سؤت يسوءان يسوؤون يسؤ"},
      {{"هيأ", "يهيئ", "هيأ", 2}, "هيأت هيئ يهيئون"},
      {{"لجأ", "يلجأ", "لجأ", 1}, "لجؤوا لجأوا يلجؤون يلجأون"},
      {{"أيقن", "يوقن", "يقن", 4}, "أيقنت يوقنون أوقن"},
      {{"يئس", "ييأس", "يأس", 1}, "يئسوا ييأسون"},
      {{"أحيا", "يحيي", "حيي", 4}, "أحيت أحيوا يحيون يحيا يحيي"},
      {{"نوى", "ينوي", "نوي", 1}, "نوت ينوون نويت"},
      {{"استوى", "يستوي", "سوي", 8}, "استوت يستوون"},
      {{"أرى", "يري", "رأي", 4}, "أروا يرون أري"},
      {{"اتخذ", "يتخذ", "أخذ", 8}, "اتخذوا يتخذون"},
      {{"ائتلف", "يأتلف", "ألف", 8}, "ائتلفوا يأتلفون اؤتلف"},
      {{"ادعى", "يدعي", "دعو", 8}, "ادعت يدعون يدعى"},
      {{"ادخر", "يدخر", "ذخر", 8}, "ادخروا"},
      {{"ازدهر", "يزدهر", "زهر", 8}, "ازدهرت"},
      {{"اصطدم", "يصطدم", "صدم", 8}, "اصطدمت يصطدمون"},
      {{"اضطر", "يضطر", "ضرر", 8}, "اضطررت اضطروا"},
      {{"اطلع", "يطلع", "طلع", 8}, "اطلعوا يطلعون"},
      {{"احتل", "يحتل", "حلل", 8}, "احتلت احتللنا"},
      {{"استوجب", "يستوجب", "وجب", 10}, "استوجبت"},
      {{"استجوب", "يستجوب", "جوب", 10}, "استجوبت استجوبوا"},
      {{"ازدوج", "يزدوج", "زوج", 8}, "ازدوجت"},
      {{"حدد", "يحدد", "حدد", 2}, "حددت يحددون"},
      {{"احمر", "يحمر", "حمر", 9}, "احمررت يحمرون"},
      {{"سيطر", "يسيطر", "سيطر", 11}, "سيطرت يسيطرون"},
      {{"تدهور", "يتدهور", "دهور", 12}, "تدهورت يتدهور"},
      {{"ليس", "", "ليس", 1}, "ليس ليست ليسا ليسوا لسن لست لستم لسنا"},
  };
  for (const Citation& c : cases) {
    CAPTURE(c.verb.lemma);
    const std::vector<VerbForm> forms = conjugate(c.verb);
    for (const std::string& word : words(c.forms)) {
      CAPTURE(word);
      CHECK(std::any_of(forms.begin(), forms.end(),
                        [&](const VerbForm& form) { return form.text == word; }));
    }
  }
}

}  // namespace
