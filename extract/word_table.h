// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/hash.h"
#include "core/interner.h"
#include "core/result.h"
#include "extract/key_map.h"
#include "extract/lexicon_files.h"
#include "extract/token.h"

namespace isnad {

struct ConjugatedVerb;

/// A written form of a word and one reading of it.
struct WordForm {
  KeyId plain = kNoKey;  ///< the form as it is spelled, interned
  WordAnalysis analysis;
};

/// What is written on a word: a letter or two before it or a pronoun behind it.
struct Clitic {
  std::u32string letters;
  KeyId key = kNoKey;
  WordAnalysis analysis;
};

/// All word forms of a language, generated from its tables: function words as listed, nouns and
/// adjectives with their duals, plurals and feminines, verbs with their whole conjugation.
class WordTable {
 public:
  /// Reads languages/<tag>/{clitics,particles,nouns,adjectives,verbs,names,splits,rare,usual}.tsv.
  static Result<WordTable> load(const LexiconFiles& files, std::string_view tag, Interner& keys);

  /// Further words, from the tables of entities and titles. `word` is plain spelling.
  void add(std::string_view word, WordAnalysis analysis);
  /// An adjective with its feminine, duals and plurals; `broken` are plurals beside the sound one.
  void add_adjective(std::string_view lemma, std::span<const std::string_view> broken,
                     std::string_view word_class);
  /// A noun with its dual and plurals. `plurals` as in nouns.tsv; a role noun gets a feminine.
  void add_noun(std::string_view lemma, std::span<const std::string_view> plurals, Gender gender,
                std::string_view word_class);
  /// Sorts what was added; to be called once, before `find`.
  void finish();

  /// Whether rare.tsv says that a spelling practically never has readings of this kind.
  [[nodiscard]] bool is_rare(KeyId plain, Pos pos) const {
    return rare_words_.contains(plain) && rare_.contains({plain, pos});
  }
  /// What usual.tsv says that a spelling mostly is: verb, noun, or unknown.
  [[nodiscard]] Pos usual(KeyId folded) const {
    const auto it = usual_.find(folded);
    return it == usual_.end() ? Pos::unknown : it->second;
  }
  /// Forms whose folded spelling is `folded`, the better attested spelling first.
  [[nodiscard]] std::span<const WordForm> find(KeyId folded) const;
  [[nodiscard]] const std::vector<Clitic>& prefixes() const { return prefixes_; }
  [[nodiscard]] const std::vector<Clitic>& suffixes() const { return suffixes_; }
  /// The parts that splits.tsv asks for, as plain spellings; empty when it says nothing.
  [[nodiscard]] std::span<const std::string> split_of(std::string_view plain) const;
  [[nodiscard]] Interner& keys() { return *keys_; }
  [[nodiscard]] const Interner& keys() const { return *keys_; }

 private:
  Status load_clitics(const LexiconFiles& files, const std::string& folder);
  Status load_particles(const LexiconFiles& files, const std::string& folder);
  Status load_nouns(const LexiconFiles& files, const std::string& folder);
  Status load_adjectives(const LexiconFiles& files, const std::string& folder);
  Status load_names(const LexiconFiles& files, const std::string& folder);
  Status load_splits(const LexiconFiles& files, const std::string& folder);
  Status load_rare(const LexiconFiles& files, const std::string& folder);
  Status load_usual(const LexiconFiles& files, const std::string& folder);

  void sort_rows();
  void drop_rare_readings();
  void add_verb(const ConjugatedVerb& verb);

  struct Row {
    KeyId folded = kNoKey;
    WordForm form;
  };
  Interner* keys_ = nullptr;
  std::u32string plain_, folded_;  ///< of the word that is added
  std::string bytes_;
  std::vector<Row> rows_;          ///< until finish()
  std::vector<WordForm> forms_;    ///< by folded key
  std::vector<std::uint32_t> at_;  ///< forms_[at_[k], at_[k + 1]) are those of key k
  std::vector<Clitic> prefixes_, suffixes_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return hash_of(text); }
  };
  std::unordered_map<std::string, std::vector<std::string>, Hash, std::equal_to<>> splits_;
  std::unordered_map<KeyId, Pos> usual_;
  std::set<std::pair<KeyId, Pos>> rare_;  ///< readings that news never means
  KeySet rare_words_;                     ///< the words of `rare_`
};

/// "noun", "verb": the names that tables use.
[[nodiscard]] std::string_view to_string(Pos pos);

}  // namespace isnad
