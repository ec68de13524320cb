// SPDX-License-Identifier: Apache-2.0
#include "graph/path_key.h"

#include <algorithm>
#include <bit>

namespace isnad {

std::uint64_t log2_micro(std::uint64_t number) {
  if (number < 2) return 0;
  constexpr int kBits = 24;  // of the fraction; a micro-unit takes twenty
  const int whole = static_cast<int>(std::bit_width(number)) - 1;
  // In [1, 2) as a fixed-point number of 31 bits. Squaring doubles the logarithm, of which each
  // bit is then seen as a value of 2 or more.
  std::uint64_t rest = whole > 31 ? number >> (whole - 31) : number << (31 - whole);
  std::uint64_t fraction = 0;
  for (int i = 0; i < kBits; ++i) {
    rest = rest * rest >> 31;
    fraction <<= 1;
    if (rest >> 32) {
      rest >>= 1;
      fraction |= 1;
    }
  }
  return static_cast<std::uint64_t>(whole) * kCostUnit + (fraction * kCostUnit >> kBits);
}

StepKeys::StepKeys(const KnowledgeGraph& graph, PathCost cost)
    : edges_(graph.edges()), rows_(&graph.rows()), cost_(cost) {
  for (const RelationKind& kind : graph.kinds()) standing_.push_back(kind.standing ? 1 : 0);
}

bool smaller_edges(const Path& a, const Path& b) {
  // Edges are sorted by id, so a smaller index is a smaller id.
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](EdgeStep x, EdgeStep y) { return x.edge < y.edge; });
}

}  // namespace isnad
