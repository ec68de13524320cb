// SPDX-License-Identifier: Apache-2.0
#include "extract/agency_finder.h"

#include <algorithm>

#include "core/fold.h"
#include "core/hash.h"
#include "core/unicode.h"
#include "extract/signature.h"
#include "extract/table_file.h"

namespace isnad {

namespace {

/// Letters that a sign has when it is no everyday word, and no town either.
constexpr std::size_t kSureLetters = 5;

/// The folded words of a form without what stands between them.
std::string fold_joined(std::string_view form) {
  std::string joined;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < form.size();) {
    const std::size_t at = i;
    const char32_t c = unicode::next(form, i);
    if (unicode::is_letter_or_digit(c) || unicode::is_mark(c)) continue;
    joined += fold_word(form.substr(begin, at - begin));
    begin = i;
  }
  return joined += fold_word(form.substr(begin));
}

std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) unicode::next(text, i);
  return count;
}

}  // namespace

void AgencyFinder::add(std::string_view form, std::uint32_t agency, bool name) {
  const std::string key = fold_joined(form);
  Sign& sign = signs_.get(hash_of(std::string_view(key)), {agency, false});
  if (sign.agency == agency) sign.sure = sign.sure || name || letters(key) >= kSureLetters;
}

Status AgencyFinder::add_words(const LexiconFile& file) {
  const Result<Table> table = Table::parse(file, {"form", "kind"});
  if (!table) return table.error();
  for (const Table::Row& row : table.value().rows()) {
    const Cells cells(table.value(), row);
    if (cells["kind"] == "label") {
      labels_.push_back(fold_joined(cells["form"]));
    } else if (cells["kind"] == "medium") {
      media_.push_back(fold_joined(cells["form"]));
    } else {
      return cells.error("kind", "kind is label or medium");
    }
  }
  return std::nullopt;
}

Result<AgencyFinder> AgencyFinder::load(const LexiconFiles& files, const EntityTable& entities) {
  AgencyFinder finder;
  for (const LexiconFile* file : files.below("languages/")) {
    if (!std::string_view(file->path).ends_with("/signatures.tsv")) continue;
    if (Status error = finder.add_words(*file)) return *error;
  }
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (entities.type(i) != EntityType::media || entities.cell(i, "kind") != "agency") continue;
    const auto agency = static_cast<std::uint32_t>(finder.ids_.size());
    finder.ids_.emplace_back(entities.id(i));
    for (const std::string_view name : entities.all_names(i)) finder.add(name, agency, true);
    for (const std::string_view sign : split_values(entities.cell(i, "signs"))) {
      finder.add(sign, agency, false);
    }
  }
  return finder;
}

const AgencyFinder::Sign* AgencyFinder::sign(std::string_view folded) const {
  return folded.empty() ? nullptr : signs_.find(hash_of(folded));
}

bool AgencyFinder::is_label(std::string_view folded) const {
  return std::find(labels_.begin(), labels_.end(), folded) != labels_.end();
}

bool AgencyFinder::is_medium(std::string_view folded) const {
  // a preposition may be written on it
  return std::any_of(media_.begin(), media_.end(),
                     [&](const std::string& word) { return folded.ends_with(word); });
}

std::string_view AgencyFinder::agency_of(const Article& article) const {
  const Sign* const head = detail::sign_at_head(*this, article.text);
  const Sign* const end = detail::sign_at_end(*this, article.text);
  if (head && end && head->agency != end->agency) return {};
  const Sign* found = head ? head : end;
  if (!found && !article.source.empty()) found = sign(fold_joined(article.source));
  return found ? std::string_view(ids_[found->agency]) : std::string_view();
}

}  // namespace isnad
