// SPDX-License-Identifier: Apache-2.0
#include "extract/article_ref.h"

#include <doctest/doctest.h>

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
}
