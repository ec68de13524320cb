// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/interner.h"
#include "extract/name_index.h"
#include "extract/token.h"
#include "extract/word_table.h"

namespace isnad {

struct Letters;

/// One part of a written word: a clitic or the stem.
struct WordPart {
  Span span;  ///< bytes in the written word; the article belongs to its stem
  KeyId key = kNoKey;
  bool definite = false;
  bool clitic = false;
  std::uint64_t name_hash = 0;  ///< see Token
  std::uint64_t word_hash = 0;
  bool article = false;
  std::vector<WordAnalysis> analyses;
};

/// Splits written words into clitics and stem and looks the stem up. Each distinct word is
/// analysed once and kept; an analyser serves one thread.
class WordAnalyser {
 public:
  /// `names`: words of names are known besides those of the table.
  explicit WordAnalyser(const WordTable& table, const NameIndex* names = nullptr);

  /// The parts of a word; valid until `forget`.
  const std::vector<WordPart>& analyse(std::string_view word);
  /// Drops what is kept when it has grown beyond its bound; to be called between articles.
  void forget();
  [[nodiscard]] Interner& keys() { return keys_; }
  [[nodiscard]] const Interner& keys() const { return keys_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  std::vector<WordPart> two_words(const Letters& letters);
  const WordTable& table_;
  const NameIndex* names_;
  Interner keys_;
  std::unordered_map<std::string, std::vector<WordPart>, Hash, std::equal_to<>> known_;
};

}  // namespace isnad
