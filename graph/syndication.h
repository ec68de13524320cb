// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/claim.h"

namespace isnad {

/// Numbers of the articles' texts: articles with one number are copies of one text.
[[nodiscard]] std::vector<std::uint32_t> syndication_groups(
    std::span<const ArticleRef* const> articles);

/// Who says something: its text, as above, and its source.
struct SourceOfReport {
  std::uint32_t group = 0;
  std::string_view key;
};

/// How many of the reports are independent: those of one text or one source count once.
[[nodiscard]] std::size_t independent_sources(std::span<const SourceOfReport> reports);

}  // namespace isnad
