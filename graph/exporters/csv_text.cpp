// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/csv_text.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "graph/xml_text.h"

namespace isnad {

namespace {

/// Whether a program that guesses types may not see text. Gephi takes "2025-04-14" for a point in
/// time and "4d" for a number.
bool is_other_value(std::string_view text) {
  const bool begins = text.find_first_of("0123456789.") == 0;
  if (begins && text.find_first_not_of("0123456789-+/:. eEdDfF") == std::string_view::npos) {
    return true;
  }
  std::string lower;
  for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  constexpr std::array<std::string_view, 5> kValues = {"true", "false", "nan", "inf", "infinity"};
  return std::find(kValues.begin(), kValues.end(), lower) != kValues.end();
}

}  // namespace

void CsvWriter::cell(std::string_view text) {
  if (!first_) row_ += ',';
  first_ = false;
  const bool plain = text.find_first_of("\",;\r\n") == std::string_view::npos &&
                     !text.starts_with(' ') && !text.ends_with(' ');
  if (plain) {
    row_ += text;
    return;
  }
  row_ += '"';
  for (const char c : text) {
    if (c == '"') row_ += '"';
    row_ += c;
  }
  row_ += '"';
}

void CsvWriter::end_row() {
  row_ += '\n';
  out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
  row_.clear();
  first_ = true;
}

std::string spreadsheet_text(std::string_view text) {
  const std::string clean = clean_xml_text(text);
  const std::size_t start = clean.find_first_not_of(' ');
  if (start == std::string::npos) return clean;
  constexpr std::string_view kMarks = "=+-@'_";
  const bool marked = kMarks.find(clean[start]) != std::string_view::npos;
  return marked || is_other_value(clean) ? "_" + clean : clean;
}

}  // namespace isnad
