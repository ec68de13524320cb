// SPDX-License-Identifier: Apache-2.0
#include <fmt/ostream.h>
#include <iterator>
#include <memory>
#include <ostream>
#include <set>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/claim_input.h"
#include "cli/command_table.h"
#include "cli/graph_output.h"
#include "cli/graph_source.h"
#include "cli/merging.h"
#include "graph/claim_store.h"
#include "graph/graph_claims.h"

namespace isnad::cli {

namespace {

struct MergeCommandOptions {
  std::vector<std::string> shards;
  std::vector<std::string> lexicons;
  bool stop_on_error = false;
  GraphOutputOptions output;
};

Result<std::vector<Claim>> claims_of_graph(const std::string& path) {
  const Result<KnowledgeGraph> graph = read_graph(path);
  if (!graph) return graph.error();
  std::vector<Claim> claims = claims_of(graph.value());
  if (claims.empty() && !graph.value().edges().empty()) {
    return Error{ErrorKind::input,
                 "its edges have no evidence to merge by; build it without --aggregate", path};
  }
  return claims;
}

Result<std::vector<Claim>> claims_of_store(const std::string& path) {
  Result<ClaimStore> store = ClaimStore::open(path, StoreMode::read);
  if (!store) return store.error();
  return store.value().claims();
}

/// The claims of all shards. Lines of claims that are bad are skipped, a bad graph or store is
/// an error: without it the result would be another one.
Result<std::vector<Claim>> gather(const MergeCommandOptions& options, RunCounts& counts,
                                  Console& console) {
  std::vector<Claim> claims;
  std::set<std::string> known;
  for (const std::string& shard : options.shards) {
    if (is_claim_file(shard)) {
      read_claim_file(shard, options.stop_on_error, claims, known, counts, console);
      continue;
    }
    Result<std::vector<Claim>> more =
        ClaimStore::is_store(shard) ? claims_of_store(shard) : claims_of_graph(shard);
    if (!more) return more.error();
    std::ranges::move(more.value(), std::back_inserter(claims));
  }
  return claims;
}

int run(const MergeCommandOptions& options, Console& console) {
  Result<std::unique_ptr<GraphOutput>> output = GraphOutput::create(options.output, console.out);
  if (!output) return fail(console, output.error());
  const Result<LoadedLexicon> lexicon = load_lexicon(options.lexicons);
  if (!lexicon) return fail(console, lexicon.error());
  RunCounts counts;
  Result<std::vector<Claim>> claims = gather(options, counts, console);
  if (!claims) return fail(console, claims.error());
  if (counts.failed) return fail(console, kFailed, "no graph was written");
  const std::size_t count = claims.value().size();
  const KnowledgeGraph graph =
      merge_claims(std::move(claims.value()), merge_options(lexicon.value()));
  if (Status error = output.value()->write(graph)) return fail(console, *error);
  fmt::print(console.err, "{}, {}; {}, {}\n", count_text(options.shards.size(), "shard"),
             count_text(count, "claim"), count_text(graph.nodes().size(), "node"),
             count_text(graph.edges().size(), "edge"));
  return kDone;
}

}  // namespace

Runner declare_merge(CLI::App& app) {
  const auto options = std::make_shared<MergeCommandOptions>();
  app.add_option("SHARD", options->shards,
                 "Graphs (GraphML), stores or files of claims, in any order")
      ->required();
  app.add_flag("--stop-on-error", options->stop_on_error,
               "Fail at the first bad claim instead of skipping it");
  declare_lexicon(app, options->lexicons);
  declare_graph_output(app, options->output);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
