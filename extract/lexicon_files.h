// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace isnad {

/// One file of the lexicon. `path` is relative to the lexicon folder, with "/" between parts.
struct LexiconFile {
  LexiconFile(std::string relative_path, std::string shown_name, std::string bytes)
      : path(std::move(relative_path)),
        name(std::move(shown_name)),
        owner(std::make_shared<const std::string>(std::move(bytes))),
        text(*owner) {}
  /// Of bytes that live as long as the program.
  static LexiconFile lasting(std::string_view relative_path, std::string_view bytes);

  std::string path;
  std::string name;  ///< as messages name it: the path, or the overlay's path on disk
  std::shared_ptr<const std::string> owner;  ///< keeps `text`; empty when it lasts anyway
  std::string_view text;

 private:
  LexiconFile() = default;
};

/// The files that are compiled into the library, by path.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> embedded_lexicon();

/// The text of all lexicon files: the compiled-in ones and those of overlays. A file of an
/// overlay is read after the one of the same path; both count.
class LexiconFiles {
 public:
  /// The compiled-in files alone.
  static LexiconFiles embedded();
  /// Adds every .tsv and .json below `folder`; an Error when the folder cannot be read.
  [[nodiscard]] Status overlay(const std::string& folder);
  void add(LexiconFile file);

  /// Files with this path, in the order in which they were added.
  [[nodiscard]] std::vector<const LexiconFile*> at(std::string_view path) const;
  /// Files whose path begins with `prefix`, by path.
  [[nodiscard]] std::vector<const LexiconFile*> below(std::string_view prefix) const;

 private:
  std::multimap<std::string, LexiconFile, std::less<>> files_;
};

}  // namespace isnad
