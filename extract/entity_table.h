// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/date.h"
#include "core/entity.h"
#include "core/result.h"
#include "extract/key_trie.h"
#include "extract/lexicon_files.h"
#include "extract/word_analyser.h"
#include "extract/word_table.h"

namespace isnad {

inline constexpr std::uint32_t kNoEntity = UINT32_MAX;

/// An office of a person, with the days on which it is known to have been held.
struct Office {
  std::uint32_t person = kNoEntity;
  std::uint32_t holder = kNoEntity;  ///< the country or body
  std::string title;                 ///< in the language of the table
  std::vector<KeyId> title_keys;
  DateRange held;
};

/// The entities of lexicon/entities, their names, nationality adjectives and offices.
class EntityTable {
 public:
  static Result<EntityTable> load(const LexiconFiles& files, std::string_view language);

  /// Gives the words of names and nationality adjectives to the word table, before it is finished.
  void add_words(WordTable& words) const;
  /// Builds the name index from the finished word table.
  void index_names(WordTable& words);

  [[nodiscard]] const Entity& at(std::uint32_t index) const { return rows_[index].entity; }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  /// Country an entity lies in or belongs to; a country is its own. kNoEntity when unknown.
  [[nodiscard]] std::uint32_t country_of(std::uint32_t index) const { return rows_[index].country; }
  /// The country whose capital this place is, or kNoEntity.
  [[nodiscard]] std::uint32_t capital_of(std::uint32_t index) const {
    return rows_[index].capital_of;
  }
  [[nodiscard]] std::uint32_t find(std::string_view id) const;

  /// Longest name at the head of `tokens`; values are entity indexes, best first.
  [[nodiscard]] KeyTrie::Match longest_name(std::span<const Token> tokens) const;
  /// Country of a nationality adjective by its lemma; kNoEntity when it is none.
  [[nodiscard]] std::uint32_t nationality(KeyId lemma) const;
  /// Offices of a country or body.
  [[nodiscard]] const std::vector<Office>& offices() const { return offices_; }

 private:
  struct Row {
    Entity entity;
    std::vector<std::string> names;       ///< in the language, label first
    std::vector<std::string> adjectives;  ///< of nationality
    std::vector<std::string> plurals;     ///< broken ones of the adjective
    std::string country_id, capital_id;
    std::uint32_t country = kNoEntity;
    std::uint32_t capital_of = kNoEntity;
  };
  Status read_entities(const LexiconFile& file, EntityType type, std::string_view language);
  Status read_offices(const LexiconFile& file, std::string_view language);
  Status resolve_references();

  std::vector<Row> rows_;
  std::vector<Office> offices_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::unordered_map<KeyId, std::uint32_t> nationalities_;
  std::unordered_map<KeyId, bool> needs_article_;  ///< one-word names: written with the article
  KeyTrie names_;
};

}  // namespace isnad
