// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_table.h"

#include <algorithm>
#include <charconv>

#include "core/fold.h"
#include "core/hash.h"
#include "extract/entity_loader.h"

namespace isnad {

namespace {

std::optional<double> number(std::string_view cell) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

/// The cell of a line by its number; empty when the line is shorter.
std::string_view cell_of(std::string_view line, int column) {
  if (column < 0) return {};
  for (; column > 0; --column) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return {};
    line.remove_prefix(tab + 1);
  }
  return line.substr(0, line.find('\t'));
}

}  // namespace

Result<EntityTable> EntityTable::load(const LexiconFiles& files, std::string_view language) {
  EntityTable table;
  table.language_ = language;
  Result<BodyKinds> bodies = BodyKinds::load(files, language);
  if (!bodies) return bodies.error();
  table.body_kinds_ = std::move(bodies.value());
  Loader loader(table);
  if (Status error = loader.run(files)) return *error;
  Result<OfficeTable> offices =
      OfficeTable::load(files, language, [&](std::string_view id) { return table.find(id); });
  if (!offices) return offices.error();
  table.offices_ = std::move(offices.value());
  return table;
}

int EntityTable::column(const Row& row, std::string_view name) const {
  const std::vector<std::string>& columns = sources_[row.source].columns;
  const auto it = std::find(columns.begin(), columns.end(), name);
  return it == columns.end() ? -1 : static_cast<int>(it - columns.begin());
}

template <typename Visit>
void EntityTable::for_each_row_of(std::uint32_t index, const Visit& visit) const {
  const Row* row = &rows_[index];
  visit(*row);
  while (row->more != kNoEntity) {
    row = &more_[row->more];
    visit(*row);
  }
}

Entity EntityTable::entity(std::uint32_t index) const {
  Entity entity;
  entity.id = id(index);
  entity.type = type(index);
  std::string own, english;
  for_each_row_of(index, [&](const Row& row) {
    const Places& in = places(row);
    const auto add_names = [&](int column, std::string& label) {
      for (const std::string_view name : split_values(cell_of(row.line, column))) {
        if (label.empty()) {
          label = name;
        } else {
          entity.aliases.emplace_back(name);
        }
      }
    };
    add_names(in.own, language_ == "en" ? english : own);
    add_names(in.english, english);
    if (!entity.lat) entity.lat = number(cell_of(row.line, in.lat));
    if (!entity.lon) entity.lon = number(cell_of(row.line, in.lon));
    if (entity.wikidata.empty()) entity.wikidata = cell_of(row.line, in.wikidata);
    if (entity.geonames.empty()) entity.geonames = cell_of(row.line, in.geonames);
  });
  if (!own.empty()) entity.labels.emplace_back(language_, own);
  if (!english.empty() && language_ != "en") entity.labels.emplace_back("en", english);
  std::sort(entity.labels.begin(), entity.labels.end());
  entity.label = own.empty() ? english : own;
  std::sort(entity.aliases.begin(), entity.aliases.end());
  entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()),
                       entity.aliases.end());
  std::erase_if(entity.aliases,
                [&](const std::string& name) { return name == own || name == english; });
  if (entity.type == EntityType::country && !entity.lat) {
    // on a map a country stands where its capital is
    if (const std::uint32_t capital = find(cell(index, "capital")); capital != kNoEntity) {
      entity.lat = number(cell(capital, "lat"));
      entity.lon = number(cell(capital, "lon"));
    }
  }
  if (entity.type == EntityType::country && entity.id.size() == 10) {
    entity.iso = entity.id.substr(8);
  }
  constexpr std::string_view kGeonames = "place/geonames-";
  if (entity.id.starts_with(kGeonames)) entity.geonames = entity.id.substr(kGeonames.size());
  return entity;
}

std::string_view EntityTable::id(std::uint32_t index) const {
  return cell_of(rows_[index].line, places(rows_[index]).id);
}

std::string_view EntityTable::first_name(std::uint32_t index, int Places::*column) const {
  std::string_view found;
  for_each_row_of(index, [&](const Row& row) {
    if (!found.empty()) return;
    std::string_view names = cell_of(row.line, places(row).*column);
    while (names.starts_with('|')) names.remove_prefix(1);
    found = names.substr(0, names.find('|'));
  });
  return found;
}

Entity EntityTable::brief(std::uint32_t index) const {
  Entity entity;
  entity.id = id(index);
  entity.type = type(index);
  entity.label = first_name(index, &Places::own);
  if (entity.label.empty()) entity.label = first_name(index, &Places::english);
  return entity;
}

bool EntityTable::is_masculine(std::uint32_t index) const {
  std::string_view gender;
  for_each_row_of(index, [&](const Row& row) {
    if (gender.empty()) gender = cell_of(row.line, places(row).gender);
  });
  return gender == "m";
}

std::string_view EntityTable::cell(std::uint32_t index, std::string_view name) const {
  std::string_view found;
  for_each_row_of(index, [&](const Row& row) {
    if (found.empty()) found = cell_of(row.line, column(row, name));
  });
  return found;
}

Error EntityTable::error_at(std::uint32_t index, std::string message) const {
  const Row& row = rows_[index];
  return {ErrorKind::lexicon, std::move(message), sources_[row.source].name,
          static_cast<int>(row.number), 1};
}

std::vector<std::string_view> EntityTable::names(std::uint32_t index) const {
  std::vector<std::string_view> out;
  for_each_row_of(index, [&](const Row& row) {
    for (const std::string_view name : split_values(cell_of(row.line, column(row, language_)))) {
      out.push_back(name);
    }
  });
  return out;
}

std::vector<std::string_view> EntityTable::all_names(std::uint32_t index) const {
  std::vector<std::string_view> out = names(index);
  for_each_row_of(index, [&](const Row& row) {
    for (const std::string_view column_name :
         {std::string_view("speaks_for"), std::string_view("en")}) {
      if (column_name == language_) continue;
      const std::string_view found = cell_of(row.line, column(row, column_name));
      for (const std::string_view name : split_values(found)) out.push_back(name);
    }
  });
  return out;
}

void EntityTable::add_words(WordTable& words) {
  words.keys().intern("entity");  // the class of words that are known from names
  for (const auto& [adjective, index] : adjectives_) {
    if (const std::size_t space = adjective.find(' '); space != std::string::npos) {
      const std::string first = adjective.substr(0, space), second = adjective.substr(space + 1);
      words.add_adjective(first, {}, "nationality");
      words.add_adjective(second, {}, "relational");
      double_nationalities_.emplace(
          std::pair(words.keys().intern(fold_word(first)), words.keys().intern(fold_word(second))),
          index);
      continue;
    }
    const std::vector<std::string_view> plurals = split_values(cell(index, "adjective_plural"));
    words.add_adjective(adjective, plurals, "nationality");
    nationalities_.emplace(words.keys().intern(fold_word(adjective)), index);
  }
}

std::uint32_t EntityTable::find(std::string_view id) const {
  const std::uint32_t* found = ids_.find(hash_of(id));
  return found ? *found : kNoEntity;
}

std::uint32_t EntityTable::nationality(KeyId lemma) const {
  const std::uint32_t* found = nationalities_.find(lemma);
  return found ? *found : kNoEntity;
}

std::uint32_t EntityTable::nationality(KeyId first, KeyId second) const {
  const auto it = double_nationalities_.find({first, second});
  return it == double_nationalities_.end() ? kNoEntity : it->second;
}

std::string_view EntityTable::adjective_of(std::uint32_t country) const {
  const std::vector<std::string_view> adjectives = split_values(cell(country, "adjective"));
  return adjectives.empty() ? std::string_view() : adjectives.front();
}

namespace {

/// The words of an id behind its type, in lower case.
std::string slug_of(std::string_view id) {
  std::string slug(id.substr(id.find('/') + 1));
  for (char& c : slug) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return slug;
}

}  // namespace

Entity EntityTable::office(std::uint32_t kind, std::uint32_t holder) const {
  const OfficeKind& office = offices_.kind(kind);
  const Entity whose = entity(holder);
  Entity made;
  made.type = EntityType::person;
  made.id = "person/" + office.id + "-of-" + slug_of(whose.id);
  made.label = office.label + " (" + whose.label + ")";
  made.labels = {{language_, made.label}};
  for (const auto& [language, label] : whose.labels) {
    if (language == "en" && language_ != "en") {
      made.labels.emplace_back("en", office.label_en + " of " + label);
    }
  }
  std::sort(made.labels.begin(), made.labels.end());
  return made;
}

std::uint32_t EntityTable::body_row(std::uint32_t country, std::uint32_t kind) const {
  const std::uint32_t* found = body_rows_.find(combine_hashes(country, kind));
  return found ? *found : kNoEntity;
}

bool EntityTable::is_made_body(std::string_view id) const {
  constexpr std::string_view kGovernment = "government/";
  if (!id.starts_with(kGovernment)) return false;
  const std::size_t dash = id.find('-', kGovernment.size());
  return dash != id.npos && body_kinds_.find_id(id.substr(dash + 1)) != kNoBody;
}

Entity EntityTable::body(std::uint32_t country, std::uint32_t kind) const {
  constexpr std::string_view kTaMarbuta = "\xD8\xA9", kArticle = "\xD8\xA7\xD9\x84";
  const BodyKind& body = body_kinds_.at(kind);
  const Entity state = entity(country);
  Entity made;
  made.type = EntityType::government;
  made.id = "government/" + slug_of(state.id) + "-" + body.id;
  made.label = body.label;
  // each word of the adjective agrees with the noun: "the Korean South"
  std::string_view rest = adjective_of(country);
  if (rest.empty()) made.label += " (" + state.label + ")";
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    made.label += " " + std::string(kArticle) + std::string(rest.substr(0, space));
    if (body.feminine) made.label += kTaMarbuta;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  made.labels = {{language_, made.label}};
  for (const auto& [language, label] : state.labels) {
    if (language == "en" && language_ != "en") {
      made.labels.emplace_back("en", body.label_en + " of " + label);
    }
  }
  std::sort(made.labels.begin(), made.labels.end());
  return made;
}

std::vector<std::uint32_t> EntityTable::persons_spelled_like(std::uint64_t spelling) const {
  std::vector<std::uint32_t> out;
  const std::uint32_t* last = spellings_.find(spelling);
  for (std::uint32_t at = last ? *last : kNoEntity; at != kNoEntity; at = spelled_[at].second) {
    if (out.empty() || out.back() != spelled_[at].first) out.push_back(spelled_[at].first);
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace isnad
