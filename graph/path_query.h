// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "graph/graph_filter.h"

namespace isnad {

/// Steps from one node to another, each beginning where the one before ends.
using Path = std::vector<EdgeStep>;

/// Whether steps go only along edges, from source to target. Edges of symmetric relations are
/// passed both ways in every case.
enum class PathDirection : std::uint8_t {
  ignored,
  obeyed,
  per_relation,  ///< obeyed by the relations that PathQuery::directed names
};

/// What makes a path long, in micro-units (a cost of 1 is `kCostUnit`).
enum class PathCost : std::uint8_t {
  hops,      ///< 1 a step
  evidence,  ///< 1 / independent sources, a step
  hubs,      ///< log2 of the number of edges of each inner node, in the whole graph
};
inline constexpr std::uint64_t kCostUnit = 1'000'000;

/// Whether each step of a path must come not before the last. An event happened on one day of
/// [begin, end]; a standing relation holds on every day of [begin, end]. The arrival of a step is
/// the day on which its end is reached.
enum class TimeOrder : std::uint8_t {
  none,
  /// However the dates are read. After day t an event is passed if t <= begin, with arrival end;
  /// a standing relation if max(t, begin) <= end, with that as arrival. Unknown days never are, nor
  /// what is written as approximate.
  certain,
  /// For some reading: any edge is passed if max(t, begin) <= end, with that as arrival. Unknown
  /// days lie as far out as can be; an approximate time is taken as it is written.
  possible,
};

/// Which paths are wanted. Paths never visit a node twice, and nodes of `from` and `to` are only
/// their ends.
struct PathQuery {
  std::vector<NodeIndex> from, to;  ///< a path leads from any of these to any of those
  std::size_t k = 1;                ///< how many paths at most, best first
  unsigned max_steps = 0;           ///< 0: any number
  /// All paths of up to `max_steps` steps, which must be set; `k` is then only a bound on memory.
  bool all = false;
  std::vector<NodeIndex> via = {};    ///< at most kMaxVia; a path visits all, in any order
  std::vector<NodeIndex> avoid = {};  ///< a path visits none
  GraphFilter filter = {};            ///< of edges; `around` does not count
  PathDirection direction = PathDirection::ignored;
  std::vector<std::string> directed = {};  ///< relations, or PLOVER types in capitals
  /// With pattern, via nodes or an order of time, any but hops needs `max_steps`.
  PathCost cost = PathCost::hops;
  TimeOrder time = TimeOrder::none;
  bool strict_days = false;  ///< with `time`: each step after the day of the last
  bool earliest = false;     ///< with `time`: only paths that arrive on the earliest day there is
  std::string pattern = {};  ///< of relations, see path_pattern.h; empty lets all pass
  /// Edges looked at before the search gives up. About 20 million a second.
  std::uint64_t work = 100'000'000;

  static constexpr std::size_t kMaxVia = 6;
};

struct FoundPath {
  NodeIndex from = kNoIndex;
  Path steps;
  std::uint64_t cost = 0;  ///< micro-units
  /// With a TimeOrder: of each step, kNoDay where nothing bounds it; and whether these steps keep
  /// the order however their dates are read.
  std::vector<Day> arrivals;
  bool certain = false;
};

struct PathAnswer {
  /// By cost, then by number of steps, then those with fewer standing relations, then with more
  /// independent sources in sum, then with smaller edge ids. Paths differ in their nodes; of
  /// parallel edges a path takes those that make it best in this order, among those that keep the
  /// pattern and the order of time (and, with `earliest`, arrive on that day).
  std::vector<FoundPath> paths;
  /// The limit of work was met: there may be paths that are missing, or better ones.
  bool partial = false;
  /// Names in the pattern and in `directed` that no relation or PLOVER type of the graph has.
  std::vector<std::string> unknown;
};

/// Answers queries on one graph, of which it keeps a copy; its room for searches is used again, so
/// that a query touches only what it visits. One for each thread.
class PathFinder {
 public:
  explicit PathFinder(const KnowledgeGraph& graph);
  ~PathFinder();
  PathFinder(PathFinder&&) noexcept;
  PathFinder& operator=(PathFinder&&) noexcept;

  /// An Error of kind `usage` when the query makes no sense; `column` is set where the pattern is
  /// wrong.
  [[nodiscard]] Result<PathAnswer> find(const PathQuery& query);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One query with room of its own.
[[nodiscard]] Result<PathAnswer> find_paths(const KnowledgeGraph& graph, const PathQuery& query);

}  // namespace isnad
