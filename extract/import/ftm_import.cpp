// SPDX-License-Identifier: Apache-2.0
#include "extract/import/ftm_import.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "core/unicode.h"
#include "extract/import/ftm_entity.h"
#include "extract/import/import_names.h"
#include "extract/import/text_keys.h"
#include "extract/import/wikidata_scan.h"

namespace isnad {

namespace {

/// Beginnings of the topics that make a company an actor of politics.
constexpr std::array<std::string_view, 8> kTopics = {
    "crime", "export.control", "gov", "mil", "poi", "pol", "role", "sanction"};

/// States that are no more have four letters: SUHH.
bool is_region(std::string_view iso) { return iso.size() == 2 || iso.size() == 4; }

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return out;
}

/// "2019-01-02T00:00:00" as "2019-01-02"; empty when it is no year, month or day.
std::string edtf_of(std::string_view date) { return edtf_date(date.substr(0, 10)); }

std::string first_of(const std::vector<std::string>& dates) {
  return dates.empty() ? std::string() : edtf_of(*std::min_element(dates.begin(), dates.end()));
}

std::string last_of(const std::vector<std::string>& dates) {
  return dates.empty() ? std::string() : edtf_of(*std::max_element(dates.begin(), dates.end()));
}

bool has_topic(const FtmEntity& entity) {
  return std::any_of(entity.topics.begin(), entity.topics.end(), [](const std::string& topic) {
    return std::any_of(kTopics.begin(), kTopics.end(),
                       [&](std::string_view begin) { return topic.starts_with(begin); });
  });
}

class Importer {
 public:
  Importer(ImportTables& tables, ImportReport& report) : tables_(tables), report_(report) {}

  Status visit(std::string& line);
  void add_offices();

 private:
  struct Position {
    std::string ar, en;
    std::string country;          ///< "EG"; empty when none or several
    KeyId organization = kNoKey;  ///< its id
  };
  /// Compact: there may be millions.
  struct Occupancy {
    KeyId holder, post, begin, end;
  };

  [[nodiscard]] std::optional<EntityType> type_of(const FtmEntity& entity);
  Status add_entity(const FtmEntity& entity, EntityType type);
  void add_position(const FtmEntity& entity);
  void add_occupancy(const FtmEntity& entity);
  [[nodiscard]] std::vector<std::string> regions_of(const FtmEntity& entity) const;

  ImportTables& tables_;
  ImportReport& report_;
  TextKeys ids_, dates_;
  std::unordered_map<KeyId, ImportRef> refs_;
  std::unordered_map<KeyId, KeyId> deaths_;
  std::unordered_map<KeyId, Position> positions_;
  std::unordered_map<std::string, KeyId> slugs_;
  std::vector<Occupancy> occupancies_;
};

std::vector<std::string> Importer::regions_of(const FtmEntity& entity) const {
  std::vector<std::string> regions;
  for (const std::string& code : entity.countries) {
    const std::string iso = upper(code);
    // Codes for "the European Union" or "unknown" are no countries.
    const bool known =
        tables_.known("country/" + iso) != kNoRef || !unicode::region_name(iso, "en").empty();
    if (!is_region(iso) || !known || iso == "EU" || iso == "ZZ") continue;
    if (std::find(regions.begin(), regions.end(), iso) == regions.end()) regions.push_back(iso);
  }
  return regions;
}

std::optional<EntityType> Importer::type_of(const FtmEntity& entity) {
  const std::string& schema = entity.schema;
  if (schema == "Person") return EntityType::person;
  if (schema == "PublicBody") return EntityType::government;
  if (schema == "Organization") return EntityType::organization;
  if (schema == "Company" || schema == "LegalEntity") {
    if (has_topic(entity)) return EntityType::organization;
    report_.leave_out("companies and legal entities without a topic of politics");
    return std::nullopt;
  }
  report_.leave_out("entities of other schemata");
  return std::nullopt;
}

Status Importer::visit(std::string& line) {
  const Result<FtmEntity> read = parse_ftm_entity(line);
  if (!read) return read.error();
  const FtmEntity& entity = read.value();
  ++report_.rows;
  if (entity.schema == "Position") {
    add_position(entity);
  } else if (entity.schema == "Occupancy") {
    if (entity.holders.empty() || entity.posts.empty()) {
      return bad_row("an Occupancy needs a holder and a post");
    }
    add_occupancy(entity);
  } else if (const std::optional<EntityType> type = type_of(entity)) {
    return add_entity(entity, *type);
  }
  return std::nullopt;
}

Status Importer::add_entity(const FtmEntity& source, EntityType type) {
  NameList names;
  std::size_t others = 0, single = 0;
  const auto add = [&](const std::string& name, bool label) {
    if (!label && type == EntityType::person && word_count(name) < 2) {
      ++single;
    } else if (!names.add(name)) {
      ++others;
    }
  };
  if (!source.caption.empty()) add(source.caption, true);
  for (const std::string& name : source.names) add(name, names.empty());
  for (const std::string& name : source.aliases) add(name, names.empty());
  if (single > 0) report_.leave_out("names of people that are a single word", single);
  if (others > 0) report_.leave_out("names in other scripts", others);
  if (names.empty()) {
    report_.leave_out("entities without an Arabic or Latin name");
    return std::nullopt;
  }
  const std::string slug = id_slug(source.id);
  const KeyId id = ids_.keep(source.id);
  if (slug.empty()) return bad_row("no id can be made of \"" + source.id + "\"");
  if (slugs_.emplace(slug, id).first->second != id) {
    return bad_row("the id \"" + source.id + "\" differs only in case or signs from another one");
  }
  ImportedEntity entity;
  entity.type = type;
  entity.key = "opensanctions-" + slug;
  entity.ar = std::move(names.ar);
  entity.en = std::move(names.en);
  entity.countries = regions_of(source);
  if (!source.wikidata.empty() && qid_of(source.wikidata.front()) != 0) {
    entity.wikidata = source.wikidata.front();
  } else if (qid_of(source.id) != 0) {
    entity.wikidata = source.id;
  }
  refs_.emplace(id, tables_.add(entity));
  const std::string death = last_of(source.deaths);
  if (!death.empty()) deaths_.emplace(id, dates_.keep(death));
  return std::nullopt;
}

void Importer::add_position(const FtmEntity& source) {
  NameList names;
  if (!source.caption.empty()) names.add(source.caption);
  for (const std::string& name : source.names) names.add(name);
  Position position;
  if (!names.ar.empty()) position.ar = names.ar.front();
  if (!names.en.empty()) position.en = names.en.front();
  const std::vector<std::string> regions = regions_of(source);
  if (regions.size() == 1) position.country = regions.front();
  if (!source.organizations.empty()) {
    position.organization = ids_.keep(source.organizations.front());
  }
  positions_.emplace(ids_.keep(source.id), std::move(position));
}

void Importer::add_occupancy(const FtmEntity& source) {
  const std::string begin = first_of(source.begins), end = last_of(source.ends);
  if (end.empty() && (source.ended || !source.ends.empty())) {
    report_.leave_out("offices that ended at an unknown time");
    return;
  }
  occupancies_.push_back({ids_.keep(source.holders.front()), ids_.keep(source.posts.front()),
                          dates_.keep(begin), dates_.keep(end)});
}

void Importer::add_offices() {
  for (const Occupancy& held : occupancies_) {
    const auto person = refs_.find(held.holder);
    const auto post = positions_.find(held.post);
    const std::string_view begin = dates_.text(held.begin);
    std::string_view end = dates_.text(held.end);
    // Nobody holds an office after death, even where the source does not say that it ended.
    const auto death = deaths_.find(held.holder);
    if (end.empty() && death != deaths_.end()) end = dates_.text(death->second);
    if (person == refs_.end()) {
      report_.leave_out("offices of someone who is not in the output");
      continue;
    }
    if (post == positions_.end() || (post->second.ar.empty() && post->second.en.empty())) {
      report_.leave_out("offices without an Arabic or English title");
      continue;
    }
    const Position& position = post->second;
    ImportRef of = position.country.empty() ? kNoRef : tables_.known("country/" + position.country);
    const auto body = refs_.find(position.organization);
    if (of == kNoRef && body != refs_.end()) of = body->second;
    if (of == kNoRef) {
      report_.leave_out("offices of no known country or body");
    } else if (begin.empty() && end.empty()) {
      report_.leave_out("offices without a date");
    } else {
      const std::vector<std::string>& names = tables_.holder_names(of);
      tables_.add_office({person->second, of, bare_title(position.ar, names),
                          bare_title(position.en, names), begin, end, false});
    }
  }
}

}  // namespace

Status import_ftm(const std::vector<ImportInput>& inputs, const ImportOptions& options,
                  ImportTables& tables, ImportReport& report) {
  Importer importer(tables, report);
  const auto visit = [&](std::string& line, int) { return importer.visit(line); };
  for (const ImportInput& input : inputs) {
    if (Status error = for_each_import_line(input, options, &report, visit)) return error;
  }
  importer.add_offices();
  return std::nullopt;
}

}  // namespace isnad
