// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_table.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/fold.h"
#include "core/utf8.h"
#include "extract/table_file.h"
#include "extract/tokenizer.h"

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

std::vector<std::string> strings(std::string_view cell) {
  std::vector<std::string> out;
  for (std::string_view value : split_values(cell)) out.emplace_back(value);
  return out;
}

std::optional<double> number(std::string_view cell) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

/// First or last day of an EDTF year, month or day.
std::optional<Date> edge(std::string_view edtf, bool last) {
  Date date;
  int value = 0;
  const auto part = [&](std::size_t at, std::size_t length) {
    if (edtf.size() < at + length) return false;
    value = 0;
    return std::from_chars(edtf.data() + at, edtf.data() + at + length, value).ec == std::errc();
  };
  if (!part(0, 4)) return std::nullopt;
  date.year = static_cast<std::int16_t>(value);
  date.month = static_cast<std::uint8_t>(part(5, 2) ? value : last ? 12 : 1);
  if (date.month < 1 || date.month > 12) return std::nullopt;
  const int length = days_in_month(date.year, date.month);
  date.day = static_cast<std::uint8_t>(edtf.size() > 7 && part(8, 2) ? value : last ? length : 1);
  if (!is_valid(date)) return std::nullopt;
  return date;
}

}  // namespace

Result<EntityTable> EntityTable::load(const LexiconFiles& files, std::string_view language) {
  EntityTable table;
  for (const TableKind& kind : kTables) {
    for (const LexiconFile* file : files.below(kind.prefix)) {
      if (Status error = table.read_entities(*file, kind.type, language)) return *error;
    }
  }
  if (Status error = table.resolve_references()) return *error;
  for (const LexiconFile* file : files.at("entities/offices.tsv")) {
    if (Status error = table.read_offices(*file, language)) return *error;
  }
  return table;
}

Status EntityTable::read_entities(const LexiconFile& file, EntityType type,
                                  std::string_view language) {
  const Result<Table> parsed = Table::parse(file, {"id", language});
  if (!parsed) return parsed.error();
  const Table& table = parsed.value();
  const int id = table.column("id"), own = table.column(language), en = table.column("en"),
            country = table.column("country"), capital = table.column("capital"),
            lat = table.column("lat"), lon = table.column("lon"),
            adjective = table.column("adjective"), plural = table.column("adjective_plural"),
            speaks = table.column("speaks_for"), wikidata = table.column("wikidata");
  for (const Table::Row& r : table.rows()) {
    Row row;
    row.entity.id = Table::cell(r, id);
    row.entity.type = type;
    if (!ids_.emplace(row.entity.id, static_cast<std::uint32_t>(rows_.size())).second) {
      return table.error(r, id, "the id \"" + row.entity.id + "\" stands twice");
    }
    row.names = strings(Table::cell(r, own));
    const std::vector<std::string> english = strings(Table::cell(r, en));
    if (row.names.empty() && english.empty()) return table.error(r, own, "the row has no name");
    if (!row.names.empty()) row.entity.labels.emplace_back(language, row.names[0]);
    if (!english.empty() && language != "en") row.entity.labels.emplace_back("en", english[0]);
    std::sort(row.entity.labels.begin(), row.entity.labels.end());
    row.entity.label = row.names.empty() ? english[0] : row.names[0];
    for (std::size_t i = 1; i < row.names.size(); ++i) row.entity.aliases.push_back(row.names[i]);
    for (std::size_t i = 1; i < english.size(); ++i) row.entity.aliases.push_back(english[i]);
    std::sort(row.entity.aliases.begin(), row.entity.aliases.end());
    row.entity.lat = number(Table::cell(r, lat));
    row.entity.lon = number(Table::cell(r, lon));
    row.entity.wikidata = Table::cell(r, wikidata);
    const std::string& name = row.entity.id;
    if (type == EntityType::country && name.size() == 10) row.entity.iso = name.substr(8);
    if (name.starts_with("place/geonames-")) row.entity.geonames = name.substr(15);
    row.country_id = Table::cell(r, country);
    row.capital_id = Table::cell(r, capital);
    row.adjectives = strings(Table::cell(r, adjective));
    row.plurals = strings(Table::cell(r, plural));
    for (std::string& word : strings(Table::cell(r, speaks))) row.names.push_back(std::move(word));
    rows_.push_back(std::move(row));
  }
  return std::nullopt;
}

Status EntityTable::resolve_references() {
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    Row& row = rows_[i];
    if (row.entity.type == EntityType::country) {
      row.country = i;
      const std::uint32_t capital = find(row.capital_id);
      if (capital != kNoEntity) rows_[capital].capital_of = i;
    } else {
      row.country = find(row.country_id);
    }
  }
  return std::nullopt;
}

Status EntityTable::read_offices(const LexiconFile& file, std::string_view language) {
  const std::string title_column = "title_" + std::string(language);
  const Result<Table> parsed = Table::parse(file, {"person", title_column, "of", "begin", "end"});
  if (!parsed) return parsed.error();
  const Table& table = parsed.value();
  const int person = table.column("person"), title = table.column(title_column),
            of = table.column("of"), begin = table.column("begin"), end = table.column("end");
  for (const Table::Row& r : table.rows()) {
    Office office;
    office.person = find(Table::cell(r, person));
    office.holder = find(Table::cell(r, of));
    if (office.person == kNoEntity) return table.error(r, person, "no such person in persons.tsv");
    if (office.holder == kNoEntity) return table.error(r, of, "no such entity");
    office.title = Table::cell(r, title);
    office.held = {edge(Table::cell(r, begin), false), edge(Table::cell(r, end), true)};
    offices_.push_back(std::move(office));
  }
  return std::nullopt;
}

void EntityTable::add_words(WordTable& words) const {
  WordAnalysis name{kNoKey, Pos::name, {}, words.keys().intern("entity")};
  for (const Row& row : rows_) {
    std::vector<std::string_view> plurals(row.plurals.begin(), row.plurals.end());
    for (const std::string& adjective : row.adjectives) {
      words.add_adjective(adjective, plurals, "nationality");
    }
    for (const std::string& full : row.names) {
      std::size_t begin = 0;
      bool first = true;
      while (begin < full.size()) {
        const std::size_t space = std::min(full.find(' ', begin), full.size());
        std::u32string word = utf8::decode(plain_word(full.substr(begin, space - begin)));
        begin = space + 1;
        // "and" on a later word of a name is a word of its own
        if (!first && word.size() > 3 && word[0] == 0x648) word.erase(0, 1);
        first = false;
        if (word.size() > 3 && word[0] == 0x627 && word[1] == 0x644) word.erase(0, 2);
        const bool whole = full.find(' ') == std::string::npos;
        if (word.size() < 2) continue;
        // A word of a longer name that means something by itself is no name by itself.
        if (!whole && words.keys().find(fold_word(utf8::encode(word)))) continue;
        name.lemma = words.keys().intern(fold_word(utf8::encode(word)));
        words.add(utf8::encode(word), name);
      }
    }
  }
}

namespace {

/// A name as the tokenizer cuts it: folded stems and whether the first bears the article.
struct CutName {
  std::vector<std::string> stems;
  bool definite = false;
};

CutName cut_name(std::string_view name, WordAnalyser& analyser) {
  std::vector<Token> tokens;
  tokenize(name, 0, analyser, tokens);
  CutName cut;
  for (const Token& t : tokens) {
    if (t.kind == TokenKind::word) cut.stems.emplace_back(analyser.keys().text(t.key));
    // The rest of a name with a number would be too common a name.
    if (t.kind == TokenKind::number) return {};
  }
  cut.definite = !tokens.empty() && tokens[0].definite;
  return cut;
}

}  // namespace

void EntityTable::index_names(WordTable& words) {
  // All names are cut before the first key is interned: the analyser builds on the keys as they
  // were when it was made.
  std::vector<std::vector<CutName>> names(rows_.size());
  std::vector<CutName> titles;
  {
    WordAnalyser analyser(words);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (const std::string& name : rows_[i].names) names[i].push_back(cut_name(name, analyser));
    }
    for (const Office& office : offices_) titles.push_back(cut_name(office.title, analyser));
  }
  const auto keys_of = [&](const CutName& cut) {
    std::vector<KeyId> keys;
    for (const std::string& stem : cut.stems) keys.push_back(words.keys().intern(stem));
    return keys;
  };
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    for (const CutName& cut : names[i]) {
      const std::vector<KeyId> keys = keys_of(cut);
      if (keys.empty()) continue;
      if (keys.size() == 1) needs_article_.emplace(keys[0], cut.definite);
      names_.insert(keys, i);
    }
    for (const std::string& adjective : rows_[i].adjectives) {
      nationalities_.emplace(words.keys().intern(fold_word(adjective)), i);
    }
  }
  for (std::size_t i = 0; i < offices_.size(); ++i) offices_[i].title_keys = keys_of(titles[i]);
}

std::uint32_t EntityTable::find(std::string_view id) const {
  const auto it = ids_.find(std::string(id));
  return it == ids_.end() ? kNoEntity : it->second;
}

KeyTrie::Match EntityTable::longest_name(std::span<const Token> tokens) const {
  KeyTrie::Match match = names_.longest(tokens);
  if (match.length == 1) {
    const auto it = needs_article_.find(tokens[0].key);
    if (it != needs_article_.end() && it->second != tokens[0].definite) return {};
  }
  return match;
}

std::uint32_t EntityTable::nationality(KeyId lemma) const {
  const auto it = nationalities_.find(lemma);
  return it == nationalities_.end() ? kNoEntity : it->second;
}

}  // namespace isnad
