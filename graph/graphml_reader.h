// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/result.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// Reads a GraphML file in UTF-8. A file of ours comes back whole: writing it again gives the
/// same bytes. Of other files it takes nodes, edges and the keys it knows; nested graphs are read
/// flat, an edge without an id gets one, an edge to an undeclared node declares it.
/// Errors are of kind `input` with file, line and column.
[[nodiscard]] Result<KnowledgeGraph> read_graphml(std::string_view text,
                                                  std::string_view file = {});

}  // namespace isnad
