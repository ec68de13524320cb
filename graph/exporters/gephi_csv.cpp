// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/gephi_csv.h"

#include "graph/exporters/csv_text.h"
#include "graph/exporters/graph_table.h"

namespace isnad {

namespace {

/// "<[2025-04-14, 2025-04-15]; [2025-05-01, 2025-05-01]>"; empty without spells.
std::string timeset(std::span<const Spell> spells) {
  std::string text;
  for (const Spell& spell : spells) {
    text += text.empty() ? "<" : "; ";
    text.append("[").append(day_text(spell.begin)).append(", ");
    text.append(day_text(spell.end)).append("]");
  }
  return text.empty() ? text : text + ">";
}

/// Gephi guesses the type of a column from its first rows, where "33" would make it whole numbers.
std::string with_point(const std::string& number) {
  const bool whole = !number.empty() && number.find_first_of(".e") == std::string::npos;
  return whole ? number + ".0" : number;
}

/// "2025-04-14" as 20250414: Gephi would take a column of ISO days for its timeline.
std::string day_number(std::string day) {
  std::erase(day, '-');
  return day;
}

/// Gephi reads a backslash as the beginning of an escape.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += c;
    out += c;
  }
  return out;
}

class Sheet {
 public:
  Sheet(std::ostream& out, std::span<const Column> columns) : csv_(out), columns_(columns) {}

  void write_header(std::initializer_list<std::string_view> first) {
    for (const std::string_view name : first) csv_.cell(name);
    for (const Column& column : columns_) csv_.cell(column.name);
    csv_.end_row();
  }

  void text(std::string_view value) { csv_.cell(escaped(spreadsheet_text(value))); }
  void value(std::string_view value) { csv_.cell(value); }

  void end_row(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      switch (columns_[i].type) {
        case CellType::text:
        case CellType::list: text(cells[i]); break;
        case CellType::number: value(with_point(cells[i])); break;
        case CellType::date: value(day_number(cells[i])); break;
        case CellType::integer:
        case CellType::flag: value(cells[i]); break;
      }
    }
    csv_.end_row();
  }

 private:
  CsvWriter csv_;
  std::span<const Column> columns_;
};

}  // namespace

void write_gephi_csv(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
  const GraphTable table(graph, options, EdgesBy::pair);
  Sheet nodes(*out[0], table.node_columns());
  nodes.write_header({"Id", "Label", "Timeset"});
  table.for_each_node([&](const NodeRow& row) {
    nodes.text(row.id);
    nodes.text(row.label);
    nodes.value(timeset(row.spells));
    nodes.end_row(row.cells);
  });
  Sheet edges(*out[1], table.edge_columns());
  edges.write_header({"Id", "Source", "Target", "Type", "Kind", "Label", "Weight", "Timeset"});
  table.for_each_edge([&](const EdgeRow& row) {
    for (const std::string& id : {row.id, row.source, row.target}) edges.text(id);
    edges.value(row.directed ? "Directed" : "Undirected");
    edges.text(row.relation);
    edges.text(row.relation);
    edges.value(std::to_string(row.weight));
    edges.value(timeset(row.spells));
    edges.end_row(row.cells);
  });
}

}  // namespace isnad
