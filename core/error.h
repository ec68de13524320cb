// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace isnad {

/// Told apart by what the caller can do about it.
enum class ErrorKind {
  usage,    ///< an option or argument is wrong: exit code 2
  lexicon,  ///< a row of the lexicon is wrong: stops at load
  input,    ///< an article, claim or graph is bad: count it, name it, go on
  io,       ///< a file cannot be read or written
};

/// What went wrong, where, and in words that say what to do.
struct Error {
  ErrorKind kind = ErrorKind::input;
  std::string message;
  std::string file;  ///< empty when there is none
  int line = 0;      ///< from 1; 0 when unknown
  int column = 0;    ///< from 1, in bytes; 0 when unknown

  /// "file:line:column: message", without the parts that are unknown.
  [[nodiscard]] std::string to_string() const;
};

}  // namespace isnad
