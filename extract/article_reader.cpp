// SPDX-License-Identifier: Apache-2.0
#include "extract/article_reader.h"

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <string_view>
#include <utility>

#include "core/unicode.h"
#include "extract/article_json.h"
#include "extract/byte_source.h"

namespace isnad {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kSuffixes =
    ".txt, .json, .jsonl or .ndjson, each also with .gz or .zst behind it";

/// The path without a suffix of compression.
std::string_view unpacked(std::string_view path) {
  for (std::string_view suffix : {".gz", ".zst"}) {
    if (path.ends_with(suffix)) return path.substr(0, path.size() - suffix.size());
  }
  return path;
}

/// FNV-1a over all fields, so that one agency report in two outlets is two articles.
std::string content_id(const Article& article) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  const auto add = [&](std::string_view field) {
    for (const char c : field) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    hash = (hash ^ 0xFFu) * 0x100000001b3u;  // no byte of UTF-8: keeps the fields apart
  };
  add(article.title);
  add(article.text);
  add(article.source);
  add(article.url);
  add(article.date ? to_iso(*article.date) : std::string());
  std::string id = "a-";
  for (int shift = 60; shift >= 0; shift -= 4) id += "0123456789abcdef"[(hash >> shift) & 0xF];
  return id;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = unicode::next(text, i);
    if (!unicode::is_space(c) && !unicode::is_format(c)) return false;
  }
  return true;
}

Error make_error(ErrorKind kind, std::string message) {
  Error error;
  error.kind = kind;
  error.message = std::move(message);
  return error;
}

Error input_error(std::string message) { return make_error(ErrorKind::input, std::move(message)); }

Error too_large(const ReaderOptions& options) {
  return input_error("over the size limit of " + size_text(options.max_article_bytes));
}

/// The last line above the date line: a headline that stands before the date of its story.
std::string headline(std::string_view text, std::uint32_t end) {
  constexpr std::string_view kBlank = " \t\r\n";
  text = text.substr(0, end);
  const std::size_t last = text.find_last_not_of(kBlank);
  if (last == std::string_view::npos) return {};
  text = text.substr(0, last + 1);
  const std::size_t line = text.find_last_of('\n');
  if (line != std::string_view::npos) text = text.substr(line + 1);
  return std::string(text.substr(text.find_first_not_of(kBlank)));
}

/// What JSON and plain text have in common: date line, date that stands in, id, size.
Result<Article> finish(Article article, const ReaderOptions& options, const DateLines* lines) {
  if (article.text.size() + article.title.size() > options.max_article_bytes) {
    return too_large(options);
  }
  if (is_blank(article.text)) return input_error("no text");
  if (lines) {
    if (const std::optional<DateLine> line = lines->find(article.text)) {
      article.story_begin = line->story_begin;
      if (article.title.empty()) article.title = headline(article.text, line->headline_end);
      if (!article.date && !line->changed) article.date = line->date;
    }
  }
  if (article.id.empty()) article.id = content_id(article);
  if (!article.date) article.date = options.date;
  return article;
}

Result<Article> article_from_raw(RawArticle&& raw, const ReaderOptions& options,
                                 const DateLines* lines) {
  if (!raw.text) return input_error("no text: the key \"text\" is missing");
  Article article;
  article.id = std::move(raw.id);
  if (!raw.lang.empty()) article.language = std::move(raw.lang);
  article.source = std::move(raw.source);
  article.url = std::move(raw.url);
  article.title = std::move(raw.title);
  article.text = std::move(*raw.text);
  article.date = parse_iso(raw.date);
  if (!article.date && lines && !raw.date.empty()) article.date = lines->parse(raw.date);
  return finish(std::move(article), options, lines);
}

constexpr std::string_view kNoText =
    "not text: neither UTF-8, UTF-16 nor Windows-1256; convert it to UTF-8";

}  // namespace

std::optional<InputFormat> format_of(const std::string& path) {
  std::string suffix = fs::path(unpacked(path)).extension().string();
  for (char& c : suffix) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (suffix == ".txt") return InputFormat::text;
  if (suffix == ".json") return InputFormat::json;
  if (suffix == ".jsonl" || suffix == ".ndjson") return InputFormat::json_lines;
  return std::nullopt;
}

Result<Article> article_from_text(std::string id, std::string text, const ReaderOptions& options,
                                  const DateLines* date_lines) {
  Article article;
  article.id = std::move(id);
  article.text = std::move(text);
  return finish(std::move(article), options, date_lines);
}

struct ArticleReader::State {
  ReaderOptions options;
  const DateLines* date_lines = nullptr;
  std::deque<std::string> inputs;
  std::deque<std::string> files;      ///< of the folder that is being walked
  std::deque<Result<Article>> ready;  ///< read and not yet handed out
  std::unique_ptr<LineReader> lines;  ///< the JSON lines that are being read
  std::string name;                   ///< of the file that is being read, for messages

  /// Puts an article or error at the end of `ready`, with its place.
  void push(Result<Article> article, int line = 0) {
    if (!article) {
      Error error = article.error();
      if (error.file.empty()) error.file = name;
      if (line > 0) error.line = error.line > 0 ? line + error.line - 1 : line;
      article = std::move(error);
    }
    ready.push_back(std::move(article));
  }

  void push_raw(std::vector<Result<RawArticle>> found, int line) {
    for (Result<RawArticle>& raw : found) {
      if (!raw) {
        push(raw.error(), line);
        continue;
      }
      const int begin = line + raw.value().line - 1;
      push(article_from_raw(std::move(raw.value()), options, date_lines), begin);
    }
  }

  void open_input(const std::string& input) {
    std::error_code error;
    if (input != "-" && fs::is_directory(input, error)) return walk(input);
    const std::optional<InputFormat> format =
        input == "-" ? options.stdin_format : format_of(input);
    name = input == "-" ? "standard input" : input;
    if (input != "-" && !fs::exists(input, error)) {
      return push(make_error(ErrorKind::io, "no such file or folder"));
    }
    if (!format) {
      return push(make_error(ErrorKind::usage,
                             "unknown kind of file; articles are " + std::string(kSuffixes)));
    }
    open_file(input, *format);
  }

  void walk(const std::string& folder) {
    name = folder;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error)) {
      const std::string path = it->path().generic_string();
      if (it->path().filename().string().starts_with('.')) {
        it.disable_recursion_pending();
      } else if (!it->is_directory(error) && format_of(path)) {
        files.push_back(path);
      }
    }
    if (error) push(make_error(ErrorKind::io, "cannot read this folder (" + error.message() + ")"));
    std::sort(files.begin(), files.end());
    if (files.empty() && !error) {
      push(input_error("no article in this folder; articles are " + std::string(kSuffixes)));
    }
  }

  void open_file(const std::string& path, InputFormat format) {
    Result<std::unique_ptr<ByteSource>> opened = open_bytes(path);
    if (!opened) return push(opened.error());
    std::unique_ptr<ByteSource> source = std::move(opened.value());
    if (format == InputFormat::json_lines) return open_lines(std::move(source));
    const bool text = format == InputFormat::text;
    const Result<std::string> bytes =
        read_all(*source, name, text ? options.max_article_bytes : options.max_file_bytes);
    if (!bytes) return push(bytes.error());
    std::optional<std::string> utf8 = unicode::to_utf8(bytes.value());
    if (!utf8) return push(input_error(std::string(kNoText)));
    if (text) {
      std::string id = path == "-" ? "" : fs::path(unpacked(path)).stem().string();
      push(article_from_text(std::move(id), std::move(*utf8), options, date_lines));
    } else if (is_blank(*utf8)) {
      push(input_error("not JSON: the file is empty"));
    } else {
      push_raw(parse_articles(*utf8), 1);
    }
  }

  /// Lines of UTF-16 cannot be told from its bytes; such a file is converted whole.
  void open_lines(std::unique_ptr<ByteSource> source) {
    std::string head(4, '\0');
    std::size_t used = 0;
    while (used < head.size()) {
      const Result<std::size_t> count = source->read(head.data() + used, head.size() - used);
      if (!count) return push(count.error());
      if (count.value() == 0) break;
      used += count.value();
    }
    head.resize(used);
    const bool wide = unicode::looks_like_utf16(head);
    source = prefixed(std::move(head), std::move(source));
    if (wide) {
      const Result<std::string> bytes = read_all(*source, name, options.max_file_bytes);
      if (!bytes) return push(bytes.error());
      std::optional<std::string> utf8 = unicode::to_utf8(bytes.value());
      if (!utf8) return push(input_error(std::string(kNoText)));
      source = prefixed(std::move(*utf8), nullptr);
    }
    lines = std::make_unique<LineReader>(std::move(source), options.max_article_bytes);
  }

  void read_line() {
    const std::optional<Result<LineReader::Line>> read = lines->next();
    if (!read || !*read) {
      lines.reset();
      if (read) push(read->error());
      return;
    }
    const LineReader::Line& line = read->value();
    if (line.too_long) {
      return push(too_large(options), line.number);
    }
    std::optional<std::string> utf8 = unicode::to_utf8(line.text);
    if (!utf8) return push(input_error(std::string(kNoText)), line.number);
    if (!is_blank(*utf8)) push_raw(parse_articles(*utf8), line.number);
  }

  /// False when there is nothing left to read.
  bool advance() {
    if (lines) {
      read_line();
    } else if (!files.empty()) {
      name = std::move(files.front());
      files.pop_front();
      open_file(name, *format_of(name));
    } else if (!inputs.empty()) {
      const std::string input = std::move(inputs.front());
      inputs.pop_front();
      open_input(input);
    } else {
      return false;
    }
    return true;
  }
};

ArticleReader::ArticleReader(std::vector<std::string> inputs, ReaderOptions options,
                             const DateLines* date_lines)
    : state_(std::make_unique<State>()) {
  state_->options = options;
  state_->date_lines = date_lines;
  state_->inputs.assign(inputs.begin(), inputs.end());
}

ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

std::optional<Result<Article>> ArticleReader::next() {
  while (state_->ready.empty()) {
    if (!state_->advance()) return std::nullopt;
  }
  Result<Article> article = std::move(state_->ready.front());
  state_->ready.pop_front();
  return article;
}

}  // namespace isnad
