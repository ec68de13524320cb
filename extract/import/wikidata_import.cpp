// SPDX-License-Identifier: Apache-2.0
#include "extract/import/wikidata_import.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "extract/import/text_keys.h"
#include "extract/import/wikidata_item.h"
#include "extract/import/wikidata_survey.h"
#include "extract/table_file.h"

namespace isnad {

namespace {

struct Title {
  std::string ar, en;
};

/// A position as its item describes it.
struct Position {
  Title title;
  std::vector<Qid> holders;  ///< whose office it may be, best first
};

/// Someone holds a position or heads an entity. Kept small: there are millions.
struct Held {
  Qid person = 0, position = 0;  ///< the position is 0 for a head
  ImportRef of = kNoRef;         ///< of a head
  KeyId head_title = kNoKey;     ///< property of a head: "P35"
  KeyId begin = kNoKey, end = kNoKey;
  bool acting = false;
};

std::string key_of(Qid id) { return "wikidata-q" + std::to_string(id); }

class Importer {
 public:
  Importer(const WikidataSurvey& survey, ImportTables& tables, ImportReport& report)
      : survey_(survey), tables_(tables), report_(report) {}

  Status read_head_titles(const LexiconFiles& files) {
    return for_each_row(files, "import/wikidata_heads.tsv", {"property", "ar", "en"},
                        [&](const Cells& row) {
                          head_titles_[std::string(row["property"])] = {std::string(row["ar"]),
                                                                        std::string(row["en"])};
                          return Status();
                        });
  }
  Status visit(std::string& line);
  void add_offices();

 private:
  void add_entity(const WikidataItem& item, EntityType type);
  void add_position(const WikidataItem& item);
  void add_held(Qid person, const WikidataLink& link, const std::string& death, Held held);
  void add_heads(const WikidataItem& item, ImportRef of);
  [[nodiscard]] std::vector<std::string> regions_of(const std::vector<WikidataLink>& links) const;
  [[nodiscard]] NameList names_of(const WikidataItem& item, EntityType type);
  [[nodiscard]] ImportRef find(Qid id) const {
    const auto it = refs_.find(id);
    return it == refs_.end() ? kNoRef : it->second;
  }

  const WikidataSurvey& survey_;
  ImportTables& tables_;
  ImportReport& report_;
  std::map<std::string, Title> head_titles_;
  std::unordered_map<Qid, ImportRef> refs_;  ///< of all entities that an office can name
  std::unordered_map<Qid, Position> positions_;
  std::unordered_map<Qid, KeyId> deaths_;  ///< of people who head something
  std::vector<Held> held_;
  TextKeys texts_;
};

/// ISO codes of the countries that links name: the preferred ones, else those that are current.
std::vector<std::string> Importer::regions_of(const std::vector<WikidataLink>& links) const {
  const bool preferred = std::any_of(links.begin(), links.end(),
                                     [](const WikidataLink& link) { return link.preferred; });
  std::vector<std::string> regions;
  for (const WikidataLink& link : links) {
    const auto it = survey_.regions.find(link.item);
    if (it == survey_.regions.end() || link.has_end || (preferred && !link.preferred)) continue;
    if (std::find(regions.begin(), regions.end(), it->second) == regions.end()) {
      regions.push_back(it->second);
    }
  }
  return regions;
}

NameList Importer::names_of(const WikidataItem& item, EntityType type) {
  NameList names = item.labels;
  for (const std::vector<std::string>* list : {&item.aliases.ar, &item.aliases.en}) {
    for (const std::string& alias : *list) {
      // Half of the people of a region share a family name.
      if (type == EntityType::person && word_count(alias) < 2) {
        report_.leave_out("names of people that are a single word");
      } else {
        names.add(alias);
      }
    }
  }
  return names;
}

Status Importer::visit(std::string& line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (line[first] == '[' || line[first] == ']') return std::nullopt;  // the array around all
  const std::size_t last = line.find_last_not_of(", \t\r");
  if (line[first] != '{' || line[last] != '}') {
    return bad_row("no JSON object on a line of its own; is this a dump as JSON?");
  }
  ++report_.rows;
  const Qid id = quick_item(line);
  if (id == 0) return std::nullopt;  // a property, or a lexeme
  const bool is_position = survey_.positions.contains(id);
  std::optional<EntityType> type = survey_.classes.type_of(quick_links(line, "P31"));
  if (type == EntityType::person && !survey_.heads.contains(id) && !has_property(line, "P39")) {
    type.reset();
  }
  if (!type && !is_position) return std::nullopt;
  const Result<WikidataItem> item = parse_wikidata_item(line);
  if (!item) return item.error();
  if (is_position) add_position(item.value());
  if (type) add_entity(item.value(), *type);
  return std::nullopt;
}

void Importer::add_entity(const WikidataItem& item, EntityType type) {
  const NameList names = names_of(item, type);
  if (names.empty()) {
    report_.leave_out("entities without an Arabic or English name");
    return;
  }
  ImportedEntity entity;
  entity.type = type;
  const auto region = survey_.regions.find(item.id);
  const bool is_region = type == EntityType::country && region != survey_.regions.end();
  entity.key = is_region ? region->second : key_of(item.id);
  entity.ar = names.ar;
  entity.en = names.en;
  const bool is_person = type == EntityType::person;
  entity.countries = regions_of(is_person ? item.citizenships : item.countries);
  entity.wikidata = "Q" + std::to_string(item.id);
  if (!is_person) {
    entity.lat = item.lat;
    entity.lon = item.lon;
  }
  const ImportRef ref = tables_.add(entity);
  refs_.emplace(item.id, ref);
  if (!is_person) {
    add_heads(item, ref);
    return;
  }
  if (survey_.heads.contains(item.id) && !item.death.empty()) {
    deaths_.emplace(item.id, texts_.keep(item.death));
  }
  for (const WikidataLink& link : item.positions) {
    Held held;
    held.position = link.item;
    add_held(item.id, link, item.death, held);
  }
}

void Importer::add_heads(const WikidataItem& item, ImportRef of) {
  const std::pair<const char*, const std::vector<WikidataLink>*> kinds[] = {
      {"P35", &item.state_heads}, {"P6", &item.government_heads}, {"P488", &item.chairs}};
  for (const auto& [property, links] : kinds) {
    for (const WikidataLink& link : *links) {
      Held held;
      held.of = of;
      held.head_title = texts_.keep(property);
      add_held(link.item, link, {}, held);
    }
  }
}

/// Notes an office when its dates can be told.
void Importer::add_held(Qid person, const WikidataLink& link, const std::string& death, Held held) {
  if (link.has_end && link.end.empty()) {
    report_.leave_out("offices that ended at an unknown time");
    return;
  }
  // Nobody holds an office after death, even where the source does not say that it ended.
  const std::string& end = link.end.empty() ? death : link.end;
  if (link.begin.empty() && end.empty()) {
    report_.leave_out("offices without a date");
    return;
  }
  held.person = person;
  held.begin = texts_.keep(link.begin);
  held.end = texts_.keep(end);
  held.acting = link.acting;
  held_.push_back(held);
}

void Importer::add_position(const WikidataItem& item) {
  Position position;
  if (!item.labels.ar.empty()) position.title.ar = item.labels.ar.front();
  if (!item.labels.en.empty()) position.title.en = item.labels.en.front();
  for (const auto* links : {&item.jurisdictions, &item.directs, &item.countries}) {
    for (const WikidataLink& link : *links) position.holders.push_back(link.item);
  }
  positions_.emplace(item.id, std::move(position));
}

void Importer::add_offices() {
  for (const Held& held : held_) {
    ImportRef person = find(held.person), of = held.of;
    Title title;
    KeyId end = held.end;
    if (held.position == 0) {
      const auto known = head_titles_.find(std::string(texts_.text(held.head_title)));
      if (known != head_titles_.end()) title = known->second;
      const auto death = deaths_.find(held.person);
      if (texts_.text(end).empty() && death != deaths_.end()) end = death->second;
    } else if (const auto known = positions_.find(held.position); known != positions_.end()) {
      for (const Qid holder : known->second.holders) {
        if (of == kNoRef) of = find(holder);
      }
      const std::vector<std::string>& names = tables_.holder_names(of);
      title = {bare_title(known->second.title.ar, names),
               bare_title(known->second.title.en, names)};
    }
    if (person == kNoRef) {
      report_.leave_out("offices of someone who is not in the output");
    } else if (title.ar.empty() && title.en.empty()) {
      report_.leave_out("offices without an Arabic or English title");
    } else if (of == kNoRef) {
      report_.leave_out("offices of a body that is not in the output");
    } else {
      tables_.add_office(
          {person, of, title.ar, title.en, texts_.text(held.begin), texts_.text(end), held.acting});
    }
  }
}

}  // namespace

Status import_wikidata(const ImportInput& input, const LexiconFiles& files,
                       const ImportOptions& options, ImportTables& tables, ImportReport& report) {
  const Result<WikidataSurvey> survey = survey_wikidata(input, files, options);
  if (!survey) return survey.error();
  Importer importer(survey.value(), tables, report);
  if (Status error = importer.read_head_titles(files)) return error;
  const auto visit = [&](std::string& line, int) { return importer.visit(line); };
  if (Status error = for_each_import_line(input, options, &report, visit)) return error;
  importer.add_offices();
  return std::nullopt;
}

}  // namespace isnad
