// SPDX-License-Identifier: Apache-2.0
// Questions to a large graph in memory: what each takes on random pairs, and what igraph and
// networkx take on the same pairs in the same run.
//
// usage: bench_query [NODES [EDGES [PAIRS [FOLDER]]]]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "graph/path_query.h"

#include "bench/graph_figures.h"

#ifdef ISNAD_BENCH_IGRAPH
#include <igraph/igraph.h>
#endif

namespace {

namespace fs = std::filesystem;
using namespace isnad;

using Pair = std::pair<NodeIndex, NodeIndex>;

double now_ms() {
  return std::chrono::duration<double, std::milli>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

struct Figures {
  double median = 0, mean = 0, worst = 0;
};

/// Runs `ask(pair)` for each pair and prints how long it took; `ask` gives a number to sum up, so
/// that answers can be compared.
template <typename Ask>
Figures measure(const char* name, const std::vector<Pair>& pairs, Ask&& ask) {
  std::vector<double> times;
  std::uint64_t sum = 0;
  for (const Pair& pair : pairs) {
    const double begin = now_ms();
    sum += ask(pair);
    times.push_back(now_ms() - begin);
  }
  std::sort(times.begin(), times.end());
  Figures figures;
  for (const double time : times) figures.mean += time / double(times.size());
  figures.median = times[times.size() / 2];
  figures.worst = times.back();
  std::printf("%-36s %7zu %10.3f %10.3f %10.3f %12llu\n", name, times.size(), figures.median,
              figures.mean, figures.worst, static_cast<unsigned long long>(sum));
  std::fflush(stdout);
  return figures;
}

std::uint64_t sum_of_steps(const PathAnswer& answer) {
  std::uint64_t sum = 0;
  for (const FoundPath& path : answer.paths) sum += path.steps.size();
  return sum;
}

std::vector<Pair> first(const std::vector<Pair>& pairs, std::size_t count) {
  return {pairs.begin(),
          pairs.begin() + static_cast<std::ptrdiff_t>(std::min(count, pairs.size()))};
}

}  // namespace

int main(int argc, char** argv) {
  const auto number = [&](int i, const char* otherwise) {
    return static_cast<std::uint32_t>(std::strtoul(argc > i ? argv[i] : otherwise, nullptr, 10));
  };
  const std::uint32_t nodes = number(1, "1000000"), edges = number(2, "5000000");
  const std::size_t count = number(3, "200");
  const double made = now_ms();
  const KnowledgeGraph graph = bench::make_graph(nodes, edges);
  std::printf("graph of %u nodes, %u edges made in %.1f s\n", nodes, edges,
              (now_ms() - made) / 1e3);
  const double begun = now_ms();
  (void)graph.rows();
  std::printf("rows made in %.0f ms\n", now_ms() - begun);
  PathFinder finder(graph);
  std::mt19937_64 random(7);
  std::vector<Pair> pairs;
  while (pairs.size() < count) {
    const Pair pair{static_cast<NodeIndex>(random() % nodes),
                    static_cast<NodeIndex>(random() % nodes)};
    if (pair.first != pair.second) pairs.push_back(pair);
  }
  std::printf("%-36s %7s %10s %10s %10s %12s\n", "", "pairs", "median ms", "mean ms", "worst ms",
              "sum of steps");
  const auto ask = [&](PathQuery query) {
    return [&, query](const Pair& pair) mutable {
      query.from = {pair.first};
      query.to = {pair.second};
      return sum_of_steps(finder.find(query).value());
    };
  };
  PathQuery plain;
  measure("shortest path", pairs, ask(plain));
  measure("shortest path", pairs, ask(plain));
  PathQuery directed = plain;
  directed.direction = PathDirection::obeyed;
  measure("shortest path, directions obeyed", pairs, ask(directed));
  PathQuery filtered = plain;
  filtered.filter.since = 17000;
  filtered.filter.min_weight = 2;
  measure("shortest path, filtered", pairs, ask(filtered));
  PathQuery many = plain;
  many.k = 10;
  measure("10 shortest paths", pairs, ask(many));
  many.k = 100;
  measure("100 shortest paths", first(pairs, 50), ask(many));
  PathQuery weighted = plain;
  weighted.cost = PathCost::evidence;
  measure("least cost by evidence", pairs, ask(weighted));
  weighted.cost = PathCost::hubs;
  measure("least cost by hubs", pairs, ask(weighted));
  weighted.k = 10;
  weighted.cost = PathCost::evidence;
  measure("10 of least cost by evidence", first(pairs, 20), ask(weighted));
}
