// SPDX-License-Identifier: Apache-2.0
#include "extract/table_file.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace isnad {

namespace {

void split(std::string_view text, char separator, std::vector<std::string_view>& parts) {
  parts.clear();
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return;
    begin = end + 1;
  }
}

}  // namespace

std::vector<std::string_view> split_values(std::string_view cell) {
  std::vector<std::string_view> values;
  split(cell, '|', values);
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

Result<TableReader> TableReader::open(const LexiconFile& file,
                                      const std::vector<std::string_view>& required) {
  TableReader table;
  table.name_ = file.name;
  table.rest_ = file.text;
  if (!table.next_line()) {
    if (table.status_) return *table.status_;
    return Error{ErrorKind::lexicon, "the table has no header line", file.name, 1, 1};
  }
  table.columns_ = table.cells_;
  for (std::string_view name : required) {
    if (table.column(name) < 0) {
      return table.error(0, "the header has no column \"" + std::string(name) + "\"");
    }
  }
  for (std::size_t c = 0; c < table.columns_.size(); ++c) {
    if (table.column(table.columns_[c]) != static_cast<int>(c)) {
      return table.error(static_cast<int>(c), "this column stands twice in the header");
    }
  }
  return table;
}

int TableReader::column(std::string_view name) const {
  const auto it = std::find(columns_.begin(), columns_.end(), name);
  return it == columns_.end() ? -1 : static_cast<int>(it - columns_.begin());
}

std::string_view TableReader::cell(int column) const {
  if (column < 0 || static_cast<std::size_t>(column) >= cells_.size()) return {};
  return cells_[static_cast<std::size_t>(column)];
}

Error TableReader::error(int column, std::string message) const {
  int at = 1;
  for (int c = 0; c < column && static_cast<std::size_t>(c) < cells_.size(); ++c) {
    at += static_cast<int>(cells_[static_cast<std::size_t>(c)].size()) + 1;
  }
  return {ErrorKind::lexicon, std::move(message), name_, line_, at};
}

/// Cuts the next line that is neither empty nor a comment into cells.
bool TableReader::next_line() {
  while (!rest_.empty()) {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    line_text_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++line_;
    if (line_text_.ends_with('\r')) {
      status_ = Error{ErrorKind::lexicon, "the line ends in CR LF; save the file with LF alone",
                      name_, line_, static_cast<int>(line_text_.size())};
      return false;
    }
    if (line_text_.empty() || line_text_.front() == '#') continue;
    split(line_text_, '\t', cells_);
    return true;
  }
  return false;
}

bool TableReader::next() {
  if (!next_line()) return false;
  if (cells_.size() > columns_.size()) {
    status_ = error(static_cast<int>(columns_.size()),
                    "the row has more cells than the header; look for a tab too many");
    return false;
  }
  if (cells_.front().empty()) {
    status_ = error(0, "the first cell is empty");
    return false;
  }
  return true;
}

Result<Table> Table::parse(const LexiconFile& file, const std::vector<std::string_view>& required) {
  Result<TableReader> opened = TableReader::open(file, required);
  if (!opened) return opened.error();
  TableReader& reader = opened.value();
  Table table;
  table.name_ = file.name;
  table.columns_ = reader.columns();
  while (reader.next()) table.rows_.push_back({reader.line_number(), reader.cells()});
  if (reader.status()) return *reader.status();
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
