// SPDX-License-Identifier: Apache-2.0
#include "extract/noun_forms.h"

#include <doctest/doctest.h>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace isnad;

namespace {

using Texts = std::set<std::string>;

Texts words(const std::string& text) {
  std::istringstream in(text);
  Texts out;
  for (std::string word; in >> word;) out.insert(word);
  return out;
}

Texts texts(const std::vector<NominalForm>& forms, Gender gender, Number number) {
  Texts out;
  for (const NominalForm& form : forms) {
    if (form.features.gender == gender && form.features.number == number) out.insert(form.text);
  }
  return out;
}

constexpr Gender m = Gender::masculine, f = Gender::feminine, none = Gender::none;
constexpr Number one = Number::singular, two = Number::dual, many = Number::plural;

}  // namespace

TEST_CASE("nouns: number, case and the construct state") {
  struct Case {
    std::string lemma;
    std::vector<std::string_view> plurals;
    Gender gender;
    Number number;
    std::string forms;
  };
  const Case cases[] = {
      {"اتفاق", {"ات"}, m, one, "اتفاق اتفاقا"},
      {"اتفاق", {"ات"}, m, two, "اتفاقان اتفاقين اتفاقا اتفاقي"},
      {"اتفاق", {"ات"}, m, many, "اتفاقات"},
      {"زيارة", {"ات"}, f, one, "زيارة"},
      {"زيارة", {"ات"}, f, two, "زيارتان زيارتين زيارتا زيارتي"},
      {"زيارة", {"ات"}, f, many, "زيارات"},
      {"مراقب", {"ون"}, m, many, "مراقبون مراقبين مراقبو مراقبي"},
      {"قرار", {"ات", "قرائر"}, m, many, "قرارات قرائر قرائرا"},
      {"مستشفى", {"ات"}, m, one, "مستشفى"},
      {"مستشفى", {"ات"}, m, two, "مستشفيان مستشفيين مستشفيا مستشفيي"},
      {"مستشفى", {"ات"}, m, many, "مستشفيات"},
      {"لقاء", {"ات"}, m, one, "لقاء"},  // no alef of the accusative behind alef and hamza
      {"لقاء", {"ات"}, m, many, "لقاءات"},
      {"جزء", {"أجزاء"}, m, one, "جزء جزءا"},
      {"جزء", {"أجزاء"}, m, many, "أجزاء"},
      {"شيء", {"أشياء"}, m, one, "شيء شيئا"},
      {"شيء", {"أشياء"}, m, two, "شيئان شيئين شيئا شيئي"},
      {"حرب", {"حروب"}, f, many, "حروب حروبا"},
      {"عنف", {}, m, many, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.lemma);
    CAPTURE(c.forms);
    CHECK(texts(noun_forms(c.lemma, c.plurals, c.gender, false), c.gender, c.number) ==
          words(c.forms));
  }
}

TEST_CASE("words for people have a feminine, other nouns have none") {
  const std::vector<std::string_view> plurals = {"وزراء"};
  const auto role = noun_forms("وزير", plurals, m, true);
  CHECK(texts(role, m, one) == words("وزير وزيرا"));
  CHECK(texts(role, m, many) == words("وزراء"));
  CHECK(texts(role, f, one) == words("وزيرة"));
  CHECK(texts(role, f, two) == words("وزيرتان وزيرتين وزيرتا وزيرتي"));
  CHECK(texts(role, f, many) == words("وزيرات"));
  const auto thing = noun_forms("قرار", {}, m, false);
  CHECK(texts(thing, f, one).empty());
  const std::vector<std::string_view> caliphs = {"خلفاء"};
  CHECK(texts(noun_forms("خليفة", caliphs, m, true), f, one).empty());
}

TEST_CASE("adjectives: both genders, three numbers") {
  struct Case {
    std::string lemma;
    std::vector<std::string_view> broken;
    Gender gender;
    Number number;
    std::string forms;
  };
  const Case cases[] = {
      {"سوري", {}, m, one, "سوري سوريا"},        {"سوري", {}, f, one, "سورية"},
      {"سوري", {}, m, two, "سوريان سوريين"},     {"سوري", {}, f, two, "سوريتان سوريتين"},
      {"سوري", {}, m, many, "سوريون سوريين"},    {"سوري", {}, f, many, "سوريات"},
      {"روسي", {"روس"}, none, many, "روس روسا"}, {"جديد", {"جدد"}, none, many, "جدد جددا"},
      {"أعلى", {}, m, many, "أعلون أعلين"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.lemma);
    CAPTURE(c.forms);
    CHECK(texts(adjective_forms(c.lemma, c.broken), c.gender, c.number) == words(c.forms));
  }
}

TEST_CASE("forms of nouns are neither of a tense nor of a person") {
  for (const NominalForm& form : noun_forms("وزير", {}, m, true)) {
    CHECK(form.features.tense == Tense::none);
    CHECK(form.features.voice == Voice::none);
    CHECK(form.features.person == 0);
    CHECK_FALSE(form.text.empty());
  }
}
