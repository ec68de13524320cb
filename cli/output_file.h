// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <iosfwd>
#include <memory>
#include <string>

#include "core/result.h"

namespace isnad::cli {

/// A file that appears whole or not at all: it is written under another name in the same folder
/// and takes its own with `commit`. Pipes and devices are written directly.
class OutputFile {
 public:
  /// "-" is `standard`. An Error of kind `io` when the file cannot be created.
  static Result<std::unique_ptr<OutputFile>> create(const std::string& path,
                                                    std::ostream& standard);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  [[nodiscard]] std::ostream& stream() { return *stream_; }
  /// An Error when not all could be written; then nothing has changed.
  [[nodiscard]] Status commit();

 private:
  OutputFile() = default;
  std::string path_;
  std::string temporary_;  ///< empty: written directly
  std::ofstream file_;
  std::ostream* stream_ = nullptr;
};

}  // namespace isnad::cli
