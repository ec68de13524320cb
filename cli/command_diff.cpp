// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <map>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/graph_source.h"
#include "cli/query_command.h"
#include "graph/graph_diff.h"
#include "graph/timeline.h"

namespace isnad::cli {

namespace {

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

  void add_edges_came() {
    if (diff_.edges_came.empty()) return;
    AnswerBlock block = begin("edges_came", diff_.edges_came.size(), "edge", "came");
    block.by_time = true;
    std::map<EdgeIndex, std::string_view> why;
    std::vector<EdgeIndex> edges;
    for (const EdgeChange& change : diff_.edges_came) {
      edges.push_back(change.after);
      why[change.after] =
          change.from_other_articles > 0 ? "new articles" : "known articles read otherwise";
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
      block.rows.push_back(
          {edge_text(before_, edge), text_cell(edge.edtf),
           WordCell{change.from_other_articles > 0 ? "articles are gone"
                                                   : "known articles read otherwise"},
           edge.id});
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
      const auto add = [&](std::string_view attribute, Cell before, Cell after) {
        block.rows.push_back({edge_text(after_, edge), WordCell{attribute}, std::move(before),
                              std::move(after), edge.id});
      };
      for (const AttributeChange& each : change.attributes) {
        add(each.attribute, text_cell(each.before), text_cell(each.after));
      }
      if (change.added.empty() && change.removed.empty()) continue;
      add("reports", number_cell(records_of(before_, change.before)),
          number_cell(records_of(after_, change.after)));
    }
    answer_.blocks.push_back(std::move(block));
  }

  static std::size_t records_of(const Wording& wording, EdgeIndex edge) {
    return wording.graph().evidence(wording.graph().edges()[edge]).size();
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
