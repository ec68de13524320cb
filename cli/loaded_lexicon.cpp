// SPDX-License-Identifier: Apache-2.0
#include "cli/loaded_lexicon.h"

#include <cstdint>
#include <fmt/format.h>
#include <utility>

#include "core/hash.h"

namespace isnad::cli {

Result<LexiconFiles> read_lexicon_files(const std::vector<std::string>& folders) {
  LexiconFiles files = LexiconFiles::embedded();
  for (const std::string& folder : folders) {
    if (Status error = files.overlay(folder)) return *error;
  }
  return files;
}

std::string lexicon_key(const LexiconFiles& files) {
  std::uint64_t hash = 0;
  for (const LexiconFile* file : files.below("")) {
    hash = combine_hashes(combine_hashes(hash, hash_of(file->path)), hash_of(file->text));
  }
  return fmt::format(ISNAD_VERSION " {:016x}", hash);
}

Result<LoadedLexicon> load_lexicon(const std::vector<std::string>& folders) {
  Result<LexiconFiles> files = read_lexicon_files(folders);
  if (!files) return files.error();
  Result<std::shared_ptr<const Lexicon>> lexicon = Lexicon::load(files.value());
  if (!lexicon) return lexicon.error();
  Result<DateLines> date_lines = DateLines::load(files.value());
  if (!date_lines) return date_lines.error();
  return LoadedLexicon{std::move(files.value()), std::move(lexicon.value()),
                       std::move(date_lines.value())};
}

}  // namespace isnad::cli
