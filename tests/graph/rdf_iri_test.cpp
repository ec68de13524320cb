// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/rdf_iri.h"

#include <doctest/doctest.h>
#include <string>

using namespace isnad::rdf;

TEST_CASE("ids become paths in ASCII") {
  CHECK(path_of_id("country/SY") == "country/SY");
  CHECK(path_of_id("person/ahmed-al_sharaa.~1") == "person/ahmed-al_sharaa.~1");
  CHECK(path_of_id("person/a/b c") == "person/a%2Fb%20c");
  CHECK(path_of_id("سوريا") == "%D8%B3%D9%88%D8%B1%D9%8A%D8%A7");
  CHECK(path_of_id("no-slash") == "no-slash");
  CHECK(path_of_id("/a") == "%2Fa");
  CHECK(path_of_id("a/") == "a%2F");
  CHECK(path_of_id("<a>\"\\^`{|}\n%41#?") == "%3Ca%3E%22%5C%5E%60%7B%7C%7D%0A%2541%23%3F");
  CHECK(path_segment(std::string_view("\0", 1)) == "%00");
}

TEST_CASE("no id is a step in the path") {
  CHECK(path_of_id("person/..") == "person/%2E%2E");
  CHECK(path_of_id("./a") == "%2E/a");
  CHECK(path_of_id(".a./..b") == ".a./..b");
}

TEST_CASE("addresses of the web") {
  CHECK(web_address("https://news.example/a?b=c&d=[1]#e") ==
        "https://news.example/a?b=c&d=%5B1%5D#e");
  CHECK(web_address("http://news.example:8080/") == "http://news.example:8080/");
  CHECK(web_address("http://news.example") == "http://news.example");
  CHECK(web_address("http://news.example?x") == "http://news.example?x");
  CHECK(web_address("http://a.b/ع \"<>") == "http://a.b/%D8%B9%20%22%3C%3E");
  CHECK(web_address("http://a.b/%41%zz%4") == "http://a.b/%41%25zz%254");
  CHECK(web_address("http://a.b/#x#y") == "http://a.b/#x%23y");
  for (const std::string_view none :
       {"", "x", "ftp://a.b/", "javascript:alert(1)", "https://", "http:///x", "http://[::1]/",
        "http://a b/", "http://me@a.b/", "http://a.b:port/", "http://a.b:999999/", "http://ع.b/",
        "http://-a/", " http://a.b/"}) {
    CAPTURE(none);
    CHECK(web_address(none).empty());
  }
}

TEST_CASE("tags of languages") {
  for (const std::string_view tag :
       {"ar", "en", "ckb", "en-US", "zh-Hant", "zh-Hant-TW", "es-419"}) {
    CAPTURE(tag);
    CHECK(is_language_tag(tag));
  }
  for (const std::string_view tag : {"", "a", "arab", "ar-", "-ar", "ar--EG", "ar_EG", "a1", "ar-E",
                                     "ar-12", "x-klingon", "ar-EG-x", "ar\n", "ar-Hant-", "ع"}) {
    CAPTURE(tag);
    CHECK_FALSE(is_language_tag(tag));
  }
}

TEST_CASE("an address to name things below") {
  CHECK(is_base("https://data.example.org/"));
  CHECK(is_base("http://a.b:80/news/"));
  for (const std::string_view none :
       {"", "https://data.example.org", "urn:x:", "https://a.b/?q/", "https://a.b/#/",
        "https://a.b/ /", "https://a.b/../", "/", "https:///"}) {
    CAPTURE(none);
    CHECK_FALSE(is_base(none));
  }
}
