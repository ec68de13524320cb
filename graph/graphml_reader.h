// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/result.h"
#include "graph/byte_window.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// Reads a GraphML file in UTF-8, of which only a part is in memory at a time. A file of ours
/// comes back whole: writing it again gives the same bytes. Of other files it takes nodes, edges
/// and the keys it knows; nested graphs are read flat, an edge without an id gets one, an edge to
/// an undeclared node declares it. `size` is that of the whole file in bytes, where it is known;
/// memory is then asked for once.
/// Errors are of kind `input` with file, line and column, or those of `read`.
[[nodiscard]] Result<KnowledgeGraph> read_graphml(ReadBytes read, std::string_view file,
                                                  std::uint64_t size = 0);
[[nodiscard]] Result<KnowledgeGraph> read_graphml(std::string_view text,
                                                  std::string_view file = {});

}  // namespace isnad
