// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace isnad {

/// A connection to a file of SQLite. The first failure stays until it is taken: what is asked
/// meanwhile does nothing and finds nothing, so that a row of calls needs one check at its end.
class StoreDatabase {
 public:
  enum class Mode { read, write, create };

  /// Waits up to `patience` milliseconds where another program holds the file.
  StoreDatabase(std::string path, Mode mode, int patience);
  ~StoreDatabase();
  StoreDatabase(const StoreDatabase&) = delete;
  StoreDatabase& operator=(const StoreDatabase&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] bool ok() const { return !failure_; }
  /// The failure, if there was one; then forgets it.
  [[nodiscard]] Status take_failure();
  /// Notes a failure that is not SQLite's own.
  void fail(ErrorKind kind, std::string message);
  /// As `fail`, for content that nobody wrote.
  void fail_damaged(const std::string& detail);

  void execute(const std::string& sql);
  /// The first column of the first row; 0 where there is none.
  [[nodiscard]] std::int64_t number(const std::string& sql);
  /// Copies a whole value of bytes; false unless it has exactly this size.
  bool read_blob(const char* table, const char* column, std::int64_t row, char* out,
                 std::size_t size);
  /// Undoes the open transaction, if there is one; also after a failure.
  void roll_back();

 private:
  friend class StoreStatement;
  bool check(int code);  ///< notes a failure of SQLite; true when there is none

  std::string path_;
  sqlite3* handle_ = nullptr;
  std::optional<Error> failure_;
};

struct Blob {
  std::string_view bytes;
};

/// Text that is NULL in the file when it is empty.
struct TextOrNull {
  std::string_view text;
};

/// A prepared statement. It must not outlive its database.
class StoreStatement {
 public:
  StoreStatement(StoreDatabase& database, const char* sql);
  ~StoreStatement();
  StoreStatement(const StoreStatement&) = delete;
  StoreStatement& operator=(const StoreStatement&) = delete;

  /// Begins anew with these values: integers, double, std::string_view, TextOrNull or nullopt.
  /// Texts must stay until the last row was read.
  template <typename... Values>
  StoreStatement& bind(const Values&... values) {
    reset();
    int index = 0;
    (set(++index, values), ...);
    return *this;
  }
  /// For statements that give no rows.
  template <typename... Values>
  void run(const Values&... values) {
    bind(values...);
    next();
    reset();
  }

  /// Steps to the next row; false at the end or on failure.
  bool next();
  void reset();

  /// Of the current row; columns count from 0. A text is valid until the next step.
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string_view text(int column) const;

 private:
  void set(int index, std::int64_t value);
  void set(int index, std::uint64_t value) { set(index, static_cast<std::int64_t>(value)); }
  void set(int index, std::uint32_t value) { set(index, std::int64_t{value}); }
  void set(int index, bool value) { set(index, std::int64_t{value}); }
  void set(int index, double value);
  void set(int index, std::string_view value);
  void set(int index, const std::string& value) { set(index, std::string_view(value)); }
  void set(int index, TextOrNull value);
  void set(int index, Blob value);
  void set(int index, std::nullopt_t);
  template <typename T>
  void set(int index, const std::optional<T>& value) {
    value ? set(index, *value) : set(index, std::nullopt);
  }

  StoreDatabase& database_;
  sqlite3_stmt* handle_ = nullptr;
};

}  // namespace isnad
