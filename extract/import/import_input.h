// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/result.h"
#include "extract/byte_source.h"

namespace isnad {

/// What all importers of the lexicon take.
struct ImportOptions {
  bool strict = false;                           ///< a bad row ends the import
  std::size_t max_line = std::size_t{64} << 20;  ///< bytes; a longer line is a bad row
};

/// A file to import. An importer may open it more than once.
struct ImportInput {
  std::string name;  ///< as messages and the heads of tables name it
  std::function<Result<std::unique_ptr<ByteSource>>()> open;
};

/// The file at a path, unpacked as `open_bytes` does.
[[nodiscard]] ImportInput import_file(const std::string& path);

inline constexpr std::size_t kKeptBadRows = 20;

/// What became of the rows of an import.
struct ImportReport {
  std::size_t rows = 0;  ///< entities of the source that were looked at
  std::size_t bad_rows = 0;
  std::vector<Error> first_bad;                 ///< up to kKeptBadRows of them, in order
  std::map<std::string, std::size_t> left_out;  ///< reason, in words: how many

  void leave_out(const std::string& reason, std::size_t count = 1) { left_out[reason] += count; }
  /// Counts a bad row. When that ends the import, gives the error back.
  [[nodiscard]] Status add_bad(Error error, const ImportOptions& options);
};

/// The Error for a row; its place is added by who reads the lines.
[[nodiscard]] Error bad_row(std::string message);

/// Runs `visit` over the lines of a file that are not blank, up to the first error that ends the
/// import. `visit` may change the bytes of the line; an Error that it returns is a bad row. Without
/// a report, bad rows are passed over.
[[nodiscard]] Status for_each_import_line(
    const ImportInput& input, const ImportOptions& options, ImportReport* report,
    const std::function<Status(std::string& line, int number)>& visit);

}  // namespace isnad
