// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "core/result.h"
#include "extract/body_kinds.h"
#include "extract/key_map.h"
#include "extract/lexicon_files.h"
#include "extract/name_index.h"
#include "extract/office_table.h"
#include "extract/table_file.h"
#include "extract/word_table.h"

namespace isnad {

/// The entities of lexicon/entities with their names, nationality adjectives and offices. A row
/// is read when it is asked for: of a million rows only names, countries and offices are indexed.
class EntityTable {
 public:
  /// Reads entities/*.tsv. A row with an id that an earlier file has adds its names and
  /// identifiers to that entity.
  static Result<EntityTable> load(const LexiconFiles& files, std::string_view language);

  /// Gives nationality adjectives to the word table, before it is finished.
  void add_words(WordTable& words);

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  /// Name, identifiers and coordinates, from all rows of the entity.
  [[nodiscard]] Entity entity(std::uint32_t index) const;
  /// The same with id, type and label alone, which cost little.
  [[nodiscard]] Entity brief(std::uint32_t index) const;
  /// Whether a country is of masculine gender.
  [[nodiscard]] bool is_masculine(std::uint32_t index) const;
  [[nodiscard]] std::string_view id(std::uint32_t index) const;
  [[nodiscard]] EntityType type(std::uint32_t index) const { return rows_[index].type; }
  /// Country an entity lies in or belongs to; a country is its own. kNoEntity when unknown.
  [[nodiscard]] std::uint32_t country_of(std::uint32_t index) const { return rows_[index].country; }
  /// The country whose capital this place is, or kNoEntity.
  [[nodiscard]] std::uint32_t capital_of(std::uint32_t index) const {
    return rows_[index].capital_of;
  }
  /// People who live there; 0 when unknown.
  [[nodiscard]] std::uint32_t population(std::uint32_t index) const {
    return rows_[index].population;
  }
  [[nodiscard]] std::uint32_t find(std::string_view id) const;
  /// All names in the language of the table, label first.
  [[nodiscard]] std::vector<std::string_view> names(std::uint32_t index) const;
  /// The same with the English names behind them.
  [[nodiscard]] std::vector<std::string_view> all_names(std::uint32_t index) const;
  /// The cell of an entity in a column of its tables, the first that says something.
  [[nodiscard]] std::string_view cell(std::uint32_t index, std::string_view column) const;
  /// The file and line that bring an entity, for messages.
  [[nodiscard]] Error error_at(std::uint32_t index, std::string message) const;

  [[nodiscard]] const NameIndex& name_index() const { return names_; }
  /// Longest name at the head of `tokens`.
  [[nodiscard]] NameIndex::Match longest_name(std::span<const Token> tokens) const {
    return names_.longest(tokens);
  }
  /// Country of a nationality adjective by its lemma; kNoEntity when it is none.
  [[nodiscard]] std::uint32_t nationality(KeyId lemma) const;
  /// The same of one that is two words: "North Korean".
  [[nodiscard]] std::uint32_t nationality(KeyId first, KeyId second) const;
  /// Adjective of a country, masculine singular; empty when the table has none.
  [[nodiscard]] std::string_view adjective_of(std::uint32_t country) const;
  [[nodiscard]] const OfficeTable& offices() const { return offices_; }
  [[nodiscard]] const BodyKinds& body_kinds() const { return body_kinds_; }
  /// An office that nobody is known to hold, as an actor: "person/prime-minister-of-lb".
  [[nodiscard]] Entity office(std::uint32_t kind, std::uint32_t holder) const;
  /// The row of a country's body under a name of its own; kNoEntity when it has none.
  [[nodiscard]] std::uint32_t body_row(std::uint32_t country, std::uint32_t kind) const;
  /// Whether an id is that of a body made of a country and a kind.
  [[nodiscard]] bool is_made_body(std::string_view id) const;
  /// A body that no row lists, made of its kind and country: "government/sy-ministry-of-defence".
  [[nodiscard]] Entity body(std::uint32_t country, std::uint32_t kind) const;
  /// Persons with a name of this spelling or one like it, see `NameWords::spelling`.
  [[nodiscard]] std::vector<std::uint32_t> persons_spelled_like(std::uint64_t spelling) const;

 private:
  /// Columns that are read for entities of articles; -1 for one that the table does not have.
  struct Places {
    int id = -1, own = -1, english = -1, lat = -1, lon = -1, wikidata = -1, geonames = -1,
        gender = -1;
  };
  /// A table of the lexicon, as far as it is kept.
  struct Source {
    std::string name;
    std::shared_ptr<const std::string> text;
    std::vector<std::string> columns;
    Places places;
  };
  struct Row {
    std::string_view line;
    std::uint32_t number = 0;  ///< of the line in its file
    std::uint32_t source = 0;
    std::uint32_t country = kNoEntity;
    std::uint32_t capital_of = kNoEntity;
    std::uint32_t population = 0;
    std::uint32_t more = kNoEntity;  ///< in more_: a later row of the same entity
    EntityType type = EntityType::group;
  };
  class Loader;

  [[nodiscard]] int column(const Row& row, std::string_view name) const;
  [[nodiscard]] const Places& places(const Row& row) const { return sources_[row.source].places; }
  [[nodiscard]] std::string_view first_name(std::uint32_t index, int Places::*column) const;
  template <typename Visit>
  void for_each_row_of(std::uint32_t index, const Visit& visit) const;

  std::string language_;
  std::vector<Source> sources_;
  std::vector<Row> rows_;
  std::vector<Row> more_;
  HashMap<std::uint32_t> ids_;
  NameIndex names_;
  HashMap<std::uint32_t> spellings_;  ///< of persons' names: the last in spelled_
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spelled_;  ///< person, the one before
  std::vector<std::pair<std::string, std::uint32_t>> adjectives_;
  KeyMap<std::uint32_t> nationalities_;
  std::map<std::pair<KeyId, KeyId>, std::uint32_t> double_nationalities_;
  OfficeTable offices_;
  BodyKinds body_kinds_;
  HashMap<std::uint32_t> body_rows_;  ///< by country and kind
};

}  // namespace isnad
