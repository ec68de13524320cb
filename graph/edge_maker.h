// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <unordered_map>

#include "graph/event_clusters.h"
#include "graph/graph_parts.h"

namespace isnad {

/// Node index by entity id.
using NodeIndexById = std::unordered_map<std::string, NodeIndex>;

/// One edge out of the claims of one event; all but its id. `cluster` has a member, and every
/// participant of its members stands in `nodes`.
[[nodiscard]] Edge make_edge(const EventCluster& cluster, const NodeIndexById& nodes);

}  // namespace isnad
