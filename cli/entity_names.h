// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::cli {

/// A name that means one entity of a graph.
struct EntityName {
  std::string text;
  std::string id;
};

/// Names in any language that begin as `begun` does; where none does, the name of the one entity
/// that `begun` means. The most mentioned come first, at most kNamesShown. For completion: of a
/// GraphML file only the nodes are read, at most kNodeBytes of them, and a file that cannot be read
/// has no names.
[[nodiscard]] std::vector<EntityName> entity_names(const std::string& graph,
                                                   std::string_view begun);

inline constexpr std::size_t kNamesShown = 200;
inline constexpr std::size_t kNodeBytes = std::size_t{64} << 20;

}  // namespace isnad::cli
