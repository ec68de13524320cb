// SPDX-License-Identifier: Apache-2.0
#include "extract/dateline.h"

#include <doctest/doctest.h>

#include "extract/extractor.h"
#include "extract/lexicon.h"
#include "extract/lexicon_files.h"

using namespace isnad;

namespace {

/// "subject relation object" of the first claim that is no office.
std::string first_event(const std::string& text) {
  static const auto lexicon = Lexicon::load(LexiconFiles::embedded());
  REQUIRE(lexicon);
  Extractor extractor(lexicon.value());
  Article article;
  article.id = "a";
  article.date = parse_iso("2025-06-12");
  article.text = text;
  for (const Claim& claim : extractor.extract(article)) {
    if (claim.standing) continue;
    return claim.subject.entity.id + " " + claim.relation + " " + claim.object.entity.id;
  }
  return "nothing";
}

}  // namespace

TEST_CASE("a dateline is no part of the sentence behind it") {
  const char* kLines[] = {
      "بيروت - ",
      "بيروت – ",
      "بيروت/ ",
      "بيروت (رويترز) - ",
      "بيروت 12 يونيو 2025 (أ ف ب) - ",
      "بيروت - \"الصباح\":",
      "بيروت: «الصباح» ",
      "بيروت - سمير الحداد: ",
      "دمشق-سانا ",
      "القدس / الأناضول - ",
  };
  for (const std::string line : kLines) {
    CAPTURE(line);
    CHECK(first_event(line + "التقى جوزيف عون نواف سلام.") ==
          "person/joseph-aoun meet person/nawaf-salam");
  }
}

TEST_CASE("what acts is no dateline") {
  CHECK(first_event("بيروت تدعم دمشق.") == "country/LB support country/SY");
  CHECK(first_event("روسيا - أوكرانيا: روسيا قصفت كييف.") ==
        "country/RU attack place/geonames-703448");
}
