// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/ostream.h>
#include <iterator>
#include <memory>
#include <ostream>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/claim_input.h"
#include "cli/command_table.h"
#include "cli/graph_output.h"
#include "cli/graph_source.h"
#include "cli/loaded_lexicon.h"
#include "cli/merging.h"
#include "cli/store_feed.h"
#include "graph/claim_store.h"

namespace isnad::cli {

namespace {

struct BuildOptions {
  ArticleOptions articles;
  GraphOutputOptions output;  ///< without a path: no graph
  std::string store;          ///< empty: none
};

void add_counts(const RunCounts& more, RunCounts& counts) {
  counts.articles += more.articles;
  counts.skipped += more.skipped;
  counts.claims += more.claims;
  counts.failed = counts.failed || more.failed;
}

/// All claims of the inputs.
std::vector<Claim> gather_claims(ArticleOptions articles, const LoadedLexicon& lexicon,
                                 RunCounts& counts, Console& console) {
  std::vector<Claim> claims;
  take_claim_files(articles, claims, counts, console);
  if ((counts.failed && articles.stop_on_error) || articles.inputs.empty()) return claims;
  const auto keep = [&claims](BatchClaims&& batch) {
    for (ArticleClaims& article : batch.articles) {
      std::ranges::move(article.claims, std::back_inserter(claims));
    }
    return true;
  };
  add_counts(run_articles(articles, lexicon, ClaimForm::values, keep, console), counts);
  return claims;
}

/// Adds all claims of the inputs to a store.
Status feed_store(ArticleOptions articles, const LoadedLexicon& lexicon, StoreFeed& feed,
                  RunCounts& counts, Console& console) {
  std::vector<Claim> claims;
  take_claim_files(articles, claims, counts, console);
  if (counts.failed && articles.stop_on_error) return std::nullopt;
  if (Status failure = feed.add(std::move(claims))) return failure;
  if (articles.inputs.empty()) return std::nullopt;
  Status failure;
  const auto keep = [&](BatchClaims&& batch) {
    failure = feed.add(batch.articles);
    return !failure;
  };
  const auto drop = [&](ArticleBatch& batch) { return feed.drop_known(batch); };
  add_counts(run_articles(articles, lexicon, ClaimForm::values, keep, console, drop), counts);
  return failure;
}

/// Writes the graph; how large it is, as the end of a closing line.
Result<std::string> write_graph(const KnowledgeGraph& graph, GraphOutput& output) {
  if (Status error = output.write(graph)) return *error;
  return fmt::format("; {}, {}", count_text(graph.nodes().size(), "node"),
                     count_text(graph.edges().size(), "edge"));
}

int build(const BuildOptions& options, const LoadedLexicon& lexicon, GraphOutput* output,
          Console& console) {
  RunCounts counts;
  std::vector<Claim> claims = gather_claims(options.articles, lexicon, counts, console);
  if (counts.failed) return fail(console, kFailed, "no graph was written");
  const KnowledgeGraph graph = merge_claims(std::move(claims), merge_options(lexicon));
  const Result<std::string> size = write_graph(graph, *output);
  if (!size) return fail(console, size.error());
  fmt::print(console.err, "{}, {} skipped, {}{}\n", count_text(counts.articles, "article"),
             counts.skipped, count_text(counts.claims, "claim"), size.value());
  return kDone;
}

/// What follows from the claims: the graph that the store keeps, and a file where one is wanted.
Result<std::string> finish_store(const LoadedLexicon& lexicon, ClaimStore& store,
                                 GraphOutput* output) {
  const Result<bool> current = store.has_graph(lexicon_key(lexicon.files));
  if (!current) return current.error();
  if (current.value() && !output) return std::string();
  const Result<KnowledgeGraph> graph = update_graph(store, lexicon);
  if (!graph) return graph.error();
  return !output ? std::string() : write_graph(graph.value(), *output);
}

int build_in_store(const BuildOptions& options, const LoadedLexicon& lexicon, GraphOutput* output,
                   Console& console) {
  Result<ClaimStore> store = ClaimStore::open(options.store, StoreMode::create);
  if (!store) return fail(console, store.error());
  StoreFeed feed(store.value());
  RunCounts counts;
  const Status stopped = feed_store(options.articles, lexicon, feed, counts, console);
  if (stopped) return fail(console, *stopped);
  if (counts.failed) {
    return fail(console, kFailed, "the store keeps what was added before; no graph was written");
  }
  const StoreFeed::Counts& fed = feed.counts();
  if (fed.replaced > 0) {
    if (Status failure = store.value().tidy()) return fail(console, *failure);
  }
  const Result<std::string> size = finish_store(lexicon, store.value(), output);
  if (!size) return fail(console, size.error());
  fmt::print(console.err, "{} added, {} already known, {} replaced, {} skipped, {}{}\n",
             count_text(fed.added, "article"), fed.known, fed.replaced, counts.skipped,
             count_text(counts.claims, "claim"), size.value());
  return kDone;
}

/// A wrong option, told before any work is done.
Status check_options(const BuildOptions& options) {
  if (options.output.path.empty() && options.store.empty()) {
    return Error{ErrorKind::usage,
                 "give a file for the graph with --output, or a store with --store", ""};
  }
  // One that is there already was refused with the output.
  if (options.output.path == options.store) {
    return Error{ErrorKind::usage, "the graph would overwrite the store; give it another file",
                 options.store};
  }
  return check_inputs(options.articles.inputs);
}

int run(const BuildOptions& options, Console& console) {
  std::unique_ptr<GraphOutput> output;
  if (!options.output.path.empty()) {
    Result<std::unique_ptr<GraphOutput>> created = GraphOutput::create(options.output, console.out);
    if (!created) return fail(console, created.error());
    output = std::move(created.value());
  }
  if (Status error = check_options(options)) return fail(console, *error);
  const Result<LoadedLexicon> lexicon = load_lexicon(options.articles.lexicons);
  if (!lexicon) return fail(console, lexicon.error());
  return options.store.empty() ? build(options, lexicon.value(), output.get(), console)
                               : build_in_store(options, lexicon.value(), output.get(), console);
}

}  // namespace

Runner declare_build(CLI::App& app) {
  const auto options = std::make_shared<BuildOptions>();
  declare_reading(app, options->articles, InputKind::articles_or_claims);
  declare_running(app, options->articles);
  declare_graph_output(app, options->output);
  app.add_option("--store", options->store,
                 "Store that keeps the claims and grows with each run; the graph is then that of "
                 "the whole store")
      ->type_name("FILE");
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
