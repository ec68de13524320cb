// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/dot.h"

#include <ostream>

#include "graph/exporters/graph_table.h"
#include "graph/xml_text.h"

namespace isnad {

namespace {

/// Graphviz refuses a longer piece of text; pieces may be joined by "+".
constexpr std::size_t kMaxPiece = 8000;

/// Quoted, with nothing in it that Graphviz would replace: "\n" and "\N", or "&amp;".
std::string quoted(std::string_view text) {
  std::string out = "\"";
  std::size_t piece = 0;
  for (const char c : clean_xml_text(text)) {
    const bool begins_letter = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (begins_letter && out.size() - piece > kMaxPiece) {
      out += "\" + \"";
      piece = out.size();
    }
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '&': out += "&amp;"; break;
      default: out += c;
    }
  }
  return out + '"';
}

std::string_view cell(std::string_view name, std::span<const Column> columns,
                      const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == name) return cells[i];
  }
  return {};
}

void write_edge(std::ostream& out, const EdgeRow& row, std::span<const Column> columns) {
  out << "  " << quoted(row.source) << " -> " << quoted(row.target) << " [id=" << quoted(row.id)
      << ", label=" << quoted(row.relation) << ", sources=" << row.weight;
  for (const std::string_view name : {"begin", "end", "count"}) {
    const std::string_view value = cell(name, columns, row.cells);
    if (!value.empty()) out << ", " << name << "=" << quoted(value);
  }
  const std::string_view modality = cell("modality", columns, row.cells);
  if (!row.directed) out << ", dir=none";
  if (cell("polarity", columns, row.cells) == "negated") {
    out << ", style=dotted";
  } else if (!modality.empty() && modality != "actual") {
    out << ", style=dashed";
  }
  out << "];\n";
}

}  // namespace

void write_dot(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
  const GraphTable table(graph, options, options.aggregate ? EdgesBy::pair : EdgesBy::event);
  std::ostream& dot = *out[0];
  dot << "digraph isnad {\n  graph [charset=\"UTF-8\"];\n";
  table.for_each_node([&](const NodeRow& row) {
    dot << "  " << quoted(row.id) << " [label=" << quoted(row.label)
        << ", kind=" << quoted(row.kind) << "];\n";
  });
  table.for_each_edge([&](const EdgeRow& row) { write_edge(dot, row, table.edge_columns()); });
  dot << "}\n";
}

}  // namespace isnad
