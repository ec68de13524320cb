// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include <CLI/CLI.hpp>

#include "cli/query_command.h"
#include "graph/edge_filter.h"
#include "graph/graph_stats.h"

namespace isnad::cli {

namespace {

/// Words that date_precision gives.
constexpr std::string_view kPrecisions[] = {"day",  "month", "year", "range",
                                            "open", "about", "none"};

/// What a list counts: a word of ours that lasts, or data.
Cell name_cell(const KnowledgeGraph& graph, const std::string& name) {
  if (name.empty()) return WordCell{"unknown"};
  if (const auto type = parse_entity_type(name)) return WordCell{to_string(*type)};
  if (const auto polarity = parse_polarity(name)) return WordCell{to_string(*polarity)};
  if (const auto modality = parse_modality(name)) return WordCell{to_string(*modality)};
  for (const RelationKind& kind : graph.kinds()) {
    if (graph.text(kind.relation) == name) return WordCell{graph.text(kind.relation)};
  }
  const auto precision = std::find(std::begin(kPrecisions), std::end(kPrecisions), name);
  if (precision != std::end(kPrecisions)) return WordCell{*precision};
  return name;
}

AnswerBlock totals(const Question& question, const GraphStats& stats) {
  AnswerBlock block = begin_list("totals", question.wording.word("totals"));
  block.columns = {"what", "number"};
  const std::pair<std::string_view, std::size_t> numbers[] = {
      {"entities", stats.nodes},    {"entities without an edge", stats.isolated},
      {"edges", stats.edges},       {"standing relations", stats.standing},
      {"disputed", stats.disputed}, {"happenings", stats.events},
      {"articles", stats.articles}, {"reports", stats.records}};
  for (const auto& [what, number] : numbers) {
    block.rows.push_back({WordCell{what}, number_cell(number)});
  }
  const std::pair<std::string_view, Day> days[] = {{"first day", stats.first},
                                                   {"last day", stats.last},
                                                   {"first published", stats.first_published},
                                                   {"last published", stats.last_published}};
  for (const auto& [what, day] : days) {
    if (day != kNoDay) block.rows.push_back({WordCell{what}, day_text(day)});
  }
  return block;
}

AnswerBlock degrees(const Question& question, const Spread& spread) {
  AnswerBlock block = begin_list("degrees", question.wording.word("edges of an entity"));
  block.columns = {"what", "number"};
  const std::pair<std::string_view, std::uint64_t> numbers[] = {
      {"least", spread.least},
      {"median", spread.median},
      {"90 in 100 have at most", spread.most_of_90},
      {"99 in 100 have at most", spread.most_of_99},
      {"most", spread.most}};
  for (const auto& [what, number] : numbers) {
    block.rows.push_back({WordCell{what}, number_cell(number)});
  }
  block.rows.push_back({WordCell{"mean"}, NumberCell{spread.mean, 2}});
  return block;
}

Result<Answer> ask(const Question& question, const QueryOptions&) {
  const bool whole = EdgeFilter(question.graph, question.filter).lets_all_pass();
  const GraphStats stats =
      graph_stats(whole ? question.graph : filter_graph(question.graph, question.filter));
  Answer answer;
  answer.name = "stats";
  answer.blocks.push_back(totals(question, stats));
  const std::pair<std::string_view, const std::vector<NameCount>*> lists[] = {
      {"types of entities", &stats.node_types},
      {"relations", &stats.relations},
      {"PLOVER types", &stats.plover_types},
      {"polarity", &stats.polarities},
      {"modality", &stats.modalities},
      {"precision of dates", &stats.precisions},
      {"independent sources", &stats.sources},
      {"years", &stats.years},
      {"months", &stats.months},
      {"outlets", &stats.outlets},
      {"agencies", &stats.agencies},
      {"languages", &stats.languages}};
  for (const auto& [name, list] : lists) {
    if (list->empty()) continue;
    AnswerBlock block = begin_list(name, question.wording.word(name));
    block.columns = {"name", "count"};
    std::vector<NameCount> rows = *list;
    if (question.limit > 0 && rows.size() > question.limit) {
      answer.notes.push_back(fmt::format("{}: shown are {} of {}; --limit 0 shows all", name,
                                         question.limit, rows.size()));
      rows.resize(question.limit);
    }
    for (const NameCount& row : rows) {
      block.rows.push_back({name_cell(question.graph, row.name), number_cell(row.count)});
    }
    answer.blocks.push_back(std::move(block));
  }
  answer.blocks.push_back(degrees(question, stats.degrees));
  return answer;
}

}  // namespace

Runner declare_stats(CLI::App& app) {
  const auto options = std::make_shared<QueryOptions>();
  declare_graph(app, *options);
  declare_limit(app, *options, "rows of each list");
  declare_query(app, *options, Around::yes);
  return question_runner(options, ask);
}

}  // namespace isnad::cli
