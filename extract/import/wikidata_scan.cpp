// SPDX-License-Identifier: Apache-2.0
#include "extract/import/wikidata_scan.h"

#include <charconv>
#include <string>

namespace isnad {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  const std::size_t found = text.find_first_not_of(kBlanks, at);
  return found == std::string_view::npos ? text.size() : found;
}

/// Behind the quote that ends the string which begins at `quote`.
std::size_t skip_string(std::string_view text, std::size_t quote) {
  std::size_t at = text.find_first_of("\"\\", quote + 1);
  while (at != std::string_view::npos && text[at] != '"') {
    at = text.find_first_of("\"\\", at + 2);  // past what is escaped
  }
  return at == std::string_view::npos ? text.size() : at + 1;
}

/// Where the array of statements of a property begins; npos when the line has none. A text that
/// says the same has its quotes escaped.
std::size_t find_statements(std::string_view line, std::string_view property) {
  // Without the quote before it: a search for a rarer first byte is several times faster.
  const std::string key = std::string(property) + "\"";
  for (std::size_t at = line.find(key); at != std::string_view::npos;
       at = line.find(key, at + key.size())) {
    if (at == 0 || line[at - 1] != '"') continue;
    std::size_t next = skip_blanks(line, at + key.size());
    if (next >= line.size() || line[next] != ':') continue;  // the property of a snak
    next = skip_blanks(line, next + 1);
    if (next >= line.size() || line[next] != '[') continue;
    // Statements begin with an object that has a main snak; the snaks of a qualifier do not.
    const std::size_t head = skip_blanks(line, next + 1);
    if (line.substr(head, 200).find("\"mainsnak\"") != std::string_view::npos) return next;
  }
  return std::string_view::npos;
}

}  // namespace

Qid qid_of(std::string_view id) {
  if (id.size() < 2 || id[0] != 'Q') return 0;
  Qid number = 0;
  const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return error == std::errc() && end == id.data() + id.size() ? number : 0;
}

Qid quick_item(std::string_view line) {
  constexpr std::string_view key = "\"id\"";
  // The id stands among the first keys, before names that could hold anything.
  const std::size_t at = line.substr(0, 200).find(key);
  if (at == std::string_view::npos) return 0;
  std::size_t begin = skip_blanks(line, at + key.size());
  if (begin >= line.size() || line[begin] != ':') return 0;
  begin = skip_blanks(line, begin + 1);
  if (begin >= line.size() || line[begin] != '"') return 0;
  const std::size_t end = line.find('"', begin + 1);
  if (end == std::string_view::npos) return 0;
  return qid_of(line.substr(begin + 1, end - begin - 1));
}

bool has_property(std::string_view line, std::string_view property) {
  return find_statements(line, property) != std::string_view::npos;
}

std::vector<Qid> quick_links(std::string_view line, std::string_view property) {
  std::vector<Qid> found;
  std::size_t at = find_statements(line, property);
  if (at == std::string_view::npos) return found;
  // Depths below the array: 2 a statement, 5 the value of its main snak; qualifiers and
  // references lie deeper.
  constexpr int kStatement = 2, kValue = 5;
  std::size_t before = 0;  // links found when the statement began
  std::string_view key;
  int depth = 0;
  while (at < line.size()) {
    const char c = line[at];
    if (c == '"') {
      const std::size_t end = skip_string(line, at);
      const std::string_view text = line.substr(at + 1, end - at - 2);
      at = skip_blanks(line, end);
      if (at < line.size() && line[at] == ':') {
        key = text;
      } else if (depth == kValue && key == "id") {
        if (const Qid item = qid_of(text)) found.push_back(item);
      } else if (depth == kStatement && key == "rank" && text == "deprecated") {
        found.resize(before);
      }
      continue;
    }
    if (c == '{' || c == '[') {
      ++depth;
      if (depth == kStatement) before = found.size();
    } else if (c == '}' || c == ']') {
      if (--depth == 0) break;
    }
    ++at;
  }
  return found;
}

}  // namespace isnad
