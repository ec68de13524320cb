// SPDX-License-Identifier: Apache-2.0
#include "graph/path_enumerator.h"

#include <algorithm>
#include <utility>

#include "graph/path_bounds.h"
#include "graph/path_prefixes.h"

namespace isnad {

namespace {

/// A prefix takes about a hundred bytes; so the limit of work is one of memory, too.
constexpr std::uint64_t kPrefixWork = 20;
/// How much a look at everything may take at first.
constexpr std::uint64_t kFirstSweep = 20'000;

class Enumerator {
 public:
  Enumerator(const KnowledgeGraph& graph, const PathProduct& product, const StepKeys& keys,
             const PathQuery& query, Day deadline, std::uint64_t& work)
      : product_(product),
        keys_(keys),
        query_(query),
        deadline_(deadline),
        work_(work),
        bounds_(graph, product, keys, query, deadline, work) {}

  PathRanking run() {
    const std::uint64_t begun = work_;
    const std::uint32_t least = bounds_.fewest_steps();
    if (least > 0 && query_.cost != PathCost::hops) {
      if (least <= query_.max_steps) search(least, query_.max_steps);
    } else if (least > 0) {
      std::uint64_t next_sweep = kFirstSweep;
      for (std::uint32_t steps = least; steps <= most_steps() && wants_more(); ++steps) {
        search(steps, steps);
        // Where few paths are left, to look at everything shows it sooner than more steps do.
        const std::uint64_t taken = ++work_ - begun;
        if (wants_more() && taken > next_sweep) {
          if (sweep(taken)) break;
          next_sweep = 3 * taken;
        }
      }
    }
    ranking_.partial = bounds_.exhausted();
    return std::move(ranking_);
  }

 private:
  [[nodiscard]] bool wants_more() const {
    return ranking_.paths.size() < query_.k && !bounds_.exhausted();
  }
  [[nodiscard]] std::uint32_t most_steps() {
    const std::uint32_t longest = bounds_.longest();
    return query_.max_steps == 0 ? longest : std::min(longest, query_.max_steps);
  }

  /// Finds the paths of `least` to `most` steps, best first.
  void search(std::uint32_t least, std::uint32_t most) {
    bounds_.prepare(most);
    prefixes_ = {};
    days_.clear();
    seen_.clear();
    emitted_.clear();
    for (std::uint32_t steps = least; steps <= most; ++steps) begin(steps);
    while (!prefixes_.empty() && wants_more()) {
      const std::uint32_t index = prefixes_.pop();
      const PathPrefix prefix = prefixes_[index];
      const std::uint32_t trail = prefixes_.trail(index);
      if (prefix.left == 0) {
        keep(index, trail);
      } else if (arrives_first(trail, prefix)) {
        go_on(index);
      }
    }
  }

  void begin(std::uint32_t steps) {
    for (const NodeIndex node : query_.from) {
      PathPrefix prefix;
      prefix.node = node;
      prefix.state = product_.start_state(node);
      prefix.left = steps;
      push(prefix);
    }
  }

  /// Adds a prefix from which the end may be reached in time.
  void push(const PathPrefix& prefix) {
    const PathBounds::Ahead* ahead = bounds_.ahead(prefix.node, prefix.state, prefix.left);
    if (ahead == nullptr || prefix.day > ahead->day) return;
    work_ += kPrefixWork;
    prefixes_.push(prefixes_.add(prefix), prefix.key + ahead->key);
  }

  /// Calls `visit(prefix)` for each step on from a prefix.
  template <typename Visit>
  void steps(std::uint32_t index, Visit&& visit) {
    const PathPrefix prefix = prefixes_[index];
    prefixes_.nodes(index, nodes_);
    product_.rules.steps(prefix.node, false, [&](Arc arc, bool forward) {
      ++work_;
      if (product_.is_start(arc.end) || product_.avoided(arc.end) ||
          std::binary_search(nodes_.begin(), nodes_.end(), arc.end)) {
        return;
      }
      PathPrefix next;
      next.parent = index;
      next.step = {arc.edge, forward};
      next.node = arc.end;
      next.steps = prefix.steps + 1;
      next.left = prefix.left - 1;
      next.key = prefix.key + keys_(arc.edge, arc.end, !product_.is_end(arc.end));
      product_.next(next.step, arc.end, prefix.state, prefix.day, [&](ProductState state, Day day) {
        if (day > deadline_) return;
        next.state = state;
        next.day = day;
        visit(next);
      });
    });
  }

  void go_on(std::uint32_t index) {
    steps(index, [&](const PathPrefix& next) { push(next); });
  }

  /// Prefixes over the same nodes in the same state come best first: a later one is only of use
  /// if it arrives earlier.
  bool arrives_first(std::uint32_t trail, const PathPrefix& prefix) {
    std::uint32_t& place = days_.get(mixed(std::uint64_t{trail} << 16 | prefix.state));
    if (place == 0) {
      seen_.push_back(prefix.day);
      place = static_cast<std::uint32_t>(seen_.size());
      return true;
    }
    Day& day = seen_[place - 1];
    if (day <= prefix.day) return false;
    day = prefix.day;
    return true;
  }

  void keep(std::uint32_t index, std::uint32_t trail) {
    if (std::exchange(emitted_.get(mixed(trail)), true)) return;
    ranking_.paths.push_back(ranked(index));
  }

  [[nodiscard]] RankedPath ranked(std::uint32_t index) const {
    RankedPath path;
    path.from = prefixes_.path(index, path.steps);
    path.key = prefixes_[index].key;
    return path;
  }

  /// Looks at all paths of any number of steps in no order, and says whether so much work was
  /// enough; then the ranking is complete.
  bool sweep(std::uint64_t limit) {
    prefixes_ = {};
    const std::uint64_t end = std::min(work_ + limit, query_.work);
    std::vector<std::uint32_t> open;
    HashMap<std::uint32_t> best;  // by trail, into `found`, plus 1
    std::vector<RankedPath> found;
    for (const NodeIndex node : query_.from) {
      PathPrefix prefix;
      prefix.node = node;
      prefix.state = product_.start_state(node);
      prefix.left = query_.max_steps == 0 ? UINT32_MAX / 2 : query_.max_steps;
      open.push_back(prefixes_.add(prefix));
    }
    for (; !open.empty() && work_ < end; work_ += kPrefixWork) {
      const std::uint32_t index = open.back();
      open.pop_back();
      const std::uint32_t trail = prefixes_.trail(index);
      if (product_.is_end(prefixes_[index].node)) {
        RankedPath path = ranked(index);
        std::uint32_t& place = best.get(mixed(trail));
        if (place == 0) {
          found.push_back(std::move(path));
          place = static_cast<std::uint32_t>(found.size());
        } else if (ranks_before(path, found[place - 1])) {
          found[place - 1] = std::move(path);
        }
      } else if (prefixes_[index].left > 0) {
        steps(index, [&](const PathPrefix& next) {
          if (!bounds_.might_reach(next.node, next.state, next.day)) return;
          // Which states end a path is known at the end only.
          if (product_.is_end(next.node) && !product_.is_end_state(next.state)) return;
          open.push_back(prefixes_.add(next));
        });
      }
    }
    if (!open.empty()) return false;
    std::sort(found.begin(), found.end(), ranks_before);
    if (found.size() > query_.k) found.resize(query_.k);
    ranking_.paths = std::move(found);
    return true;
  }

  const PathProduct& product_;
  const StepKeys& keys_;
  const PathQuery& query_;
  Day deadline_;
  std::uint64_t& work_;
  PathBounds bounds_;
  PathPrefixes prefixes_;
  HashMap<std::uint32_t> days_;  ///< by trail and state, into `seen_`, plus 1
  std::vector<Day> seen_;
  HashMap<bool> emitted_;  ///< by trail
  std::vector<NodeIndex> nodes_;
  PathRanking ranking_;
};

/// The day on which a path arrives.
Day arrival_of(const KnowledgeGraph& graph, const PathProduct& product, const RankedPath& path) {
  Day day = kBeforeAll;
  for (const EdgeStep step : path.steps) {
    day = product.time.arrival(graph.edges()[step.edge], day);
  }
  return day;
}

/// The paths that arrive on the earliest day. The earliest way may visit a node twice; then each
/// path that is found asks for an earlier one, until there is none.
PathRanking earliest_paths(const KnowledgeGraph& graph, const PathProduct& product,
                           const StepKeys& keys, const PathQuery& query) {
  std::uint64_t work = 0;
  PathRanking ranking;
  const Day first = earliest_day(product, query, work);
  if (first != kNever) ranking = Enumerator(graph, product, keys, query, first, work).run();
  ranking.partial = work >= query.work;
  if (first == kNever || ranking.partial || !ranking.paths.empty()) return ranking;
  PathQuery one = query;
  one.k = 1;
  Day deadline = kAfterAll;
  for (Day limit = deadline; limit > first; limit = deadline - 1) {
    const PathRanking found = Enumerator(graph, product, keys, one, limit, work).run();
    ranking.partial = found.partial;
    if (found.paths.empty()) break;
    deadline = arrival_of(graph, product, found.paths.front());
  }
  if (deadline == kAfterAll) return ranking;
  const bool partial = ranking.partial;
  ranking = Enumerator(graph, product, keys, query, deadline, work).run();
  ranking.partial = ranking.partial || partial;
  return ranking;
}

}  // namespace

PathRanking enumerate_paths(const KnowledgeGraph& graph, const StepKeys& keys,
                            const PathQuery& query, const PathPattern& pattern) {
  const PathProduct product(graph, query, pattern);
  if (query.earliest) return earliest_paths(graph, product, keys, query);
  std::uint64_t work = 0;
  return Enumerator(graph, product, keys, query, kAfterAll, work).run();
}

}  // namespace isnad
