// SPDX-License-Identifier: Apache-2.0
#include "extract/country_counts.h"

#include <algorithm>

namespace isnad {

namespace {
constexpr std::uint32_t kMainMentions = 3;
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
    if (const WordAnalysis* a = article[i].as(Pos::adjective)) {
      const std::uint32_t country = table.nationality(a->lemma);
      if (country != kNoEntity) ++counts_[country];
    }
    const NameIndex::Match match = table.longest_name(article.subspan(i));
    if (match.length > 0) {
      length = match.length;
      const std::vector<std::uint32_t> entities = table.name_index().entities(match);
      // the tables name countries before all else
      const std::uint32_t country = table.country_of(entities.front());
      const bool sure = table.type(entities.front()) == EntityType::country ||
                        std::all_of(entities.begin(), entities.end(), [&](std::uint32_t e) {
                          return table.country_of(e) == country;
                        });
      if (sure && country != kNoEntity) ++counts_[country];
    }
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
