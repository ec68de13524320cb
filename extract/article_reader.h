// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/result.h"
#include "extract/date_line.h"

namespace isnad {

enum class InputFormat { text, json, json_lines };

struct ReaderOptions {
  std::optional<Date> date;  ///< of publication, for articles that give none
  std::size_t max_article_bytes = std::size_t{16} << 20;  ///< text and title of one article
  std::size_t max_file_bytes = std::size_t{1} << 30;      ///< of a .json file, which is read whole
  InputFormat stdin_format = InputFormat::json_lines;
};

/// Reads articles from files, folders and standard input ("-"), in the order of the inputs;
/// folders are walked in sorted order, hidden files and those of other suffixes left out. JSON
/// lines are read one at a time; other files are held in memory, one at a time.
class ArticleReader {
 public:
  /// `date_lines` must outlive the reader; without it no date is looked for in texts.
  explicit ArticleReader(std::vector<std::string> inputs, ReaderOptions options = {},
                         const DateLines* date_lines = nullptr);
  ~ArticleReader();
  ArticleReader(ArticleReader&&) noexcept;
  ArticleReader& operator=(ArticleReader&&) noexcept;

  /// The next article, or the Error that stands in its place: an article that is bad, a file that
  /// is missing (io) or of unknown suffix (usage). The run may go on after each. Nothing at the
  /// end. One thread at a time.
  [[nodiscard]] std::optional<Result<Article>> next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One plain text as an article: finds its date line. An Error when it has no text.
[[nodiscard]] Result<Article> article_from_text(std::string id, std::string text,
                                                const ReaderOptions& options,
                                                const DateLines* date_lines);

/// What the suffix of a file says of its format, .gz and .zst aside; nothing when it is unknown.
[[nodiscard]] std::optional<InputFormat> format_of(const std::string& path);

}  // namespace isnad
