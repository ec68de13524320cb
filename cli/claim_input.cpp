// SPDX-License-Identifier: Apache-2.0
#include "cli/claim_input.h"

#include <memory>
#include <optional>
#include <rapidjson/document.h>
#include <utility>

#include "core/unicode.h"
#include "extract/article_reader.h"
#include "extract/byte_source.h"
#include "graph/claim_file.h"

namespace isnad::cli {

namespace {

constexpr std::size_t kMaxLine = std::size_t{16} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_claim(std::string_view line) {
  if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
  return !json.HasParseError() && json.IsObject() && json.HasMember("relation") &&
         json.HasMember("subject");
}

}  // namespace

bool is_claim_file(const std::string& path) {
  if (path == "-" || format_of(path) != InputFormat::json_lines) return false;
  Result<std::unique_ptr<ByteSource>> source = open_bytes(path);
  if (!source) return false;
  LineReader lines(std::move(source.value()), kMaxLine);
  for (auto line = lines.next(); line && *line; line = lines.next()) {
    if (!is_blank(line->value().text)) return is_claim(line->value().text);
  }
  return false;
}

void read_claim_file(const std::string& path, bool stop_on_error, std::vector<Claim>& claims,
                     std::set<std::string>& known, RunCounts& counts, Console& console) {
  const std::string name = path == "-" ? "standard input" : path;
  Result<std::unique_ptr<ByteSource>> source = open_bytes(path);
  if (!source) {
    note_error(source.error(), true, counts, console);
    return;
  }
  LineReader lines(std::move(source.value()), kMaxLine);
  for (auto line = lines.next(); line; line = lines.next()) {
    if (!*line) {
      Error error = line->error();
      if (error.file.empty()) error.file = name;
      note_error(error, true, counts, console);
      return;
    }
    std::string_view text = line->value().text;
    const int number = line->value().number;
    if (number == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (is_blank(text)) continue;
    Result<Claim> claim =
        line->value().too_long
            ? Error{ErrorKind::input, "the line is over " + size_text(kMaxLine), name, number}
        : !unicode::is_valid_utf8(text) ? Error{ErrorKind::input, "not UTF-8", name, number}
                                        : read_claim(text, name, number);
    if (!claim) {
      if (note_error(claim.error(), stop_on_error, counts, console)) return;
      continue;
    }
    if (known.insert(claim.value().article.id).second) ++counts.articles;
    ++counts.claims;
    claims.push_back(std::move(claim.value()));
  }
}

void take_claim_files(ArticleOptions& options, std::vector<Claim>& claims, RunCounts& counts,
                      Console& console) {
  std::set<std::string> known;
  std::vector<std::string> rest;
  for (const std::string& input : options.inputs) {
    if (counts.failed && options.stop_on_error) return;
    if (input == "-" ? options.input == "claims" : is_claim_file(input)) {
      read_claim_file(input, options.stop_on_error, claims, known, counts, console);
    } else {
      rest.push_back(input);
    }
  }
  options.inputs = std::move(rest);
}

}  // namespace isnad::cli
