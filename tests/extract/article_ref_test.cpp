// SPDX-License-Identifier: Apache-2.0
#include "extract/article_ref.h"

#include <doctest/doctest.h>

#include "extract/extractor.h"
#include "extract/tokenizer.h"
#include "tests/support/news_texts.h"

using namespace isnad;

namespace {

Article article() {
  Article article;
  article.id = "a1";
  article.source = "outlet";
  article.url = "https://example.org/1";
  article.date = Date{2026, 2, 4};
  article.title = "title";
  article.text = "text";
  return article;
}

const std::shared_ptr<const Lexicon>& lexicon() {
  static const auto one = Lexicon::load(LexiconFiles::embedded());
  REQUIRE_MESSAGE(one.ok(), (one.ok() ? "" : one.error().to_string()));
  return one.value();
}

std::string sketch(const std::string& text) {
  WordAnalyser analyser(lexicon()->words(), &lexicon()->entities().name_index());
  std::vector<Token> tokens;
  tokenize(text, 0, analyser, tokens);
  return sketch_of(tokens);
}

}  // namespace

TEST_CASE("a version of an article is told by its title, text and date alone") {
  CHECK(content_hash(article()) == "d2537d80d0cb7512");
  CHECK(content_hash({}) == "c41160e8e51f9146");
  Article same = article();
  same.id = "a2";
  same.source = "another";
  same.url.clear();
  same.story_begin = 2;
  CHECK(content_hash(same) == content_hash(article()));
  for (int part = 0; part < 4; ++part) {
    CAPTURE(part);
    Article other = article();
    if (part == 0) other.title = "title ";
    if (part == 1) other.text = "test";
    if (part == 2) other.date = Date{2026, 2, 5};
    if (part == 3) std::swap(other.title, other.text);
    CHECK(content_hash(other) != content_hash(article()));
  }
}

TEST_CASE("claims keep of an article who printed it and where") {
  const ArticleRef reference = refer_to(article());
  CHECK(reference.id == "a1");
  CHECK(reference.date == Date{2026, 2, 4});
  CHECK(reference.language == "ar");
  CHECK(reference.source == "outlet");
  CHECK(reference.url == "https://example.org/1");
  CHECK(reference.hash == content_hash(article()));
  CHECK(reference.agency.empty());
  CHECK(reference.sketch.empty());
}

TEST_CASE("spelling and marks do not matter, words and their order do") {
  const std::string text = "أعلن وزير الخارجية في بغداد اليوم اتفاقا جديدا مع أنقرة حول المياه";
  struct Case {
    const char* what;
    const char* text;
    bool same;
  };
  const Case cases[] = {
      {"vowel signs", "أَعلنَ وزيرُ الخارجية في بغداد اليوم اتفاقًا جديدا مع أنقرة حول المياه", true},
      {"tatweel", "أعلـن وزير الخارجيـة في بغداد اليوم اتفاقا جديدا مع أنقرة حول المياه", true},
      {"forms of alef", "اعلن وزير الخارجية في بغداد اليوم اتفاقا جديدا مع انقرة حول المياه", true},
      {"final ha", "أعلن وزير الخارجيه في بغداد اليوم اتفاقا جديدا مع أنقره حول المياه", true},
      {"marks", "«أعلن» وزير الخارجية، في بغداد\n(اليوم) اتفاقا جديدا - مع أنقرة: حول المياه.",
       true},
      {"presentation forms", "أعلن وزير الخارجية ﻓﻲ بغداد اليوم اتفاقا جديدا مع أنقرة حول المياه",
       true},
      {"a ligature", "أعلن وزير ﺍﻟﺨﺎﺭﺟﻴﺔ في بغداد اليوم اتفاقا جديدا مع أنقرة حول المياه", true},
      {"another word", "أعلن وزير الخارجية في أربيل اليوم اتفاقا جديدا مع أنقرة حول المياه", false},
      {"another order", "وزير الخارجية أعلن في بغداد اليوم اتفاقا جديدا مع أنقرة حول المياه",
       false},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.what));
    CHECK((sketch(each.text) == sketch(text)) == each.same);
  }
  CHECK(sketch("One TWO three ÉTÉ five six seven 8") ==
        sketch("one two three ete five six seven ٨"));
}

TEST_CASE("a sketch is the same in every version") {
  CHECK(sketch(test::joined(test::visit_report())) ==
        "5rDEJZX6ShM4Xzk-ieIQbnjyEhKCoKCcaLrbuvlHrvHE4FMx");
}

TEST_CASE("claims know agency and sketch of their story, not of its headline or date line") {
  Extractor extractor(lexicon());
  Article one;
  one.id = "a1";
  one.text = "2026-02-04\nعمان - بترا: " + test::joined(test::visit_report());
  one.story_begin = 11;
  const std::vector<Claim> claims = extractor.extract(one);
  REQUIRE_FALSE(claims.empty());
  for (const Claim& claim : claims) {
    CHECK(claim.article.agency == "media/petra-news-agency");
    CHECK(claim.article.hash == content_hash(one));
    CHECK(claim.article.sketch == sketch("عمان - بترا: " + test::joined(test::visit_report())));
  }
  one.title = "وزير الخارجية العراقي يزور عمان";
  CHECK(extractor.extract(one).back().article.sketch == claims.back().article.sketch);
  CHECK(extractor.inspect(one).claims.back().article.sketch == claims.back().article.sketch);
}
