// SPDX-License-Identifier: Apache-2.0
#include "extract/table_file.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace isnad {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

}  // namespace

std::vector<std::string_view> split_values(std::string_view cell) {
  std::vector<std::string_view> values = split(cell, '|');
  std::erase(values, std::string_view());
  return values;
}

int Table::column(std::string_view name) const {
  const auto it = std::find(columns_.begin(), columns_.end(), name);
  return it == columns_.end() ? -1 : static_cast<int>(it - columns_.begin());
}

std::string_view Table::cell(const Row& row, int column) {
  if (column < 0 || static_cast<std::size_t>(column) >= row.cells.size()) return {};
  return row.cells[static_cast<std::size_t>(column)];
}

Error Table::error(const Row& row, int column, std::string message) const {
  int at = 1;
  for (int c = 0; c < column && static_cast<std::size_t>(c) < row.cells.size(); ++c) {
    at += static_cast<int>(row.cells[static_cast<std::size_t>(c)].size()) + 1;
  }
  return {ErrorKind::lexicon, std::move(message), name_, row.line, at};
}

Result<Table> Table::parse(const LexiconFile& file, const std::vector<std::string_view>& required) {
  Table table;
  table.name_ = file.name;
  int line = 0;
  for (std::string_view text : split(file.text, '\n')) {
    ++line;
    if (text.ends_with('\r')) {
      return Error{ErrorKind::lexicon, "the line ends in CR LF; save the file with LF alone",
                   file.name, line, static_cast<int>(text.size())};
    }
    if (text.empty() || text.front() == '#') continue;
    Row row{line, split(text, '\t')};
    if (table.columns_.empty()) {
      table.columns_ = row.cells;
      for (std::string_view name : required) {
        if (table.column(name) < 0) {
          return table.error(row, 0, "the header has no column \"" + std::string(name) + "\"");
        }
      }
      for (std::size_t c = 0; c < table.columns_.size(); ++c) {
        if (table.column(table.columns_[c]) != static_cast<int>(c)) {
          return table.error(row, static_cast<int>(c), "this column stands twice in the header");
        }
      }
      continue;
    }
    if (row.cells.size() > table.columns_.size()) {
      return table.error(row, static_cast<int>(table.columns_.size()),
                         "the row has more cells than the header; look for a tab too many");
    }
    if (row.cells.front().empty()) {
      return table.error(row, 0, "the first cell is empty");
    }
    table.rows_.push_back(std::move(row));
  }
  if (table.columns_.empty()) {
    return Error{ErrorKind::lexicon, "the table has no header line", file.name, 1, 1};
  }
  return table;
}

std::string_view Cells::operator[](std::string_view column) const {
  return Table::cell(*row_, table_->column(column));
}

Error Cells::error(std::string_view column, std::string message) const {
  return table_->error(*row_, table_->column(column), std::move(message));
}

Status for_each_row(const LexiconFiles& files, const std::string& path,
                    const std::vector<std::string_view>& required,
                    const std::function<Status(const Cells&)>& visit) {
  for (const LexiconFile* file : files.at(path)) {
    const Result<Table> table = Table::parse(*file, required);
    if (!table) return table.error();
    for (const Table::Row& row : table.value().rows()) {
      if (Status error = visit(Cells(table.value(), row))) return error;
    }
  }
  return std::nullopt;
}

}  // namespace isnad
