// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "graph/graph_parts.h"
#include "graph/report.h"

namespace isnad {

/// A report in its event, and how it came there.
struct ClusterMember {
  const Report* report = nullptr;
  Join join = Join::alone;
  std::int32_t margin = 0;  ///< as EvidenceRecord has it
};

/// Reports that tell of one event.
struct EventCluster {
  std::optional<Time> time;                ///< without text; none when no member is dated
  Polarity polarity = Polarity::affirmed;  ///< negated when all members are
  std::vector<ClusterMember> members;      ///< in the order of the reports
};

/// A denial without a date, or with a wider one, is about events that were reported at most so
/// many days before or after it.
inline constexpr std::int32_t kDenialDays = 30;

/// Divides reports of the same relation, actors, title and sense into events by their time, as
/// claim_merger.h says. Clusters come affirmed ones first, each by time, the undated one last.
[[nodiscard]] std::vector<EventCluster> cluster_by_time(std::span<const Report> reports);

}  // namespace isnad
