// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/path_key.h"
#include "graph/step_rules.h"

namespace isnad {

/// Between which nodes a best path is sought, and how far.
struct SearchTask {
  std::span<const NodeIndex> from;  ///< not blocked or in `to`, whatever their marks say
  std::span<const NodeIndex> to;
  /// Only paths of at most this key; of `steps` alone when paths are ordered by hops.
  PathKey limit{UINT64_MAX, UINT32_MAX, UINT32_MAX, 0};
};

struct SearchResult {
  bool found = false;
  NodeIndex from = kNoIndex;
  PathKey key;
  Path steps;
};

/// What a search has found on one side: which nodes it reached, at what key.
struct WeightedSide {
  struct Reach {
    PathKey key;
    std::uint32_t search = 0;  ///< that reached it last
    bool settled = false;
  };
  struct Entry {
    PathKey key;
    NodeIndex node = kNoIndex;
  };
  std::vector<Reach> reach;
  std::vector<Entry> heap;
};

/// Best paths by searches from both ends. Reads only what it visits: its arrays over all nodes are
/// made once, marks of older searches are told by their numbers.
class PathSearch {
 public:
  explicit PathSearch(const KnowledgeGraph& graph);

  /// For the searches to come; both must live as long.
  void set_rules(const StepRules& rules, const StepKeys& keys);
  /// A blocked node is never visited.
  void block(NodeIndex node) { marks_[node].flags |= kBlocked; }
  void unblock(NodeIndex node) { marks_[node].flags &= ~kBlocked; }
  [[nodiscard]] bool blocked(NodeIndex node) const { return (marks_[node].flags & kBlocked) != 0; }
  /// No step leads from `start` to any of these.
  void ban_steps(NodeIndex start, std::span<const NodeIndex> ends);
  void lift_ban();

  /// The path of the fewest steps that is best in the order of PathAnswer.
  [[nodiscard]] SearchResult fewest_steps(const SearchTask& task);
  /// The same for a task with the ends of the last call of `fewest_steps`, whose search from the
  /// ends is used again: steps are only taken towards nodes that may still be near enough.
  /// `least_steps` is a bound that is known from elsewhere; blocked may be what was not then.
  [[nodiscard]] SearchResult fewest_steps_again(const SearchTask& task, std::uint32_t least_steps);
  /// Extends the search from the ends when it has paid off; without bans, and with what was blocked
  /// at `fewest_steps` alone.
  void reach_farther();
  /// The path of the least key, then of the smallest edge ids.
  [[nodiscard]] SearchResult least_cost(const SearchTask& task);

  /// Edges looked at since it was set to 0.
  std::uint64_t work = 0;

 private:
  static constexpr std::uint32_t kBlocked = 1, kBanned = 2;
  /// Four numbers of a node that are read together.
  struct Mark {
    std::uint32_t distance[2] = {0, 0};  ///< from each side, on top of its `base_`
    std::uint32_t flags = 0;
    std::uint32_t slot = 0;  ///< into `slots_`, if the node there is this one
  };
  /// A node of shortest paths, with the best way from it to the end.
  struct Slot {
    NodeIndex node = kNoIndex;
    std::uint32_t level = 0;
    EdgeStep step;
    std::uint32_t standing = 0;
    std::uint64_t weight = 0;
  };
  struct TightStep {
    NodeIndex tail = kNoIndex;
    EdgeStep step;
    NodeIndex head = kNoIndex;
  };

  [[nodiscard]] bool banned_step(NodeIndex tail, NodeIndex head) const {
    return tail == banned_from_ && (marks_[head].flags & kBanned) != 0;
  }
  /// The steps on from a node, away from the ends that `side` begins at, but banned ones.
  template <typename Visit>
  void steps(NodeIndex node, unsigned side, Visit&& visit) {
    rules_->steps(node, side == 1, [&](Arc arc, bool forward) {
      ++work;
      if (!banned_step(side == 0 ? node : arc.end, side == 0 ? arc.end : node)) visit(arc, forward);
    });
  }

  void begin(unsigned side, std::span<const NodeIndex> nodes);
  [[nodiscard]] bool visited(unsigned side, const Mark& mark) const {
    return mark.distance[side] >= base_[side];
  }
  void expand(unsigned side);
  bool approach(std::uint32_t total);
  [[nodiscard]] SearchResult solved(const SearchTask& task, std::uint32_t total,
                                    std::uint32_t after_middle);
  bool meet(std::uint32_t max_steps);
  [[nodiscard]] bool has_slot(NodeIndex node, std::uint32_t level) const;
  bool add_slot(NodeIndex node, std::uint32_t level);
  void collect(std::uint32_t total, std::uint32_t after_middle);
  void solve(std::size_t place);
  [[nodiscard]] SearchResult best_way(const SearchTask& task, std::uint32_t total) const;

  void begin_weighted(const SearchTask& task);
  void push(unsigned side, NodeIndex node, const PathKey& key);
  void settle_next(unsigned side, const PathKey& other_least);
  void relax(unsigned side, NodeIndex node, Arc arc, bool forward, const PathKey& other_least);
  void trace(unsigned side);
  [[nodiscard]] SearchResult tight_way();
  [[nodiscard]] const WeightedSide::Reach* settled(unsigned side, NodeIndex node) const;
  [[nodiscard]] bool is_end(NodeIndex node) const;

  KnowledgeGraph graph_;
  std::span<const Edge> edges_;
  const StepRules* rules_ = nullptr;
  const StepKeys* keys_ = nullptr;
  std::vector<Mark> marks_;
  NodeIndex banned_from_ = kNoIndex;
  std::vector<NodeIndex> banned_;

  std::uint32_t base_[2] = {1, 1};  ///< smaller distances are of older searches
  std::uint32_t depth_[2] = {0, 0};
  std::vector<NodeIndex> layer_[2];
  std::vector<NodeIndex> next_, met_;
  std::vector<Slot> slots_;          ///< by level
  bool left_out_ = false;            ///< nodes for being too far
  std::uint64_t last_extended_ = 0;  ///< `work` when the search from the ends was

  WeightedSide sides_[2];
  std::uint32_t search_ = 0;
  std::vector<NodeIndex> ends_;  ///< sorted, of the search
  PathKey best_;                 ///< of a whole path, or the limit
  std::vector<TightStep> tight_;
};

}  // namespace isnad
