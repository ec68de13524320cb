#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>
#include "core/claim.h"
namespace isnad {
struct SourceOfReport { std::uint32_t group; std::string_view key; };
[[nodiscard]] std::vector<std::uint32_t> syndication_groups(std::span<const ArticleRef* const> articles);
[[nodiscard]] std::size_t independent_sources(std::span<const SourceOfReport> reports);
}
