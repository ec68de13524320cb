// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extract/date_finder.h"
#include "extract/tokenizer.h"
#include "extract/word_analyser.h"

namespace isnad::date_test {

/// The lexicon that is compiled in, loaded once.
class Fixture {
 public:
  Fixture() {
    const LexiconFiles files = LexiconFiles::embedded();
    auto words = WordTable::load(files, "ar", keys_);
    auto finder = DateFinder::load(files, "ar", keys_);
    REQUIRE_MESSAGE(words.ok(), words.error().to_string());
    REQUIRE_MESSAGE(finder.ok(), finder.error().to_string());
    words_ = std::move(words.value());
    finder_ = std::make_unique<DateFinder>(std::move(finder.value()));
    finder_->teach(words_);
    words_.finish();
    analyser_ = std::make_unique<WordAnalyser>(words_);
  }

  std::vector<FoundDate> find(const std::string& text, DateContext& context,
                              const FutureHint& future = {}) {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    tokenize(text, 0, *analyser_, tokens);
    split_sentences(tokens, 0, Field::text, sentences);
    std::vector<FoundDate> found;
    for (const Sentence& sentence : sentences) {
      for (FoundDate& date : finder_->find(tokens, sentence, text, context, future)) {
        found.push_back(std::move(date));
      }
    }
    return found;
  }

 private:
  Interner keys_;
  WordTable words_;
  std::unique_ptr<DateFinder> finder_;
  std::unique_ptr<WordAnalyser> analyser_;
};

inline Fixture& fixture() {
  static Fixture one;
  return one;
}

/// "2024-05, 2016/.. weak, event+7": the dates of a text in order.
inline std::string dates_of(const std::string& text, const std::string& published) {
  DateContext context(published.empty() ? std::nullopt : parse_iso(published));
  std::string out;
  for (const FoundDate& date : fixture().find(text, context)) {
    if (!out.empty()) out += ", ";
    if (date.relative_to_event) {
      out += "event";
      if (date.offset_days_begin >= 0) out += '+';
      out += std::to_string(date.offset_days_begin);
      if (date.offset_days_end != date.offset_days_begin) {
        out += ":" + std::to_string(date.offset_days_end);
      }
    } else {
      out += date.unresolved ? "unresolved" : date.mention.time.edtf;
    }
    if (date.weak) out += " weak";
  }
  return out;
}

struct Case {
  const char* text;
  const char* published;
  const char* expected;
};

inline void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.published);
    CHECK(dates_of(c.text, c.published) == c.expected);
  }
}

}  // namespace isnad::date_test
