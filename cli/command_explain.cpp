// SPDX-License-Identifier: Apache-2.0
#include <fmt/ostream.h>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/command_table.h"
#include "cli/edge_text.h"
#include "cli/graph_source.h"
#include "cli/loaded_lexicon.h"
#include "cli/rule_book.h"
#include "graph/graph_query.h"

namespace isnad::cli {

namespace {

struct ExplainOptions {
  std::string graph;
  std::vector<std::string> edge;  ///< an id, or from, relation, to
  std::vector<std::string> lexicons;
};

std::string plover_text(const Edge& edge) {
  if (edge.plover_type.empty()) return "standing";
  std::string text = "PLOVER " + edge.plover_type;
  if (!edge.plover_mode.empty()) text += "/" + edge.plover_mode;
  if (!edge.cameo.empty()) text += ", CAMEO " + edge.cameo;
  return text;
}

std::string time_text(const Time& time) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string("open");
  };
  return fmt::format("{} ({} to {})", time.edtf, day(time.range.begin), day(time.range.end));
}

class Explainer {
 public:
  Explainer(const KnowledgeGraph& graph, const LexiconFiles& files, std::ostream& out)
      : graph_(graph), files_(files), out_(out) {}

  void explain(EdgeIndex index) {
    const Edge& edge = graph_.edges()[index];
    fmt::print(out_, "{}\n", step_text(graph_, {index, true}));
    line("edge", edge.id);
    line("relation", edge.relation + " (" + plover_text(edge) + ")");
    if (!edge.title.empty()) line("title", isolated(edge.title));
    if (edge.time) line("time", time_text(*edge.time));
    for (const EdgeRole& role : edge.roles) line(role.role, entity(role.node));
    line("status", fmt::format("{}, {}", to_string(edge.polarity), to_string(edge.modality)));
    line("weight", fmt::format("{} independent {}, confidence {:.2f}", edge.weight,
                               edge.weight == 1 ? "source" : "sources", edge.confidence));
    if (edge.evidence.empty()) {
      line("evidence", "none in this file; a graph built with --aggregate has no evidence");
    }
    int number = 0;
    for (const EvidenceRecord& record : edge.evidence) explain(record, ++number);
  }

 private:
  void line(std::string_view name, std::string_view value) {
    fmt::print(out_, "  {:<12} {}\n", name, value);
  }

  [[nodiscard]] std::string entity(NodeIndex node) const {
    return entity_text(graph_.nodes()[node].entity);
  }

  void explain(const EvidenceRecord& record, int number) {
    fmt::print(out_, "\n  {}. {}\n", number, article_text(record.article));
    const Evidence& evidence = record.evidence;
    line("words", isolated(evidence.text));
    line("place", fmt::format("{}, bytes {} to {}", to_string(evidence.field), evidence.span.begin,
                              evidence.span.end));
    line("says", record.attribution == kNoIndex ? "the outlet itself" : entity(record.attribution));
    if (!record.edtf.empty()) line("time", record.edtf);
    line("claim", fmt::format("{}, {}, confidence {:.2f}", record.claim_id,
                              to_string(record.modality), record.confidence));
    explain_rule(record.rule);
    for (const std::string& step : record.steps) line("step", isolated(step));
  }

  void explain_rule(const std::string& rule) {
    if (rule.empty()) return;
    line("rule", rule);
    const std::optional<RuleText> text = find_rule(files_, rule);
    if (!text) {
      line("", "not in this lexicon; give the one that made the graph with --lexicon");
      return;
    }
    line("", text->file + ": " + text->meaning);
    line("", isolated(text->pattern));
  }

  const KnowledgeGraph& graph_;
  const LexiconFiles& files_;
  std::ostream& out_;
};

/// The relations that there are between two nodes, for the message that the wanted one is not.
std::string relations_between(const KnowledgeGraph& graph, NodeIndex from, NodeIndex to) {
  std::string text;
  for (const EdgeStep& step : edges_between(graph, from, to)) {
    const Edge& edge = graph.edges()[step.edge];
    text += fmt::format("\n  {}  [{}]", step_text(graph, step), edge.id);
  }
  return text.empty() ? " and nothing else" : ", but:" + text;
}

Result<std::vector<EdgeIndex>> choose_edges(const KnowledgeGraph& graph,
                                            const std::vector<std::string>& words) {
  if (words.size() == 1) {
    const EdgeIndex edge = graph.find_edge(words[0]);
    if (edge != kNoIndex) return std::vector<EdgeIndex>{edge};
    return Error{ErrorKind::input,
                 "the graph has no edge \"" + words[0] + "\"; give an id, or FROM RELATION TO", ""};
  }
  const Result<NodeIndex> from = choose_entity(graph, words[0]);
  if (!from) return from.error();
  const Result<NodeIndex> to = choose_entity(graph, words[2]);
  if (!to) return to.error();
  std::vector<EdgeIndex> edges;
  for (const EdgeStep& step : edges_between(graph, from.value(), to.value())) {
    const Edge& edge = graph.edges()[step.edge];
    if (edge.relation == words[1] && (step.forward || edge.symmetric)) edges.push_back(step.edge);
  }
  if (!edges.empty()) return edges;
  return Error{ErrorKind::input,
               fmt::format("there is no {} from {} to {}{}", words[1],
                           entity_text(graph.nodes()[from.value()].entity),
                           entity_text(graph.nodes()[to.value()].entity),
                           relations_between(graph, from.value(), to.value())),
               ""};
}

int run(const ExplainOptions& options, Console& console) {
  if (options.edge.size() == 2) {
    return fail(console, kWrongUsage, "EDGE is one id, or three words: FROM RELATION TO");
  }
  const Result<KnowledgeGraph> graph = read_graph(options.graph);
  if (!graph) return fail(console, graph.error());
  const Result<LexiconFiles> files = read_lexicon_files(options.lexicons);
  if (!files) return fail(console, files.error());
  const Result<std::vector<EdgeIndex>> edges = choose_edges(graph.value(), options.edge);
  if (!edges) return fail(console, edges.error());
  Explainer explainer(graph.value(), files.value(), console.out);
  for (std::size_t i = 0; i < edges.value().size(); ++i) {
    if (i > 0) console.out << '\n';
    explainer.explain(edges.value()[i]);
  }
  return kDone;
}

}  // namespace

Runner declare_explain(CLI::App& app) {
  const auto options = std::make_shared<ExplainOptions>();
  app.add_option("GRAPH", options->graph, "GraphML file that isnad build wrote")->required();
  app.add_option("EDGE", options->edge, "Id of an edge, or three words: FROM RELATION TO")
      ->expected(1, 3)
      ->required();
  declare_lexicon(app, options->lexicons);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
