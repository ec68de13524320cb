// SPDX-License-Identifier: Apache-2.0
// usage: bench_extract FILE.jsonl [ARTICLES]
// Speed of extraction on one thread, beside that of finding word boundaries alone (ICU), on the
// same articles in memory. On a busy machine the ratio says more than either speed.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <iomanip>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <utility>
#include <vector>

#include "extract/article_reader.h"
#include "extract/extractor.h"

namespace {

using isnad::Article;

constexpr int kRounds = 3;

double seconds_of(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// The first articles of a file; bad ones are left out.
std::vector<Article> read_articles(const std::string& path, std::size_t most) {
  std::vector<Article> articles;
  isnad::ArticleReader reader({path});
  while (articles.size() < most) {
    std::optional<isnad::Result<Article>> article = reader.next();
    if (!article) break;
    if (*article) {
      articles.push_back(std::move(article->value()));
    } else {
      std::cerr << article->error().to_string() << '\n';
    }
  }
  return articles;
}

std::size_t count_boundaries(icu::BreakIterator& words, const std::string& text) {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  words.setText(wide);
  std::size_t count = 0;
  while (words.next() != icu::BreakIterator::DONE) ++count;
  return count;
}

void print_speed(const char* what, double megabytes, double seconds, std::size_t found) {
  std::cout << "  " << std::setw(12) << std::left << what << std::setw(8) << std::right
            << megabytes / seconds << " MB/s, " << found << " found\n";
}

int run(const std::vector<Article>& articles, isnad::Extractor& extractor,
        icu::BreakIterator& words) {
  double megabytes = 0;
  for (const Article& a : articles) megabytes += double(a.title.size() + a.text.size()) / 1e6;
  std::cout << articles.size() << " articles, " << megabytes << " MB\n";
  double best_words = 0, best_claims = 0;
  for (int round = 1; round <= kRounds; ++round) {
    std::size_t boundaries = 0, claims = 0;
    const double words_time = seconds_of([&] {
      for (const Article& a : articles) {
        boundaries += count_boundaries(words, a.title) + count_boundaries(words, a.text);
      }
    });
    const double claims_time = seconds_of([&] {
      for (const Article& a : articles) claims += extractor.extract(a).size();
    });
    std::cout << "round " << round << '\n';
    print_speed("boundaries", megabytes, words_time, boundaries);
    print_speed("claims", megabytes, claims_time, claims);
    best_words = std::max(best_words, megabytes / words_time);
    best_claims = std::max(best_claims, megabytes / claims_time);
  }
  std::cout << "best: boundaries " << best_words << " MB/s, claims " << best_claims
            << " MB/s, ratio " << best_claims / best_words << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: bench_extract FILE.jsonl [ARTICLES]\n";
    return 2;
  }
  std::cout << std::fixed << std::setprecision(2);
  isnad::Result<std::shared_ptr<const isnad::Lexicon>> lexicon =
      isnad::Error{isnad::ErrorKind::lexicon, "not loaded", ""};
  const double loading =
      seconds_of([&] { lexicon = isnad::Lexicon::load(isnad::LexiconFiles::embedded()); });
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("ar"), status));
  if (!lexicon || U_FAILURE(status)) {
    std::cerr << (lexicon ? u_errorName(status) : lexicon.error().to_string()) << '\n';
    return 1;
  }
  std::cout << "lexicon loaded in " << loading << " s\n";
  const std::size_t most = argc == 3 ? std::strtoul(argv[2], nullptr, 10) : std::size_t(-1);
  const std::vector<Article> articles = read_articles(argv[1], most);
  if (articles.empty()) {
    std::cerr << "no article in " << argv[1] << '\n';
    return 1;
  }
  isnad::Extractor extractor(lexicon.value());
  return run(articles, extractor, *words);
}
