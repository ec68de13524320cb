// SPDX-License-Identifier: Apache-2.0
#include <fmt/ostream.h>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/command_table.h"
#include "cli/filter_options.h"
#include "cli/graph_output.h"
#include "cli/graph_source.h"
#include "cli/merging.h"
#include "graph/graph_claims.h"

namespace isnad::cli {

namespace {

struct Options {
  std::string graph;
  FilterOptions filter;
  std::string as_of;  ///< ISO; empty: all reports
  GraphOutputOptions output;
  std::vector<std::string> lexicons;
};

/// The graph as it was known on a day: of the reports published by then.
Result<KnowledgeGraph> known_on(const KnowledgeGraph& graph, Date day,
                                const std::vector<std::string>& lexicons) {
  const Result<LoadedLexicon> lexicon = load_lexicon(lexicons);
  if (!lexicon) return lexicon.error();
  std::vector<Claim> claims = claims_of(graph);
  std::erase_if(claims, [day](const Claim& claim) {
    return !claim.article.date || *claim.article.date > day;
  });
  return merge_claims(std::move(claims), merge_options(lexicon.value()));
}

int run(const Options& options, Console& console) {
  Result<std::unique_ptr<GraphOutput>> output = GraphOutput::create(options.output, console.out);
  if (!output) return fail(console, output.error());
  const Result<KnowledgeGraph> read = read_graph(options.graph, options.lexicons);
  if (!read) return fail(console, read.error());
  const KnowledgeGraph& whole = read.value();
  const Result<KnowledgeGraph> known =
      options.as_of.empty() ? whole : known_on(whole, *parse_iso(options.as_of), options.lexicons);
  if (!known) return fail(console, known.error());
  const Result<KnowledgeGraph> part = filtered(known.value(), options.filter, console);
  if (!part) return fail(console, part.error());
  const KnowledgeGraph& graph = part.value();
  if (Status error = output.value()->write(graph)) return fail(console, *error);
  fmt::print(console.err, "{} of {}, {} of {}\n", graph.nodes().size(),
             count_text(whole.nodes().size(), "node"), graph.edges().size(),
             count_text(whole.edges().size(), "edge"));
  return kDone;
}

}  // namespace

Runner declare_export(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("GRAPH", options->graph, "GraphML file or store that isnad build wrote")
      ->required();
  declare_graph_output(app, options->output);
  app.get_option("--output")->required();
  declare_filter(app, options->filter);
  app.add_option("--as-of", options->as_of,
                 "Only what was known on this day, from reports published by then")
      ->check(day_check());
  declare_lexicon(app, options->lexicons);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
