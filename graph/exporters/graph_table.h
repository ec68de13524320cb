// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/exporter.h"
#include "graph/pair_edges.h"

namespace isnad {

/// What a cell holds: text, a list as value_list.h joins it, digits, a number, "true" or "false",
/// "2026-02-04".
enum class CellType : std::uint8_t { text, list, integer, number, flag, date };

struct Column {
  std::string_view name;
  CellType type;
};

/// Ids are those of GraphML: "country/SY" is "country.SY".
struct NodeRow {
  std::string id;
  std::string label;  ///< without line ends and control characters; never empty
  std::string_view kind;
  std::vector<std::string> cells;  ///< one a column; empty where unknown
  std::span<const Spell> spells;   ///< in tables by pair
};

struct EdgeRow {
  std::string id;
  std::string source;
  std::string target;
  std::string_view relation;
  bool directed = true;
  std::uint64_t weight = 1;
  std::vector<std::string> cells;
  std::span<const Spell> spells;  ///< in tables by pair
};

enum class EdgesBy : std::uint8_t { event, pair };

/// A graph as one table of nodes and one of edges, the same for all formats that are tables at
/// heart. Of what an edge rests on it has the articles and, by event, the words.
class GraphTable {
 public:
  /// The graph must outlive the table.
  GraphTable(const KnowledgeGraph& graph, const ExportOptions& options, EdgesBy by);

  /// Columns beside the members of the rows. No name is one that Gephi takes for itself.
  [[nodiscard]] std::span<const Column> node_columns() const { return node_columns_; }
  [[nodiscard]] std::span<const Column> edge_columns() const { return edge_columns_; }

  /// In the order of the graph, and by source, target and relation. A row is good until the next.
  void for_each_node(const std::function<void(const NodeRow&)>& write) const;
  void for_each_edge(const std::function<void(const EdgeRow&)>& write) const;

 private:
  [[nodiscard]] std::string label_of(NodeIndex node) const;

  const KnowledgeGraph& graph_;
  std::string language_;
  EdgesBy by_;
  std::vector<Column> node_columns_;
  std::vector<Column> edge_columns_;
  std::vector<PairEdge> pairs_;
  std::vector<std::vector<Spell>> node_spells_;
};

}  // namespace isnad
