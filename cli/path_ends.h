// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "graph/knowledge_graph.h"

namespace isnad::cli {

/// The entities at one end of the wanted paths, in the words of the command line: a name, all of
/// some types, or those that a file names.
struct PathEnd {
  std::string name;
  std::vector<std::string> types;
  std::string file;

  [[nodiscard]] bool is_set() const { return !types.empty() || !file.empty(); }
};

/// Sorted nodes. An Error when a name means no entity or several, when there is no entity of the
/// types, or when the file cannot be read; for a name of a file with its line. In a file there is a
/// name or id on each line; empty lines and lines that begin with # do not count.
[[nodiscard]] Result<std::vector<NodeIndex>> choose_end(const KnowledgeGraph& graph,
                                                        const PathEnd& end);
/// The entities that several names mean.
[[nodiscard]] Result<std::vector<NodeIndex>> choose_entities(const KnowledgeGraph& graph,
                                                             const std::vector<std::string>& names);

}  // namespace isnad::cli
