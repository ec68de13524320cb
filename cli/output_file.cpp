// SPDX-License-Identifier: Apache-2.0
#include "cli/output_file.h"

#include <unistd.h>

#include <filesystem>

namespace isnad::cli {

namespace fs = std::filesystem;

Result<std::unique_ptr<OutputFile>> OutputFile::create(const std::string& path,
                                                       std::ostream& standard) {
  std::unique_ptr<OutputFile> output(new OutputFile);
  output->path_ = path;
  if (path == "-") {
    output->stream_ = &standard;
    return output;
  }
  std::error_code error;
  // A link stays one: what it points to is replaced.
  if (fs::is_symlink(path, error)) output->path_ = fs::weakly_canonical(path, error).string();
  const bool special =
      fs::exists(output->path_, error) && !fs::is_regular_file(output->path_, error);
  if (!special) output->temporary_ = output->path_ + ".part-" + std::to_string(getpid());
  output->file_.open(special ? output->path_ : output->temporary_, std::ios::binary);
  if (!output->file_) {
    output->temporary_.clear();
    return Error{ErrorKind::io, "cannot write this file; does its folder exist?", path};
  }
  output->stream_ = &output->file_;
  return output;
}

OutputFile::~OutputFile() {
  if (temporary_.empty()) return;
  std::error_code error;
  file_.close();
  fs::remove(temporary_, error);
}

Status OutputFile::commit() {
  stream_->flush();
  if (file_.is_open()) file_.close();
  if (!*stream_) {
    return Error{ErrorKind::io, "cannot write all of it; is the disk full?",
                 path_ == "-" ? "standard output" : path_};
  }
  if (temporary_.empty()) return std::nullopt;
  std::error_code error;
  fs::rename(temporary_, path_, error);
  if (error) return Error{ErrorKind::io, "cannot write this file: " + error.message(), path_};
  temporary_.clear();
  return std::nullopt;
}

}  // namespace isnad::cli
