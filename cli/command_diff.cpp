// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <map>

#include <CLI/CLI.hpp>

#include "cli/answer_forms.h"
#include "cli/article_options.h"
#include "cli/graph_source.h"
#include "cli/query_command.h"
#include "graph/graph_diff.h"
#include "graph/timeline.h"

namespace isnad::cli {

namespace {

/// Of each edge that changed, for people.
constexpr std::size_t kReportsShown = 3;

struct DiffOptions : QueryOptions {
  std::string newer;
};

/// Two graphs and how they differ, on the way to an answer about the newer one.
class DiffTeller {
 public:
  DiffTeller(const Wording& before, const Wording& after, const GraphDiff& diff,
             const DiffOptions& options)
      : before_(before),
        after_(after),
        diff_(diff),
        limit_(shown_limit(options)),
        for_people_(is_for_people(options.answer)) {}

  Answer tell() {
    answer_.name = "diff";
    add_totals();
    add_edges_came();
    add_edges_went();
    add_edges_changed();
    add_nodes();
    return std::move(answer_);
  }

 private:
  /// The words for people, ids for programs: an edge that went is not in the graph of the answer.
  [[nodiscard]] std::string edge_text(const Wording& wording, const EdgeAccount& edge) const {
    if (for_people_) return wording.step(edge);
    const KnowledgeGraph& graph = wording.graph();
    return fmt::format("{} {} {}", graph.node_id(edge.from), edge.relation, graph.node_id(edge.to));
  }
  [[nodiscard]] std::string entity_name(const Wording& wording, NodeIndex node) const {
    return for_people_ ? wording.entity(node) : wording.name(node);
  }

  void add_totals() {
    AnswerBlock block = begin_list("totals", after_.word("totals"));
    block.columns = {"what", "came", "went", "changed", "same"};
    block.rows.push_back({WordCell{"entities"}, number_cell(diff_.nodes_came.size()),
                          number_cell(diff_.nodes_went.size()),
                          number_cell(diff_.nodes_changed.size()), number_cell(diff_.same_nodes)});
    block.rows.push_back({WordCell{"edges"}, number_cell(diff_.edges_came.size()),
                          number_cell(diff_.edges_went.size()),
                          number_cell(diff_.edges_changed.size()), number_cell(diff_.same_edges)});
    answer_.blocks.push_back(std::move(block));
  }

  AnswerBlock begin(std::string_view list, std::size_t count, std::string_view noun,
                    std::string_view change) {
    return begin_list(list, after_.count(count, noun) + ", " + after_.word(change));
  }

  /// Nothing is known of it without reports.
  static std::string_view reason(const EdgeChange& change, std::string_view other_articles) {
    if (change.added.empty() && change.removed.empty()) return {};
    return change.from_other_articles > 0 ? other_articles : "known articles read otherwise";
  }

  void add_edges_came() {
    if (diff_.edges_came.empty()) return;
    AnswerBlock block = begin("edges_came", diff_.edges_came.size(), "edge", "came");
    block.by_time = true;
    std::map<EdgeIndex, std::string_view> why;
    std::vector<EdgeIndex> edges;
    for (const EdgeChange& change : diff_.edges_came) {
      edges.push_back(change.after);
      why[change.after] = reason(change, "new articles");
    }
    sort_by_time(after_.graph(), edges);
    keep_shown(edges, limit_, "edge", answer_);
    block.steps = steps_of(after_.graph(), edges);
    for (const EdgeIndex edge : edges) block.remarks.push_back(why.at(edge));
    answer_.blocks.push_back(std::move(block));
  }

  void add_edges_went() {
    std::vector<EdgeChange> changes = diff_.edges_went;
    if (changes.empty()) return;
    AnswerBlock block = begin("edges_went", changes.size(), "edge", "went");
    keep_shown(changes, limit_, "edge", answer_);
    block.columns = {"edge", "date", "why", "id"};
    for (const EdgeChange& change : changes) {
      const EdgeAccount edge =
          account_of(before_.graph(), {change.before, true}, EvidenceChoice::none);
      const std::string_view why = reason(change, "articles are gone");
      block.rows.push_back({edge_text(before_, edge), text_cell(edge.edtf),
                            why.empty() ? Cell() : Cell(WordCell{why}), edge.id});
    }
    answer_.blocks.push_back(std::move(block));
  }

  void add_edges_changed() {
    std::vector<EdgeChange> changes = diff_.edges_changed;
    if (changes.empty()) return;
    AnswerBlock block = begin("edges_changed", changes.size(), "edge", "changed");
    keep_shown(changes, limit_, "edge", answer_);
    block.columns = {"edge", "attribute", "before", "after", "id"};
    for (const EdgeChange& change : changes) {
      const EdgeAccount edge =
          account_of(after_.graph(), {change.after, true}, EvidenceChoice::none);
      bool first = true;
      const auto add = [&](std::string_view attribute, Cell before, Cell after) {
        const bool named = first || !for_people_;  // people read on from the line above
        block.rows.push_back({named ? Cell(edge_text(after_, edge)) : Cell(), WordCell{attribute},
                              std::move(before), std::move(after), named ? Cell(edge.id) : Cell()});
        first = false;
      };
      for (const AttributeChange& each : change.attributes) {
        add(each.attribute, text_cell(each.before), text_cell(each.after));
      }
      if (change.added.empty() && change.removed.empty()) continue;
      add("reports", records_of(before_, change.before), records_of(after_, change.after));
      for (std::string& report : reports_of(before_, change.before, change.removed)) {
        add("report", std::move(report), Cell());
      }
      for (std::string& report : reports_of(after_, change.after, change.added)) {
        add("report", Cell(), std::move(report));
      }
    }
    answer_.blocks.push_back(std::move(block));
  }

  /// Where reports of an edge stand; people see the first few, having the number of all.
  [[nodiscard]] std::vector<std::string> reports_of(
      const Wording& wording, EdgeIndex edge, const std::vector<std::uint32_t>& places) const {
    std::vector<std::string> texts;
    if (places.empty()) return texts;
    const EdgeAccount account = account_of(wording.graph(), {edge, true}, EvidenceChoice::all);
    for (const std::uint32_t place : places) {
      if (for_people_ && texts.size() == kReportsShown) break;
      const ReportAccount& report = account.reports[place];
      texts.push_back(for_people_ ? report_source(report, wording) : report.article);
    }
    return texts;
  }

  static std::string records_of(const Wording& wording, EdgeIndex edge) {
    return std::to_string(wording.graph().evidence(wording.graph().edges()[edge]).size());
  }

  void add_nodes() {
    add_node_list("entities_came", "came", diff_.nodes_came, after_, &NodeChange::after);
    add_node_list("entities_went", "went", diff_.nodes_went, before_, &NodeChange::before);
    std::vector<NodeChange> changes = diff_.nodes_changed;
    if (changes.empty()) return;
    AnswerBlock block = begin("entities_changed", changes.size(), "entity", "changed");
    keep_shown(changes, limit_, "entity", answer_);
    block.columns = {"entity", "attribute", "before", "after", "id"};
    for (const NodeChange& change : changes) {
      for (const AttributeChange& each : change.attributes) {
        block.rows.push_back({EntityCell{change.after}, WordCell{each.attribute},
                              text_cell(each.before), text_cell(each.after),
                              std::string(after_.graph().node_id(change.after))});
      }
    }
    answer_.blocks.push_back(std::move(block));
  }

  void add_node_list(std::string_view list, std::string_view word, std::vector<NodeChange> changes,
                     const Wording& wording, NodeIndex NodeChange::*side) {
    if (changes.empty()) return;
    AnswerBlock block = begin(list, changes.size(), "entity", word);
    keep_shown(changes, limit_, "entity", answer_);
    block.columns = {"entity", "type", "id"};
    for (const NodeChange& change : changes) {
      const NodeIndex node = change.*side;
      block.rows.push_back({entity_name(wording, node), type_cell(wording.graph(), node),
                            std::string(wording.graph().node_id(node))});
    }
    answer_.blocks.push_back(std::move(block));
  }

  const Wording& before_;
  const Wording& after_;
  const GraphDiff& diff_;
  std::size_t limit_;
  bool for_people_;
  Answer answer_;
};

int run(const DiffOptions& options, Console& console) {
  const Result<KnowledgeGraph> before = read_graph(options.graph, options.lexicons);
  if (!before) return fail(console, before.error());
  const Result<KnowledgeGraph> after = read_graph(options.newer, options.lexicons);
  if (!after) return fail(console, after.error());
  const GraphDiff diff = diff_graphs(before.value(), after.value());
  const Wording old_words(before.value(), options.answer.language);
  const Wording new_words(after.value(), options.answer.language);
  const Answer answer = DiffTeller(old_words, new_words, diff, options).tell();
  return write_answer(after.value(), answer, options.answer, console);
}

}  // namespace

Runner declare_diff(CLI::App& app) {
  const auto options = std::make_shared<DiffOptions>();
  app.add_option("OLD", options->graph, "GraphML file or store that isnad build wrote")->required();
  app.add_option("NEW", options->newer, "The same at a later time, or made by other rules")
      ->required();
  declare_limit(app, *options, "entities and edges");
  declare_answer(app, options->answer);
  declare_lexicon(app, options->lexicons);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
