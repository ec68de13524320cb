// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/answer.h"
#include "cli/command_table.h"
#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/wording.h"

namespace isnad::cli {

/// What all commands share that ask a graph.
struct QueryOptions {
  std::string graph;
  FilterOptions filter;
  AnswerOptions answer;
  std::vector<std::string> lexicons;
  std::optional<std::size_t> limit;  ///< rows or edges of each list; 0 for all
};

/// Declares GRAPH, the first argument.
void declare_graph(CLI::App& app, QueryOptions& options);
/// Declares the options; `--around` and its `--hops` are for questions to a whole graph.
enum class Around : bool { no, yes };
void declare_query(CLI::App& app, QueryOptions& options, Around around);
/// Declares --limit. Without it people see 50 of each list, and programs get all.
void declare_limit(CLI::App& app, QueryOptions& options, const std::string& of_what);
/// What --limit says, or what goes for the form of the answer; 0 for no limit.
[[nodiscard]] std::size_t shown_limit(const QueryOptions& options);
/// Declares --type.
void declare_types(CLI::App& app, std::vector<std::string>& types, const std::string& of_what);
[[nodiscard]] std::vector<EntityType> parse_types(const std::vector<std::string>& names);

/// What a question is put to.
struct Question {
  const KnowledgeGraph& graph;
  const GraphFilter& filter;  ///< for edges
  const Wording& wording;
  std::size_t limit;  ///< of each list; 0 for none
  bool for_people;    ///< the answer is text or Markdown
};
using Asker = std::function<Result<Answer>(const Question&)>;

/// Reads the graph, asks, and prints the answer; gives the exit code. With `--around` the question
/// is put to that part of the graph.
int answer_question(const QueryOptions& options, Console& console, const Asker& ask);

/// The runner of a command whose options are QueryOptions and more.
template <typename Options>
Runner question_runner(std::shared_ptr<Options> options,
                       Result<Answer> (*ask)(const Question&, const Options&)) {
  return [options, ask](Console& console) {
    return answer_question(*options, console,
                           [&](const Question& question) { return ask(question, *options); });
  };
}

/// A part of an answer, named in each of its lines of JSON.
[[nodiscard]] AnswerBlock begin_list(std::string_view name, std::string heading);
/// Edges as steps, each seen from `from` where that is its target, else along its direction.
[[nodiscard]] std::vector<EdgeStep> steps_of(const KnowledgeGraph& graph,
                                             const std::vector<EdgeIndex>& edges,
                                             NodeIndex from = kNoIndex);
/// Notes what is left out: "shown are 50 of 312 edges".
void note_rest(std::size_t shown, std::size_t all, std::string_view noun, Answer& answer);
/// Cuts a list to the limit, and notes it.
template <typename List>
void keep_shown(List& list, std::size_t limit, std::string_view noun, Answer& answer) {
  if (limit == 0 || list.size() <= limit) return;
  note_rest(limit, list.size(), noun, answer);
  list.resize(limit);
}

[[nodiscard]] inline Cell number_cell(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}
/// Nothing for an empty text.
[[nodiscard]] Cell text_cell(std::string text);
[[nodiscard]] inline WordCell type_cell(const KnowledgeGraph& graph, NodeIndex node) {
  return {to_string(graph.nodes()[node].type)};
}

}  // namespace isnad::cli
