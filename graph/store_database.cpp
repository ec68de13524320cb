// SPDX-License-Identifier: Apache-2.0
#include "graph/store_database.h"

#include <cstring>
#include <filesystem>
#include <sqlite3.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace isnad {

namespace {

constexpr const char* kDamaged =
    "the store is damaged ({}); nothing was changed. Restore a copy, or build the store anew from "
    "its articles; \"isnad store check\" says more";

std::string with_detail(std::string text, const std::string& detail) {
  const std::size_t place = text.find("{}");
  return text.replace(place, 2, detail);
}

/// The name of a file that nobody changes, as SQLite takes it.
std::string unchanging(const std::string& path) {
  std::string name = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      name += c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
    } else if (c != '/' || name.back() != '/') {
      name += c;
    }
  }
  return name + "?immutable=1";
}

/// Whether one who only reads can make no log beside the file, and finds none. SQLite refuses such
/// a file unless it is told that nobody will change it.
bool stands_alone(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  return access(folder.empty() ? "." : folder.c_str(), W_OK) != 0 &&
         !std::filesystem::exists(path + "-wal", error);
}

/// What SQLite's code means to whoever runs the program.
Error explain(int code, const std::string& detail, int system_error, const std::string& path) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::io, "another program is writing to this store; try again when it is done",
              path};
    case SQLITE_FULL:
      return {ErrorKind::io,
              "the disk is full; free some space and run the command again. What was stored before "
              "is still there",
              path};
    case SQLITE_IOERR:
      return {ErrorKind::io,
              "cannot read or write this store: " +
                  (system_error == 0 ? detail : std::string(std::strerror(system_error))) +
                  "; run the command again when that is mended. What was stored before is still "
                  "there",
              path};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorKind::io, "this store may only be read; check the rights of file and folder",
              path};
    case SQLITE_CANTOPEN:
      return {ErrorKind::io, "cannot open this store; do its folder and the rights to it exist?",
              path};
    case SQLITE_NOTADB:
      return {ErrorKind::input, "this file is no store of isnad, or its head is damaged", path};
    case SQLITE_NOMEM: return {ErrorKind::io, "out of memory", path};
    case SQLITE_TOOBIG:
      return {ErrorKind::input, "a text is over the gigabyte that a store can hold", path};
    default: return {ErrorKind::input, with_detail(kDamaged, detail), path};
  }
}

}  // namespace

StoreDatabase::StoreDatabase(std::string path, Mode mode, int patience) : path_(std::move(path)) {
  const int flags = mode == Mode::read    ? SQLITE_OPEN_READONLY
                    : mode == Mode::write ? SQLITE_OPEN_READWRITE
                                          : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const bool alone = mode == Mode::read && stands_alone(path_);
  check(sqlite3_open_v2(alone ? unchanging(path_).c_str() : path_.c_str(), &handle_,
                        flags | SQLITE_OPEN_NOMUTEX | (alone ? SQLITE_OPEN_URI : 0), nullptr));
  if (handle_ == nullptr || !ok()) return;
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, patience);
  // A file may come from anywhere: its schema gets no rights, and its cells are checked.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
}

StoreDatabase::~StoreDatabase() { sqlite3_close_v2(handle_); }

Status StoreDatabase::take_failure() { return std::exchange(failure_, std::nullopt); }

void StoreDatabase::fail(ErrorKind kind, std::string message) {
  if (!failure_) failure_ = Error{kind, std::move(message), path_};
}

void StoreDatabase::fail_damaged(const std::string& detail) {
  fail(ErrorKind::input, with_detail(kDamaged, detail));
}

bool StoreDatabase::check(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return true;
  if (!failure_) {
    const bool known = handle_ != nullptr;
    failure_ = explain(code, known ? sqlite3_errmsg(handle_) : sqlite3_errstr(code),
                       known ? sqlite3_system_errno(handle_) : 0, path_);
  }
  return false;
}

void StoreDatabase::execute(const std::string& sql) {
  if (ok()) check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t StoreDatabase::number(const std::string& sql) {
  StoreStatement statement(*this, sql.c_str());
  return statement.next() ? statement.integer(0) : 0;
}

bool StoreDatabase::read_blob(const char* table, const char* column, std::int64_t row, char* out,
                              std::size_t size) {
  if (!ok()) return false;
  sqlite3_blob* blob = nullptr;
  bool read = check(sqlite3_blob_open(handle_, "main", table, column, row, 0, &blob)) &&
              static_cast<std::size_t>(sqlite3_blob_bytes(blob)) == size;
  read = read && check(sqlite3_blob_read(blob, out, static_cast<int>(size), 0));
  sqlite3_blob_close(blob);
  return read;
}

void StoreDatabase::roll_back() {
  if (handle_ == nullptr || sqlite3_get_autocommit(handle_) != 0) return;
  sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

StoreStatement::StoreStatement(StoreDatabase& database, const char* sql) : database_(database) {
  if (!database.ok()) return;
  database.check(
      sqlite3_prepare_v3(database.handle_, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle_, nullptr));
}

StoreStatement::~StoreStatement() { sqlite3_finalize(handle_); }

bool StoreStatement::next() {
  if (!database_.ok() || handle_ == nullptr) return false;
  const int code = sqlite3_step(handle_);
  return database_.check(code) && code == SQLITE_ROW;
}

void StoreStatement::reset() {
  if (handle_ != nullptr) sqlite3_reset(handle_);
}

bool StoreStatement::is_null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

std::int64_t StoreStatement::integer(int column) const {
  return sqlite3_column_int64(handle_, column);
}

double StoreStatement::real(int column) const { return sqlite3_column_double(handle_, column); }

std::string_view StoreStatement::text(int column) const {
  const unsigned char* text = sqlite3_column_text(handle_, column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text),
          static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

void StoreStatement::set(int index, std::int64_t value) {
  if (handle_ != nullptr) database_.check(sqlite3_bind_int64(handle_, index, value));
}

void StoreStatement::set(int index, double value) {
  if (handle_ != nullptr) database_.check(sqlite3_bind_double(handle_, index, value));
}

void StoreStatement::set(int index, std::string_view value) {
  if (handle_ == nullptr) return;
  // A null pointer would bind NULL.
  const char* text = value.data() == nullptr ? "" : value.data();
  database_.check(
      sqlite3_bind_text64(handle_, index, text, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void StoreStatement::set(int index, TextOrNull value) {
  value.text.empty() ? set(index, std::nullopt) : set(index, value.text);
}

void StoreStatement::set(int index, Blob value) {
  if (handle_ == nullptr) return;
  database_.check(
      sqlite3_bind_blob64(handle_, index, value.bytes.data(), value.bytes.size(), SQLITE_STATIC));
}

void StoreStatement::set(int index, std::nullopt_t) {
  if (handle_ != nullptr) database_.check(sqlite3_bind_null(handle_, index));
}

}  // namespace isnad
