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

bool is_file(const std::string& path) {
  std::error_code error;  // that there is none is no error here
  return fs::is_regular_file(path, error);
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

Status OutputFile::close() {
  stream_->flush();
  if (file_.is_open()) file_.close();
  if (*stream_) return std::nullopt;
  return Error{ErrorKind::io, "cannot write all of it; is the disk full?", path_};
}

Status OutputFile::appear(bool keep_old) {
  if (temporary_.empty()) return std::nullopt;
  std::error_code error;
  if (keep_old && is_file(path_)) {
    old_ = temporary_ + ".old";
    fs::rename(path_, old_, error);
    if (error) old_.clear();
  }
  if (!error) fs::rename(temporary_, path_, error);
  if (error) {
    restore();
    return Error{ErrorKind::io, "cannot write this file: " + error.message(), path_};
  }
  temporary_.clear();
  appeared_ = true;
  return std::nullopt;
}

void OutputFile::restore() {
  std::error_code error;
  if (appeared_) fs::remove(path_, error);
  if (!old_.empty()) fs::rename(old_, path_, error);
  old_.clear();
}

void OutputFile::forget() {
  std::error_code error;
  if (!old_.empty()) fs::remove(old_, error);
  old_.clear();
}

Status OutputFile::commit() {
  if (Status error = close()) return error;
  return appear(false);
}

Status commit_all(const std::vector<std::unique_ptr<OutputFile>>& files) {
  if (files.size() == 1) return files.front()->commit();
  for (const auto& file : files) {
    if (Status error = file->close()) return error;
  }
  for (const auto& file : files) {
    const Status error = file->appear(true);
    if (!error) continue;
    for (const auto& other : files) other->restore();
    return error;
  }
  for (const auto& file : files) file->forget();
  return std::nullopt;
}

}  // namespace isnad::cli
