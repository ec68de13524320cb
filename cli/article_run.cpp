// SPDX-License-Identifier: Apache-2.0
#include "cli/article_run.h"

#include <algorithm>
#include <fmt/ostream.h>
#include <ostream>
#include <thread>
#include <utility>

#include "cli/ordered_pool.h"
#include "extract/article_ref.h"
#include "extract/extractor.h"
#include "graph/claim_file.h"

namespace isnad::cli {

namespace {

/// Large enough that handing over costs nothing, small enough that all threads get work.
constexpr std::size_t kBatchArticles = 32;
constexpr std::size_t kBatchBytes = std::size_t{256} << 10;
constexpr std::size_t kBatchesAThread = 3;

struct BatchOutput {
  BatchClaims claims;
  std::size_t articles = 0;
  std::size_t claim_count = 0;
  std::vector<Error> errors;
};

/// Empty at the end. An error that ends the run is the last of its batch and sets `stop`.
ArticleBatch read_batch(ArticleReader& reader, bool stop_on_error, bool& stop) {
  ArticleBatch batch;
  std::size_t bytes = 0;
  while (!stop && batch.size() < kBatchArticles && bytes < kBatchBytes) {
    std::optional<Result<Article>> article = reader.next();
    if (!article) break;
    if (*article) bytes += article->value().text.size();
    stop = !*article && stop_on_error;
    batch.push_back(std::move(*article));
  }
  return batch;
}

BatchOutput extract_batch(Extractor& extractor, const ArticleBatch& batch, ClaimForm form) {
  BatchOutput output;
  for (const Result<Article>& article : batch) {
    if (!article) {
      output.errors.push_back(article.error());
      continue;
    }
    ++output.articles;
    std::vector<Claim> claims = extractor.extract(article.value());
    output.claim_count += claims.size();
    if (form == ClaimForm::lines) {
      for (const Claim& claim : claims) write_claim(claim, output.claims.lines);
    } else {
      ArticleRef reference = claims.empty() ? refer_to(article.value()) : claims.front().article;
      output.claims.articles.push_back({std::move(reference), std::move(claims)});
    }
  }
  return output;
}

unsigned thread_count(const ArticleOptions& options) {
  return options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

bool note_error(const Error& error, bool stop_on_error, RunCounts& counts, Console& console) {
  const bool failed = error.kind != ErrorKind::input || stop_on_error;
  fmt::print(console.err, "isnad: {}{}\n", failed ? "" : "skipped ", error.to_string());
  ++counts.skipped;
  counts.failed = counts.failed || failed;
  return stop_on_error;
}

RunCounts run_articles(const ArticleOptions& options, const LoadedLexicon& lexicon, ClaimForm form,
                       const ClaimSink& sink, Console& console, const ArticleFilter& filter) {
  const unsigned threads = thread_count(options);
  using Pool = OrderedPool<ArticleBatch, BatchOutput>;
  Pool pool(threads, [&lexicon, form]() -> Pool::Worker {
    const auto extractor = std::make_shared<Extractor>(lexicon.lexicon);
    return [extractor, form](const ArticleBatch& batch) {
      return extract_batch(*extractor, batch, form);
    };
  });
  RunCounts counts;
  const auto hand_on = [&] {
    BatchOutput output = pool.take();
    counts.articles += output.articles;
    counts.claims += output.claim_count;
    for (const Error& error : output.errors) {
      note_error(error, options.stop_on_error, counts, console);
    }
    return sink(std::move(output.claims));
  };
  ArticleReader reader(options.inputs, reader_options(options), &lexicon.date_lines);
  bool stop = false;
  for (;;) {
    ArticleBatch batch = read_batch(reader, options.stop_on_error, stop);
    if (batch.empty()) break;
    if (filter) {
      if (const Status failure = filter(batch)) {
        note_error(*failure, true, counts, console);
        return counts;
      }
      if (batch.empty()) continue;
    }
    if (pool.pending() >= threads * kBatchesAThread && !hand_on()) return counts;
    pool.give(std::move(batch));
  }
  while (pool.pending() > 0) {
    if (!hand_on()) return counts;
  }
  return counts;
}

}  // namespace isnad::cli
