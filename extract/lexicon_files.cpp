// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace isnad {

namespace fs = std::filesystem;

LexiconFile LexiconFile::lasting(std::string_view relative_path, std::string_view bytes) {
  LexiconFile file;
  file.path = relative_path;
  file.name = "lexicon/" + file.path;
  file.text = bytes;
  return file;
}

LexiconFiles LexiconFiles::embedded() {
  LexiconFiles files;
  for (const auto& [path, text] : embedded_lexicon()) {
    files.add(LexiconFile::lasting(path, text));
  }
  return files;
}

Status LexiconFiles::overlay(const std::string& folder) {
  std::error_code error;
  std::vector<fs::path> found;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    const std::string suffix = it->path().extension().string();
    if (it->is_regular_file(error) && (suffix == ".tsv" || suffix == ".json")) {
      found.push_back(it->path());
    }
  }
  if (error) {
    return Error{ErrorKind::usage,
                 "cannot read the lexicon folder (" + error.message() +
                     "); give --lexicon a folder laid out like lexicon/",
                 folder};
  }
  std::sort(found.begin(), found.end());
  for (const fs::path& path : found) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return Error{ErrorKind::io, "cannot read this lexicon file", path.string()};
    add({path.lexically_relative(folder).generic_string(), path.string(), text.str()});
  }
  return std::nullopt;
}

void LexiconFiles::add(LexiconFile file) {
  std::string path = file.path;
  files_.emplace(std::move(path), std::move(file));
}

std::vector<const LexiconFile*> LexiconFiles::at(std::string_view path) const {
  std::vector<const LexiconFile*> found;
  const auto [first, last] = files_.equal_range(path);
  for (auto it = first; it != last; ++it) found.push_back(&it->second);
  return found;
}

std::vector<const LexiconFile*> LexiconFiles::below(std::string_view prefix) const {
  std::vector<const LexiconFile*> found;
  for (auto it = files_.lower_bound(prefix);
       it != files_.end() && std::string_view(it->first).starts_with(prefix); ++it) {
    found.push_back(&it->second);
  }
  return found;
}

}  // namespace isnad
