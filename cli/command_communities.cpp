// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/group_table.h"
#include "graph/communities.h"

namespace isnad::cli {

namespace {

struct CommunitiesOptions : QueryOptions {
  CommunityQuery query;
};

Result<Answer> ask(const Question& question, const CommunitiesOptions& options) {
  CommunityQuery query = options.query;
  query.filter = question.filter;
  const Communities found = find_communities(question.graph, query);
  Answer answer;
  answer.name = "community";
  AnswerBlock block = group_table(question, found.groups, "community", answer);
  block.heading +=
      fmt::format(", {} {:.4f}", question.wording.word("modularity"), found.modularity);
  block.fields = {{"modularity", NumberCell{found.modularity, 6}}};
  answer.nothing = block.heading;
  if (!block.rows.empty()) answer.blocks.push_back(std::move(block));
  return answer;
}

}  // namespace

Runner declare_communities(CLI::App& app) {
  const auto options = std::make_shared<CommunitiesOptions>();
  declare_graph(app, *options);
  app.add_flag("--by-sources", options->query.by_sources,
               "An edge counts as its independent sources");
  app.add_option("--resolution", options->query.resolution,
                 "Above 1 for smaller communities, below 1 for larger ones")
      ->type_name("FLOAT")
      ->check(CLI::Range(0.0, 1000.0))
      ->capture_default_str();
  declare_limit(app, *options, "communities");
  declare_query(app, *options, Around::yes);
  return question_runner(options, ask);
}

}  // namespace isnad::cli
