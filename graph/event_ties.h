// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "graph/event_clusters.h"

namespace isnad {

/// An event that becomes an edge.
struct Happening {
  EventCluster cluster;
  std::string id;     ///< of its edge
  std::string event;  ///< shared with the other edges of what happened; empty: it is no event
};

/// Gives those of one happening one event id: a visit and the reception of the visitor by that
/// country or somebody of it, a meeting and the talks of the same two. They are tied when both
/// are dated to within ten days and share a day; else when one article tells both, their times do
/// not exclude each other, and no second one fits. Every affirmed event gets an id, "v-" and hex
/// digits; standing relations and denials get none.
void tie_events(std::vector<Happening>& happenings,
                const std::function<std::string(const Entity&)>& country_of);

}  // namespace isnad
