// SPDX-License-Identifier: Apache-2.0
#include "graph/path_ranking.h"

#include <algorithm>
#include <set>
#include <utility>

namespace isnad {

bool ranks_before(const RankedPath& a, const RankedPath& b) {
  if (a.key != b.key) return a.key < b.key;
  return smaller_edges(a.steps, b.steps);
}

namespace {

/// A path that is the best of its part: of all that begin with its first `shared` nodes and then
/// go on otherwise than the paths that were taken before.
struct Candidate {
  RankedPath path;
  std::vector<NodeIndex> nodes;
  std::size_t shared = 0;
};

struct RanksBefore {
  bool operator()(const Candidate& a, const Candidate& b) const {
    return ranks_before(a.path, b.path);
  }
};

class Ranker {
 public:
  Ranker(PathSearch& search, const KnowledgeGraph& graph, const StepKeys& keys,
         const PathQuery& query)
      : search_(search), graph_(graph), keys_(keys), query_(query) {}

  PathRanking run() {
    // Nodes of `from` are only begun at, and the search lets a start pass.
    for (const NodeIndex node : query_.from) {
      if (!search_.blocked(node)) own_blocks_.push_back(node);
      search_.block(node);
    }
    branch(Candidate{}, 0);
    while (!candidates_.empty() && taken_.size() < query_.k && !partial_) {
      taken_.push_back(std::move(candidates_.extract(candidates_.begin()).value()));
      if (taken_.size() == query_.k) break;
      const Candidate path = taken_.back();
      // The last node is the end: nothing leaves it.
      for (std::size_t i = path.shared; i + 1 <= path.nodes.size(); ++i) branch(path, i);
    }
    for (const NodeIndex node : own_blocks_) search_.unblock(node);
    PathRanking ranking;
    for (Candidate& path : taken_) ranking.paths.push_back(std::move(path.path));
    ranking.partial = partial_;
    return ranking;
  }

 private:
  /// Finds the best path that shares the first `shared` nodes of one that was taken and then goes
  /// on otherwise than all that were.
  void branch(const Candidate& path, std::size_t shared) {
    if (search_.work >= query_.work) partial_ = true;
    if (partial_) return;
    const std::vector<NodeIndex> next = nodes_taken(path, shared);
    std::vector<NodeIndex> starts;
    if (shared == 0) {
      std::set_difference(query_.from.begin(), query_.from.end(), next.begin(), next.end(),
                          std::back_inserter(starts));
      if (starts.empty()) return;
    } else {
      starts = {path.nodes[shared - 1]};
    }
    RankedPath head = part_of(path, shared);
    SearchTask task;
    task.from = starts;
    task.to = query_.to;
    if (!set_limit(task, head.key)) return;
    const bool again = !path.nodes.empty();
    if (query_.cost == PathCost::hops && again) search_.reach_farther();
    for (std::size_t i = 0; i + 1 < shared; ++i) search_.block(path.nodes[i]);
    if (shared > 0) search_.ban_steps(starts.front(), next);
    SearchResult found;
    if (query_.cost != PathCost::hops) {
      found = search_.least_cost(task);
    } else if (!again) {
      found = search_.fewest_steps(task);
    } else {
      // What is left of a part is not better than what was taken from it.
      found = search_.fewest_steps_again(task, path.path.key.steps - head.key.steps);
    }
    search_.lift_ban();
    // The first node is one of `from`.
    for (std::size_t i = 1; i + 1 < shared; ++i) search_.unblock(path.nodes[i]);
    if (found.found) keep(std::move(head), found, shared);
  }

  /// The nodes that follow the first `shared` ones in paths that were taken, sorted.
  [[nodiscard]] std::vector<NodeIndex> nodes_taken(const Candidate& path,
                                                   std::size_t shared) const {
    std::vector<NodeIndex> next;
    for (const Candidate& taken : taken_) {
      if (taken.nodes.size() <= shared ||
          !std::equal(path.nodes.begin(), path.nodes.begin() + static_cast<std::ptrdiff_t>(shared),
                      taken.nodes.begin())) {
        continue;
      }
      next.push_back(taken.nodes[shared]);
    }
    std::sort(next.begin(), next.end());
    next.erase(std::unique(next.begin(), next.end()), next.end());
    return next;
  }

  [[nodiscard]] RankedPath part_of(const Candidate& path, std::size_t shared) const {
    RankedPath part;
    if (shared == 0) return part;
    part.from = path.nodes.front();
    for (std::size_t i = 0; i + 1 < shared; ++i) {
      part.steps.push_back(path.path.steps[i]);
      part.key = part.key + keys_(path.path.steps[i].edge, path.nodes[i + 1], true);
    }
    return part;
  }

  /// When as many candidates are known as are wanted, another must be better than the last.
  /// False when none can be.
  bool set_limit(SearchTask& task, const PathKey& head) const {
    if (query_.cost == PathCost::hops && query_.max_steps > 0) {
      task.limit.steps = query_.max_steps - head.steps;
    }
    if (taken_.size() + candidates_.size() < query_.k) return true;
    const PathKey& last = candidates_.rbegin()->path.key;
    if (last < head) return false;
    if (query_.cost == PathCost::hops) {
      task.limit.steps = std::min(task.limit.steps, last.steps - head.steps);
    } else {
      // Standing relations and weight only decide between equal costs and steps.
      task.limit.cost = last.cost - head.cost;
    }
    return true;
  }

  void keep(RankedPath head, const SearchResult& found, std::size_t shared) {
    Candidate candidate;
    candidate.shared = shared;
    candidate.path = std::move(head);
    candidate.path.key = candidate.path.key + found.key;
    if (shared == 0) candidate.path.from = found.from;
    candidate.path.steps.insert(candidate.path.steps.end(), found.steps.begin(), found.steps.end());
    candidate.nodes.push_back(candidate.path.from);
    for (const EdgeStep step : candidate.path.steps) {
      candidate.nodes.push_back(graph_.end_of(step));
    }
    candidates_.insert(std::move(candidate));
    if (taken_.size() + candidates_.size() > query_.k) candidates_.erase(--candidates_.end());
  }

  PathSearch& search_;
  const KnowledgeGraph& graph_;
  const StepKeys& keys_;
  const PathQuery& query_;
  std::vector<Candidate> taken_;
  std::set<Candidate, RanksBefore> candidates_;
  std::vector<NodeIndex> own_blocks_;
  bool partial_ = false;
};

}  // namespace

PathRanking rank_paths(PathSearch& search, const KnowledgeGraph& graph, const StepKeys& keys,
                       const PathQuery& query) {
  return Ranker(search, graph, keys, query).run();
}

}  // namespace isnad
