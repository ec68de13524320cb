// SPDX-License-Identifier: Apache-2.0
// usage: bench_extract FILE.jsonl [ARTICLES]
// Speed of extraction on one thread, beside that of finding word boundaries alone (ICU), on the
// same articles in memory.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
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

/// What some work took, in seconds. Other work of the machine lengthens the first of the two.
struct Took {
  double wall = 0;
  double processor = 0;
};

Took took(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t begin_ticks = std::clock();
  work();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  return {wall.count(), double(std::clock() - begin_ticks) / CLOCKS_PER_SEC};
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

/// Megabytes in a second of processor time, printed with those in a second of the clock.
double print_speed(const char* what, double megabytes, Took took, std::size_t found) {
  const double speed = megabytes / took.processor;
  std::cout << "  " << std::setw(12) << std::left << what << std::right << std::setw(8) << speed
            << " MB/s of processor," << std::setw(8) << megabytes / took.wall << " MB/s of clock, "
            << found << " found\n";
  return speed;
}

void run(const std::vector<Article>& articles, isnad::Extractor& extractor,
         icu::BreakIterator& words) {
  double megabytes = 0;
  for (const Article& a : articles) megabytes += double(a.title.size() + a.text.size()) / 1e6;
  std::cout << articles.size() << " articles, " << megabytes << " MB\n";
  double best_words = 0, best_claims = 0;
  for (int round = 1; round <= kRounds; ++round) {
    std::size_t boundaries = 0, claims = 0;
    const Took words_took = took([&] {
      for (const Article& a : articles) {
        boundaries += count_boundaries(words, a.title) + count_boundaries(words, a.text);
      }
    });
    const Took claims_took = took([&] {
      for (const Article& a : articles) claims += extractor.extract(a).size();
    });
    std::cout << "round " << round << '\n';
    best_words = std::max(best_words, print_speed("boundaries", megabytes, words_took, boundaries));
    best_claims = std::max(best_claims, print_speed("claims", megabytes, claims_took, claims));
  }
  std::cout << "best of processor: boundaries " << best_words << " MB/s, claims " << best_claims
            << " MB/s, ratio " << std::setprecision(3) << best_claims / best_words << '\n';
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
  const Took loading =
      took([&] { lexicon = isnad::Lexicon::load(isnad::LexiconFiles::embedded()); });
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("ar"), status));
  if (!lexicon || U_FAILURE(status)) {
    std::cerr << (lexicon ? u_errorName(status) : lexicon.error().to_string()) << '\n';
    return 1;
  }
  std::cout << "lexicon loaded in " << loading.processor << " s of processor\n";
  const std::size_t most = argc == 3 ? std::strtoul(argv[2], nullptr, 10) : std::size_t(-1);
  const std::vector<Article> articles = read_articles(argv[1], most);
  if (articles.empty()) {
    std::cerr << "no article in " << argv[1] << '\n';
    return 1;
  }
  isnad::Extractor extractor(lexicon.value());
  run(articles, extractor, *words);
}
