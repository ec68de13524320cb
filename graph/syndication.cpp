// SPDX-License-Identifier: Apache-2.0
#include "graph/syndication.h"

#include <set>
#include <string>
#include <unordered_map>

namespace isnad {

std::vector<std::uint32_t> syndication_groups(std::span<const ArticleRef* const> articles) {
  std::vector<std::uint32_t> groups;
  std::unordered_map<std::string, std::uint32_t> texts;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto own = static_cast<std::uint32_t>(i);
    const std::string& hash = articles[i]->hash;
    groups.push_back(hash.empty() ? own : texts.emplace(hash, own).first->second);
  }
  return groups;
}

std::size_t independent_sources(std::span<const SourceOfReport> reports) {
  std::set<std::string_view> keys;
  for (const SourceOfReport& report : reports) keys.insert(report.key);
  return keys.size();
}

}  // namespace isnad
