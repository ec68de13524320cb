// SPDX-License-Identifier: Apache-2.0
#include "cli/output_file.h"

#include <filesystem>
#include <unistd.h>

namespace isnad::cli {

namespace fs = std::filesystem;

namespace {

/// A link stays one: the file that it points to is written, whether it exists yet or not.
std::string behind_links(fs::path path) {
  constexpr int kMaxLinks = 40;  // as many as the system follows
  std::error_code error;
  for (int i = 0; i < kMaxLinks && fs::is_symlink(path, error); ++i) {
    path = path.parent_path() / fs::read_symlink(path, error);  // an absolute target stands alone
  }
  return path.string();
}

}  // namespace

Result<std::unique_ptr<OutputFile>> OutputFile::create(const std::string& path,
                                                       std::ostream& standard) {
  std::unique_ptr<OutputFile> output(new OutputFile);
  if (path == "-") {
    output->path_ = "standard output";
    output->stream_ = &standard;
    return output;
  }
  std::error_code error;
  output->path_ = behind_links(path);
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
    return Error{ErrorKind::io, "cannot write all of it; is the disk full?", path_};
  }
  if (temporary_.empty()) return std::nullopt;
  std::error_code error;
  fs::rename(temporary_, path_, error);
  if (error) return Error{ErrorKind::io, "cannot write this file: " + error.message(), path_};
  temporary_.clear();
  return std::nullopt;
}

}  // namespace isnad::cli
