// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_loader.h"

#include <array>
#include <charconv>

#include "core/hash.h"

namespace isnad {

namespace {

struct TableKind {
  std::string_view prefix;
  EntityType type;
};

/// Files of lexicon/entities by the beginning of their name. A later kind gives way to an
/// earlier one when both know a name.
constexpr std::array<TableKind, 10> kTables = {{
    {"entities/countries", EntityType::country},
    {"entities/organizations", EntityType::organization},
    {"entities/governments", EntityType::government},
    {"entities/armed_groups", EntityType::armed_group},
    {"entities/places", EntityType::place},
    {"entities/facilities", EntityType::facility},
    {"entities/groups", EntityType::group},
    {"entities/media", EntityType::media},
    {"entities/agreements", EntityType::agreement},
    {"entities/persons", EntityType::person},
}};

/// People in a town that news seldom names.
constexpr std::uint32_t kTown = 400'000;

/// Bytes of a table in which one name stands, about: to make room beforehand.
constexpr std::size_t kBytesOfName = 36;

}  // namespace

Status EntityTable::Loader::run(const LexiconFiles& files) {
  std::size_t bytes = 0;
  for (const TableKind& kind : kTables) {
    for (const LexiconFile* file : files.below(kind.prefix)) bytes += file->text.size();
  }
  table_.names_.reserve(bytes / kBytesOfName);
  table_.spellings_.reserve(bytes / kBytesOfName / 2);
  table_.ids_.reserve(bytes / kBytesOfName / 2);
  for (const TableKind& kind : kTables) {
    for (const LexiconFile* file : files.below(kind.prefix)) {
      if (Status error = read(*file, kind.type)) return error;
    }
  }
  return resolve_references();
}

Status EntityTable::Loader::read(const LexiconFile& file, EntityType type) {
  Result<TableReader> opened = TableReader::open(file, {"id", table_.language_});
  if (!opened) return opened.error();
  TableReader& reader = opened.value();
  table_.sources_.push_back({file.name, file.owner, {}, {}});
  for (const std::string_view name : reader.columns()) {
    table_.sources_.back().columns.emplace_back(name);
  }
  table_.sources_.back().places = {reader.column("id"),       reader.column(table_.language_),
                                   reader.column("en"),       reader.column("lat"),
                                   reader.column("lon"),      reader.column("wikidata"),
                                   reader.column("geonames"), reader.column("gender")};
  const Columns columns{
      reader.column("id"),         reader.column(table_.language_), reader.column("en"),
      reader.column("country"),    reader.column("capital"),        reader.column("adjective"),
      reader.column("speaks_for"), reader.column("population"),     reader.column("body")};
  while (reader.next()) {
    if (Status error = read_row(reader, columns, type)) return error;
  }
  return reader.status();
}

Status EntityTable::Loader::read_row(const TableReader& reader, const Columns& columns,
                                     EntityType type) {
  const std::string_view id = reader.cell(columns.id);
  Row row;
  row.line = reader.line();
  row.number = static_cast<std::uint32_t>(reader.line_number());
  row.source = static_cast<std::uint32_t>(table_.sources_.size() - 1);
  row.type = type;
  const std::string_view population = reader.cell(columns.population);
  std::from_chars(population.data(), population.data() + population.size(), row.population);
  auto index = static_cast<std::uint32_t>(table_.rows_.size());
  std::uint32_t& known = table_.ids_.get(hash_of(id), index);
  if (known == index) {
    if (reader.cell(columns.own).empty() && reader.cell(columns.en).empty()) {
      return reader.error(columns.own, "the row has no name");
    }
    table_.rows_.push_back(row);
  } else {
    index = known;
    Row* last = &table_.rows_[index];
    if (last->type != type) {
      return reader.error(columns.id, "the id \"" + std::string(id) + "\" is of another kind");
    }
    while (last->more != kNoEntity) last = &table_.more_[last->more];
    if (last->source == row.source) {
      return reader.error(columns.id, "the id \"" + std::string(id) + "\" stands twice");
    }
    last->more = static_cast<std::uint32_t>(table_.more_.size());
    if (row.population > 0) table_.rows_[index].population = row.population;
    table_.more_.push_back(row);
  }
  if (const std::string_view country = reader.cell(columns.country); !country.empty()) {
    countries_.emplace_back(index, country);
  }
  if (const std::string_view place = reader.cell(columns.capital); !place.empty()) {
    capitals_.emplace_back(index, place);
  }
  if (const std::string_view body = reader.cell(columns.body); !body.empty()) {
    const std::uint32_t kind = table_.body_kinds_.find_id(body);
    if (kind == kNoBody) return reader.error(columns.body, "body_kinds.tsv has no such kind");
    bodies_.emplace_back(index, kind);
  }
  for (const std::string_view adjective : split_values(reader.cell(columns.adjective))) {
    table_.adjectives_.emplace_back(adjective, index);
  }
  add_names(reader.cell(columns.own), index, type);
  add_names(reader.cell(columns.speaks), index, type);
  return std::nullopt;
}

void EntityTable::Loader::add_names(std::string_view cell, std::uint32_t index, EntityType type) {
  const bool free_words = type == EntityType::person || type == EntityType::place;
  const NameWord inner = free_words ? NameWord::inside : NameWord::part;
  // a town hardly known is no second meaning of an everyday word
  const std::uint32_t people = table_.population(index);
  const bool town = type == EntityType::place && people > 0 && people < kTown;
  const NameWord alone = town ? NameWord::inside : NameWord::whole;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('|'), cell.size());
    const std::string_view name = cell.substr(0, end);
    cell.remove_prefix(std::min(end + 1, cell.size()));
    if (name.empty()) continue;
    words_.read(name);
    table_.names_.add(words_, index, alone, inner);
    if (type != EntityType::person) continue;
    auto& last = table_.spellings_.get(words_.spelling(), kNoEntity);
    table_.spelled_.emplace_back(index, last);
    last = static_cast<std::uint32_t>(table_.spelled_.size() - 1);
  }
}

Status EntityTable::Loader::resolve_references() {
  for (std::uint32_t i = 0; i < table_.rows_.size(); ++i) {
    if (table_.rows_[i].type == EntityType::country) table_.rows_[i].country = i;
  }
  for (const auto& [index, id] : countries_) {
    const std::uint32_t country = table_.find(id);
    if (country == kNoEntity || table_.type(country) != EntityType::country) {
      return table_.error_at(index,
                             "the country \"" + std::string(id) + "\" is in no table of countries");
    }
    if (table_.rows_[index].country == kNoEntity) table_.rows_[index].country = country;
  }
  for (const auto& [index, kind] : bodies_) {
    const std::uint32_t country = table_.rows_[index].country;
    if (country == kNoEntity) return table_.error_at(index, "a body of a state has its country");
    table_.body_rows_.get(combine_hashes(country, kind), index);
  }
  for (const auto& [country, id] : capitals_) {
    const std::uint32_t place = table_.find(id);
    if (place == kNoEntity) {
      return table_.error_at(country,
                             "the capital \"" + std::string(id) + "\" is in no table of places");
    }
    table_.rows_[place].capital_of = country;
  }
  return std::nullopt;
}

}  // namespace isnad
