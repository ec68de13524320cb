// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/edge_text.h"
#include "cli/graph_source.h"
#include "cli/query_command.h"
#include "graph/timeline.h"

namespace isnad::cli {

namespace {

struct BetweenOptions : QueryOptions {
  std::string first, second;
};

AnswerBlock month_table(const Question& question, NodeIndex first,
                        const std::vector<EdgeIndex>& edges) {
  AnswerBlock block = begin_list("months", question.wording.word("by month"));
  block.columns = {"month", "relation", "forward", "backward", "sources"};
  for (const MonthCount& count : count_months(question.graph, first, edges)) {
    block.rows.push_back({count.month.empty() ? Cell(WordCell{"undated"}) : Cell(count.month),
                          WordCell{count.relation}, number_cell(count.forward),
                          number_cell(count.backward), number_cell(count.sources)});
  }
  return block;
}

Result<Answer> ask(const Question& question, const BetweenOptions& options) {
  const Result<NodeIndex> first = choose_entity(question.graph, options.first);
  if (!first) return first.error();
  const Result<NodeIndex> second = choose_entity(question.graph, options.second);
  if (!second) return second.error();
  TimelineQuery query;
  query.of = first.value();
  query.with = second.value();
  if (query.of == query.with) {
    const std::string both = "both names mean " + entity_text(question.graph, query.of);
    return Error{ErrorKind::input, both, ""};
  }
  query.filter = question.filter;
  std::vector<EdgeIndex> edges = timeline(question.graph, query);
  const Wording& wording = question.wording;
  Answer answer;
  answer.name = "between";
  const std::string heading = wording.entity(query.of) + ", " + wording.entity(query.with) + ": " +
                              wording.count(edges.size(), "edge");
  answer.nothing = heading;
  if (edges.empty()) return answer;
  AnswerBlock months = month_table(question, query.of, edges);
  keep_shown(edges, question.limit, "edge", answer);
  AnswerBlock list = begin_list("edges", heading);
  list.by_time = true;
  list.steps = steps_of(question.graph, edges, query.of);
  answer.blocks = {std::move(list), std::move(months)};
  return answer;
}

}  // namespace

Runner declare_between(CLI::App& app) {
  const auto options = std::make_shared<BetweenOptions>();
  declare_graph(app, *options);
  app.add_option("FIRST", options->first, "Name in Arabic or Latin letters, or id")->required();
  app.add_option("SECOND", options->second, "Name or id")->required();
  declare_limit(app, *options, "edges");
  declare_query(app, *options, Around::no);
  return question_runner(options, ask);
}

}  // namespace isnad::cli
