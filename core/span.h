// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace isnad {

/// Half-open range of bytes [begin, end) in a field of an article as it was read.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace isnad
