// SPDX-License-Identifier: Apache-2.0
#include <fmt/ostream.h>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/command_table.h"
#include "cli/loaded_lexicon.h"
#include "cli/output_file.h"

namespace isnad::cli {

namespace {

struct ExtractOptions {
  ArticleOptions articles;
  std::string output = "-";
  std::string format = "jsonl";
};

int run(const ExtractOptions& options, Console& console) {
  if (Status error = check_inputs(options.articles.inputs)) return fail(console, *error);
  const Result<LoadedLexicon> lexicon = load_lexicon(options.articles.lexicons);
  if (!lexicon) return fail(console, lexicon.error());
  Result<std::unique_ptr<OutputFile>> output = OutputFile::create(options.output, console.out);
  if (!output) return fail(console, output.error());
  std::ostream& out = output.value()->stream();
  const RunCounts counts = run_articles(
      options.articles, lexicon.value(), ClaimForm::lines,
      [&out](BatchClaims&& batch) { return bool(out << batch.lines); }, console);
  // Under --stop-on-error there is no telling how much would be missing.
  const bool keep = !(counts.failed && options.articles.stop_on_error);
  if (keep || options.output == "-") {
    if (Status error = output.value()->commit()) return fail(console, *error);
  }
  fmt::print(console.err, "{}, {} skipped, {}\n", count_text(counts.articles, "article"),
             counts.skipped, count_text(counts.claims, "claim"));
  return counts.failed ? kFailed : kDone;
}

}  // namespace

Runner declare_extract(CLI::App& app) {
  const auto options = std::make_shared<ExtractOptions>();
  declare_reading(app, options->articles, InputKind::articles);
  declare_running(app, options->articles);
  app.add_flag("--strict", options->articles.stop_on_error, "The same as --stop-on-error");
  declare_output(app, options->output);
  app.add_option("--format", options->format, "jsonl: one JSON object a line")
      ->check(CLI::IsMember({"jsonl"}))
      ->capture_default_str();
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
