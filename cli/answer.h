// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/console.h"
#include "core/result.h"
#include "graph/edge_account.h"
#include "graph/knowledge_graph.h"

namespace CLI {
class App;
}

namespace isnad::cli {

/// What a question to a graph answers: blocks of edges or rows, which `write_answer` prints in the
/// form that is wanted. Commands fill it and print nothing themselves.

/// An entity in a cell.
struct EntityCell {
  NodeIndex node = kNoIndex;
};

/// A value with a fixed number of digits behind its point.
struct NumberCell {
  double value = 0;
  int digits = 4;
};

/// English words of ours ("came", "person"), which `--lang` translates; data is a std::string.
struct WordCell {
  std::string_view word;
};

/// Nothing; data; words of ours; numbers; entities; ids of edges are data.
using Cell = std::variant<std::monostate, std::string, WordCell, std::int64_t, NumberCell, bool,
                          EntityCell, std::vector<EntityCell>>;

/// A table, a path, or a list of edges.
struct AnswerBlock {
  /// What is told of the block as a whole; in JSON members of each of its lines.
  std::vector<std::pair<std::string_view, Cell>> fields;
  /// One line above the block, made with Wording; not in JSON.
  std::string heading;

  /// The steps of a path, or edges each for itself.
  std::vector<EdgeStep> steps;
  bool is_path = false;  ///< in JSON one line for all steps, else one for each
  bool by_time = false;  ///< the date of an edge stands first
  /// By step, or empty: further edges between the same two entities, named beside the step.
  std::vector<std::vector<EdgeIndex>> parallel;
  /// By step, or empty: words of ours about that step ("possible").
  std::vector<std::string_view> remarks;
  /// By step, or empty: places in its evidence of the reports that are shown for the best one.
  std::vector<std::vector<std::uint32_t>> reports;

  std::vector<std::string_view> columns;
  std::vector<std::vector<Cell>> rows;  ///< as many cells as columns
};

struct Answer {
  std::string_view name;  ///< of what a line of JSON is: "path", "edge", "entity"
  std::vector<AnswerBlock> blocks;
  std::string nothing;  ///< what is said when there are no blocks
  /// What the user must know besides: that the answer is partial, and why. Standard error.
  std::vector<std::string> notes;
};

enum class AnswerForm : std::uint8_t { text, jsonl, markdown, graphml, dot };

struct AnswerOptions {
  std::string path = "-";  ///< of the output
  std::string form;        ///< empty: by the suffix of the path, else text
  std::string evidence = "best";
  std::string language;  ///< of names and words; empty: names as they are, words in English
  std::string color = "auto";
};

/// Whether people read the form that is wanted, and not programs.
[[nodiscard]] bool is_for_people(const AnswerOptions& options);

/// Declares -o, --format, --evidence, --lang and --color.
void declare_answer(CLI::App& app, AnswerOptions& options);

/// Prints the answer; gives the exit code. In the forms of graphs it is the part of the graph
/// that the answer names: its edges with their ends, and the entities of its cells with the edges
/// between them when it has no edges of its own.
int write_answer(const KnowledgeGraph& graph, const Answer& answer, const AnswerOptions& options,
                 Console& console);

}  // namespace isnad::cli
