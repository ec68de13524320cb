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

/// Reads the rows of a table one by one and keeps none: for tables of any size.
class TableReader {
 public:
  /// As Table::parse.
  static Result<TableReader> open(const LexiconFile& file,
                                  const std::vector<std::string_view>& required);
  /// Index of a column, or -1.
  [[nodiscard]] int column(std::string_view name) const;
  [[nodiscard]] const std::vector<std::string_view>& columns() const { return columns_; }

  /// Goes to the next row; false at the end and at a bad row, which `status` then names.
  bool next();
  [[nodiscard]] const Status& status() const { return status_; }
  [[nodiscard]] std::string_view cell(int column) const;
  [[nodiscard]] const std::vector<std::string_view>& cells() const { return cells_; }
  [[nodiscard]] std::string_view line() const { return line_text_; }
  [[nodiscard]] int line_number() const { return line_; }
  /// The Error for the row that was read last.
  [[nodiscard]] Error error(int column, std::string message) const;

 private:
  bool next_line();
  std::string name_;
  std::string_view rest_, line_text_;
  std::vector<std::string_view> columns_, cells_;
  int line_ = 0;
  Status status_;
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
