// SPDX-License-Identifier: Apache-2.0
#include "extract/import/import_names.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "core/fold.h"

using namespace isnad;

TEST_CASE("the script of a name is that of its letters") {
  const struct {
    const char* name;
    NameScript script;
  } cases[] = {
      {"أنغيلا ميركل", NameScript::arabic},
      {"Manfred Wörner", NameScript::latin},
      {"Ḥamās ʿIzz", NameScript::latin},
      {"Рональд Рейган", NameScript::other},
      {"حزب PKK", NameScript::mixed},
      {"123", NameScript::other},
      {"", NameScript::other},
      {"كتائب 17", NameScript::arabic},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(script_of(c.name) == c.script);
  }
}

TEST_CASE("names are cleaned for a cell") {
  const struct {
    const char *name, *clean;
  } cases[] = {
      {"  John \t Kerry\n", "John Kerry"},
      {"a|b", "a b"},
      {"مُحَمَّد مــرسي", "محمد مرسي"},
      {"\xE2\x80\x8F"
       "القاهرة",
       "القاهرة"},
      {"\xFF", ""},
      {" | ", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(clean_name(c.name) == c.clean);
  }
  CHECK(clean_name(std::string(400, 'a')).empty());
}

TEST_CASE("slugs are lower-case Latin letters, digits and single hyphens") {
  CHECK(id_slug("JOHN KERRY") == "john-kerry");
  CHECK(id_slug("NK-2Agd_x..Y") == "nk-2agd-x-y");
  CHECK(id_slug("Wörner, Manfred") == "worner-manfred");
  CHECK(id_slug("Workers' Party") == "workers-party");
  CHECK(id_slug("--").empty());
}

TEST_CASE("a list of names keeps each script apart and each name once") {
  NameList names;
  CHECK(names.add("Ronald Reagan"));
  CHECK(names.add("رونالد ريغان"));
  CHECK(names.add("Ronald  Reagan"));
  CHECK(!names.add("Рональд Рейган"));
  CHECK(names.en == std::vector<std::string>{"Ronald Reagan"});
  CHECK(names.ar == std::vector<std::string>{"رونالد ريغان"});
}

TEST_CASE("titles lose the name of their holder") {
  std::vector<std::string> names;
  for (const char* name : {"مصر", "جمهورية مصر العربية", "مصري", "مصرية", "Egypt", "الأمم المتحدة",
                           "United Nations", "ألمانيا", "United States"}) {
    names.push_back(fold_name(name));
  }
  std::sort(names.begin(), names.end());
  const struct {
    const char *title, *bare;
  } cases[] = {
      {"president of Egypt", "President"},
      {"President of the Republic of Egypt", "President of the Republic"},
      {"Minister of Defence (Egypt)", "Minister of Defence"},
      {"United States Secretary of State", "Secretary of State"},
      {"Secretary-General of the United Nations", "Secretary-General"},
      {"رئيس مصر", "رئيس"},
      {"رئيس جمهورية مصر العربية", "رئيس"},
      {"وزير الخارجية المصري", "وزير الخارجية"},
      {"وزيرة الصحة المصرية", "وزيرة الصحة"},
      {"الأمين العام للأمم المتحدة", "الأمين العام"},
      {"المستشار الاتحادي لألمانيا", "المستشار الاتحادي"},
      {"وزير الدفاع في مصر", "وزير الدفاع"},
      {"Egypt", "Egypt"},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.title);
    CHECK(bare_title(c.title, names) == c.bare);
  }
}

TEST_CASE("dates are kept when they are of the calendar") {
  for (const char* date : {"2013", "2013-07", "2013-07-03"}) CHECK(edtf_date(date) == date);
  for (const char* date : {"", "13", "2013-13", "2013-02-30", "2013-7", "2013-07-03T", "abcd"}) {
    CAPTURE(date);
    CHECK(edtf_date(date).empty());
  }
}
