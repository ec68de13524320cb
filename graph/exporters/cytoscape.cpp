// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/cytoscape.h"

#include "graph/exporters/json_graph.h"

namespace isnad {

namespace {

/// Nodes and edges share one space of ids there, and a node of a foreign claim may be called
/// like an edge.
std::string edge_id(const EdgeRow& row) { return "edge:" + row.id; }

void write_node(JsonGraphWriter& json, const GraphTable& table, const NodeRow& row) {
  json.begin_line();
  json.begin_object();
  json.name("data");
  json.begin_object();
  json.field("id", row.id);
  json.field("name", row.label);
  json.field("label", row.label);
  json.cells(table.node_columns(), row.cells);
  json.end_object();
  json.end_object();
}

void write_edge(JsonGraphWriter& json, const GraphTable& table, const EdgeRow& row) {
  json.begin_line();
  json.begin_object();
  json.name("data");
  json.begin_object();
  json.field("id", edge_id(row));
  json.field("source", row.source);
  json.field("target", row.target);
  json.field("interaction", row.relation);
  json.field("label", row.relation);
  json.name("directed");
  json.flag(row.directed);
  json.name("weight");
  json.number(row.weight);
  json.cells(table.edge_columns(), row.cells);
  json.end_object();
  json.end_object();
}

}  // namespace

void write_cytoscape(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
  const GraphTable table(graph, options, options.aggregate ? EdgesBy::pair : EdgesBy::event);
  JsonGraphWriter json(*out[0]);
  json.begin_object();
  json.name("elements");
  json.begin_object();
  json.name("nodes");
  json.begin_array();
  table.for_each_node([&](const NodeRow& row) { write_node(json, table, row); });
  json.end_array();
  json.name("edges");
  json.begin_array();
  table.for_each_edge([&](const EdgeRow& row) { write_edge(json, table, row); });
  json.end_array();
  json.end_object();
  json.end_object();
  json.finish();
}

}  // namespace isnad
