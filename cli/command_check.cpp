// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/ostream.h>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/command_table.h"
#include "cli/edge_text.h"
#include "cli/loaded_lexicon.h"
#include "extract/entity_check.h"
#include "extract/example_runner.h"
#include "extract/lexicon_check.h"

namespace isnad::cli {

namespace {

/// The language that patterns are written for.
constexpr std::string_view kLanguage = "ar";

struct CheckOptions {
  std::vector<std::string> lexicons;
};

std::size_t print_lints(const LoadedLexicon& lexicon, std::ostream& out) {
  std::vector<Error> errors = check_tables(lexicon.files);
  for (Error& error : check_relations(lexicon.files, *lexicon.lexicon, kLanguage)) {
    errors.push_back(std::move(error));
  }
  for (Error& error : check_entities(lexicon.lexicon->entities())) {
    errors.push_back(std::move(error));
  }
  for (const Error& error : errors) fmt::print(out, "{}\n", error.to_string());
  return errors.size();
}

void print_failures(const ExampleReport& report, std::ostream& out) {
  for (const ExampleFailure& failure : report.failures) {
    const bool counter = failure.example->claims.empty();
    fmt::print(out, "{}: {} fails\n  {}\n", failure.example->file,
               counter ? "a counter-example" : "an example", isolated(failure.example->text));
    for (const std::string& claim : failure.missing) {
      fmt::print(out, "    missing: {} {}\n", failure.relation, isolated(claim));
    }
    for (const std::string& claim : failure.surplus) {
      fmt::print(out, "    not expected: {} {}\n", failure.relation, isolated(claim));
    }
  }
}

void print_coverage(const std::vector<RelationCoverage>& rows, std::ostream& out) {
  fmt::print(out, "{:<16} {:<8} {:>8} {:>8} {:>16}\n", "relation", "language", "patterns",
             "examples", "counter-examples");
  std::map<std::string, std::size_t> without;  // relations, by language
  for (const RelationCoverage& row : rows) {
    if (row.patterns == 0) ++without[row.language];
    if (row.patterns + row.examples + row.counter_examples == 0) continue;
    fmt::print(out, "{:<16} {:<8} {:>8} {:>8} {:>16}\n", row.relation, row.language, row.patterns,
               row.examples, row.counter_examples);
  }
  for (const auto& [language, count] : without) {
    fmt::print(out, "{} without patterns for {}\n", count_text(count, "relation"), language);
  }
}

int run(const CheckOptions& options, Console& console) {
  const Result<LoadedLexicon> lexicon = load_lexicon(options.lexicons);
  if (!lexicon) return fail(console, lexicon.error());
  const Result<std::vector<RelationCoverage>> coverage = relation_coverage(lexicon.value().files);
  if (!coverage) return fail(console, coverage.error());
  const std::size_t lints = print_lints(lexicon.value(), console.out);
  const ExampleReport report = run_examples(lexicon.value().lexicon, std::string(kLanguage));
  print_failures(report, console.out);
  print_coverage(coverage.value(), console.out);
  fmt::print(console.out, "{}, {} of {} hold; {} pending\n", count_text(lints, "fault"),
             report.run - std::min(report.run, report.failures.size()),
             count_text(report.run, "example"), report.pending);
  return lints == 0 && report.failures.empty() ? kDone : kFailed;
}

}  // namespace

Runner declare_check(CLI::App& app) {
  const auto options = std::make_shared<CheckOptions>();
  declare_lexicon(app, options->lexicons);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
