// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/graphology.h"

#include "graph/exporters/json_graph.h"

namespace isnad {

namespace {

void write_options(JsonGraphWriter& json) {
  json.name("options");
  json.begin_object();
  json.field("type", "mixed");
  json.name("multi");
  json.flag(true);
  json.name("allowSelfLoops");
  json.flag(true);
  json.end_object();
  json.name("attributes");
  json.begin_object();
  json.end_object();
}

void write_node(JsonGraphWriter& json, const GraphTable& table, const NodeRow& row) {
  json.begin_line();
  json.begin_object();
  json.field("key", row.id);
  json.name("attributes");
  json.begin_object();
  json.field("label", row.label);
  json.cells(table.node_columns(), row.cells);
  json.end_object();
  json.end_object();
}

void write_edge(JsonGraphWriter& json, const GraphTable& table, const EdgeRow& row) {
  json.begin_line();
  json.begin_object();
  json.field("key", row.id);
  json.field("source", row.source);
  json.field("target", row.target);
  if (!row.directed) {
    json.name("undirected");
    json.flag(true);
  }
  json.name("attributes");
  json.begin_object();
  json.field("label", row.relation);
  json.field("kind", row.relation);
  json.name("weight");
  json.number(row.weight);
  json.cells(table.edge_columns(), row.cells);
  json.end_object();
  json.end_object();
}

}  // namespace

void write_graphology(const KnowledgeGraph& graph, const ExportOptions& options,
                      ExportStreams out) {
  const GraphTable table(graph, options, options.aggregate ? EdgesBy::pair : EdgesBy::event);
  JsonGraphWriter json(*out[0]);
  json.begin_object();
  write_options(json);
  json.name("nodes");
  json.begin_array();
  table.for_each_node([&](const NodeRow& row) { write_node(json, table, row); });
  json.end_array();
  json.name("edges");
  json.begin_array();
  table.for_each_edge([&](const EdgeRow& row) { write_edge(json, table, row); });
  json.end_array();
  json.end_object();
  json.finish();
}

}  // namespace isnad
