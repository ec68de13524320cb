// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.h"

namespace isnad {

struct ExportOptions {
  bool strict = false;     ///< only what the official schema of the format knows
  bool aggregate = false;  ///< one edge per pair and relation, with counts; drops the evidence
  std::string language;    ///< of labels, BCP 47; empty: that of the articles
  std::string base = {};   ///< address that RDF names data below; empty: rdf::kDefaultBase
  bool bool01 = false;     ///< in GraphML 1 and 0 for true and false, as boost::read_graphml wants
};

/// The files of an export, in the order of `Exporter::parts`; one when it has no parts.
using ExportStreams = std::span<std::ostream* const>;

/// One format a graph can be written in.
struct Exporter {
  std::string_view name;     ///< as --format names it
  std::string_view suffix;   ///< ".graphml"
  std::string_view summary;  ///< one line for --help
  /// Writes the whole graph. Failures show in the state of the streams.
  void (*write)(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out);
  /// Names of the files of a format that needs several: "nodes" of graph.csv is graph.nodes.csv.
  std::span<const std::string_view> parts = {};
  bool aggregates = true;  ///< whether the format has a form with one edge per pair and relation
};

/// All formats, by name. Where two have one suffix, the first is meant by it.
[[nodiscard]] std::span<const Exporter> exporters();

/// Null when there is none of this name.
[[nodiscard]] const Exporter* find_exporter(std::string_view name);

/// Writes a format without parts.
void write_graph(const KnowledgeGraph& graph, const Exporter& exporter,
                 const ExportOptions& options, std::ostream& out);

}  // namespace isnad
