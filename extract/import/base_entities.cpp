// SPDX-License-Identifier: Apache-2.0
#include "extract/import/base_entities.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/fold.h"
#include "extract/import/import_names.h"
#include "extract/table_file.h"

namespace isnad {

namespace {

constexpr std::string_view kFeminineEnding = "\xD8\xA9";  // ta marbuta
constexpr double kSamePlace = 1.0;                        // degrees

std::optional<double> number(std::string_view cell) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

/// Kinds between which sources differ: a party of one is the armed group of another.
int kind_of(EntityType type) {
  switch (type) {
    case EntityType::person: return 0;
    case EntityType::country: return 1;
    case EntityType::place: return 2;
    case EntityType::facility: return 3;
    default: return 4;
  }
}

void add_once(std::vector<std::string>& values, std::string_view value) {
  if (value.empty()) return;
  if (std::find(values.begin(), values.end(), value) == values.end()) values.emplace_back(value);
}

}  // namespace

Result<BaseEntities> BaseEntities::load(const LexiconFiles& files) {
  BaseEntities base;
  constexpr std::string_view offices = "entities/offices";
  for (const LexiconFile* file : files.below("entities/")) {
    if (file->path.starts_with("entities/office")) continue;
    if (Status error = base.read_entities(*file)) return *error;
  }
  for (const LexiconFile* file : files.below(offices)) {
    if (Status error = base.read_offices(*file)) return *error;
  }
  base.finish();
  return base;
}

Status BaseEntities::read_entities(const LexiconFile& file) {
  const Result<Table> parsed = Table::parse(file, {"id"});
  if (!parsed) return parsed.error();
  for (const Table::Row& row : parsed.value().rows()) {
    const Cells cells(parsed.value(), row);
    const std::string id(cells["id"]);
    const std::optional<EntityType> type = parse_entity_type(id.substr(0, id.find('/')));
    if (!type) continue;  // the loader of the tables names such a row
    const auto [it, is_new] = ids_.emplace(id, static_cast<int>(entities_.size()));
    if (is_new) entities_.push_back({id, *type, {}, {}, {}, {}, {}});
    Entity& entity = entities_[static_cast<std::size_t>(it->second)];
    add_once(entity.countries, *type == EntityType::country ? id : cells["country"]);
    if (entity.wikidata.empty()) entity.wikidata = cells["wikidata"];
    if (!entity.lat) entity.lat = number(cells["lat"]);
    if (!entity.lon) entity.lon = number(cells["lon"]);
    for (const std::string_view column : {"ar", "en", "adjective"}) {
      for (const std::string_view name : split_values(cells[column])) {
        // A short name tells no two persons apart.
        if (*type == EntityType::person && word_count(name) < 2) continue;
        add_once(entity.folded_names, fold_name(name));
        if (column == "adjective") {
          add_once(entity.folded_names,
                   fold_name(std::string(name) + std::string(kFeminineEnding)));
        } else {
          names_.emplace(fold_name(name), it->second);
        }
      }
    }
  }
  return std::nullopt;
}

Status BaseEntities::read_offices(const LexiconFile& file) {
  const Result<Table> parsed = Table::parse(file, {"person", "of"});
  if (!parsed) return parsed.error();
  for (const Table::Row& row : parsed.value().rows()) {
    const Cells cells(parsed.value(), row);
    const int person = find(cells["person"]), of = find(cells["of"]);
    if (person < 0 || of < 0) continue;
    for (const std::string& country : entities_[static_cast<std::size_t>(of)].countries) {
      add_once(entities_[static_cast<std::size_t>(person)].countries, country);
    }
  }
  return std::nullopt;
}

void BaseEntities::finish() {
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    std::sort(entities_[i].folded_names.begin(), entities_[i].folded_names.end());
    if (!entities_[i].wikidata.empty()) {
      wikidata_.emplace(entities_[i].wikidata, static_cast<int>(i));
    }
  }
}

int BaseEntities::find(std::string_view id) const {
  const auto it = ids_.find(std::string(id));
  return it == ids_.end() ? -1 : it->second;
}

bool BaseEntities::may_be(const Entity& base, const ImportedEntity& entity) const {
  if (kind_of(base.type) != kind_of(entity.type)) return false;
  if (!base.wikidata.empty() && !entity.wikidata.empty()) return false;  // they differ
  if (base.lat && base.lon && entity.lat && entity.lon) {
    if (std::abs(*base.lat - *entity.lat) > kSamePlace) return false;
    if (std::abs(*base.lon - *entity.lon) > kSamePlace) return false;
  }
  if (base.countries.empty() || entity.countries.empty()) return true;
  return std::any_of(entity.countries.begin(), entity.countries.end(), [&](const std::string& iso) {
    return std::find(base.countries.begin(), base.countries.end(), "country/" + iso) !=
           base.countries.end();
  });
}

BaseEntities::Match BaseEntities::match(const ImportedEntity& entity) const {
  const int same = find(std::string(to_string(entity.type)) + "/" + entity.key);
  if (same >= 0) return {same, Evidence::identifier};
  const auto known = wikidata_.find(entity.wikidata);
  if (known != wikidata_.end()) return {known->second, Evidence::identifier};

  std::vector<int> found;
  for (const std::vector<std::string>* names : {&entity.ar, &entity.en}) {
    if (names->empty()) continue;
    if (entity.type == EntityType::person && word_count(names->front()) < 2) continue;
    const auto [first, last] = names_.equal_range(fold_name(names->front()));
    for (auto it = first; it != last; ++it) {
      if (may_be(at(static_cast<std::size_t>(it->second)), entity)) found.push_back(it->second);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  const auto other_type = [&](int index) {
    return at(static_cast<std::size_t>(index)).type != entity.type;
  };
  if (!std::all_of(found.begin(), found.end(), other_type)) std::erase_if(found, other_type);
  if (found.size() != 1) return {};
  return {found.front(), Evidence::name};
}

}  // namespace isnad
