// SPDX-License-Identifier: Apache-2.0
#include "graph/xml_text.h"

#include <doctest/doctest.h>

#include "graph/number_text.h"
#include "graph/value_list.h"

using namespace isnad;

TEST_CASE("text of elements") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case cases[] = {
      {"", ""},
      {"سوريا > روسيا", "سوريا > روسيا"},
      {"a\tb\r\nc", "a b  c"},
      {std::string("\x01\x1F\x7F\0x", 5), "x"},
      {"\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD", "\xEF\xBF\xBD"},
      {"& <", "<![CDATA[& <]]>"},
      {"]]>", "<![CDATA[]]]]><![CDATA[>]]>"},
      {"\xE2\x80\x8F\xF0\x9F\x95\x8A\xEF\xBB\xBF", "\xE2\x80\x8F\xF0\x9F\x95\x8A\xEF\xBB\xBF"},
  };
  for (const Case& c : cases) {
    std::string out;
    append_xml_text(out, c.text);
    CHECK(out == c.expected);
  }
  std::string out;
  append_xml_attribute(out, "a & \"b\" <\n");
  CHECK(out == "a &amp; &quot;b&quot; &lt; ");
}

TEST_CASE("ids become NMTOKEN and come back") {
  const std::pair<std::string, std::string> cases[] = {
      {"country/SY", "country.SY"}, {"person/a.b", "person.a.b"},   {"a.b/c", "a_x2E_b.c"},
      {"a.b", "a_x2E_b"},           {"a/b/c", "a.b_x2F_c"},         {"a b", "a_x20_b"},
      {"a_x20_b", "a_x5F_x20_b"},   {"person/أحمد", "person.أحمد"}, {"_x", "_x"},
      {"e-12ab", "e-12ab"},
  };
  for (const auto& [id, token] : cases) {
    CHECK(to_nmtoken(id) == token);
    CHECK(from_nmtoken(token) == id);
  }
}

TEST_CASE("lists in one string") {
  using List = std::vector<std::string>;
  const std::pair<List, std::string> cases[] = {
      {{}, ""}, {{"a"}, "a"}, {{"a", "b"}, "a|b"}, {{"", ""}, "|"}, {{"a|b", "c\\"}, "a\\|b|c\\\\"},
  };
  for (const auto& [values, text] : cases) {
    CHECK(join_list(values) == text);
    CHECK(split_list(text) == values);
  }
  CHECK(split_list("a\\") == List{"a\\"});
}

TEST_CASE("numbers as text") {
  const std::pair<double, std::string> cases[] = {{0.1 + 0.2, "0.30000000000000004"},
                                                  {1, "1"},
                                                  {-0.5, "-0.5"},
                                                  {5e-324, "5e-324"},
                                                  {1e308, "1e+308"},
                                                  {9007199254740992.0, "9007199254740992"}};
  for (const auto& [number, text] : cases) {
    CHECK(format_number(number) == text);
    CHECK(parse_number(text) == number);
  }
  CHECK(format_number(1e308 * 10) == "");
  for (const char* text : {"", "x", "1,5", "1e400", "nan", "inf", "1 "}) {
    CHECK_FALSE(parse_number(text));
  }
  CHECK(parse_count("4294967295") == 4294967295U);
  CHECK_FALSE(parse_count("4294967296"));
  CHECK_FALSE(parse_count("-1"));
}
