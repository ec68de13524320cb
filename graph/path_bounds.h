// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "graph/path_key.h"
#include "graph/path_labels.h"
#include "graph/path_legs.h"

namespace isnad {

/// How a path can go on from a place to the end, when nodes may repeat: bounds for those where
/// they may not. Found from both ends at once, so that few places are looked at; or, as via nodes
/// may lie far off, by the legs between these.
class PathBounds {
 public:
  /// Paths must arrive by `deadline`. `work` counts edges looked at; at `query.work` the search
  /// stops. All that is given must live as long.
  PathBounds(const KnowledgeGraph& graph, const PathProduct& product, const StepKeys& keys,
             const PathQuery& query, Day deadline, std::uint64_t& work);

  /// The fewest steps that lead from start to end; 0 when none do or the work is done.
  [[nodiscard]] std::uint32_t fewest_steps();
  /// Makes `ahead` right for paths of up to so many steps from start to end.
  void prepare(std::uint32_t total);

  /// What is known about all ways of an exact number of steps from a place to the end; the day and
  /// the key may be of different ways.
  struct Ahead {
    Day day = kNever;  ///< the last one of having arrived at the place
    PathKey key;       ///< the least of the steps to come
  };
  /// nullptr when there is no such way for a path that was prepared for.
  [[nodiscard]] const Ahead* ahead(NodeIndex node, ProductState state, std::uint32_t steps) const;
  /// Whether one who arrived at a place on a day may come to the end in any number of steps.
  [[nodiscard]] bool might_reach(NodeIndex node, ProductState state, Day day) const;
  /// No simple path has more steps, as far as is known.
  [[nodiscard]] std::uint32_t longest();

  [[nodiscard]] bool exhausted() const { return work_ >= query_.work; }

 private:
  using Place = std::pair<NodeIndex, ProductState>;

  bool extend_start();
  bool extend_end();
  [[nodiscard]] bool starts_reach(NodeIndex node, ProductState state, Day day,
                                  std::uint32_t steps) const;
  void add_layer(std::uint32_t total, std::uint32_t steps);
  template <typename Keep>
  void step_back(NodeIndex to, ProductState state, Day day, Keep&& keep);

  const PathProduct& product_;
  const StepKeys& keys_;
  const PathQuery& query_;
  Day deadline_;
  std::uint64_t& work_;
  std::optional<PathLegs> legs_;  ///< with via nodes, where they tell all
  PathLabels from_start_{false}, from_end_{true};
  std::vector<std::uint32_t> start_layer_, end_layer_;
  std::uint32_t start_steps_ = 0, end_steps_ = 0;
  std::size_t start_nodes_ = 0, end_nodes_ = 0;  ///< of sides that have come to their end
  HashMap<Ahead> ahead_;
  std::vector<Place> layer_;
};

/// The earliest day on which paths of a query can arrive, when nodes may repeat; kNever when there
/// are none or the limit of work was met first.
[[nodiscard]] Day earliest_day(const PathProduct& product, const PathQuery& query,
                               std::uint64_t& work);

}  // namespace isnad
