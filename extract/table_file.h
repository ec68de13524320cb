// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
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

/// One row of a table, its cells by the name of their column. Lives as long as the table.
class Cells {
 public:
  Cells(const Table& table, const Table::Row& row) : table_(&table), row_(&row) {}
  /// Empty when the row or the table has no such cell.
  [[nodiscard]] std::string_view operator[](std::string_view column) const;
  [[nodiscard]] Error error(std::string_view column, std::string message) const;

 private:
  const Table* table_;
  const Table::Row* row_;
};

/// Runs `visit` over each row of each file with this path, in their order, up to the first error;
/// where there is no such file there is nothing to do. `required` as in Table::parse.
Status for_each_row(const LexiconFiles& files, const std::string& path,
                    const std::vector<std::string_view>& required,
                    const std::function<Status(const Cells&)>& visit);

/// The values of a cell that are separated by "|", without empty ones.
[[nodiscard]] std::vector<std::string_view> split_values(std::string_view cell);

}  // namespace isnad
