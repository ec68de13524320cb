// SPDX-License-Identifier: Apache-2.0
#include "extract/country_counts.h"

#include <algorithm>

namespace isnad {

namespace {
constexpr std::uint32_t kMainMentions = 3;
/// People in a place that is not taken for a country or capital of its name.
constexpr std::uint32_t kTown = 100'000;

/// The country that all entities of a name lie in, towns aside; kNoEntity when there are several.
std::uint32_t country_of_all(const std::vector<std::uint32_t>& entities, const EntityTable& table) {
  std::uint32_t country = kNoEntity;
  for (const bool towns : {false, true}) {
    for (const std::uint32_t e : entities) {
      const bool town = table.type(e) == EntityType::place && table.population(e) > 0 &&
                        table.population(e) < kTown && table.capital_of(e) == kNoEntity;
      if (town != towns || table.country_of(e) == kNoEntity) continue;
      if (country != kNoEntity && country != table.country_of(e)) return kNoEntity;
      country = table.country_of(e);
    }
    if (country != kNoEntity) return country;
  }
  return country;
}
}  // namespace

void CountryCounts::clear() {
  counted_ = false;
  counts_.clear();
  main_ = kNoEntity;
}

std::uint32_t CountryCounts::of(std::uint32_t country, std::span<const Token> article,
                                const EntityTable& table) {
  if (!counted_) count(article, table);
  const auto it = counts_.find(country);
  return it == counts_.end() ? 0 : it->second;
}

std::uint32_t CountryCounts::main(std::span<const Token> article, const EntityTable& table) {
  if (!counted_) count(article, table);
  return main_;
}

void CountryCounts::count(std::span<const Token> article, const EntityTable& table) {
  counted_ = true;
  for (std::size_t i = 0; i < article.size();) {
    std::size_t length = 1;
    NameIndex::Match match;
    if (article[i].may_begin_name) match = table.longest_name(article.subspan(i));
    std::uint32_t country = kNoEntity;
    if (match.length > 0) {
      length = match.length;
      country = country_of_all(table.name_index().entities(match), table);
    } else if (const WordAnalysis* a = article[i].as(Pos::adjective)) {
      country = table.nationality(a->lemma);
    }
    if (country != kNoEntity) ++counts_[country];
    i += length;
  }
  std::uint32_t most = 0, second = 0;
  for (const auto& [country, mentions] : counts_) {
    if (mentions > most) {
      second = most;
      most = mentions;
      main_ = country;
    } else {
      second = std::max(second, mentions);
    }
  }
  if (most < kMainMentions || most < 2 * second) main_ = kNoEntity;
}

}  // namespace isnad
