// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/graph_source.h"
#include "cli/query_command.h"
#include "graph/timeline.h"

namespace isnad::cli {

namespace {

struct TimelineOptions : QueryOptions {
  std::string of, with;
  bool roles = false;
};

Result<Answer> ask(const Question& question, const TimelineOptions& options) {
  const Result<NodeIndex> of = choose_entity(question.graph, options.of);
  if (!of) return of.error();
  TimelineQuery query;
  query.of = of.value();
  query.roles = options.roles;
  query.filter = question.filter;
  std::string heading = question.wording.entity(query.of);
  if (!options.with.empty()) {
    const Result<NodeIndex> with = choose_entity(question.graph, options.with);
    if (!with) return with.error();
    query.with = with.value();
    heading += ", " + question.wording.entity(query.with);
  }
  std::vector<EdgeIndex> edges = timeline(question.graph, query);
  Answer answer;
  answer.name = "timeline";
  heading += ": " + question.wording.count(edges.size(), "edge");
  answer.nothing = heading;
  if (edges.empty()) return answer;
  keep_shown(edges, question.limit, "edge", answer);
  AnswerBlock block;
  block.heading = heading;
  block.by_time = true;
  block.steps = steps_of(question.graph, edges, query.of);
  answer.blocks.push_back(std::move(block));
  return answer;
}

}  // namespace

Runner declare_timeline(CLI::App& app) {
  const auto options = std::make_shared<TimelineOptions>();
  declare_graph(app, *options);
  app.add_option("NAME", options->of, "Name in Arabic or Latin letters, or id")->required();
  app.add_option("WITH", options->with, "Only edges with this entity");
  app.add_flag("--roles", options->roles, "Also what NAME only has a role in, as the place of it");
  declare_limit(app, *options, "edges");
  declare_query(app, *options, Around::no);
  return question_runner(options, ask);
}

}  // namespace isnad::cli
