// SPDX-License-Identifier: Apache-2.0
#include "cli/article_options.h"

#include <filesystem>

#include <CLI/CLI.hpp>

#include "core/date.h"

namespace isnad::cli {

namespace {

std::string check_date(const std::string& text) {
  if (parse_iso(text)) return {};
  return "\"" + text + "\" is no day; write it as 2026-02-04";
}

}  // namespace

CLI::Validator day_check() { return {check_date, "YYYY-MM-DD"}; }

void declare_lexicon(CLI::App& app, std::vector<std::string>& folders) {
  app.add_option("--lexicon", folders,
                 "Folder with further words and rules, laid out like lexicon/; may be repeated")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void declare_reading(CLI::App& app, ArticleOptions& options, InputKind kind) {
  std::string inputs =
      "Files (.txt, .json, .jsonl, .ndjson, also .gz and .zst), folders, or - for standard input";
  std::vector<std::string> formats = {"json", "text"};
  if (kind == InputKind::articles_or_claims) {
    inputs += "; a .jsonl file may also hold claims that extract wrote";
    formats.emplace_back("claims");
  }
  app.add_option("INPUT", options.inputs, inputs)->required();
  app.add_option("--input", options.input, "What standard input holds; json is JSON lines")
      ->check(CLI::IsMember(formats))
      ->capture_default_str();
  app.add_option("--date", options.date, "Date of publication for articles that give none")
      ->check(day_check());
  declare_lexicon(app, options.lexicons);
}

void declare_running(CLI::App& app, ArticleOptions& options) {
  app.add_option("--threads", options.threads, "Threads that work; one a core unless given")
      ->check(CLI::Range(1U, 256U));
  app.add_flag("--stop-on-error", options.stop_on_error,
               "Fail at the first bad article instead of skipping it");
}

void declare_output(CLI::App& app, std::string& path) {
  app.add_option("-o,--output", path, "File to write; - is standard output")
      ->type_name("FILE")
      ->capture_default_str();
}

ReaderOptions reader_options(const ArticleOptions& options) {
  ReaderOptions reader;
  if (!options.date.empty()) reader.date = parse_iso(options.date);
  if (options.input == "text") reader.stdin_format = InputFormat::text;
  return reader;
}

Status check_inputs(const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    if (input == "-") continue;
    std::error_code error;
    if (!std::filesystem::exists(input, error)) {
      return Error{ErrorKind::io, "no such file or folder", input};
    }
    if (!std::filesystem::is_directory(input, error) && !format_of(input)) {
      return Error{ErrorKind::usage,
                   "unknown kind of file; give it a suffix that says its format: .txt, .json, "
                   ".jsonl or .ndjson, with .gz or .zst behind it when compressed",
                   input};
    }
  }
  return std::nullopt;
}

}  // namespace isnad::cli
