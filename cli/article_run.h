// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "cli/article_options.h"
#include "cli/console.h"
#include "cli/loaded_lexicon.h"
#include "core/article.h"
#include "core/claim.h"
#include "core/result.h"

namespace isnad::cli {

/// How a run ended.
struct RunCounts {
  std::size_t articles = 0;  ///< read and used
  std::size_t skipped = 0;
  std::size_t claims = 0;
  bool failed = false;  ///< an input could not be read, or --stop-on-error met a bad article
};

/// An article that was read, and what it tells.
struct ArticleClaims {
  ArticleRef article;
  std::vector<Claim> claims;
};

/// What comes out of some articles, in their order.
struct BatchClaims {
  std::vector<ArticleClaims> articles;
  std::string lines;  ///< their claims as JSON lines
};

enum class ClaimForm { values, lines };

/// Takes the claims of the next articles in the requested form; false ends the run.
using ClaimSink = std::function<bool(BatchClaims&&)>;

/// Articles and, in their places, the errors of bad ones.
using ArticleBatch = std::vector<Result<Article>>;
/// Removes from a batch what need not be extracted; an Error ends the run.
using ArticleFilter = std::function<Status(ArticleBatch&)>;

/// Extracts the claims of all articles on several threads and hands them on in the order of the
/// inputs, whatever the number of threads. Memory is bounded by the batches under way. Names each
/// article that it skips on `console.err`.
RunCounts run_articles(const ArticleOptions& options, const LoadedLexicon& lexicon, ClaimForm form,
                       const ClaimSink& sink, Console& console, const ArticleFilter& filter = {});

/// Counts the error and names it on `console.err`; true when the run must end here.
bool note_error(const Error& error, bool stop_on_error, RunCounts& counts, Console& console);

}  // namespace isnad::cli
