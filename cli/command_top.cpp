// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include <CLI/CLI.hpp>

#include "cli/query_command.h"
#include "graph/ranking.h"

namespace isnad::cli {

namespace {

/// By Measure.
constexpr std::string_view kMeasures[] = {"edges",   "outgoing", "incoming",   "neighbors",
                                          "sources", "pagerank", "betweenness"};

struct TopOptions : QueryOptions {
  std::string by = "edges";
  std::vector<std::string> types;
  RankQuery query;
  bool undirected = false;
};

bool is_central(Measure measure) {
  return measure == Measure::pagerank || measure == Measure::betweenness;
}

std::string heading_of(const Question& question, const RankQuery& query, const Ranking& ranking,
                       std::string_view by) {
  const Wording& wording = question.wording;
  std::string heading =
      fmt::format("{}: {}, {}", wording.word(by), wording.count(ranking.ranked, "entity"),
                  wording.count(ranking.edges, "edge"));
  if (is_central(query.measure)) heading += query.directed ? "" : ", " + wording.word("undirected");
  return heading;
}

void add_notes(const RankQuery& query, const Ranking& ranking, Answer& answer) {
  if (query.measure == Measure::betweenness && ranking.samples < ranking.ranked) {
    answer.notes.push_back(
        fmt::format("estimated from the ways that begin at {} of {} entities; --samples takes more",
                    ranking.samples, ranking.ranked));
  }
  if (!ranking.converged)
    answer.notes.push_back("PageRank did not settle; it is what it had come to");
}

Result<Answer> ask(const Question& question, const TopOptions& options) {
  RankQuery query = options.query;
  const auto by = std::find(std::begin(kMeasures), std::end(kMeasures), options.by);
  query.measure = static_cast<Measure>(by - std::begin(kMeasures));
  query.filter = question.filter;
  query.types = parse_types(options.types);
  query.directed = !options.undirected;
  query.limit = question.limit;
  const Ranking ranking = rank_nodes(question.graph, query);
  Answer answer;
  answer.name = "top";
  add_notes(query, ranking, answer);
  AnswerBlock block;
  block.heading = heading_of(question, query, ranking, *by);
  block.fields = {{"by", WordCell{*by}}};
  block.columns = {"rank",     "entity",   "type",      "score",   "edges",
                   "outgoing", "incoming", "neighbors", "sources", "id"};
  for (const RankedNode& row : ranking.nodes) {
    const Cell score = is_central(query.measure)
                           ? Cell(NumberCell{row.score, 6})
                           : number_cell(static_cast<std::uint64_t>(row.score));
    block.rows.push_back({number_cell(block.rows.size() + 1), EntityCell{row.node},
                          type_cell(question.graph, row.node), score, number_cell(row.edges),
                          number_cell(row.outgoing), number_cell(row.incoming),
                          number_cell(row.neighbors), number_cell(row.sources),
                          std::string(question.graph.node_id(row.node))});
  }
  answer.nothing = block.heading;
  if (ranking.nodes.size() < ranking.listed) {
    note_rest(ranking.nodes.size(), ranking.listed, "entity", answer);
  }
  if (!block.rows.empty()) answer.blocks.push_back(std::move(block));
  return answer;
}

}  // namespace

Runner declare_top(CLI::App& app) {
  const auto options = std::make_shared<TopOptions>();
  declare_graph(app, *options);
  app.add_option("--by", options->by,
                 "What ranks: numbers of edges, of neighbours, of independent sources, or a place "
                 "in the whole")
      ->check(CLI::IsMember(std::vector<std::string>(std::begin(kMeasures), std::end(kMeasures))))
      ->capture_default_str();
  declare_types(app, options->types, "Only entities of these types are listed; all count");
  app.add_flag("--undirected", options->undirected,
               "PageRank and betweenness: edges lead both ways");
  app.add_flag("--by-sources", options->query.by_sources,
               "PageRank: an edge counts as its independent sources");
  app.add_option("--samples", options->query.samples,
                 "Betweenness: from so many entities; by default from all where that takes seconds")
      ->type_name("N");
  declare_limit(app, *options, "entities");
  declare_query(app, *options, Around::yes);
  return question_runner(options, ask);
}

}  // namespace isnad::cli
