// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/hash_map.h"
#include "extract/token.h"

namespace isnad {

inline constexpr std::uint32_t kNoEntity = UINT32_MAX;

/// Hash of one folded word of a name, without its article; see `Token`.
[[nodiscard]] std::uint64_t name_word_hash(std::u32string_view folded);

/// Whether a word, plain or folded, begins with the letters of the article and goes on.
[[nodiscard]] bool begins_with_article(std::u32string_view word);

/// A name as the index reads it: plain words between spaces and hyphens, folded one by one.
class NameWords {
 public:
  /// Replaces what was read before.
  void read(std::string_view name);
  [[nodiscard]] std::size_t size() const { return hashes_.size(); }
  [[nodiscard]] std::uint64_t hash(std::size_t i) const { return hashes_[i]; }
  /// Hash of a folded word as it stands behind the article of a text.
  [[nodiscard]] std::uint64_t stem(std::size_t i) const { return stems_[i]; }
  /// Whether the first word is written with the article.
  [[nodiscard]] bool definite() const { return definite_; }
  /// Whether a word is written with the article.
  [[nodiscard]] bool has_article(std::size_t i) const { return articles_[i]; }
  /// Whether a word ends in ta marbuta.
  [[nodiscard]] bool marbuta(std::size_t i) const { return marbuta_[i]; }
  /// One hash for all words.
  [[nodiscard]] std::uint64_t whole() const;
  /// One hash for all words as foreign names are rendered, see `spelling_hash`.
  [[nodiscard]] std::uint64_t spelling() const { return spelling_; }

 private:
  void finish();
  std::u32string word_;
  std::vector<std::uint64_t> hashes_, stems_;
  std::vector<bool> marbuta_, articles_;
  std::uint64_t spelling_ = 0;
  bool definite_ = false;
};

/// What the names of the tables say of a single word.
enum class NameWord : std::uint8_t {
  none,
  inside,  ///< one of several words, of a name whose words bear no grammar of their own
  part,    ///< one of several words of any other name
  whole,   ///< a name by itself
};

/// Names of entities by their words. A name begins at the stem of a word (what is written before
/// or on it does not matter) and goes on in whole written words.
class NameIndex {
 public:
  struct Match {
    std::uint32_t length = 0;          ///< tokens; 0 when nothing matches
    std::uint32_t entity = kNoEntity;  ///< the first that was added with this name
    std::uint32_t entry = 0;
    bool definite = false;  ///< the first token bears the article
  };

  void reserve(std::size_t names);
  /// `alone` is what a name of one word is, `inner` what the words of a longer one are.
  void add(const NameWords& name, std::uint32_t entity, NameWord alone, NameWord inner);

  /// The longest name at the head of `tokens`. It crosses no line end and no punctuation, save
  /// quotation marks around its last words. A name of one word bears the article as the text does.
  [[nodiscard]] Match longest(std::span<const Token> tokens) const;
  /// Whether a name begins with a word of this hash, see Token.
  [[nodiscard]] bool begins(std::uint64_t word) const;
  /// The entities with exactly this name, in the order in which they were added.
  [[nodiscard]] std::vector<std::uint32_t> entities(std::uint64_t whole_name) const;
  /// All entities of a match.
  [[nodiscard]] std::vector<std::uint32_t> entities(const Match& match) const;
  /// What names say of a folded word without its article; `final_ha` when it is written with ha at
  /// its end, which no ta marbuta of a name is.
  [[nodiscard]] NameWord word(std::u32string_view folded, bool final_ha) const;

 private:
  struct Entry {
    std::uint32_t entity;
    std::uint32_t next : 30;  ///< of the same name; the last leads back to the first
    std::uint32_t single : 1;
    std::uint32_t definite : 1;
  };
  [[nodiscard]] Match longest_from(std::span<const Token> tokens, std::uint64_t first,
                                   std::size_t i) const;
  static std::size_t end_of_word(std::span<const Token> tokens, std::size_t i);
  [[nodiscard]] bool fits(const Entry& entry, bool definite) const {
    return !entry.single || bool(entry.definite) == definite;
  }
  static constexpr std::uint32_t kPrefix = UINT32_MAX;  ///< the name only begins like this
  HashMap<std::uint32_t> names_;  ///< by hash of the words so far: the last entry, or kPrefix
  HashMap<std::uint8_t> words_;   ///< NameWord, and kMarbuta
  std::vector<Entry> entries_;
};

}  // namespace isnad
