// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "extract/import/base_entities.h"
#include "extract/import/text_keys.h"

namespace isnad {

/// An entity of the import or of the base.
using ImportRef = std::uint32_t;
inline constexpr ImportRef kNoRef = UINT32_MAX;

struct ImportedOffice {
  ImportRef person = kNoRef;
  ImportRef of = kNoRef;
  std::string_view title_ar, title_en;  ///< at least one
  std::string_view begin, end;          ///< EDTF year, month or day; empty: open
  bool acting = false;
};

/// One table that came out of an import.
struct ImportedTable {
  std::string path;     ///< below the lexicon folder: "entities/persons_ftm.tsv"
  std::string heading;  ///< what it holds: "Persons"
  std::size_t rows = 0;
};

/// Collects what an importer finds and writes it as tables of the lexicon. Rows are kept as their
/// text and 16 bytes, an office as 28 bytes; a million entities take about 200 MB.
class ImportTables {
 public:
  /// `source` ends the names of the tables: "wikidata". `base` must outlive this.
  ImportTables(const BaseEntities& base, std::string source);

  /// Adds an entity; it must have a name. One with the key of an earlier one adds to that row.
  ImportRef add(const ImportedEntity& entity);
  /// An entity of the base; kNoRef when the base has no such id.
  [[nodiscard]] ImportRef known(std::string_view id) const;
  /// Names that `bare_title` takes off a title of this holder.
  [[nodiscard]] const std::vector<std::string>& holder_names(ImportRef holder) const;
  void add_office(const ImportedOffice& office);

  /// Decides the ids and the order of rows; called once, before what follows. Where several
  /// entities were taken for one of the base by their name, none of them is it.
  void finish();
  /// Those of all kinds, also empty ones; offices last.
  [[nodiscard]] std::vector<ImportedTable> tables() const;
  /// Writes the table with this index in `tables()`, below its head: lines that begin with "#".
  void write(std::size_t table, std::string_view head, std::ostream& out) const;
  /// Entities that took the id of one of the base, and those whose name several shared.
  [[nodiscard]] std::size_t matched() const { return matched_; }
  [[nodiscard]] std::size_t contested() const { return contested_; }

 private:
  static constexpr std::size_t kCells = 7;  // id, ar, en, country, lat, lon, wikidata
  using RowCells = std::array<std::string_view, kCells>;
  struct Row {
    const char* text = nullptr;  ///< cells with tabs between them, the own id first
    std::uint32_t size = 0;
    std::int32_t base = -1;  ///< index in the base
  };
  struct Office {
    ImportRef person, of;
    KeyId title_ar, title_en, begin, end;
    bool acting;
  };

  [[nodiscard]] static RowCells cells_of(const Row& row);
  [[nodiscard]] std::string_view id_of(ImportRef ref) const;
  [[nodiscard]] std::size_t table_of(const Row& row) const;
  void settle_matches();
  void write_entities(std::size_t table, std::ostream& out) const;
  void write_offices(std::ostream& out) const;

  const BaseEntities& base_;
  std::string source_;
  std::deque<std::string> blocks_;  ///< the texts of rows; a block never grows
  std::vector<Row> rows_;
  std::vector<bool> firm_;  ///< of rows: matched by an identifier
  std::vector<Office> offices_;
  TextKeys texts_;
  std::array<std::vector<ImportRef>, kEntityTypes> order_;  ///< rows of each table, sorted
  std::array<std::size_t, kEntityTypes> distinct_{};        ///< ids in them
  std::size_t matched_ = 0, contested_ = 0;
};

}  // namespace isnad
