// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fmt/ostream.h>
#include <iterator>
#include <memory>
#include <ostream>
#include <set>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/claim_input.h"
#include "cli/command_table.h"
#include "cli/loaded_lexicon.h"
#include "cli/merging.h"
#include "cli/output_file.h"
#include "graph/claim_merger.h"
#include "graph/exporter.h"

namespace isnad::cli {

namespace {

struct BuildOptions {
  ArticleOptions articles;
  std::string output;
  std::string format;  ///< empty: what the suffix of `output` says
  ExportOptions exporting;
};

std::string format_names() {
  std::string names;
  for (const Exporter& exporter : exporters()) {
    names += (names.empty() ? "" : ", ") + std::string(exporter.name);
  }
  return names;
}

/// The exporter that is named, or the one of the suffix; a file without suffix is GraphML.
Result<const Exporter*> choose_exporter(const BuildOptions& options) {
  const std::string suffix = std::filesystem::path(options.output).extension().string();
  std::string format = options.format;
  if (format.empty() && suffix.empty()) format = "graphml";
  for (const Exporter& exporter : exporters()) {
    if (format.empty() ? exporter.suffix == suffix : exporter.name == format) return &exporter;
  }
  const std::string message =
      format.empty() ? "no format has the suffix " + suffix : "there is no format " + format;
  return Error{ErrorKind::usage, message + "; give one with --format: " + format_names(), ""};
}

/// Claim files are read here and taken off `articles.inputs`.
void read_claims(BuildOptions& options, std::vector<Claim>& claims, RunCounts& counts,
                 Console& console) {
  std::set<std::string> known;
  ArticleOptions& articles = options.articles;
  std::vector<std::string> rest;
  for (const std::string& input : articles.inputs) {
    if (counts.failed && articles.stop_on_error) return;
    if (input == "-" ? articles.input == "claims" : is_claim_file(input)) {
      read_claim_file(input, articles.stop_on_error, claims, known, counts, console);
    } else {
      rest.push_back(input);
    }
  }
  articles.inputs = std::move(rest);
}

void extract_claims(const BuildOptions& options, const LoadedLexicon& lexicon,
                    std::vector<Claim>& claims, RunCounts& counts, Console& console) {
  const auto keep = [&claims](BatchClaims&& batch) {
    std::move(batch.claims.begin(), batch.claims.end(), std::back_inserter(claims));
    return true;
  };
  const RunCounts more = run_articles(options.articles, lexicon, ClaimForm::values, keep, console);
  counts.articles += more.articles;
  counts.skipped += more.skipped;
  counts.claims += more.claims;
  counts.failed = counts.failed || more.failed;
}

int run(BuildOptions options, Console& console) {
  const Result<const Exporter*> exporter = choose_exporter(options);
  if (!exporter) return fail(console, exporter.error());
  if (Status error = check_inputs(options.articles.inputs)) return fail(console, *error);
  const Result<LoadedLexicon> lexicon = load_lexicon(options.articles.lexicons);
  if (!lexicon) return fail(console, lexicon.error());
  Result<std::unique_ptr<OutputFile>> output = OutputFile::create(options.output, console.out);
  if (!output) return fail(console, output.error());

  std::vector<Claim> claims;
  RunCounts counts;
  read_claims(options, claims, counts, console);
  const bool stopped = counts.failed && options.articles.stop_on_error;
  if (!stopped && !options.articles.inputs.empty()) {
    extract_claims(options, lexicon.value(), claims, counts, console);
  }
  if (counts.failed) return fail(console, kFailed, "no graph was written");

  const KnowledgeGraph graph = merge_claims(std::move(claims), merge_options(lexicon.value()));
  write_graph(graph, *exporter.value(), options.exporting, output.value()->stream());
  if (Status error = output.value()->commit()) return fail(console, *error);
  fmt::print(console.err, "{}, {} skipped, {}; {}, {}\n", count_text(counts.articles, "article"),
             counts.skipped, count_text(counts.claims, "claim"),
             count_text(graph.nodes().size(), "node"), count_text(graph.edges().size(), "edge"));
  return kDone;
}

}  // namespace

Runner declare_build(CLI::App& app) {
  const auto options = std::make_shared<BuildOptions>();
  declare_reading(app, options->articles, InputKind::articles_or_claims);
  declare_running(app, options->articles);
  app.add_option("-o,--output", options->output, "File to write; - is standard output")
      ->type_name("GRAPH")
      ->required();
  std::string formats = "Format of the graph; by default that of the suffix:";
  for (const Exporter& exporter : exporters()) {
    formats += fmt::format("\n{}: {}", exporter.name, exporter.summary);
  }
  app.add_option("--format", options->format, formats)->type_name("NAME");
  app.add_flag("--strict", options->exporting.strict,
               "Write only what the official schema of the format knows");
  app.add_flag("--aggregate", options->exporting.aggregate,
               "One edge per pair and relation, with counts; for drawing, without the evidence");
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
