// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/graph_parts.h"

namespace isnad::graphml {

/// An edge as a file tells it: other entities by the ids of their nodes.
struct EdgeDraft {
  Edge edge;
  std::string source;
  std::string target;
  std::vector<std::pair<std::string, std::string>> roles;  ///< role, entity id
  std::vector<std::string> attributions;  ///< entity ids, one per record; empty when none
  /// Lists of the evidence as they stand in the file, by attribute name.
  std::map<std::string, std::vector<std::string>, std::less<>> columns;
};

/// Sets an attribute of a node by its attr.name; one that is not known is ignored. What is wrong
/// with the value, or an empty string.
[[nodiscard]] std::string set_field(Node& node, std::string_view name, const std::string& value);
[[nodiscard]] std::string set_field(EdgeDraft& draft, std::string_view name,
                                    const std::string& value);

/// Makes the evidence out of the lists. What is wrong with them, or an empty string.
[[nodiscard]] std::string finish_evidence(EdgeDraft& draft);

}  // namespace isnad::graphml
