// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "core/result.h"
#include "extract/article_reader.h"

namespace CLI {
class App;
class Validator;
}  // namespace CLI

namespace isnad::cli {

/// What the commands that read articles have in common.
struct ArticleOptions {
  std::vector<std::string> inputs;    ///< files, folders, "-"
  std::string input = "json";         ///< format of standard input
  std::string date;                   ///< ISO; empty: none
  std::vector<std::string> lexicons;  ///< folders that are laid over the compiled-in lexicon
  unsigned threads = 0;               ///< 0: one a core
  bool stop_on_error = false;
};

/// What a command takes as input.
enum class InputKind { articles, articles_or_claims };

/// Adds INPUT..., --input, --date and --lexicon.
void declare_reading(CLI::App& app, ArticleOptions& options, InputKind kind);
/// Adds --threads and --stop-on-error.
void declare_running(CLI::App& app, ArticleOptions& options);
/// Adds -o for a file of lines, standard output unless given.
void declare_output(CLI::App& app, std::string& path);
/// Of an option that takes a day of the calendar.
[[nodiscard]] CLI::Validator day_check();
/// Adds --lexicon.
void declare_lexicon(CLI::App& app, std::vector<std::string>& folders);

[[nodiscard]] ReaderOptions reader_options(const ArticleOptions& options);

/// An Error for the first input that is missing or of unknown kind: what a user names must be
/// there, unlike an article among many that may be bad.
[[nodiscard]] Status check_inputs(const std::vector<std::string>& inputs);

}  // namespace isnad::cli
