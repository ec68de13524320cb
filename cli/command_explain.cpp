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
#include "cli/wording.h"
#include "graph/graph_query.h"
#include "graph/namesakes.h"
#include "graph/value_list.h"

namespace isnad::cli {

namespace {

struct ExplainOptions {
  std::string graph;
  std::vector<std::string> edge;  ///< an id, or from, relation, to
  std::vector<std::string> lexicons;
};

std::string plover_text(const KnowledgeGraph& graph, const RelationKind& kind) {
  if (kind.plover_type == kNoText) return "standing";
  std::string text = fmt::format("PLOVER {}", graph.text(kind.plover_type));
  if (kind.plover_mode != kNoText) text += fmt::format("/{}", graph.text(kind.plover_mode));
  if (kind.cameo != kNoText) text += fmt::format(", CAMEO {}", graph.text(kind.cameo));
  return text;
}

std::string open_or(Day day) { return day == kNoDay ? "open" : day_text(day); }

std::string count_text(std::uint32_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// How a report came to its edge, for those that did not begin it.
std::string join_text(const EvidenceRecord& record) {
  switch (record.join) {
    case Join::alone: return {};
    case Join::same_time: return "tells the same time";
    case Join::within: return "its time fits no other event";
    case Join::only: return "inferred: has no date; the only event that fits";
    case Join::undated: return "neither has a date";
    case Join::nearest: break;
  }
  const std::string text = "inferred: of several that fit, the event reported nearest to it";
  if (record.margin < 0) return text;
  return text + ", by " + count_text(static_cast<std::uint32_t>(record.margin), "day");
}

class Explainer {
 public:
  Explainer(const KnowledgeGraph& graph, const LexiconFiles& files, std::ostream& out)
      : graph_(graph), files_(files), out_(out) {}

  void explain(EdgeIndex index) {
    const Edge& edge = graph_.edges()[index];
    const EdgeDetails& details = graph_.details(edge);
    fmt::print(out_, "{}\n",
               Wording(graph_).step(account_of(graph_, {index, true}, EvidenceChoice::none)));
    line("edge", graph_.edge_id(edge));
    explain_event(index, details);
    line("relation",
         fmt::format("{} ({})", graph_.relation(edge), plover_text(graph_, graph_.kind(edge))));
    if (details.title != kNoText) line("title", isolated(graph_.title(edge)));
    if (const std::string edtf = graph_.edtf(edge); !edtf.empty()) {
      line("time", fmt::format("{} ({} to {})", edtf, open_or(edge.begin), open_or(edge.end)));
    }
    if (edge.first_reported != kNoDay) {
      line("reported",
           fmt::format("{} to {}", day_text(edge.first_reported), day_text(edge.last_reported)));
    }
    for (const EdgeRole& role : graph_.roles(edge)) {
      line(graph_.text(role.role), entity_text(graph_, role.node));
    }
    line("status", fmt::format("{}, {}{}", to_string(edge.polarity), to_string(edge.modality),
                               details.disputed ? ", disputed" : ""));
    line("weight", fmt::format("{}, confidence {:.2f}",
                               count_text(edge.weight, "independent source"), edge.confidence()));
    if (details.denials > 0) line("denied by", count_text(details.denials, "independent source"));
    const std::span<const EvidenceRecord> records = graph_.evidence(edge);
    if (records.empty()) {
      line("evidence", "none in this file; a graph built with --aggregate has no evidence");
    }
    int number = 0;
    for (const EvidenceRecord& record : records) explain(edge, record, ++number);
  }

 private:
  void line(std::string_view name, std::string_view value) {
    fmt::print(out_, "  {:<12} {}\n", name, value);
  }

  /// The event and the other edges that tell of it.
  void explain_event(EdgeIndex index, const EdgeDetails& details) {
    if (details.event == kNoText) return;
    std::string others;
    const std::span<const Edge> edges = graph_.edges();
    for (EdgeIndex i = 0; i < edges.size(); ++i) {
      if (i == index || graph_.text(graph_.details(edges[i]).event) != graph_.text(details.event)) {
        continue;
      }
      others += fmt::format("{}{} {}", others.empty() ? ", with " : ", ", graph_.relation(edges[i]),
                            graph_.edge_id(edges[i]));
    }
    line("event", fmt::format("{}{}", graph_.text(details.event), others));
  }

  void explain(const Edge& edge, const EvidenceRecord& record, int number) {
    fmt::print(out_, "\n  {}. {}\n", number, article_text(graph_, record));
    line("words", isolated(graph_.text(record.text)));
    line("place", fmt::format("{}, bytes {} to {}", to_string(record.field), record.span.begin,
                              record.span.end));
    line("says", record.attribution == kNoIndex ? "the outlet itself"
                                                : entity_text(graph_, record.attribution));
    if (record.edtf != kNoText) line("time", graph_.text(record.edtf));
    line("claim",
         fmt::format("{}, {}, {}, confidence {:.2f}", graph_.text(record.claim),
                     to_string(record.polarity), to_string(record.modality), record.confidence));
    explain_merge(edge, record);
    explain_rule(std::string(graph_.text(record.rule)));
    for (const std::string& step : split_list(graph_.text(record.steps))) {
      line("step", isolated(step));
    }
  }

  /// Why the report stands with this edge.
  void explain_merge(const Edge& edge, const EvidenceRecord& record) {
    if (const std::string text = join_text(record); !text.empty()) line("merged", text);
    explain_told(record.subject, edge.source);
    explain_told(record.object, edge.target);
  }

  void explain_told(const Told& told, NodeIndex end) {
    if (told.id == kNoText) return;
    const std::string_view id = graph_.text(told.id);
    if (is_namesake(graph_.node_id(end), id)) {
      line("merged", fmt::format("{} of another country bears this name too", id));
    } else {
      line("merged", fmt::format("the report names {}, for whom {} stands here", id,
                                 entity_text(graph_, end)));
    }
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
    text += fmt::format("\n  {}  [{}]",
                        Wording(graph).step(account_of(graph, step, EvidenceChoice::none)),
                        graph.edge_id(edge));
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
    if (graph.relation(edge) == words[1] && (step.forward || graph.kind(edge).symmetric)) {
      edges.push_back(step.edge);
    }
  }
  if (!edges.empty()) return edges;
  return Error{ErrorKind::input,
               fmt::format("there is no {} from {} to {}{}", words[1],
                           entity_text(graph, from.value()), entity_text(graph, to.value()),
                           relations_between(graph, from.value(), to.value())),
               ""};
}

int run(const ExplainOptions& options, Console& console) {
  if (options.edge.size() == 2) {
    return fail(console, kWrongUsage, "EDGE is one id, or three words: FROM RELATION TO");
  }
  const Result<KnowledgeGraph> graph = read_graph(options.graph, options.lexicons);
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
  app.add_option("GRAPH", options->graph, "GraphML file or store that isnad build wrote")
      ->required();
  app.add_option("EDGE", options->edge, "Id of an edge, or three words: FROM RELATION TO")
      ->expected(1, 3)
      ->required();
  declare_lexicon(app, options->lexicons);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
