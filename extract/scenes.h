// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unordered_set>
#include <vector>

#include "core/result.h"
#include "extract/document.h"
#include "extract/key_trie.h"
#include "extract/lexicon_files.h"
#include "extract/word_table.h"

namespace isnad {

/// Tells sentences about matches, stage and screen, whose visits, attacks and defeats are none.
class Scenes {
 public:
  /// Reads languages/<tag>/scenes.tsv; `words` are finished but for their keys.
  static Result<Scenes> load(const LexiconFiles& files, std::string_view tag, WordTable& words);

  /// Takes such sentences out, and all of an article that is about nothing else.
  void drop(const std::vector<Token>& tokens, std::vector<Sentence>& sentences) const;

 private:
  [[nodiscard]] int weight(const std::vector<Token>& tokens, const Sentence& sentence) const;

  KeyTrie phrases_;                          ///< of several words, as they are written
  std::unordered_set<KeyId> plain_, hints_;  ///< lemmas of nouns
};

}  // namespace isnad
