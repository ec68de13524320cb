// SPDX-License-Identifier: Apache-2.0
#include "cli/wording.h"

#include <fmt/format.h>

#include "cli/console.h"
#include "cli/edge_text.h"
#include "extract/lexicon_files.h"
#include "extract/table_file.h"

namespace isnad::cli {

namespace {

std::string table_path(std::string_view language) {
  return fmt::format("languages/{}/display.tsv", language);
}

/// The table is compiled in and its tests read it, so that it has no faults here.
std::map<std::string, std::string, std::less<>> read_words(std::string_view language) {
  std::map<std::string, std::string, std::less<>> words;
  const std::string path = table_path(language);
  for (const auto& [name, bytes] : embedded_lexicon()) {
    if (name != path) continue;
    Result<TableReader> table =
        TableReader::open(LexiconFile::lasting(name, bytes), {"english", "words"});
    if (!table) return words;
    const int english = table.value().column("english"), own = table.value().column("words");
    while (table.value().next()) {
      words.emplace(table.value().cell(english), table.value().cell(own));
    }
  }
  return words;
}

}  // namespace

Wording::Wording(const KnowledgeGraph& graph, std::string_view language)
    : graph_(graph), language_(language) {
  if (!language_.empty() && language_ != "en") words_ = read_words(language_);
}

bool Wording::knows(std::string_view language) {
  return language == "en" || !read_words(language).empty();
}

std::string Wording::word(std::string_view english) const {
  const auto found = words_.find(english);
  return found == words_.end() ? std::string(english) : isolated(found->second);
}

std::string Wording::count(std::size_t number, std::string_view noun) const {
  const auto found = words_.find(noun);
  if (found != words_.end()) return fmt::format("{}: {}", isolated(found->second), number);
  return count_text(number, noun);
}

std::string Wording::name(NodeIndex node) const {
  return language_.empty() ? std::string(graph_.label(node)) : graph_.label(node, language_);
}

std::string Wording::entity(NodeIndex node) const {
  return language_.empty() ? entity_text(graph_, node) : isolated(name(node));
}

std::string Wording::step(const EdgeAccount& edge) const {
  std::string relation = word(edge.relation);
  if (edge.polarity == Polarity::negated) relation = word("not") + " " + relation;
  if (edge.modality != Modality::actual) {
    relation += " (" + word(to_string(edge.modality)) + ")";
  }
  if (edge.disputed) relation += " (" + word("disputed") + ")";
  const std::string arrow = edge.symmetric ? "--" + relation + "--"
                            : edge.forward ? "--" + relation + "-->"
                                           : "<--" + relation + "--";
  return entity(edge.from) + " " + arrow + " " + entity(edge.to);
}

}  // namespace isnad::cli
