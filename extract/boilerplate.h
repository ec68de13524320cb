// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "extract/document.h"
#include "extract/key_trie.h"
#include "extract/lexicon_files.h"
#include "extract/word_table.h"

namespace isnad {

/// What a page carries besides the story: links to other stories, captions, rights, menus.
class Boilerplate {
 public:
  /// Reads languages/<tag>/boilerplate.tsv; `words` are finished but for their keys.
  static Result<Boilerplate> load(const LexiconFiles& files, std::string_view tag,
                                  WordTable& words);

  /// Takes out of the sentences of an article what is none of the story; titles stay.
  void drop(const std::vector<Token>& tokens, std::vector<Sentence>& sentences) const;

 private:
  /// How far a phrase reaches.
  enum class Place : std::uint8_t { line, whole, rest };

  KeyTrie phrases_;  ///< values are indexes of places_
  std::vector<Place> places_;
};

}  // namespace isnad
