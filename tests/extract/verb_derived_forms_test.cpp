// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "extract/verb_forms.h"

using namespace isnad;

namespace {

struct Person {
  int person;
  Gender gender;
  Number number;
};

/// He, she, they (m), they (f), I: the persons whose stems differ.
const std::vector<Person> kPersons = {{3, Gender::masculine, Number::singular},
                                      {3, Gender::feminine, Number::singular},
                                      {3, Gender::masculine, Number::plural},
                                      {3, Gender::feminine, Number::plural},
                                      {1, Gender::none, Number::singular}};

std::string forms_of(const std::vector<VerbForm>& forms, Tense tense, const Person& p) {
  std::set<std::string> found;
  for (const VerbForm& form : forms) {
    const Features& f = form.features;
    if (f.tense == tense && f.person == p.person && f.gender == p.gender && f.number == p.number &&
        f.voice != Voice::passive) {
      found.insert(form.text);
    }
  }
  std::string out;
  for (const std::string& text : found) out += (out.empty() ? "" : "/") + text;
  return out;
}

struct Paradigm {
  VerbEntry verb;
  std::string perfect;
  std::string imperfect;  ///< indicative, and what the other moods drop
};

const std::vector<Paradigm> kParadigms = {
    {{"سمى", "يسمي", "سمو", 2},
     "سمى سمت سموا سمين سميت",
     "يسم/يسمي تسم/تسمي يسموا/يسمون يسمين أسم/أسمي"},
    {{"نادى", "ينادي", "ندو", 3},
     "نادى نادت نادوا نادين ناديت",
     "يناد/ينادي تناد/تنادي ينادوا/ينادون ينادين أناد/أنادي"},
    {{"أدان", "يدين", "دين", 4},
     "أدان أدانت أدانوا أدن أدنت",
     "يدن/يدين تدن/تدين يدينوا/يدينون يدن أدن/أدين"},
    {{"أعد", "يعد", "عدد", 4}, "أعد أعدت أعدوا أعددن أعددت", "يعد تعد يعدوا/يعدون يعددن أعد"},
    {{"تلقى", "يتلقى", "لقي", 5},
     "تلقى تلقت تلقوا تلقين تلقيت",
     "يتلق/يتلقى تتلق/تتلقى يتلقوا/يتلقون يتلقين أتلق/أتلقى"},
    {{"تعاون", "يتعاون", "عون", 6},
     "تعاون تعاونت تعاونوا تعاون تعاونت",
     "يتعاون تتعاون يتعاونوا/يتعاونون يتعاون أتعاون"},
    {{"انسحب", "ينسحب", "سحب", 7},
     "انسحب انسحبت انسحبوا انسحبن انسحبت",
     "ينسحب تنسحب ينسحبوا/ينسحبون ينسحبن أنسحب"},
    {{"اختار", "يختار", "خير", 8},
     "اختار اختارت اختاروا اخترن اخترت",
     "يختار/يختر تختار/تختر يختاروا/يختارون يخترن أختار/أختر"},
    {{"احتل", "يحتل", "حلل", 8},
     "احتل احتلت احتلوا احتللن احتللت",
     "يحتل تحتل يحتلوا/يحتلون يحتللن أحتل"},
    {{"اتخذ", "يتخذ", "أخذ", 8},
     "اتخذ اتخذت اتخذوا اتخذن اتخذت",
     "يتخذ تتخذ يتخذوا/يتخذون يتخذن أتخذ"},
    {{"استدعى", "يستدعي", "دعو", 10},
     "استدعى استدعت استدعوا استدعين استدعيت",
     "يستدع/يستدعي تستدع/تستدعي يستدعوا/يستدعون يستدعين أستدع/أستدعي"},
};

TEST_CASE("paradigms of derived forms") {
  for (const Paradigm& paradigm : kParadigms) {
    CAPTURE(paradigm.verb.lemma);
    const std::vector<VerbForm> forms = conjugate(paradigm.verb);
    std::istringstream perfect(paradigm.perfect), imperfect(paradigm.imperfect);
    for (const Person& p : kPersons) {
      std::string word;
      perfect >> word;
      CHECK(forms_of(forms, Tense::perfect, p) == word);
      imperfect >> word;
      CHECK(forms_of(forms, Tense::imperfect, p) == word);
    }
  }
}

}  // namespace
