#include "graph/syndication.h"
#include <set>
#include <string>
namespace isnad {
std::vector<std::uint32_t> syndication_groups(std::span<const ArticleRef* const> a) {
  std::vector<std::uint32_t> g(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) g[i] = static_cast<std::uint32_t>(i);
  return g;
}
std::size_t independent_sources(std::span<const SourceOfReport> reports) {
  std::set<std::string_view> s;
  for (const auto& r : reports) s.insert(r.key);
  return s.size();
}
}
