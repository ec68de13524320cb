// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/block_store.h"
#include "core/hash_map.h"
#include "core/interner.h"
#include "extract/name_index.h"
#include "extract/token.h"
#include "extract/word_cutter.h"
#include "extract/word_table.h"

namespace isnad {

/// One part of a written word: a clitic or the stem.
struct WordPart {
  Span span;  ///< bytes in the written word; the article belongs to its stem
  KeyId key = kNoKey;
  bool definite = false;
  bool clitic = false;
  bool apart = false;           ///< begins a word, the space before which is missing
  std::uint64_t name_hash = 0;  ///< see Token
  std::uint64_t word_hash = 0;
  bool article = false;
  bool tanwin = false;
  bool may_begin_name = true;
  std::span<const WordAnalysis> analyses;
};

/// Splits written words into clitics and stem and looks the stem up. Each distinct word is
/// analysed once and kept; an analyser serves one thread.
class WordAnalyser {
 public:
  /// `names`: words of names are known besides those of the table.
  explicit WordAnalyser(const WordTable& table, const NameIndex* names = nullptr);

  /// The parts of a word; valid until `forget`.
  std::span<const WordPart> analyse(std::string_view word);
  /// Drops what is kept when it has grown beyond its bound; to be called between articles.
  void forget();
  [[nodiscard]] Interner& keys() { return keys_; }
  [[nodiscard]] const Interner& keys() const { return keys_; }

 private:
  void cut(const Letters& letters);
  void split(const Letters& letters, std::span<const std::string> spellings);
  bool two_words(const Letters& letters, bool sign);
  void add_parts(const Cut& cut, const Letters& letters);
  /// Hash and article of a whole written word, which its first part bears.
  void mark_whole(WordPart& first, const Letters& letters);
  const WordTable& table_;
  const NameIndex* names_;
  Interner keys_;
  struct Known {
    const WordPart* parts = nullptr;
    std::uint32_t count = 0;
  };
  HashMap<Known> known_;  ///< by hash of the word
  BlockStore<WordPart> kept_parts_;
  BlockStore<WordAnalysis> kept_analyses_;
  // of the word that is analysed
  Letters letters_;
  std::vector<WordPart> parts_;
  CutRoom room_;
  std::u32string folded_;
  std::string bytes_;
};

}  // namespace isnad
