// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/query_command.h"
#include "graph/entity_search.h"
#include "graph/text_search.h"

namespace isnad::cli {

namespace {

/// By MatchKind.
constexpr std::string_view kMatches[] = {"id",    "name",       "alias",        "end of the name",
                                         "words", "same sound", "similar sound"};

struct SearchOptions : QueryOptions {
  std::string text;
};

AnswerBlock entity_table(const Question& question, std::vector<EntityMatch> matches,
                         Answer& answer) {
  AnswerBlock block = begin_list("entities", question.wording.count(matches.size(), "entity"));
  block.columns = {"entity", "type", "match", "mentions", "first_seen", "last_seen", "id"};
  keep_shown(matches, question.limit, "entity", answer);
  for (const EntityMatch& match : matches) {
    const Node& node = question.graph.nodes()[match.node];
    block.rows.push_back({EntityCell{match.node}, type_cell(question.graph, match.node),
                          WordCell{kMatches[static_cast<std::size_t>(match.kind)]},
                          number_cell(node.mentions), text_cell(day_text(node.first_seen)),
                          text_cell(day_text(node.last_seen)),
                          std::string(question.graph.node_id(match.node))});
  }
  return block;
}

AnswerBlock edge_list(const Question& question, std::vector<TextHit> hits, Answer& answer) {
  AnswerBlock block = begin_list("edges", question.wording.count(hits.size(), "edge"));
  keep_shown(hits, question.limit, "edge", answer);
  for (TextHit& hit : hits) {
    block.steps.push_back({hit.edge, true});
    block.reports.push_back(std::move(hit.records));
  }
  return block;
}

Result<Answer> ask(const Question& question, const SearchOptions& options) {
  Answer answer;
  answer.name = "search";
  answer.nothing = question.wording.word("nothing found");
  std::vector<EntityMatch> matches = find_entities(question.graph, options.text);
  if (!matches.empty()) {
    answer.blocks.push_back(entity_table(question, std::move(matches), answer));
  }
  std::vector<TextHit> hits = search_text(question.graph, options.text, question.filter);
  if (!hits.empty()) answer.blocks.push_back(edge_list(question, std::move(hits), answer));
  return answer;
}

}  // namespace

Runner declare_search(CLI::App& app) {
  const auto options = std::make_shared<SearchOptions>();
  declare_graph(app, *options);
  app.add_option("TEXT", options->text, "A name, an id, or words of the reports")->required();
  declare_limit(app, *options, "entities and edges");
  declare_query(app, *options, Around::yes);
  return question_runner(options, ask);
}

}  // namespace isnad::cli
