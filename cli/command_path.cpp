// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/answer.h"
#include "cli/article_options.h"
#include "cli/command_table.h"
#include "cli/edge_text.h"
#include "cli/filter_options.h"
#include "cli/graph_source.h"
#include "cli/path_ends.h"
#include "cli/wording.h"
#include "graph/graph_query.h"
#include "graph/path_query.h"

namespace isnad::cli {

namespace {

/// `--all-simple` without --max-hops: further paths are rarely told of anything.
constexpr unsigned kMaxHopsOfAll = 4;

struct PathOptions {
  std::string graph;
  std::string first, second;  ///< names
  PathEnd from, to;
  std::size_t count = 0;  ///< 0: one, or all of --all-simple
  std::vector<std::string> via, avoid;
  std::string direction = "ignored", cost = "hops", time = "none";
  PathQuery query;
  FilterOptions filter;
  AnswerOptions answer;
  std::vector<std::string> lexicons;
};

/// Gives the names on the line to the ends that no option tells.
Status place_names(PathOptions& options) {
  std::vector<PathEnd*> open;
  for (PathEnd* end : {&options.from, &options.to}) {
    if (!end->is_set()) open.push_back(end);
  }
  std::vector<std::string*> names;
  for (std::string* name : {&options.first, &options.second}) {
    if (!name->empty()) names.push_back(name);
  }
  if (names.size() != open.size()) {
    constexpr std::string_view kWanted[] = {
        "both ends are told by options, so no names are wanted",
        "one end is told by options, so one name is wanted: the other end",
        "two names are wanted: FROM and TO"};
    return Error{ErrorKind::usage, std::string(kWanted[open.size()]), ""};
  }
  for (std::size_t i = 0; i < open.size(); ++i) open[i]->name = std::move(*names[i]);
  return {};
}

/// The settings that are names on the command line, in the order of their enumerations.
constexpr std::string_view kDirections[] = {"ignored", "obeyed"};
constexpr std::string_view kCosts[] = {"hops", "evidence", "hubs"};
constexpr std::string_view kTimes[] = {"none", "certain", "possible"};

template <typename Enum, std::size_t count>
Enum chosen(const std::string_view (&names)[count], const std::string& name) {
  std::size_t i = 0;
  while (i + 1 < count && names[i] != name) ++i;
  return static_cast<Enum>(i);
}

template <std::size_t count>
CLI::IsMember one_of(const std::string_view (&names)[count]) {
  return CLI::IsMember(std::vector<std::string>(std::begin(names), std::end(names)));
}

Result<PathQuery> make_query(const KnowledgeGraph& graph, const PathOptions& options,
                             Console& console) {
  PathQuery query = options.query;
  struct List {
    std::vector<NodeIndex>& nodes;
    Result<std::vector<NodeIndex>> chosen;
  };
  List lists[] = {{query.from, choose_end(graph, options.from)},
                  {query.to, choose_end(graph, options.to)},
                  {query.via, choose_entities(graph, options.via)},
                  {query.avoid, choose_entities(graph, options.avoid)}};
  for (List& list : lists) {
    if (!list.chosen) return list.chosen.error();
    list.nodes = std::move(list.chosen.value());
  }
  if (!options.from.is_set() && !options.to.is_set() && query.from == query.to) {
    const std::string both = "both names mean " + entity_text(graph, query.from.front());
    return Error{ErrorKind::input, both, ""};
  }
  Result<GraphFilter> filter = make_filter(graph, options.filter, console);
  if (!filter) return filter.error();
  query.filter = std::move(filter.value());

  query.direction = query.directed.empty() ? chosen<PathDirection>(kDirections, options.direction)
                                           : PathDirection::per_relation;
  query.cost = chosen<PathCost>(kCosts, options.cost);
  query.time = chosen<TimeOrder>(kTimes, options.time);
  if (query.all && query.max_steps == 0) query.max_steps = kMaxHopsOfAll;
  query.k = options.count != 0 ? options.count : query.all ? SIZE_MAX : 1;
  return query;
}

/// Further edges between the ends of each step.
std::vector<std::vector<EdgeIndex>> parallel_edges(const KnowledgeGraph& graph, const Path& path) {
  std::vector<std::vector<EdgeIndex>> lists;
  for (const EdgeStep& step : path) {
    const Edge& shown = graph.edges()[step.edge];
    std::vector<EdgeIndex>& list = lists.emplace_back();
    for (const EdgeStep& other : edges_between(graph, shown.source, shown.target)) {
      if (other.edge != step.edge) list.push_back(other.edge);
    }
  }
  return lists;
}

NodeIndex end_of(const KnowledgeGraph& graph, EdgeStep step) {
  const Edge& edge = graph.edges()[step.edge];
  return step.forward ? edge.target : edge.source;
}

AnswerBlock block_of(const Wording& wording, const PathQuery& query, const FoundPath& path,
                     std::size_t number) {
  const KnowledgeGraph& graph = wording.graph();
  const NodeIndex to = end_of(graph, path.steps.back());
  AnswerBlock block;
  block.is_path = true;
  block.steps = path.steps;
  block.parallel = parallel_edges(graph, path.steps);
  block.fields = {{"path", static_cast<std::int64_t>(number)},
                  {"from", EntityCell{path.from}},
                  {"to", EntityCell{to}},
                  {"hops", static_cast<std::int64_t>(path.steps.size())}};
  block.heading = fmt::format("{} {} {}: {}", wording.entity(path.from), wording.word("to"),
                              wording.entity(to), wording.count(path.steps.size(), "step"));
  if (query.cost != PathCost::hops) {
    const double cost = static_cast<double>(path.cost) / static_cast<double>(kCostUnit);
    block.fields.emplace_back("cost", NumberCell{cost, 3});
    block.heading += fmt::format(", {} {:.3f}", wording.word("cost"), cost);
  }
  if (query.time != TimeOrder::none) {
    const std::string_view order = path.certain ? "certain" : "possible";
    block.fields.emplace_back("order", WordCell{order});
    block.heading += fmt::format(", {} {}", wording.word("order"), wording.word(order));
    if (const Day day = path.arrivals.empty() ? kNoDay : path.arrivals.back(); day != kNoDay) {
      block.fields.emplace_back("arrival", day_text(day));
      block.heading += fmt::format(", {} {}", wording.word("arrival"), day_text(day));
    }
  }
  return block;
}

std::string no_path_text(const Wording& wording, const PathQuery& query) {
  std::string text = wording.word("no path");
  if (query.from.size() == 1 && query.to.size() == 1) {
    text += fmt::format(": {} {} {}", wording.entity(query.from[0]), wording.word("to"),
                        wording.entity(query.to[0]));
  }
  return text;
}

int run(PathOptions options, Console& console) {
  if (Status failure = place_names(options)) return fail(console, *failure);
  const Result<KnowledgeGraph> read = read_graph(options.graph, options.lexicons);
  if (!read) return fail(console, read.error());
  const KnowledgeGraph& graph = read.value();
  const Result<PathQuery> query = make_query(graph, options, console);
  if (!query) return fail(console, query.error());
  const Result<PathAnswer> found = find_paths(graph, query.value());
  if (!found) return fail(console, found.error());

  const Wording wording(graph, options.answer.language);
  Answer answer{"path", {}, no_path_text(wording, query.value()), {}};
  for (const FoundPath& path : found.value().paths) {
    answer.blocks.push_back(block_of(wording, query.value(), path, answer.blocks.size() + 1));
  }
  for (const std::string& name : found.value().unknown) {
    answer.notes.push_back("no edge of the graph is of the relation \"" + name + "\"");
  }
  if (found.value().partial) {
    answer.notes.push_back(
        "the search met its limit of work: paths may be missing, or better ones; narrow it by "
        "--max-hops, --avoid, --relation or --since");
  }
  return write_answer(graph, answer, options.answer, console);
}

void declare_ends(CLI::App& app, PathOptions& options) {
  app.add_option("FROM", options.first, "Name in Arabic or Latin letters, or id");
  app.add_option("TO", options.second,
                 "Name or id; an end that options tell has no name here, whichever it is");
  std::vector<std::string> types;
  for (int i = 0; i < kEntityTypes; ++i) types.emplace_back(to_string(static_cast<EntityType>(i)));
  const auto declare = [&](PathEnd& end, const std::string& side, const std::string& verb) {
    app.add_option("--" + side + "-type", end.types,
                   "Paths that " + verb + " at any entity of this type")
        ->check(CLI::IsMember(types))
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--" + side + "-file", end.file,
                   "Paths that " + verb + " at any of the entities that FILE names, one a line")
        ->type_name("FILE");
  };
  declare(options.from, "from", "begin");
  declare(options.to, "to", "end");
}

void declare_search(CLI::App& app, PathOptions& options) {
  app.add_option("-k,--paths", options.count, "How many paths to show, best first")
      ->type_name("N")
      ->check(CLI::Range(1U, 100'000U));
  app.add_option("--max-hops", options.query.max_steps, "Only paths of at most so many steps")
      ->type_name("N")
      ->check(CLI::Range(1U, 1000U));
  app.add_flag("--all-simple", options.query.all,
               fmt::format("All paths of up to --max-hops steps, or {}", kMaxHopsOfAll));
  app.add_option("--via", options.via, "Only paths through this entity; may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("--avoid", options.avoid, "Only paths without this entity; may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false);
  CLI::Option* direction =
      app.add_option("--direction", options.direction,
                     "Whether steps only go along edges; symmetric relations go both ways")
          ->check(one_of(kDirections))
          ->capture_default_str();
  app.add_option("--directed", options.query.directed,
                 "Only along edges of these relations or PLOVER types, any way over others")
      ->type_name("RELATION")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->excludes(direction);
  app.add_option("--pattern", options.query.pattern,
                 "Relations of the path in order: \"(meet|negotiate)+ agree\"; ^visit is against "
                 "the edge, . any relation, CONSULT a PLOVER type")
      ->type_name("TEXT");
  app.add_option("--cost", options.cost,
                 "What makes a path long: its hops, edges of few sources, or inner nodes with "
                 "many edges; needs --max-hops with what is searched step by step")
      ->check(one_of(kCosts))
      ->capture_default_str();
}

void declare_time(CLI::App& app, PathOptions& options) {
  CLI::Option* time =
      app.add_option("--time-respecting", options.time,
                     "Only paths whose steps come in order of time: for certain, or possibly")
          ->check(one_of(kTimes))
          ->capture_default_str();
  app.add_flag("--strict-days", options.query.strict_days, "Each step after the day of the last")
      ->needs(time);
  app.add_flag("--earliest", options.query.earliest,
               "Only paths that arrive on the earliest day there is")
      ->needs(time);
}

}  // namespace

Runner declare_path(CLI::App& app) {
  const auto options = std::make_shared<PathOptions>();
  app.add_option("GRAPH", options->graph, "GraphML file or store that isnad build wrote")
      ->required();
  declare_ends(app, *options);
  declare_search(app, *options);
  declare_time(app, *options);
  declare_edge_filter(app, options->filter);
  declare_answer(app, options->answer);
  declare_lexicon(app, options->lexicons);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
