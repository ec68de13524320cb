// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "graph/graph_parts.h"

namespace isnad {

/// Whether an id of an edge is "e-" and twelve hex digits, which are then its lowest 48 bits.
[[nodiscard]] constexpr bool is_hex_id(EdgeId id) { return id >> 48 == 0; }

/// `texts` keeps an id that is not "e-" and twelve lower-case hex digits.
[[nodiscard]] EdgeId make_edge_id(std::string_view id, TextPool& texts);
[[nodiscard]] std::string edge_id_text(EdgeId id, const TextPool& texts);
/// In the order of their texts.
[[nodiscard]] bool edge_id_less(EdgeId a, EdgeId b, const TextPool& texts);

/// Makes ids from what they stand for: equal content gives equal ids in every run.
class StableIds {
 public:
  /// `prefix` and twelve hex digits of the content. Where an id of this maker already has these
  /// digits, the content is extended until they differ.
  std::string make(std::string_view prefix, std::string content);
  /// Marks an id as taken; false when it was.
  bool take(const std::string& id) { return taken_.insert(id).second; }

 private:
  std::unordered_set<std::string> taken_;
};

}  // namespace isnad
