// SPDX-License-Identifier: Apache-2.0
// The countries of the lexicon against what ICU knows of ISO 3166.
#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

#include "core/fold.h"
#include "core/unicode.h"
#include "extract/entity_table.h"

using namespace isnad;

namespace {

const EntityTable& table() {
  static const EntityTable one = EntityTable::load(LexiconFiles::embedded(), "ar").value();
  return one;
}

/// Alpha-2 of all codes of three letters that ICU knows, without those that are only reserved.
const std::set<std::string>& iso_codes() {
  static std::set<std::string> codes;
  if (!codes.empty()) return codes;
  std::string alpha3 = "AAA";
  for (char a = 'A'; a <= 'Z'; ++a) {
    for (char b = 'A'; b <= 'Z'; ++b) {
      for (char c = 'A'; c <= 'Z'; ++c) {
        alpha3 = {a, b, c};
        if (std::string code = unicode::region_of_alpha3(alpha3); !code.empty()) codes.insert(code);
      }
    }
  }
  for (const char* reserved : {"AC", "CP", "CQ", "DG", "EA", "IC", "TA"}) codes.erase(reserved);
  return codes;
}

/// A name of ICU without vowel signs; where it needs brackets to explain itself, without them.
std::string plain(std::string name) {
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = unicode::next(name, i);
    if (c == '(') break;
    if (!unicode::is_mark(c)) unicode::append(out, c);
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

bool has(const std::vector<std::string_view>& names, const std::string& name) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return n == name; });
}

}  // namespace

TEST_CASE("every country of ISO 3166 has a row") {
  const std::set<std::string> codes = iso_codes();
  CHECK(codes.size() >= 249);
  std::string missing;
  for (const std::string& code : codes) {
    if (table().find("country/" + code) == kNoEntity) missing += code + " ";
  }
  CHECK(missing == "");
}

TEST_CASE("a country has the names that ICU gives it") {
  std::size_t countries = 0;
  for (const std::string& code : iso_codes()) {
    const std::uint32_t row = table().find("country/" + code);
    if (row == kNoEntity) continue;
    ++countries;
    const std::vector<std::string_view> names = table().all_names(row);
    for (const std::string language : {"ar", "en"}) {
      const std::string name = plain(unicode::region_name(code, language));
      CAPTURE(code);
      CAPTURE(name);
      CHECK(has(names, name));
    }
  }
  CHECK(countries >= 249);
}

TEST_CASE("a name of ICU means its country") {
  std::size_t wrong = 0;
  NameWords words;
  for (const std::string& code : iso_codes()) {
    words.read(plain(unicode::region_name(code, "ar")));
    const std::vector<std::uint32_t> found = table().name_index().entities(words.whole());
    const bool first = !found.empty() && table().id(found.front()) == "country/" + code;
    if (!first) {
      CAPTURE(code);
      ++wrong;
      CHECK(first);
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("countries that news speaks of have an adjective and a capital") {
  const std::string codes[] = {"AE", "AF", "BH", "CN", "DE", "DZ", "EG", "ES", "FR", "GB",
                               "IN", "IQ", "IR", "IT", "JO", "JP", "KP", "KR", "KW", "LB",
                               "LY", "MA", "MR", "NG", "OM", "PK", "QA", "RU", "SA", "SD",
                               "SO", "SS", "SY", "TN", "TR", "UA", "US", "YE"};
  for (const std::string& code : codes) {
    CAPTURE(code);
    const std::uint32_t row = table().find("country/" + code);
    REQUIRE(row != kNoEntity);
    CHECK_FALSE(table().adjective_of(row).empty());
    const std::uint32_t capital = table().find(table().cell(row, "capital"));
    REQUIRE(capital != kNoEntity);
    CHECK(table().capital_of(capital) == row);
    CHECK(table().country_of(capital) == row);
  }
}
