// SPDX-License-Identifier: Apache-2.0
#include "core/unicode.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using namespace isnad;
using namespace std::string_literals;

TEST_CASE("valid UTF-8 is told from the rest") {
  for (const std::string& good : {""s, "Isnad"s, "إسناد"s, "\xF0\x9F\x98\x80"s, "\0"s,
                                  "\xEF\xBF\xBF"s, "\xF4\x8F\xBF\xBF"s}) {
    CAPTURE(good);
    CHECK(unicode::is_valid_utf8(good));
  }
  for (const std::string& bad :
       {"\x80"s, "\xC0\xAF"s, "\xC1\xBF"s, "\xE0\x80\x80"s, "\xED\xA0\x80"s, "\xF0\x80\x80\x80"s,
        "\xF4\x90\x80\x80"s, "\xF8\x88\x80\x80\x80"s, "\xD8"s, "\xE2\x82"s, "\xD8 "s}) {
    CAPTURE(bad);
    CHECK_FALSE(unicode::is_valid_utf8(bad));
  }
}

TEST_CASE("encodings are detected and converted") {
  const std::string visit = "زار وفد بغداد";
  // The same words in Windows-1256 and UTF-16.
  const std::string windows = "\xD2\xC7\xD1 \xE6\xDD\xCF \xC8\xDB\xCF\xC7\xCF";
  std::string little;
  std::string big;
  for (std::size_t i = 0; i < visit.size();) {
    const char32_t c = unicode::next(visit, i);
    little += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    big += {static_cast<char>(c >> 8), static_cast<char>(c & 0xFF)};
  }
  struct Case {
    const char* name;
    std::string bytes;
  };
  const Case cases[] = {
      {"UTF-8", visit},
      {"UTF-8 with mark", "\xEF\xBB\xBF" + visit},
      {"Windows-1256", windows},
      {"UTF-16LE", little},
      {"UTF-16BE", big},
      {"UTF-16LE with mark", "\xFF\xFE" + little},
      {"UTF-16BE with mark", "\xFE\xFF" + big},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(unicode::to_utf8(c.bytes) == visit);
  }
  CHECK(unicode::looks_like_utf16(little.substr(0, 4)));
  CHECK_FALSE(unicode::looks_like_utf16(visit.substr(0, 4)));
  CHECK(unicode::to_utf8("") == "");
  CHECK(unicode::to_utf8("ab") == "ab");
}

TEST_CASE("what is no text converts to nothing") {
  const std::string cases[] = {
      "\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR"s,
      "caf\xE9 cr\xE8me"s,                       // Latin-1
      "زار وفد \xD8 بغداد"s,                     // damaged UTF-8 is not Windows-1256
      "\xFF\xFE\x00\xD8\x20\x00"s,               // a lone surrogate
  };
  for (const std::string& bytes : cases) {
    CAPTURE(bytes);
    CHECK_FALSE(unicode::to_utf8(bytes).has_value());
  }
}

TEST_CASE("stepping and appending are inverse") {
  const std::u32string points = {U'a', 0x7FF, 0x627, 0x800, 0xFFFD, 0x10000, 0x10FFFF};
  std::string text;
  for (char32_t c : points) unicode::append(text, c);
  CHECK(unicode::is_valid_utf8(text));
  std::u32string read;
  for (std::size_t i = 0; i < text.size();) read += unicode::next(text, i);
  CHECK(read == points);
}

TEST_CASE("presentation forms resolve to letters") {
  CHECK(unicode::nfkc(0xFEFB) == U"\u0644\u0627");              // ligature lam alef
  CHECK(unicode::nfkc(0xFEDF) == U"\u0644");                    // initial lam
  CHECK(unicode::nfkc(0xFDF2) == U"\u0627\u0644\u0644\u0647");  // the word Allah
  CHECK(unicode::nfkc(0x627) == U"\u0627");
  CHECK(unicode::nfkc(0x10FFFF).size() == 1);
}

TEST_CASE("classes of code points") {
  CHECK(unicode::is_letter(0x639));
  CHECK(unicode::is_letter(0x640));
  CHECK_FALSE(unicode::is_letter(0x64B));
  CHECK(unicode::is_mark(0x64B));
  CHECK(unicode::is_digit(0x664));
  CHECK(unicode::is_letter_or_digit('7'));
  CHECK(unicode::is_space(0xA0));
  CHECK(unicode::is_space('\n'));
  CHECK_FALSE(unicode::is_space(0x200B));
  CHECK(unicode::is_format(0x200F));
  CHECK(unicode::digit_value('7') == 7);
  CHECK(unicode::digit_value(0x664) == 4);
  CHECK(unicode::digit_value(0x6F4) == 4);
  CHECK(unicode::digit_value(0x627) == -1);
}

TEST_CASE("Arabic reads in Latin letters, on every thread alike") {
  CHECK(unicode::latin("Москва") == "Moskva");
  CHECK(unicode::latin("").empty());
  const std::string expected = unicode::latin("دمشق");
  CHECK_FALSE(expected.empty());
  for (char c : expected) CHECK(static_cast<unsigned char>(c) < 0x80);
  std::vector<std::string> seen(4);
  std::vector<std::thread> threads;
  for (std::string& text : seen) {
    threads.emplace_back([&text] {
      for (int i = 0; i < 50; ++i) text = unicode::latin("دمشق Дамаск");
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& text : seen) CHECK(text == expected + " Damask");
}

TEST_CASE("plain letters come out as from the rules of ICU") {
  // a letter of another script sends the whole text through the rules, which read runs of a script
  for (const std::string text : {"ءابتثجحخد", "ذرزسشصضطظعغ", "فقكلمنهوي", "سوريا والعراق 24",
                                 "بنكي مون", "شهر هه دهد تهث", "٠١٢٣٤٥٦٧٨٩", "abc XYZ 7"}) {
    CAPTURE(text);
    CHECK(unicode::latin(text + " Д") == unicode::latin(text) + " D");
  }
}

TEST_CASE("Hijri days convert by the Umm al-Qura calendar") {
  struct Case {
    int year, month, day;
    const char* date;
  };
  const Case cases[] = {
      {1436, 10, 25, "2015-08-10"}, {1445, 9, 1, "2024-03-11"}, {1446, 1, 1, "2024-07-07"},
      {1444, 10, 1, "2023-04-21"},
  };
  for (const Case& c : cases) {
    const std::optional<Date> date = unicode::from_hijri(c.year, c.month, c.day);
    REQUIRE(date);
    CHECK(to_iso(*date) == c.date);
  }
  CHECK_FALSE(unicode::from_hijri(1445, 13, 1));
  CHECK_FALSE(unicode::from_hijri(1445, 1, 31));
  CHECK_FALSE(unicode::from_hijri(0, 1, 1));
}

TEST_CASE("names of countries and months") {
  CHECK(unicode::region_name("SY", "ar") == "سوريا");
  CHECK(unicode::region_name("FR", "en") == "France");
  CHECK(unicode::region_name("QX", "en").empty());
  CHECK(unicode::region_name("not a code", "en").empty());
  const std::vector<std::string> months = unicode::month_names("ar-SY");
  REQUIRE(months.size() == 12);
  CHECK(months[1] == "شباط");
  CHECK(unicode::month_names("ar-DZ")[0] == "جانفي");
}
