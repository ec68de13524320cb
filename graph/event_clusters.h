// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/claim.h"

namespace isnad {

/// Claims that tell of one event.
struct EventCluster {
  std::optional<Time> time;  ///< without text; none when no member is dated
  std::vector<const Claim*> members;
};

/// Divides claims of the same relation, actors and polarity into events by their time, as
/// claim_merger.h says. Clusters come by time, the undated one last; members keep the order of
/// `claims`. `standing` claims keep the wider of two ranges.
[[nodiscard]] std::vector<EventCluster> cluster_by_time(std::span<const Claim* const> claims,
                                                        bool standing);

}  // namespace isnad
