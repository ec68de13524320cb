// SPDX-License-Identifier: Apache-2.0
#include "graph/path_query.h"

#include <algorithm>
#include <utility>

#include "graph/path_ranking.h"

namespace isnad {

namespace {

void settle(std::vector<NodeIndex>& nodes) {
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

Error wrong(const char* message) { return {ErrorKind::usage, message, ""}; }

bool share_a_node(const std::vector<NodeIndex>& a, const std::vector<NodeIndex>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](NodeIndex node) { return std::binary_search(b.begin(), b.end(), node); });
}

/// Of a query whose lists of nodes are settled.
Status check(const PathQuery& query) {
  if (share_a_node(query.from, query.to)) return wrong("a path cannot begin and end at one entity");
  for (const auto* list : {&query.from, &query.to, &query.via}) {
    if (share_a_node(*list, query.avoid)) return wrong("an entity is wanted and avoided at once");
  }
  return {};
}

FoundPath found_path(RankedPath&& path) {
  FoundPath found;
  found.from = path.from;
  found.steps = std::move(path.steps);
  found.cost = path.key.cost;
  return found;
}

}  // namespace

struct PathFinder::State {
  explicit State(const KnowledgeGraph& g) : graph(g), search(g) {}

  PathAnswer find(const PathQuery& query) {
    PathAnswer answer;
    if (query.k == 0 || query.from.empty() || query.to.empty()) return answer;
    const StepRules rules(graph, query);
    const StepKeys keys(graph, query.cost);
    search.set_rules(rules, keys);
    search.work = 0;
    for (const NodeIndex node : query.avoid) search.block(node);
    PathRanking ranking = rank_paths(search, graph, keys, query);
    for (const NodeIndex node : query.avoid) search.unblock(node);
    for (RankedPath& path : ranking.paths) answer.paths.push_back(found_path(std::move(path)));
    answer.partial = ranking.partial;
    return answer;
  }

  KnowledgeGraph graph;
  PathSearch search;
};

PathFinder::PathFinder(const KnowledgeGraph& graph) : state_(std::make_unique<State>(graph)) {}
PathFinder::~PathFinder() = default;
PathFinder::PathFinder(PathFinder&&) noexcept = default;
PathFinder& PathFinder::operator=(PathFinder&&) noexcept = default;

Result<PathAnswer> PathFinder::find(const PathQuery& query) {
  PathQuery settled = query;
  for (auto* list : {&settled.from, &settled.to, &settled.via, &settled.avoid}) settle(*list);
  if (Status failure = check(settled)) return *failure;
  return state_->find(settled);
}

Result<PathAnswer> find_paths(const KnowledgeGraph& graph, const PathQuery& query) {
  return PathFinder(graph).find(query);
}

}  // namespace isnad
