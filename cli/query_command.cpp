// SPDX-License-Identifier: Apache-2.0
#include "cli/query_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/graph_source.h"

namespace isnad::cli {

namespace {

/// Of each list, for people; a program that reads an answer wants all of it.
constexpr std::size_t kShown = 50;

}  // namespace

void declare_graph(CLI::App& app, QueryOptions& options) {
  app.add_option("GRAPH", options.graph, "GraphML file or store that isnad build wrote")
      ->required();
}

void declare_query(CLI::App& app, QueryOptions& options, Around around) {
  if (around == Around::yes) {
    declare_filter(app, options.filter);
  } else {
    declare_edge_filter(app, options.filter);
  }
  declare_answer(app, options.answer);
  declare_lexicon(app, options.lexicons);
}

void declare_limit(CLI::App& app, QueryOptions& options, const std::string& of_what) {
  app.add_option("-n,--limit", options.limit,
                 fmt::format("How many {} are shown, 0 for all; without it {} in text and "
                             "Markdown, all in other forms",
                             of_what, kShown))
      ->type_name("N");
}

std::size_t shown_limit(const QueryOptions& options) {
  return options.limit.value_or(is_for_people(options.answer) ? kShown : 0);
}

void declare_types(CLI::App& app, std::vector<std::string>& types, const std::string& of_what) {
  std::vector<std::string> names;
  for (int i = 0; i < kEntityTypes; ++i) {
    names.emplace_back(to_string(static_cast<EntityType>(i)));
  }
  app.add_option("--type", types, of_what)
      ->check(CLI::IsMember(names))
      ->delimiter(',')
      ->allow_extra_args(false);
}

std::vector<EntityType> parse_types(const std::vector<std::string>& names) {
  std::vector<EntityType> types;
  for (const std::string& name : names) types.push_back(*parse_entity_type(name));
  return types;
}

int answer_question(const QueryOptions& options, Console& console, const Asker& ask) {
  const Result<KnowledgeGraph> read = read_graph(options.graph, options.lexicons);
  if (!read) return fail(console, read.error());
  Result<GraphFilter> filter = make_filter(read.value(), options.filter, console);
  if (!filter) return fail(console, filter.error());
  KnowledgeGraph graph = read.value();
  if (!filter.value().around.empty()) {
    graph = filter_graph(graph, filter.value());
    filter.value() = {};
  }
  const Wording wording(graph, options.answer.language);
  const Result<Answer> answer =
      ask({graph, filter.value(), wording, shown_limit(options), is_for_people(options.answer)});
  if (!answer) return fail(console, answer.error());
  return write_answer(graph, answer.value(), options.answer, console);
}

AnswerBlock begin_list(std::string_view name, std::string heading) {
  AnswerBlock block;
  block.fields = {{"list", WordCell{name}}};
  block.heading = std::move(heading);
  return block;
}

std::vector<EdgeStep> steps_of(const KnowledgeGraph& graph, const std::vector<EdgeIndex>& edges,
                               NodeIndex from) {
  std::vector<EdgeStep> steps;
  for (const EdgeIndex edge : edges) {
    const bool seen_from_target =
        graph.edges()[edge].target == from && graph.edges()[edge].source != from;
    steps.push_back({edge, !seen_from_target});
  }
  return steps;
}

void note_rest(std::size_t shown, std::size_t all, std::string_view noun, Answer& answer) {
  answer.notes.push_back(
      fmt::format("shown are {} of {}; --limit 0 shows all", shown, count_text(all, noun)));
}

Cell text_cell(std::string text) {
  if (text.empty()) return {};
  return text;
}

}  // namespace isnad::cli
