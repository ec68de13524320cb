// SPDX-License-Identifier: Apache-2.0
#include "cli/answer.h"

#include <algorithm>
#include <array>
#include <fmt/ostream.h>
#include <ostream>
#include <set>

#include <CLI/CLI.hpp>

#include "cli/answer_forms.h"
#include "cli/output_file.h"
#include "graph/exporter.h"
#include "graph/graph_copier.h"

namespace isnad::cli {

namespace {

struct FormName {
  std::string_view name, suffix;
};

/// By AnswerForm.
constexpr std::array<FormName, 5> kForms = {{{"text", ".txt"},
                                             {"jsonl", ".jsonl"},
                                             {"markdown", ".md"},
                                             {"graphml", ".graphml"},
                                             {"dot", ".dot"}}};
constexpr std::array<std::string_view, 3> kEvidence = {"all", "best", "none"};

std::vector<std::string> form_names() {
  std::vector<std::string> names;
  for (const FormName& form : kForms) names.emplace_back(form.name);
  return names;
}

AnswerForm form_of(const AnswerOptions& options) {
  for (std::size_t i = 0; i < kForms.size(); ++i) {
    const bool meant = options.form.empty() ? options.path.ends_with(kForms[i].suffix)
                                            : options.form == kForms[i].name;
    if (meant) return static_cast<AnswerForm>(i);
  }
  return AnswerForm::text;
}

EvidenceChoice evidence_of(const AnswerOptions& options) {
  const auto it = std::find(kEvidence.begin(), kEvidence.end(), options.evidence);
  return static_cast<EvidenceChoice>(it - kEvidence.begin());
}

void add_entities(const std::vector<Cell>& cells, std::set<NodeIndex>& nodes) {
  for (const Cell& cell : cells) {
    if (const auto* one = std::get_if<EntityCell>(&cell)) nodes.insert(one->node);
    if (const auto* list = std::get_if<std::vector<EntityCell>>(&cell)) {
      for (const EntityCell each : *list) nodes.insert(each.node);
    }
  }
}

void print(const KnowledgeGraph& graph, const Answer& answer, const AnswerOptions& options,
           const Console& console, std::ostream& out) {
  const Wording wording(graph, options.language);
  const EvidenceChoice evidence = evidence_of(options);
  const bool terminal = console.terminal && options.path == "-";
  switch (form_of(options)) {
    case AnswerForm::jsonl: return write_json_lines(answer, wording, evidence, out);
    case AnswerForm::markdown: return write_markdown(answer, wording, evidence, out);
    case AnswerForm::graphml:
    case AnswerForm::dot: {
      ExportOptions exporting;
      exporting.language = options.language;
      const FormName& form = kForms[static_cast<std::size_t>(form_of(options))];
      return write_graph(graph_of(graph, answer), *find_exporter(form.name), exporting, out);
    }
    case AnswerForm::text: break;
  }
  TextStyle style;
  if (terminal) style.columns = console.columns;
  style.color =
      options.color == "always" || (options.color == "auto" && terminal && console.colors);
  write_text(answer, wording, evidence, style, out);
}

}  // namespace

bool is_for_people(const AnswerOptions& options) {
  const AnswerForm form = form_of(options);
  return form == AnswerForm::text || form == AnswerForm::markdown;
}

void declare_answer(CLI::App& app, AnswerOptions& options) {
  app.add_option("-o,--output", options.path, "Where the answer goes; - is standard output")
      ->type_name("FILE")
      ->capture_default_str();
  app.add_option("--format", options.form,
                 "Form of the answer; by default what the suffix of FILE says, or text")
      ->check(CLI::IsMember(form_names()));
  app.add_option("--evidence", options.evidence,
                 "Which reports of each edge are shown: all, the best, or none")
      ->check(CLI::IsMember({"all", "best", "none"}))
      ->capture_default_str();
  app.add_option("--lang", options.language, "Language of names and words")
      ->check(CLI::IsMember({"ar", "en"}));
  app.add_option("--color", options.color, "Colours; NO_COLOR in the environment turns auto off")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
}

KnowledgeGraph graph_of(const KnowledgeGraph& graph, const Answer& answer) {
  std::set<EdgeIndex> edges;
  std::set<NodeIndex> nodes;
  for (const AnswerBlock& block : answer.blocks) {
    for (const EdgeStep step : block.steps) edges.insert(step.edge);
    for (const auto& [name, cell] : block.fields) add_entities({cell}, nodes);
    for (const std::vector<Cell>& row : block.rows) add_entities(row, nodes);
  }
  if (edges.empty()) {
    for (const NodeIndex node : nodes) {
      for (const Arc& arc : graph.rows().outgoing(node)) {
        if (nodes.contains(arc.end)) edges.insert(arc.edge);
      }
    }
  }
  GraphCopier copier(graph);
  for (const NodeIndex node : nodes) copier.add_node(node);
  for (const EdgeIndex edge : edges) copier.add_edge(graph.edges()[edge]);
  return copier.finish();
}

int write_answer(const KnowledgeGraph& graph, const Answer& answer, const AnswerOptions& options,
                 Console& console) {
  Result<std::unique_ptr<OutputFile>> file = OutputFile::create(options.path, console.out);
  if (!file) return fail(console, file.error());
  print(graph, answer, options, console, file.value()->stream());
  if (Status error = file.value()->commit()) return fail(console, *error);
  for (const std::string& note : answer.notes) fmt::print(console.err, "isnad: {}\n", note);
  return kDone;
}

}  // namespace isnad::cli
