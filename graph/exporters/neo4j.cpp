// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/neo4j.h"

#include "graph/exporters/csv_text.h"
#include "graph/exporters/graph_table.h"
#include "graph/value_list.h"
#include "graph/xml_text.h"

namespace isnad {

namespace {

constexpr char kBetween = '\x1F';

std::string_view type_suffix(CellType type) {
  switch (type) {
    case CellType::text: break;
    case CellType::list: return ":string[]";
    case CellType::integer: return ":long";
    case CellType::number: return ":double";
    case CellType::flag: return ":boolean";
    case CellType::date: return ":date";
  }
  return "";
}

void write_header(CsvWriter& csv, std::span<const Column> columns) {
  for (const Column& column : columns) {
    csv.cell(std::string(column.name) + std::string(type_suffix(column.type)));
  }
  csv.end_row();
}

/// Clean values hold no control character, so none of them holds what stands between two.
std::string array_of(const std::string& list) {
  std::string array;
  bool first = true;
  for (const std::string& value : split_list(list)) {
    if (!first) array += kBetween;
    array += clean_xml_text(value);
    first = false;
  }
  return array;
}

void end_row(CsvWriter& csv, std::span<const Column> columns,
             const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool list = columns[i].type == CellType::list;
    csv.cell(list ? array_of(cells[i]) : clean_xml_text(cells[i]));
  }
  csv.end_row();
}

}  // namespace

void write_neo4j(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
  const GraphTable table(graph, options, options.aggregate ? EdgesBy::pair : EdgesBy::event);
  CsvWriter nodes(*out[0]);
  for (const std::string_view name : {"id:ID", ":LABEL", "label"}) nodes.cell(name);
  write_header(nodes, table.node_columns());
  table.for_each_node([&](const NodeRow& row) {
    nodes.cell(row.id);
    nodes.cell(row.kind);
    nodes.cell(row.label);
    end_row(nodes, table.node_columns(), row.cells);
  });
  CsvWriter edges(*out[1]);
  for (const std::string_view name : {":START_ID", ":END_ID", ":TYPE", "id", "weight:long"}) {
    edges.cell(name);
  }
  write_header(edges, table.edge_columns());
  table.for_each_edge([&](const EdgeRow& row) {
    edges.cell(row.source);
    edges.cell(row.target);
    edges.cell(clean_xml_text(row.relation));
    edges.cell(row.id);
    edges.cell(std::to_string(row.weight));
    end_row(edges, table.edge_columns(), row.cells);
  });
}

}  // namespace isnad
