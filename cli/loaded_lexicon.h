// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "extract/date_line.h"
#include "extract/lexicon.h"
#include "extract/lexicon_files.h"

namespace isnad::cli {

/// The lexicon as the commands use it.
struct LoadedLexicon {
  LexiconFiles files;
  std::shared_ptr<const Lexicon> lexicon;
  DateLines date_lines;
};

/// The compiled-in files with those of `folders` laid over them.
[[nodiscard]] Result<LexiconFiles> read_lexicon_files(const std::vector<std::string>& folders);

/// Names the files by their content, and this program by its version.
[[nodiscard]] std::string lexicon_key(const LexiconFiles& files);

[[nodiscard]] Result<LoadedLexicon> load_lexicon(const std::vector<std::string>& folders);

}  // namespace isnad::cli
