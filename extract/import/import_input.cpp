// SPDX-License-Identifier: Apache-2.0
#include "extract/import/import_input.h"

#include <utility>

namespace isnad {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

ImportInput import_file(const std::string& path) {
  return {path == "-" ? "standard input" : path, [path] { return open_bytes(path); }};
}

Status ImportReport::add_bad(Error error, const ImportOptions& options) {
  ++bad_rows;
  if (options.strict) return error;
  if (first_bad.size() < kKeptBadRows) first_bad.push_back(std::move(error));
  return std::nullopt;
}

Error bad_row(std::string message) { return {ErrorKind::input, std::move(message), {}, 0, 0}; }

Status for_each_import_line(const ImportInput& input, const ImportOptions& options,
                            ImportReport* report,
                            const std::function<Status(std::string& line, int number)>& visit) {
  Result<std::unique_ptr<ByteSource>> source = input.open();
  if (!source) return source.error();
  LineReader lines(std::move(source.value()), options.max_line);
  std::string line;
  for (auto next = lines.next(); next; next = lines.next()) {
    if (!*next) {
      Error error = next->error();
      if (error.file.empty()) error.file = input.name;
      return error;
    }
    const LineReader::Line& read = next->value();
    std::string_view text = read.text;
    if (read.number == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(3);
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Status bad;
    if (read.too_long) {
      bad = bad_row("the line is over " + size_text(options.max_line));
    } else {
      line.assign(text);
      bad = visit(line, read.number);
    }
    if (!bad || !report) continue;
    bad->file = input.name;
    bad->line = read.number;
    if (Status stop = report->add_bad(std::move(*bad), options)) return stop;
  }
  return std::nullopt;
}

}  // namespace isnad
