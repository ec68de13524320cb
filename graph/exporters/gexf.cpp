// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/gexf.h"

#include <ostream>

#include "graph/exporters/graph_table.h"
#include "graph/xml_text.h"

namespace isnad {

namespace {

constexpr std::size_t kFlushAt = std::size_t{1} << 16;

std::string_view gexf_type(CellType type) {
  switch (type) {
    case CellType::integer: return "long";
    case CellType::number: return "double";
    case CellType::flag: return "boolean";
    case CellType::text:
    case CellType::list:
    case CellType::date: break;
  }
  return "string";
}

class GexfWriter {
 public:
  explicit GexfWriter(std::ostream& out) : out_(out) {}

  /// No default direction stands here: Gephi would refuse all edges that have another.
  void begin() {
    buffer_ +=
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
        "<meta><creator>Isnad</creator></meta>\n"
        "<graph mode=\"dynamic\" timeformat=\"date\">\n";
  }

  void declare(std::string_view domain, std::span<const Column> columns) {
    buffer_ += "<attributes";
    attribute("class", domain);
    buffer_ += ">\n";
    for (const Column& column : columns) {
      buffer_ += "  <attribute";
      attribute("id", column.name);
      attribute("title", column.name);
      attribute("type", gexf_type(column.type));
      buffer_ += "/>\n";
    }
    buffer_ += "</attributes>\n";
  }

  void write(const NodeRow& row, std::span<const Column> columns) {
    buffer_ += "<node";
    attribute("id", row.id);
    attribute("label", row.label);
    buffer_ += ">\n";
    write_content(row.cells, columns, row.spells);
    close("</node>\n");
  }

  void write(const EdgeRow& row, std::span<const Column> columns) {
    buffer_ += "<edge";
    attribute("id", row.id);
    attribute("source", row.source);
    attribute("target", row.target);
    attribute("type", row.directed ? "directed" : "undirected");
    attribute("kind", row.relation);
    attribute("label", row.relation);
    attribute("weight", std::to_string(row.weight));
    buffer_ += ">\n";
    write_content(row.cells, columns, row.spells);
    close("</edge>\n");
  }

  void close(std::string_view tag) {
    buffer_ += tag;
    if (buffer_.size() >= kFlushAt) flush();
  }

  void flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

 private:
  void attribute(std::string_view name, std::string_view value) {
    buffer_.append(" ").append(name).append("=\"");
    append_xml_attribute(buffer_, value);
    buffer_ += '"';
  }

  void write_content(const std::vector<std::string>& cells, std::span<const Column> columns,
                     std::span<const Spell> spells) {
    buffer_ += "  <attvalues>\n";
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (cells[i].empty()) continue;
      buffer_ += "    <attvalue";
      attribute("for", columns[i].name);
      attribute("value", cells[i]);
      buffer_ += "/>\n";
    }
    buffer_ += "  </attvalues>\n";
    if (spells.empty()) return;
    buffer_ += "  <spells>\n";
    for (const Spell& spell : spells) {
      buffer_ += "    <spell";
      attribute("start", day_text(spell.begin));
      attribute("end", day_text(spell.end));
      buffer_ += "/>\n";
    }
    buffer_ += "  </spells>\n";
  }

  std::ostream& out_;
  std::string buffer_;
};

}  // namespace

void write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
  const GraphTable table(graph, options, EdgesBy::pair);
  GexfWriter writer(*out[0]);
  writer.begin();
  writer.declare("node", table.node_columns());
  writer.declare("edge", table.edge_columns());
  writer.close("<nodes>\n");
  table.for_each_node([&](const NodeRow& row) { writer.write(row, table.node_columns()); });
  writer.close("</nodes>\n<edges>\n");
  table.for_each_edge([&](const EdgeRow& row) { writer.write(row, table.edge_columns()); });
  writer.close("</edges>\n</graph>\n</gexf>\n");
  writer.flush();
}

}  // namespace isnad
