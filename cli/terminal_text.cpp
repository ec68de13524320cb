// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal_text.h"

#include "core/unicode.h"

namespace isnad::cli {

namespace {

constexpr char32_t kEscape = 0x1B;
constexpr char32_t kIsolate = 0x2068, kEndIsolate = 0x2069;

/// The next character and its columns; a sequence that sets colours ("ESC [ 1 m") counts as one.
int next_columns(std::string_view text, std::size_t& at, char32_t& c) {
  c = unicode::next(text, at);
  if (c != kEscape) return unicode::columns_of(c);
  const std::size_t end = text.find('m', at);
  at = end == std::string_view::npos ? text.size() : end + 1;
  return 0;
}

}  // namespace

int display_columns(std::string_view text) {
  int columns = 0;
  char32_t c = 0;
  for (std::size_t at = 0; at < text.size();) columns += next_columns(text, at, c);
  return columns;
}

std::string cut_columns(std::string_view text, int columns) {
  std::size_t at = 0;
  int open = 0;
  for (std::size_t next = 0; next < text.size(); at = next) {
    char32_t c = 0;
    columns -= next_columns(text, next, c);
    if (columns < 0) break;
    if (c == kIsolate) ++open;
    if (c == kEndIsolate) --open;
  }
  std::string cut(text.substr(0, at));
  for (; open > 0; --open) cut += "\u2069";
  return cut;
}

}  // namespace isnad::cli
