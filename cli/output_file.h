// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

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
  friend Status commit_all(const std::vector<std::unique_ptr<OutputFile>>& files);

  OutputFile() = default;
  /// Writes out what is still in memory.
  [[nodiscard]] Status close();
  /// Gives the file its name; a file that had it before is kept until `forget` or `restore`.
  [[nodiscard]] Status appear(bool keep_old);
  void restore();
  void forget();

  std::string path_;
  std::string temporary_;  ///< empty: written directly, or done
  std::string old_;        ///< where the file is kept that had the name before
  bool appeared_ = false;
  std::ofstream file_;
  std::ostream* stream_ = nullptr;
};

/// Commits several files together: on an Error none of them has changed.
[[nodiscard]] Status commit_all(const std::vector<std::unique_ptr<OutputFile>>& files);

}  // namespace isnad::cli
