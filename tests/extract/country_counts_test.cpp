// SPDX-License-Identifier: Apache-2.0
#include "extract/country_counts.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>

#include "extract/lexicon.h"
#include "extract/tokenizer.h"

using namespace isnad;

namespace {

const Lexicon& lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return *one.value();
}

std::vector<Token> tokens_of(const std::string& text) {
  static WordAnalyser analyser(lexicon().words(), &lexicon().entities().name_index());
  std::vector<Token> tokens;
  tokenize(text, 0, analyser, tokens);
  return tokens;
}

std::uint32_t count(const std::string& text, const std::string& country) {
  CountryCounts counts;
  const EntityTable& table = lexicon().entities();
  return counts.of(table.find("country/" + country), tokens_of(text), table);
}

}  // namespace

TEST_CASE("countries are counted by names, adjectives, places and bodies") {
  struct Case {
    std::string text, country;
    std::uint32_t count;
  };
  const Case cases[] = {
      {"", "LB", 0},
      {"لبنان", "LB", 1},
      {"زار وفد فرنسا لبنان ثم عاد إلى لبنان", "LB", 2},
      {"زار وفد فرنسا لبنان ثم عاد إلى لبنان", "FR", 1},
      {"وصل الوزير اللبناني والوفد اللبناني", "LB", 2},
      {"وصل إلى بيروت ثم صيدا", "LB", 2},
      {"أعلن الكرملين وبوتين", "RU", 2},
      {"الأمم المتحدة", "LB", 0},
      {"زار طرابلس", "LB", 0},  // there are two
      {"زار طرابلس", "LY", 0},
      {"جنوب السودان", "SD", 0},
      {"جنوب السودان", "SS", 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.country);
    CHECK(count(c.text, c.country) == c.count);
  }
}

TEST_CASE("the country that an article is about") {
  struct Case {
    std::string text, country;
  };
  const Case cases[] = {
      {"", ""},
      {"لبنان لبنان", ""},
      {"لبنان لبنان لبنان", "country/LB"},
      {"لبنان وبيروت والجيش اللبناني", "country/LB"},
      {"لبنان لبنان لبنان العراق", "country/LB"},
      {"لبنان لبنان لبنان العراق العراق", ""},
      {"العراق العراق لبنان لبنان لبنان لبنان", "country/LB"},
      {"العراق العراق العراق لبنان لبنان لبنان", ""},
  };
  const EntityTable& table = lexicon().entities();
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CountryCounts counts;
    const std::uint32_t main = counts.main(tokens_of(c.text), table);
    CHECK((main == kNoEntity ? "" : std::string(table.id(main))) == c.country);
  }
}

TEST_CASE("counts are of one article") {
  const EntityTable& table = lexicon().entities();
  const std::uint32_t lebanon = table.find("country/LB");
  CountryCounts counts;
  const std::vector<Token> first = tokens_of("لبنان لبنان لبنان"), second = tokens_of("لبنان");
  CHECK(counts.of(lebanon, first, table) == 3);
  CHECK(counts.main(first, table) == lebanon);
  counts.clear();
  CHECK(counts.of(lebanon, second, table) == 1);
  CHECK(counts.main(second, table) == kNoEntity);
}
