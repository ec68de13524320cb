// SPDX-License-Identifier: Apache-2.0
#include "extract/verb_forms.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <doctest/doctest.h>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "extract/lexicon_files.h"
#include "extract/table_file.h"

namespace {

using namespace isnad;
using Texts = std::set<std::string>;

/// The order of grammar books: he, she, they two (m, f), they (m, f), you (m, f), you two, you
/// (m, f), I, we.
struct Person {
  std::uint8_t person;
  Gender gender;
  Number number;
};
constexpr Gender m = Gender::masculine, f = Gender::feminine, none = Gender::none;
constexpr std::array<Person, 13> kPersons = {{{3, m, Number::singular},
                                              {3, f, Number::singular},
                                              {3, m, Number::dual},
                                              {3, f, Number::dual},
                                              {3, m, Number::plural},
                                              {3, f, Number::plural},
                                              {2, m, Number::singular},
                                              {2, f, Number::singular},
                                              {2, none, Number::dual},
                                              {2, m, Number::plural},
                                              {2, f, Number::plural},
                                              {1, none, Number::singular},
                                              {1, none, Number::plural}}};

Texts split(const std::string& text, char separator) {
  Texts parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);) parts.insert(part);
  return parts;
}

std::vector<std::string> words(const char* text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

/// Spellings of one person; of voice `active` also those that tell no voice.
Texts texts(const std::vector<VerbForm>& forms, Tense tense, const Person& p, Voice voice) {
  Texts out;
  for (const VerbForm& form : forms) {
    const Features& x = form.features;
    if (x.tense == tense && x.person == p.person && x.gender == p.gender && x.number == p.number &&
        (x.voice == voice || x.voice == Voice::none)) {
      out.insert(form.text);
    }
  }
  return out;
}

std::string joined(const Texts& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : "/") + text;
  return out;
}

struct Paradigm {
  VerbEntry verb;
  const char* perfect;    ///< thirteen persons
  const char* imperfect;  ///< thirteen persons; indicative and what the other moods drop
};

const std::vector<Paradigm> kParadigms = {
    // Sound.
    {{"هاجم", "يهاجم", "هجم", 3},
     "هاجم هاجمت هاجما هاجمتا هاجموا هاجمن هاجمت هاجمت هاجمتما هاجمتم هاجمتن هاجمت هاجمنا",
     "يهاجم تهاجم يهاجمان/يهاجما تهاجمان/تهاجما يهاجمون/يهاجموا يهاجمن تهاجم تهاجمين/تهاجمي "
     "تهاجمان/تهاجما تهاجمون/تهاجموا تهاجمن أهاجم نهاجم"},
    {{"أعلن", "يعلن", "علن", 4},
     "أعلن أعلنت أعلنا أعلنتا أعلنوا أعلن أعلنت أعلنت أعلنتما أعلنتم أعلنتن أعلنت أعلنا",
     "يعلن تعلن يعلنان/يعلنا تعلنان/تعلنا يعلنون/يعلنوا يعلن تعلن تعلنين/تعلني تعلنان/تعلنا "
     "تعلنون/تعلنوا تعلن أعلن نعلن"},
    // Doubled.
    {{"رد", "يرد", "ردد", 1},
     "رد ردت ردا ردتا ردوا رددن رددت رددت رددتما رددتم رددتن رددت رددنا",
     "يرد ترد يردان/يردا تردان/تردا يردون/يردوا يرددن ترد تردين/تردي تردان/تردا تردون/تردوا "
     "ترددن أرد نرد"},
    {{"انضم", "ينضم", "ضمم", 7},
     "انضم انضمت انضما انضمتا انضموا انضممن انضممت انضممت انضممتما انضممتم انضممتن انضممت "
     "انضممنا",
     "ينضم تنضم ينضمان/ينضما تنضمان/تنضما ينضمون/ينضموا ينضممن تنضم تنضمين/تنضمي "
     "تنضمان/تنضما تنضمون/تنضموا تنضممن أنضم ننضم"},
    {{"اطمأن", "يطمئن", "طمأن", 12},
     "اطمأن اطمأنت اطمأنا اطمأنتا اطمأنوا اطمأنن اطمأننت اطمأننت اطمأننتما اطمأننتم اطمأننتن "
     "اطمأننت اطمأننا",
     "يطمئن تطمئن يطمئنان/يطمئنا تطمئنان/تطمئنا يطمئنون/يطمئنوا يطمأنن تطمئن تطمئنين/تطمئني "
     "تطمئنان/تطمئنا تطمئنون/تطمئنوا تطمأنن أطمئن نطمئن"},
    // Weak first radical.
    {{"وصل", "يصل", "وصل", 1},
     "وصل وصلت وصلا وصلتا وصلوا وصلن وصلت وصلت وصلتما وصلتم وصلتن وصلت وصلنا",
     "يصل تصل يصلان/يصلا تصلان/تصلا يصلون/يصلوا يصلن تصل تصلين/تصلي تصلان/تصلا تصلون/تصلوا "
     "تصلن أصل نصل"},
    {{"اتفق", "يتفق", "وفق", 8},
     "اتفق اتفقت اتفقا اتفقتا اتفقوا اتفقن اتفقت اتفقت اتفقتما اتفقتم اتفقتن اتفقت اتفقنا",
     "يتفق تتفق يتفقان/يتفقا تتفقان/تتفقا يتفقون/يتفقوا يتفقن تتفق تتفقين/تتفقي تتفقان/تتفقا "
     "تتفقون/تتفقوا تتفقن أتفق نتفق"},
    // Hollow.
    {{"زار", "يزور", "زور", 1},
     "زار زارت زارا زارتا زاروا زرن زرت زرت زرتما زرتم زرتن زرت زرنا",
     "يزور/يزر تزور/تزر يزوران/يزورا تزوران/تزورا يزورون/يزوروا يزرن تزور/تزر تزورين/تزوري "
     "تزوران/تزورا تزورون/تزوروا تزرن أزور/أزر نزور/نزر"},
    {{"قال", "يقول", "قول", 1},
     "قال قالت قالا قالتا قالوا قلن قلت قلت قلتما قلتم قلتن قلت قلنا",
     "يقول/يقل تقول/تقل يقولان/يقولا تقولان/تقولا يقولون/يقولوا يقلن تقول/تقل تقولين/تقولي "
     "تقولان/تقولا تقولون/تقولوا تقلن أقول/أقل نقول/نقل"},
    {{"باع", "يبيع", "بيع", 1},
     "باع باعت باعا باعتا باعوا بعن بعت بعت بعتما بعتم بعتن بعت بعنا",
     "يبيع/يبع تبيع/تبع يبيعان/يبيعا تبيعان/تبيعا يبيعون/يبيعوا يبعن تبيع/تبع تبيعين/تبيعي "
     "تبيعان/تبيعا تبيعون/تبيعوا تبعن أبيع/أبع نبيع/نبع"},
    {{"استعاد", "يستعيد", "عود", 10},
     "استعاد استعادت استعادا استعادتا استعادوا استعدن استعدت استعدت استعدتما استعدتم استعدتن "
     "استعدت استعدنا",
     "يستعيد/يستعد تستعيد/تستعد يستعيدان/يستعيدا تستعيدان/تستعيدا يستعيدون/يستعيدوا يستعدن "
     "تستعيد/تستعد تستعيدين/تستعيدي تستعيدان/تستعيدا تستعيدون/تستعيدوا تستعدن أستعيد/أستعد "
     "نستعيد/نستعد"},
    // Weak last radical.
    {{"دعا", "يدعو", "دعو", 1},
     "دعا دعت دعوا دعتا دعوا دعون دعوت دعوت دعوتما دعوتم دعوتن دعوت دعونا",
     "يدعو/يدع تدعو/تدع يدعوان/يدعوا تدعوان/تدعوا يدعون/يدعوا يدعون تدعو/تدع تدعين/تدعي "
     "تدعوان/تدعوا تدعون/تدعوا تدعون أدعو/أدع ندعو/ندع"},
    {{"رمى", "يرمي", "رمي", 1},
     "رمى رمت رميا رمتا رموا رمين رميت رميت رميتما رميتم رميتن رميت رمينا",
     "يرمي/يرم ترمي/ترم يرميان/يرميا ترميان/ترميا يرمون/يرموا يرمين ترمي/ترم ترمين/ترمي "
     "ترميان/ترميا ترمون/ترموا ترمين أرمي/أرم نرمي/نرم"},
    {{"بقي", "يبقى", "بقي", 1},
     "بقي بقيت بقيا بقيتا بقوا بقين بقيت بقيت بقيتما بقيتم بقيتن بقيت بقينا",
     "يبقى/يبق تبقى/تبق يبقيان/يبقيا تبقيان/تبقيا يبقون/يبقوا يبقين تبقى/تبق تبقين/تبقي "
     "تبقيان/تبقيا تبقون/تبقوا تبقين أبقى/أبق نبقى/نبق"},
    {{"التقى", "يلتقي", "لقي", 8},
     "التقى التقت التقيا التقتا التقوا التقين التقيت التقيت التقيتما التقيتم التقيتن التقيت "
     "التقينا",
     "يلتقي/يلتق تلتقي/تلتق يلتقيان/يلتقيا تلتقيان/تلتقيا يلتقون/يلتقوا يلتقين تلتقي/تلتق "
     "تلتقين/تلتقي تلتقيان/تلتقيا تلتقون/تلتقوا تلتقين ألتقي/ألتق نلتقي/نلتق"},
    // Hamza.
    {{"أخذ", "يأخذ", "أخذ", 1},
     "أخذ أخذت أخذا أخذتا أخذوا أخذن أخذت أخذت أخذتما أخذتم أخذتن أخذت أخذنا",
     "يأخذ تأخذ يأخذان/يأخذا تأخذان/تأخذا يأخذون/يأخذوا يأخذن تأخذ تأخذين/تأخذي "
     "تأخذان/تأخذا تأخذون/تأخذوا تأخذن آخذ نأخذ"},
    {{"سأل", "يسأل", "سأل", 1},
     "سأل سألت سألا سألتا سألوا سألن سألت سألت سألتما سألتم سألتن سألت سألنا",
     "يسأل تسأل يسألان/يسألا تسألان/تسألا يسألون/يسألوا يسألن تسأل تسألين/تسألي "
     "تسألان/تسألا تسألون/تسألوا تسألن أسأل نسأل"},
    {{"بدأ", "يبدأ", "بدأ", 1},
     "بدأ بدأت بدآ بدأتا بدؤوا/بدأوا بدأن بدأت بدأت بدأتما بدأتم بدأتن بدأت بدأنا",
     "يبدأ تبدأ يبدآن/يبدآ تبدآن/تبدآ يبدؤون/يبدأون/يبدؤوا/يبدأوا يبدأن تبدأ تبدئين/تبدئي "
     "تبدآن/تبدآ تبدؤون/تبدأون/تبدؤوا/تبدأوا تبدأن أبدأ نبدأ"},
    // More than one of these.
    {{"رأى", "يرى", "رأي", 1},
     "رأى رأت رأيا رأتا رأوا رأين رأيت رأيت رأيتما رأيتم رأيتن رأيت رأينا",
     "يرى/ير ترى/تر يريان/يريا تريان/تريا يرون/يروا يرين ترى/تر ترين/تري تريان/تريا ترون/تروا "
     "ترين أرى/أر نرى/نر"},
    {{"جاء", "يجيء", "جيأ", 1},
     "جاء جاءت جاءا جاءتا جاؤوا/جاءوا جئن جئت جئت جئتما جئتم جئتن جئت جئنا",
     "يجيء/يجئ تجيء/تجئ يجيئان/يجيئا تجيئان/تجيئا يجيئون/يجيئوا يجئن تجيء/تجئ "
     "تجيئين/تجيئي تجيئان/تجيئا تجيئون/تجيئوا تجئن أجيء/أجئ نجيء/نجئ"},
    {{"وفى", "يفي", "وفي", 1},
     "وفى وفت وفيا وفتا وفوا وفين وفيت وفيت وفيتما وفيتم وفيتن وفيت وفينا",
     "يفي/يف تفي/تف يفيان/يفيا تفيان/تفيا يفون/يفوا يفين تفي/تف تفين/تفي تفيان/تفيا "
     "تفون/تفوا تفين أفي/أف نفي/نف"},
};

TEST_CASE("whole paradigms") {
  for (const Paradigm& paradigm : kParadigms) {
    CAPTURE(paradigm.verb.lemma);
    const std::vector<VerbForm> forms = conjugate(paradigm.verb);
    const std::vector<std::string> perfect = words(paradigm.perfect);
    const std::vector<std::string> imperfect = words(paradigm.imperfect);
    REQUIRE(perfect.size() == kPersons.size());
    REQUIRE(imperfect.size() == kPersons.size());
    for (std::size_t p = 0; p < kPersons.size(); ++p) {
      CHECK(joined(texts(forms, Tense::perfect, kPersons[p], Voice::active)) ==
            joined(split(perfect[p], '/')));
      CHECK(joined(texts(forms, Tense::imperfect, kPersons[p], Voice::active)) ==
            joined(split(imperfect[p], '/')));
    }
  }
}

struct Passive {
  VerbEntry verb;
  const char* forms;  ///< perfect and imperfect of "he", then of "they" (m)
};

TEST_CASE("passive") {
  const std::vector<Passive> cases = {
      {{"كتب", "يكتب", "كتب", 1}, "كتب يكتب كتبوا يكتبون/يكتبوا"},
      {{"قال", "يقول", "قول", 1}, "قيل يقال/يقل قيلوا يقالون/يقالوا"},
      {{"أعاد", "يعيد", "عود", 4}, "أعيد يعاد/يعد أعيدوا يعادون/يعادوا"},
      {{"استعاد", "يستعيد", "عود", 10}, "استعيد يستعاد/يستعد استعيدوا يستعادون/يستعادوا"},
      {{"اختار", "يختار", "خير", 8}, "اختير يختار/يختر اختيروا يختارون/يختاروا"},
      {{"دعا", "يدعو", "دعو", 1}, "دعي يدعى/يدع دعوا يدعون/يدعوا"},
      {{"أجرى", "يجري", "جري", 4}, "أجري يجرى/يجر أجروا يجرون/يجروا"},
      {{"التقى", "يلتقي", "لقي", 8}, "التقي يلتقى/يلتق التقوا يلتقون/يلتقوا"},
      {{"وصل", "يصل", "وصل", 1}, "وصل يوصل وصلوا يوصلون/يوصلوا"},
      {{"قابل", "يقابل", "قبل", 3}, "قوبل يقابل قوبلوا يقابلون/يقابلوا"},
      {{"تبادل", "يتبادل", "بدل", 6}, "تبودل يتبادل تبودلوا يتبادلون/يتبادلوا"},
      {{"رد", "يرد", "ردد", 1}, "رد يرد ردوا يردون/يردوا"},
      {{"أخذ", "يأخذ", "أخذ", 1}, "أخذ يؤخذ أخذوا يؤخذون/يؤخذوا"},
      {{"سأل", "يسأل", "سأل", 1}, "سئل يسأل سئلوا يسألون/يسألوا"},
      {{"قرأ", "يقرأ", "قرأ", 1}, "قرئ يقرأ قرئوا يقرؤون/يقرأون/يقرؤوا/يقرأوا"},
      {{"أنشأ", "ينشئ", "نشأ", 4}, "أنشئ ينشأ أنشئوا ينشؤون/ينشأون/ينشؤوا/ينشأوا"},
      {{"رأى", "يرى", "رأي", 1}, "رئي يرى/ير رؤوا يرون/يروا"},
      {{"استأنف", "يستأنف", "أنف", 10}, "استؤنف يستأنف استؤنفوا يستأنفون/يستأنفوا"},
      {{"توفى", "يتوفى", "وفي", 5}, "توفي يتوفى/يتوف توفوا يتوفون/يتوفوا"},
  };
  for (const Passive& c : cases) {
    CAPTURE(c.verb.lemma);
    const std::vector<VerbForm> forms = conjugate(c.verb);
    const std::vector<std::string> expected = words(c.forms);
    REQUIRE(expected.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
      const Tense tense = i % 2 == 0 ? Tense::perfect : Tense::imperfect;
      CHECK(joined(texts(forms, tense, kPersons[i < 2 ? 0 : 4], Voice::passive)) ==
            joined(split(expected[i], '/')));
    }
  }
}

TEST_CASE("voice is told only where the letters tell it") {
  const auto voice_of = [](const VerbEntry& verb, const char* text) {
    for (const VerbForm& form : conjugate(verb)) {
      if (form.text == text) return form.features.voice;
    }
    FAIL("no form " << text);
    return Voice::none;
  };
  const VerbEntry visit{"زار", "يزور", "زور", 1};
  CHECK(voice_of(visit, "زار") == Voice::active);
  CHECK(voice_of(visit, "زير") == Voice::passive);
  CHECK(voice_of(visit, "زرنا") == Voice::none);
  CHECK(voice_of(visit, "يزر") == Voice::none);
  CHECK(voice_of({"استقبل", "يستقبل", "قبل", 10}, "يستقبل") == Voice::none);
  CHECK(voice_of({"وصل", "يصل", "وصل", 1, false}, "وصل") == Voice::active);
  CHECK(voice_of({"انسحب", "ينسحب", "سحب", 7}, "ينسحب") == Voice::active);
}

struct Citation {
  VerbEntry verb;
  const char* forms;  ///< some of its forms
};

TEST_CASE("no form twice") {
  for (const Paradigm& paradigm : kParadigms) {
    CAPTURE(paradigm.verb.lemma);
    const std::vector<VerbForm> forms = conjugate(paradigm.verb);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      CHECK(std::count(forms.begin(), forms.end(), forms[i]) == 1);
    }
  }
}

TEST_CASE("what does not fit together has no forms") {
  const std::vector<VerbEntry> cases = {
      {"", "", "", 1},
      {"زار", "يزور", "", 1},
      {"زار", "يزور", "زور", 0},
      {"زار", "يزور", "زور", 13},
      {"زار", "يزور", "زوار", 1},
      {"زار", "يزير", "زور", 1},
      {"زار", "يزور", "قول", 1},
      {"زار", "يزور", "زور", 2},
      {"visit", "visits", "vst", 1},
      {"انسحب", "ينسحب", "سحب", 8},
      {"اجتمع", "يجتمع", "كمع", 8},
  };
  for (const VerbEntry& verb : cases) {
    CAPTURE(verb.lemma);
    CAPTURE(verb.root);
    CAPTURE(verb.form);
    CHECK(conjugate(verb).empty());
    CHECK(conjugate_before_pronoun(verb).empty());
    CHECK(participles(verb).empty());
  }
}

TEST_CASE("before a pronoun") {
  const std::vector<Citation> cases = {
      {{"التقى", "يلتقي", "لقي", 8}, "التقا التقو التقيتمو يلتقو يلتقا"},
      {{"استقبل", "يستقبل", "قبل", 10}, "استقبلو استقبلتمو يستقبلو"},
      {{"رأى", "يرى", "رأي", 1}, "رآ يرا رأو"},
      {{"قرأ", "يقرأ", "قرأ", 1}, "يقرؤ قرؤو"},
      {{"أنشأ", "ينشئ", "نشأ", 4}, "أنشؤو"},
  };
  for (const Citation& c : cases) {
    CAPTURE(c.verb.lemma);
    const std::vector<VerbForm> forms = conjugate_before_pronoun(c.verb);
    for (const std::string& word : words(c.forms)) {
      CAPTURE(word);
      CHECK(std::any_of(forms.begin(), forms.end(),
                        [&](const VerbForm& form) { return form.text == word; }));
    }
    const auto unchanged = [&](const VerbForm& form) { return form.text == c.verb.lemma; };
    CHECK(std::none_of(forms.begin(), forms.end(), unchanged));
  }
}

TEST_CASE("participles") {
  struct Case {
    VerbEntry verb;
    std::vector<Participle> participles;
  };
  const Voice active = Voice::active, passive = Voice::passive, both = Voice::none;
  const std::vector<Case> cases = {
      {{"دعم", "يدعم", "دعم", 1}, {{"داعم", active}, {"مدعوم", passive}}},
      {{"زار", "يزور", "زور", 1}, {{"زائر", active}, {"مزور", passive}}},
      {{"باع", "يبيع", "بيع", 1}, {{"بائع", active}, {"مبيع", passive}}},
      {{"رد", "يرد", "ردد", 1}, {{"راد", active}, {"مردود", passive}}},
      {{"دعا", "يدعو", "دعو", 1}, {{"داعي", active}, {"داع", active}, {"مدعو", passive}}},
      {{"رمى", "يرمي", "رمي", 1}, {{"رامي", active}, {"رام", active}, {"مرمي", passive}}},
      {{"سأل", "يسأل", "سأل", 1}, {{"سائل", active}, {"مسؤول", passive}}},
      {{"قرأ", "يقرأ", "قرأ", 1}, {{"قارئ", active}, {"مقروء", passive}}},
      {{"أخذ", "يأخذ", "أخذ", 1}, {{"آخذ", active}, {"مأخوذ", passive}}},
      {{"وقع", "يوقع", "وقع", 2}, {{"موقع", both}}},
      {{"اتهم", "يتهم", "وهم", 8}, {{"متهم", both}}},
      {{"احتل", "يحتل", "حلل", 8}, {{"محتل", both}}},
      {{"أعاد", "يعيد", "عود", 4}, {{"معيد", active}, {"معاد", passive}}},
      {{"أنشأ", "ينشئ", "نشأ", 4}, {{"منشئ", active}, {"منشأ", passive}}},
      {{"توفى", "يتوفى", "وفي", 5}, {{"متوفي", active}, {"متوف", active}, {"متوفى", passive}}},
      {{"انسحب", "ينسحب", "سحب", 7}, {{"منسحب", active}}},
      {{"تمركز", "يتمركز", "مركز", 12, false}, {{"متمركز", active}}},
      {{"اطمأن", "يطمئن", "طمأن", 12}, {{"مطمئن", active}}},
      {{"ليس", "", "ليس", 1}, {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.verb.lemma);
    const std::vector<Participle> found = participles(c.verb);
    REQUIRE(found.size() == c.participles.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].text == c.participles[i].text);
      CHECK(found[i].voice == c.participles[i].voice);
    }
  }
}

TEST_CASE("every verb of the lexicon can be conjugated") {
  std::size_t verbs = 0;
  const LexiconFiles files = LexiconFiles::embedded();
  for (const LexiconFile* file : files.at("languages/ar/verbs.tsv")) {
    const Result<Table> table =
        Table::parse(*file, {"lemma", "imperfect", "root", "form", "class", "passive"});
    REQUIRE(table.ok());
    for (const Table::Row& row : table.value().rows()) {
      CAPTURE(row.line);
      const std::string form(Table::cell(row, 3));
      const VerbEntry verb{std::string(Table::cell(row, 0)), std::string(Table::cell(row, 1)),
                           std::string(Table::cell(row, 2)),
                           form == "Q1"   ? 11
                           : form == "Q2" ? 12
                                          : std::atoi(form.c_str()),
                           Table::cell(row, 5) != "no"};
      CHECK_FALSE(conjugate(verb).empty());
      ++verbs;
    }
  }
  CHECK(verbs >= 1200);
}

}  // namespace
