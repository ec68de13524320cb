// SPDX-License-Identifier: Apache-2.0
#include <fmt/ostream.h>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/command_table.h"
#include "cli/edge_text.h"
#include "cli/graph_source.h"
#include "cli/wording.h"
#include "graph/graph_query.h"
#include "graph/path_query.h"

namespace isnad::cli {

namespace {

struct PathOptions {
  std::string graph;
  std::string from, to;
  std::size_t count = 1;
  std::vector<std::string> lexicons;
};

/// Reports of one event repeat each other; the others are an `explain` away.
constexpr std::size_t kReportsShown = 3;

/// Who is reported to say so; empty for the outlet itself.
std::string says_text(const KnowledgeGraph& graph, const EvidenceRecord& record) {
  if (record.attribution == kNoIndex) return {};
  return "; says " + entity_text(graph, record.attribution);
}

void print_evidence(const KnowledgeGraph& graph, const Edge& edge, std::ostream& out) {
  const std::span<const EvidenceRecord> records = graph.evidence(edge);
  for (std::size_t i = 0; i < records.size() && i < kReportsShown; ++i) {
    const EvidenceRecord& record = records[i];
    fmt::print(out, "     {}\n       {}{}\n", isolated(graph.text(record.text)),
               article_text(graph, record), says_text(graph, record));
  }
  if (records.size() > kReportsShown) {
    fmt::print(out, "     and {} more; see isnad explain\n", records.size() - kReportsShown);
  }
}

void print_others(const KnowledgeGraph& graph, EdgeStep step, std::ostream& out) {
  const Edge& shown = graph.edges()[step.edge];
  std::string others;
  for (const EdgeStep& other : edges_between(graph, shown.source, shown.target)) {
    if (other.edge == step.edge) continue;
    const Edge& edge = graph.edges()[other.edge];
    others += fmt::format("{}{} {}", others.empty() ? "" : ", ", graph.relation(edge),
                          graph.edge_id(edge));
  }
  if (!others.empty()) fmt::print(out, "     also between them: {}\n", others);
}

void print_path(const KnowledgeGraph& graph, const Path& path, std::ostream& out) {
  int number = 0;
  for (const EdgeStep& step : path) {
    const Edge& edge = graph.edges()[step.edge];
    const std::string edtf = graph.edtf(edge);
    fmt::print(out, "  {}. {}{}{}  [{}]\n", ++number,
               Wording(graph).step(account_of(graph, step, EvidenceChoice::none)),
               graph.title(edge).empty() ? "" : "  " + isolated(graph.title(edge)),
               edtf.empty() ? "" : "  " + edtf, graph.edge_id(edge));
    print_evidence(graph, edge, out);
    print_others(graph, step, out);
  }
}

int run(const PathOptions& options, Console& console) {
  const Result<KnowledgeGraph> read = read_graph(options.graph, options.lexicons);
  if (!read) return fail(console, read.error());
  const KnowledgeGraph& graph = read.value();
  const Result<NodeIndex> from = choose_entity(graph, options.from);
  if (!from) return fail(console, from.error());
  const Result<NodeIndex> to = choose_entity(graph, options.to);
  if (!to) return fail(console, to.error());

  if (from.value() == to.value()) {
    return fail(console, kFailed, "both names mean " + entity_text(graph, from.value()));
  }
  PathQuery query;
  query.from = {from.value()};
  query.to = {to.value()};
  query.k = options.count;
  const Result<PathAnswer> answer = find_paths(graph, query);
  if (!answer) return fail(console, answer.error());
  const std::vector<FoundPath>& paths = answer.value().paths;
  const std::string ends =
      entity_text(graph, from.value()) + " to " + entity_text(graph, to.value());
  if (paths.empty()) {
    fmt::print(console.out, "No path from {}.\n", ends);
    return kDone;
  }
  for (std::size_t i = 0; i < paths.size(); ++i) {
    fmt::print(console.out, "{}{}: {} {}\n", i == 0 ? "" : "\n", ends, paths[i].steps.size(),
               paths[i].steps.size() == 1 ? "step" : "steps");
    print_path(graph, paths[i].steps, console.out);
  }
  return kDone;
}

}  // namespace

Runner declare_path(CLI::App& app) {
  const auto options = std::make_shared<PathOptions>();
  app.add_option("GRAPH", options->graph, "GraphML file or store that isnad build wrote")
      ->required();
  app.add_option("FROM", options->from, "Name in Arabic or Latin letters, or id")->required();
  app.add_option("TO", options->to, "Name or id")->required();
  app.add_option("-k,--paths", options->count, "How many paths to show, shortest first")
      ->type_name("N")
      ->check(CLI::Range(1U, 1000U))
      ->capture_default_str();
  declare_lexicon(app, options->lexicons);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
