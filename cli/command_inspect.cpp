// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/command_table.h"
#include "cli/inspection_lines.h"
#include "cli/loaded_lexicon.h"
#include "cli/output_file.h"
#include "extract/extractor.h"

namespace isnad::cli {

namespace {

struct InspectOptions {
  std::string stage;
  ArticleOptions articles;
  std::string output = "-";
};

int run(const InspectOptions& options, Console& console) {
  if (Status error = check_inputs(options.articles.inputs)) return fail(console, *error);
  const Result<LoadedLexicon> lexicon = load_lexicon(options.articles.lexicons);
  if (!lexicon) return fail(console, lexicon.error());
  Result<std::unique_ptr<OutputFile>> output = OutputFile::create(options.output, console.out);
  if (!output) return fail(console, output.error());

  Extractor extractor(lexicon.value().lexicon);
  ArticleReader reader(options.articles.inputs, reader_options(options.articles),
                       &lexicon.value().date_lines);
  RunCounts counts;
  while (std::optional<Result<Article>> article = reader.next()) {
    if (!*article) {
      note_error(article->error(), false, counts, console);
      continue;
    }
    std::string lines;
    write_stage(options.stage, article->value(), extractor.inspect(article->value()), lines);
    if (!(output.value()->stream() << lines)) break;
  }
  if (Status error = output.value()->commit()) return fail(console, *error);
  return counts.failed ? kFailed : kDone;
}

}  // namespace

Runner declare_inspect(CLI::App& app) {
  const auto options = std::make_shared<InspectOptions>();
  app.add_option("STAGE", options->stage, "What to show")
      ->check(CLI::IsMember(stage_names()))
      ->required();
  declare_reading(app, options->articles, InputKind::articles);
  declare_output(app, options->output);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
