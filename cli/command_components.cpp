// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/group_table.h"
#include "graph/components.h"

namespace isnad::cli {

namespace {

struct ComponentsOptions : QueryOptions {
  bool strong = false;
};

Result<Answer> ask(const Question& question, const ComponentsOptions& options) {
  const NodeGroups groups = components(question.graph, question.filter,
                                       options.strong ? Connection::strong : Connection::weak);
  Answer answer;
  answer.name = "component";
  AnswerBlock block = group_table(question, groups, "component", answer);
  answer.nothing = block.heading;
  if (!block.rows.empty()) answer.blocks.push_back(std::move(block));
  return answer;
}

}  // namespace

Runner declare_components(CLI::App& app) {
  const auto options = std::make_shared<ComponentsOptions>();
  declare_graph(app, *options);
  app.add_flag("--strong", options->strong,
               "Each is reached from each along edges; without it whichever way edges lead");
  declare_limit(app, *options, "components");
  declare_query(app, *options, Around::yes);
  return question_runner(options, ask);
}

}  // namespace isnad::cli
