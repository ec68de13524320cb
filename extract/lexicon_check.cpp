// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon_check.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "extract/table_file.h"

namespace isnad {

namespace {

/// Line, from 1, of the first place where `id` stands as the id of a pattern; 0 when nowhere.
int line_of_pattern(const LexiconFile& file, std::string_view id) {
  const std::string quoted = "\"" + std::string(id) + "\"";
  for (std::size_t at = file.text.find("\"id\""); at != std::string::npos;
       at = file.text.find("\"id\"", at + 1)) {
    const std::size_t value = file.text.find_first_not_of(" :\t\n", at + 4);
    if (value == std::string::npos || file.text.compare(value, quoted.size(), quoted) != 0)
      continue;
    const auto begin = file.text.begin();
    return 1 + static_cast<int>(std::count(begin, begin + static_cast<std::ptrdiff_t>(at), '\n'));
  }
  return 0;
}

/// The error for a pattern, or for the whole relation when `pattern` is empty.
Error relation_error(const LexiconFiles& files, std::string_view relation, std::string_view pattern,
                     std::string message) {
  Error error{ErrorKind::lexicon, std::move(message), "relations/" + std::string(relation)};
  for (const LexiconFile* file : files.at("relations/" + std::string(relation) + ".json")) {
    error.file = file->name;
    if (pattern.empty()) break;
    error.line = line_of_pattern(*file, pattern);
    if (error.line > 0) break;
  }
  return error;
}

/// Whether a word that can trigger the pattern has this lemma. Participles are listed as
/// adjectives or generated from verbs; offices are no words but a structure.
bool is_known(const Lexicon& lexicon, Trigger trigger, KeyId lemma) {
  if (trigger == Trigger::office) return true;
  const auto reads = [&](KeyId word) {
    for (const WordForm& form : lexicon.words().find(word)) {
      const Pos pos = form.analysis.pos;
      if (form.analysis.lemma != lemma) continue;
      if (trigger == Trigger::verb && pos == Pos::verb) return true;
      if (trigger == Trigger::noun && pos == Pos::noun) return true;
      if (trigger == Trigger::participle && (pos == Pos::adjective || pos == Pos::noun))
        return true;
    }
    return false;
  };
  if (reads(lemma)) return true;
  // what is hardly ever meant by the bare spelling may still be by an inflected one
  const KeyId feminine = lexicon.keys().find(std::string(lexicon.keys().text(lemma)) + "\xD8\xAA");
  return trigger == Trigger::verb && feminine != kNoKey && reads(feminine);
}

std::string_view table_of(Trigger trigger) {
  switch (trigger) {
    case Trigger::verb: return "verbs.tsv";
    case Trigger::noun: return "nouns.tsv";
    default: return "adjectives.tsv";
  }
}

void check_table(const LexiconFile& file, std::vector<Error>& errors) {
  const Result<Table> table = Table::parse(file, {});
  if (!table) {
    errors.push_back(table.error());
    return;
  }
  std::set<std::vector<std::string_view>> seen;
  std::string_view last;
  for (const Table::Row& row : table.value().rows()) {
    if (!seen.insert(row.cells).second) {
      errors.push_back(table.value().error(row, 0, "this row stands twice; remove one"));
    }
    if (row.cells.front() < last) {
      errors.push_back(table.value().error(
          row, 0, "not in order; sort the rows bytewise by their first cell (LC_ALL=C sort)"));
    }
    last = row.cells.front();
  }
}

}  // namespace

std::vector<Error> check_tables(const LexiconFiles& files) {
  std::vector<Error> errors;
  for (const LexiconFile* file : files.below("")) {
    if (file->path.ends_with(".tsv")) check_table(*file, errors);
  }
  return errors;
}

std::vector<Error> check_relations(const LexiconFiles& files, const Lexicon& lexicon,
                                   std::string_view language) {
  std::vector<Error> errors;
  const RelationTable& table = lexicon.relations();
  std::set<std::string_view> with_patterns;
  for (const Pattern& pattern : table.patterns()) {
    const std::string& relation = table.relation_of(pattern).name;
    with_patterns.insert(relation);
    const std::string id = pattern.rule.substr(pattern.rule.rfind('.') + 1);
    for (const KeyId lemma : pattern.lemmas) {
      if (is_known(lexicon, pattern.trigger, lemma)) continue;
      errors.push_back(relation_error(files, relation, id,
                                      "the pattern \"" + id + "\" waits for \"" +
                                          std::string(lexicon.keys().text(lemma)) +
                                          "\", which no word has as its lemma; add it to " +
                                          std::string(table_of(pattern.trigger))));
    }
  }
  for (const Relation& relation : table.relations()) {
    std::size_t examples = 0, counter_examples = 0;
    for (const RelationExample& example : relation.examples) {
      if (example.language == language) ++(example.claims.empty() ? counter_examples : examples);
    }
    const auto lacks = [&](std::string_view what) {
      errors.push_back(relation_error(files, relation.name, "",
                                      "no " + std::string(what) + " for " + std::string(language)));
    };
    if (!with_patterns.contains(relation.name)) lacks("patterns");
    if (examples == 0) lacks("examples");
    if (counter_examples == 0) lacks("counter-examples");
  }
  return errors;
}

Result<std::vector<RelationCoverage>> relation_coverage(const LexiconFiles& files) {
  constexpr std::string_view kFolder = "languages/";
  std::set<std::string> languages;
  for (const LexiconFile* file : files.below(kFolder)) {
    const std::string_view rest = std::string_view(file->path).substr(kFolder.size());
    languages.emplace(rest.substr(0, rest.find('/')));
  }
  std::map<std::pair<std::string, std::string>, RelationCoverage> found;
  for (const std::string& language : languages) {
    Interner keys;
    const Result<RelationTable> table = RelationTable::load(files, language, keys);
    if (!table) return table.error();
    for (const Relation& relation : table.value().relations()) {
      RelationCoverage& row = found[{relation.name, language}];
      row.relation = relation.name;
      row.language = language;
      for (const RelationExample& example : relation.examples) {
        if (example.language != language) continue;
        ++(example.claims.empty() ? row.counter_examples : row.examples);
      }
    }
    for (const Pattern& pattern : table.value().patterns()) {
      ++found[{table.value().relation_of(pattern).name, language}].patterns;
    }
  }
  std::vector<RelationCoverage> rows;
  rows.reserve(found.size());
  for (auto& [key, row] : found) rows.push_back(std::move(row));
  return rows;
}

}  // namespace isnad
