// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>

#include "cli/path_ends.h"
#include "cli/query_command.h"
#include "graph/neighborhood.h"
#include "graph/timeline.h"

namespace isnad::cli {

namespace {

struct NeighborsOptions : QueryOptions {
  std::vector<std::string> names;
  unsigned hops = 1;
  std::string direction = "any";
  std::vector<std::string> types;
};

struct Row {
  Neighbor neighbor;
  std::uint64_t edges = 0, sources = 0;  ///< of the answer
};

/// Near ones first, then those with more sources in the answer.
std::vector<Row> make_rows(const KnowledgeGraph& graph, const Neighborhood& found) {
  std::vector<Row> rows;
  std::map<NodeIndex, std::size_t> place;
  for (const Neighbor& neighbor : found.nodes) {
    place[neighbor.node] = rows.size();
    rows.push_back({neighbor});
  }
  for (const EdgeIndex index : found.edges) {
    const Edge& edge = graph.edges()[index];
    for (const NodeIndex node : {NodeIndex{edge.source}, NodeIndex{edge.target}}) {
      Row& row = rows[place.at(node)];
      ++row.edges;
      row.sources += edge.weight;
      if (edge.source == edge.target) break;
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    if (a.neighbor.distance != b.neighbor.distance) {
      return a.neighbor.distance < b.neighbor.distance;
    }
    return a.sources > b.sources;
  });
  return rows;
}

Result<NeighborQuery> make_query(const Question& question, const NeighborsOptions& options) {
  NeighborQuery query;
  Result<std::vector<NodeIndex>> from = choose_entities(question.graph, options.names);
  if (!from) return from.error();
  query.from = std::move(from.value());
  query.hops = options.hops;
  if (options.direction == "out") query.follow = Follow::outgoing;
  if (options.direction == "in") query.follow = Follow::incoming;
  query.filter = question.filter;
  query.types = parse_types(options.types);
  return query;
}

AnswerBlock entity_table(const Question& question, std::vector<Row> rows, Answer& answer) {
  const std::string heading = question.wording.count(rows.size(), "entity");
  AnswerBlock block = begin_list("entities", heading);
  block.columns = {"distance", "entity", "type", "edges", "sources", "id"};
  keep_shown(rows, question.limit, "entity", answer);
  for (const Row& row : rows) {
    const NodeIndex node = row.neighbor.node;
    block.rows.push_back({number_cell(row.neighbor.distance), EntityCell{node},
                          type_cell(question.graph, node), number_cell(row.edges),
                          number_cell(row.sources), std::string(question.graph.node_id(node))});
  }
  return block;
}

Result<Answer> ask(const Question& question, const NeighborsOptions& options) {
  const Result<NeighborQuery> query = make_query(question, options);
  if (!query) return query.error();
  Neighborhood found = neighborhood(question.graph, query.value());
  Answer answer;
  answer.name = "neighbors";
  answer.blocks.push_back(entity_table(question, make_rows(question.graph, found), answer));
  if (found.edges.empty()) return answer;
  AnswerBlock edges = begin_list("edges", question.wording.count(found.edges.size(), "edge"));
  sort_by_time(question.graph, found.edges);
  keep_shown(found.edges, question.limit, "edge", answer);
  edges.by_time = true;
  edges.steps = steps_of(question.graph, found.edges, query.value().from.front());
  answer.blocks.push_back(std::move(edges));
  return answer;
}

}  // namespace

Runner declare_neighbors(CLI::App& app) {
  const auto options = std::make_shared<NeighborsOptions>();
  declare_graph(app, *options);
  app.add_option("NAME", options->names, "Entities, each by a name or id")->required();
  app.add_option("--hops", options->hops, "How many steps from the nearest of them")
      ->type_name("N")
      ->check(CLI::Range(0U, 1000U))
      ->capture_default_str();
  app.add_option("--direction", options->direction,
                 "Which way steps lead; over symmetric relations both ways")
      ->check(CLI::IsMember({"any", "out", "in"}))
      ->capture_default_str();
  declare_types(app, options->types, "Only over and to entities of these types");
  declare_limit(app, *options, "entities and edges");
  declare_query(app, *options, Around::no);
  return question_runner(options, ask);
}

}  // namespace isnad::cli
