// SPDX-License-Identifier: Apache-2.0
#include "graph/path_query.h"

#include <algorithm>
#include <utility>

#include "graph/path_enumerator.h"
#include "graph/path_time.h"

namespace isnad {

namespace {

void settle(std::vector<NodeIndex>& nodes) {
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

Error wrong(std::string message) { return {ErrorKind::usage, std::move(message), ""}; }

bool share_a_node(const std::vector<NodeIndex>& a, const std::vector<NodeIndex>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](NodeIndex node) { return std::binary_search(b.begin(), b.end(), node); });
}

/// Whether the query asks for more than the quick searches know.
bool is_bound(const PathQuery& query) {
  return !query.pattern.empty() || !query.via.empty() || query.time != TimeOrder::none ||
         query.all || (query.max_steps > 0 && query.cost != PathCost::hops);
}

/// Of the nodes of a query whose lists are settled.
Status check_nodes(const PathQuery& query, std::size_t nodes) {
  for (const auto* list : {&query.from, &query.to, &query.via, &query.avoid}) {
    if (!list->empty() && list->back() >= nodes) return wrong("a node is not in the graph");
  }
  if (share_a_node(query.from, query.to)) return wrong("a path cannot begin and end at one entity");
  for (const auto* list : {&query.from, &query.to, &query.via}) {
    if (share_a_node(*list, query.avoid)) return wrong("an entity is wanted and avoided at once");
  }
  if (share_a_node(query.via, query.from) || share_a_node(query.via, query.to)) {
    return wrong("an entity to pass through is an end of the path already");
  }
  if (query.via.size() > PathQuery::kMaxVia) {
    return wrong("at most " + std::to_string(PathQuery::kMaxVia) + " entities to pass through");
  }
  return {};
}

Status check_options(const PathQuery& query) {
  if (query.all && query.max_steps == 0) {
    return wrong("all paths are too many without a limit of steps: set one");
  }
  if (query.time == TimeOrder::none && (query.earliest || query.strict_days)) {
    return wrong("the earliest arrival and strict days need an order of time");
  }
  if (query.cost != PathCost::hops && query.max_steps == 0 && is_bound(query)) {
    return wrong(
        "a cost other than hops, with a pattern, entities to pass through or an order of time, "
        "needs a limit of steps: set one");
  }
  return {};
}

/// Whether some relation of the graph, or its PLOVER type, has a name.
bool is_known(const KnowledgeGraph& graph, const std::string& name) {
  return std::any_of(graph.kinds().begin(), graph.kinds().end(), [&](const RelationKind& kind) {
    return name == graph.text(kind.relation) || name == graph.text(kind.plover_type);
  });
}

FoundPath found_path(RankedPath&& path) {
  FoundPath found;
  found.from = path.from;
  found.steps = std::move(path.steps);
  found.cost = path.key.cost;
  return found;
}

/// Fills in when a path in order of time arrives, and whether it is certain.
void date_path(const KnowledgeGraph& graph, const PathQuery& query, FoundPath& path) {
  const TimeRule rule(graph, query.time, query.strict_days);
  const TimeRule certain(graph, TimeOrder::certain, query.strict_days);
  Day day = kBeforeAll, certain_day = kBeforeAll;
  for (const EdgeStep step : path.steps) {
    const Edge& edge = graph.edges()[step.edge];
    day = rule.arrival(edge, day);
    if (certain_day != kNever) certain_day = certain.arrival(edge, certain_day);
    path.arrivals.push_back(day == kBeforeAll ? kNoDay : day);
  }
  path.certain = certain_day != kNever;
}

}  // namespace

struct PathFinder::State {
  explicit State(const KnowledgeGraph& g) : graph(g), search(g) {}

  PathAnswer find(const PathQuery& query, const PathPattern& pattern) {
    PathAnswer answer;
    answer.unknown = unknown_names(query, pattern);
    if (query.k == 0 || query.from.empty() || query.to.empty()) return answer;
    const StepKeys keys(graph, query.cost);
    PathRanking ranking =
        is_bound(query) ? enumerate_paths(graph, keys, query, pattern) : rank(query, keys);
    for (RankedPath& path : ranking.paths) {
      answer.paths.push_back(found_path(std::move(path)));
      if (query.time != TimeOrder::none) date_path(graph, query, answer.paths.back());
    }
    answer.partial = ranking.partial;
    return answer;
  }

  PathRanking rank(const PathQuery& query, const StepKeys& keys) {
    const StepRules rules(graph, query);
    search.set_rules(rules, keys);
    search.work = 0;
    for (const NodeIndex node : query.avoid) search.block(node);
    PathRanking ranking = rank_paths(search, graph, keys, query);
    for (const NodeIndex node : query.avoid) search.unblock(node);
    return ranking;
  }

  [[nodiscard]] std::vector<std::string> unknown_names(const PathQuery& query,
                                                       const PathPattern& pattern) const {
    std::vector<std::string> unknown = pattern.unknown_names(graph);
    if (query.direction != PathDirection::per_relation) return unknown;
    for (const std::string& name : query.directed) {
      const bool told = std::find(unknown.begin(), unknown.end(), name) != unknown.end();
      if (!told && !is_known(graph, name)) unknown.push_back(name);
    }
    return unknown;
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
  if (Status failure = check_nodes(settled, state_->graph.nodes().size())) return *failure;
  if (Status failure = check_options(settled)) return *failure;
  PathPattern pattern;
  if (!settled.pattern.empty()) {
    Result<PathPattern> parsed = PathPattern::parse(settled.pattern);
    if (!parsed) return parsed.error();
    pattern = std::move(parsed.value());
  }
  return state_->find(settled, pattern);
}

Result<PathAnswer> find_paths(const KnowledgeGraph& graph, const PathQuery& query) {
  return PathFinder(graph).find(query);
}

}  // namespace isnad
