// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fmt/ostream.h>
#include <memory>
#include <ostream>
#include <string>
#include <system_error>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/command_table.h"
#include "cli/filter_options.h"
#include "cli/graph_output.h"
#include "cli/graph_source.h"
#include "graph/claim_store.h"

namespace isnad::cli {

namespace {

struct Options {
  std::string graph;
  FilterOptions filter;
  GraphOutputOptions output;
  std::vector<std::string> lexicons;
};

bool would_overwrite_store(const Options& options) {
  std::error_code error;
  return ClaimStore::is_store(options.graph) &&
         std::filesystem::equivalent(options.output.path, options.graph, error);
}

int run(const Options& options, Console& console) {
  if (would_overwrite_store(options)) {
    return fail(console, {ErrorKind::usage, "this is the store; give the export another file",
                          options.output.path});
  }
  Result<std::unique_ptr<GraphOutput>> output = GraphOutput::create(options.output, console.out);
  if (!output) return fail(console, output.error());
  const Result<KnowledgeGraph> read = read_graph(options.graph, options.lexicons);
  if (!read) return fail(console, read.error());
  const KnowledgeGraph& whole = read.value();
  const Result<KnowledgeGraph> part = filtered(whole, options.filter, console);
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
  declare_lexicon(app, options->lexicons);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
