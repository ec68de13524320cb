// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/graph_table.h"

#include "graph/exporters/table_attributes.h"
#include "graph/xml_text.h"

namespace isnad {

namespace {

template <typename Part>
std::vector<Column> columns_of(std::span<const Attribute<Part>> attributes) {
  std::vector<Column> columns;
  for (const Attribute<Part>& attribute : attributes) columns.push_back(attribute.column);
  return columns;
}

template <typename Part>
void fill_cells(const KnowledgeGraph& graph, std::span<const Attribute<Part>> attributes,
                const Part& part, std::vector<std::string>& cells) {
  cells.clear();
  for (const Attribute<Part>& attribute : attributes) cells.push_back(attribute.value(graph, part));
}

}  // namespace

GraphTable::GraphTable(const KnowledgeGraph& graph, const ExportOptions& options, EdgesBy by)
    : graph_(graph),
      language_(options.language),
      by_(by),
      node_columns_(columns_of(node_attributes())) {
  if (by_ == EdgesBy::event) {
    edge_columns_ = columns_of(event_attributes());
  } else {
    edge_columns_ = columns_of(pair_attributes());
    pairs_ = pair_edges(graph);
    node_spells_ = node_spells(graph, pairs_);
  }
}

std::string GraphTable::label_of(NodeIndex node) const {
  if (language_.empty()) return clean_xml_text(graph_.label(node));
  return clean_xml_text(graph_.label(node, language_));
}

void GraphTable::for_each_node(const std::function<void(const NodeRow&)>& write) const {
  NodeRow row;
  for (NodeIndex index = 0; index < graph_.nodes().size(); ++index) {
    const Node& node = graph_.nodes()[index];
    row.id = to_nmtoken(graph_.node_id(index));
    row.label = label_of(index);
    if (row.label.empty() || row.label == graph_.node_id(index)) row.label = row.id;
    row.kind = to_string(node.type);
    if (by_ == EdgesBy::pair) row.spells = node_spells_[index];
    fill_cells(graph_, node_attributes(), node, row.cells);
    write(row);
  }
}

void GraphTable::for_each_edge(const std::function<void(const EdgeRow&)>& write) const {
  EdgeRow row;
  const auto name_ends = [&](NodeIndex source, NodeIndex target) {
    row.source = to_nmtoken(graph_.node_id(source));
    row.target = to_nmtoken(graph_.node_id(target));
  };
  for (const PairEdge& pair : pairs_) {
    name_ends(pair.source, pair.target);
    row.id = pair.id;
    row.relation = graph_.text(graph_.kinds()[pair.kind].relation);
    row.directed = pair.directed;
    row.weight = pair.weight;
    row.spells = pair.spells;
    fill_cells(graph_, pair_attributes(), pair, row.cells);
    write(row);
  }
  if (by_ == EdgesBy::pair) return;
  for (const Edge& edge : graph_.edges()) {
    name_ends(edge.source, edge.target);
    row.id = to_nmtoken(graph_.edge_id(edge));
    row.relation = graph_.relation(edge);
    row.directed = !graph_.kind(edge).symmetric;
    row.weight = edge.weight;
    fill_cells(graph_, event_attributes(), edge, row.cells);
    write(row);
  }
}

}  // namespace isnad
