// SPDX-License-Identifier: Apache-2.0
#include "graph/text_search.h"

#include <doctest/doctest.h>

#include "core/fold.h"
#include "graph/claim_merger.h"
#include "tests/support/sketch_graph.h"

using namespace isnad;
using test::ClaimBuilder;

TEST_CASE("words are found as they are spoken, not as they are written") {
  const char* const text = "أعلن وزير الخارجية العراقيّ أن أنقرة وبغداد اتّفقتا للمرة الأولى";
  for (const char* words : {"اعلن", "العراقي", "عراقي", "بغداد", "بغداد أنقره", "انقرة", "الأولى",
                            "مرة", "اتفقتا", "وبغداد", "الوزير"}) {
    CAPTURE(words);
    CHECK(text_has_words(text, fold_name(words)));
  }
  for (const char* words : {"إيران", "بغداد إيران", "داد", "عراق", "بغدا", "راقي"}) {
    CAPTURE(words);
    CHECK_FALSE(text_has_words(text, fold_name(words)));
  }
  CHECK(text_has_words("Erdoğan received the envoy", fold_name("ERDOGAN envoy")));
  CHECK_FALSE(text_has_words("Erdoğan received the envoy", fold_name("voy")));
}

TEST_CASE("what may stand before a word") {
  for (const char* word : {"والعراق", "بالعراق", "فالعراق", "كالعراق", "للعراق", "وللعراق",
                           "وبالعراق", "العراق", "عراق", "لعراق"}) {
    CAPTURE(word);
    CHECK(text_has_words(word, fold_name("العراق")));
  }
  for (const char* word : {"سالعراق", "بوالعراق", "عراقي", "بلالعراق"}) {
    CAPTURE(word);
    CHECK_FALSE(text_has_words(word, fold_name("العراق")));
  }
}

TEST_CASE("edges by how many reports have the words") {
  const auto claim = [](const char* from, const char* article, const char* words,
                        const char* outlet) {
    ClaimBuilder builder(from, "visit", "country/IQ");
    builder.in(article, "2026-02-04", outlet).on("2026-02-03");
    builder.claim().evidence.text = words;
    return builder.claim();
  };
  const KnowledgeGraph graph = merge_claims({
      claim("person/a", "a1", "زار الرئيس بغداد", "one"),
      claim("person/b", "a2", "وصل الوزير إلى بغداد", "one"),
      claim("person/b", "a3", "حل الوزير ضيفا", "two"),
      claim("person/b", "a4", "الوزير في بغداد", "three"),
  });
  const auto show = [&](const char* words, const GraphFilter& filter = {}) {
    std::string text;
    for (const TextHit& hit : search_text(graph, words, filter)) {
      text += test::edge_word(graph, hit.edge) + ":" + std::to_string(hit.records.size()) + " ";
    }
    return text;
  };
  CHECK(show("بغداد") == "person/b>visit>country/IQ:2 person/a>visit>country/IQ:1 ");
  CHECK(show("وزير ضيفا") == "person/b>visit>country/IQ:1 ");
  CHECK(show("الرئيس ضيفا").empty());
  CHECK(show("").empty());
  CHECK(show(" - ").empty());
  GraphFilter filter;
  filter.min_weight = 2;
  CHECK(show("بغداد", filter) == "person/b>visit>country/IQ:2 ");
}
