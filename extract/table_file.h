// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// A tab-separated table of the lexicon. Cells are views into the text of its file.
class Table {
 public:
  struct Row {
    int line = 0;  ///< from 1, in the file
    std::vector<std::string_view> cells;
  };

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  /// Index of a column, or -1.
  [[nodiscard]] int column(std::string_view name) const;
  /// The cell of a row in a column; empty when the row is shorter or the column is -1.
  [[nodiscard]] static std::string_view cell(const Row& row, int column);
  /// The Error for a row of this table.
  [[nodiscard]] Error error(const Row& row, int column, std::string message) const;

  /// Reads a table. It must have each of `required` as a column, no column twice, no row longer
  /// than its header, and no first cell empty.
  static Result<Table> parse(const LexiconFile& file,
                             const std::vector<std::string_view>& required);

 private:
  std::string name_;
  std::vector<std::string_view> columns_;
  std::vector<Row> rows_;
};

/// The values of a cell that are separated by "|", without empty ones.
[[nodiscard]] std::vector<std::string_view> split_values(std::string_view cell);

}  // namespace isnad
