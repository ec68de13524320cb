// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace isnad {

/// Writes comma-separated values with the quoting of RFC 4180, in UTF-8, a line end after each
/// row.
class CsvWriter {
 public:
  explicit CsvWriter(std::ostream& out) : out_(out) {}

  /// Nothing at all, not even quotes, is written for an empty cell.
  void cell(std::string_view text);
  void end_row();

 private:
  std::ostream& out_;
  std::string row_;
  bool first_ = true;
};

/// Text for programs that calculate or guess types: without line ends and control characters, and
/// with a "_" in front of what begins with "=", "+", "-", "@", "'" or "_", of numbers such as "042"
/// and "1e5", of days, and of "true" and "nan". Different clean texts stay different.
[[nodiscard]] std::string spreadsheet_text(std::string_view text);

}  // namespace isnad
