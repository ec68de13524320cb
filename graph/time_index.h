// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/path_time.h"
#include "graph/step_rules.h"

namespace isnad {

/// When nodes are reached first from a start by steps in order of time, and how.
class Arrivals {
 public:
  [[nodiscard]] bool reached(NodeIndex node) const { return day_[node] != kAfterAll; }
  /// Of a node that is reached: the arrival as TimeOrder has it, kNoDay where nothing bounds it.
  [[nodiscard]] Day day(NodeIndex node) const {
    return day_[node] == kBeforeAll ? kNoDay : day_[node];
  }
  /// Some steps that arrive on that day; none for a start and for what is not reached.
  [[nodiscard]] Path path_to(const KnowledgeGraph& graph, NodeIndex node) const;

 private:
  friend class TimeIndex;
  friend class TimeSweep;
  std::vector<Day> day_;
  std::vector<EdgeStep> last_;  ///< of nodes that are reached
};

/// The edges of a graph by the day on which they can first be passed, for one rule of time: made
/// once, in O(edges log edges), to answer what is reached when from any start in one sweep over
/// all days (after "earliest arrival" in H. Wu et al., 2014).
class TimeIndex {
 public:
  /// Of `query` its filter, direction, nodes to avoid and order of time count, which must not be
  /// none.
  TimeIndex(const KnowledgeGraph& graph, const PathQuery& query);

  /// Replaces `out`, whose memory is used again, by what is reached from any of these nodes. Any
  /// number of threads may ask.
  void find(std::span<const NodeIndex> from, Arrivals& out) const;

 private:
  friend class TimeSweep;
  struct Ends {
    NodeIndex source = kNoIndex, target = kNoIndex;
  };
  /// The rest of an edge in a bucket, that is read only when the edge may matter.
  struct Passing {
    EdgeIndex edge = kNoIndex;
    std::uint32_t wait : 24 = 0;  ///< days from the departure to the arrival
    bool forward : 1 = false;     ///< may be passed from source to target
    bool backward : 1 = false;
    /// An edge before this one in the bucket has the end, too.
    bool source_again : 1 = false, target_again : 1 = false;
  };
  struct Bucket {
    Day day = 0;
    std::uint32_t end = 0;  ///< its last edge, plus 1
  };
  /// A step that can be taken on several days.
  struct LongStep {
    NodeIndex head = kNoIndex;
    EdgeStep step;
    Day begin = 0, end = 0;
  };

  void fill(const std::vector<std::pair<Day, EdgeIndex>>& by_day);
  void mark_repeats();
  void add_long_steps();

  KnowledgeGraph graph_;
  StepRules rules_;
  TimeRule time_;
  bool strict_;
  std::vector<bool> avoided_;
  std::vector<Ends> ends_;  ///< by bucket, then by edge
  std::vector<Passing> passings_;
  std::vector<Bucket> buckets_;            ///< by day
  std::vector<std::uint32_t> first_long_;  ///< of each node, and the end of the last
  std::vector<LongStep> long_steps_;
};

}  // namespace isnad
