// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

#include "graph/knowledge_graph.h"

namespace isnad {

struct ExportOptions {
  bool strict = false;     ///< only what the official schema of the format knows
  bool aggregate = false;  ///< one edge per pair and relation, with counts; drops the evidence
};

/// One format a graph can be written in.
struct Exporter {
  std::string_view name;     ///< as --format names it
  std::string_view suffix;   ///< ".graphml"
  std::string_view summary;  ///< one line for --help
  /// Writes the whole graph. Failures show in the state of the stream.
  void (*write)(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
};

/// All formats, by name.
[[nodiscard]] std::span<const Exporter> exporters();

/// Null when there is none of this name.
[[nodiscard]] const Exporter* find_exporter(std::string_view name);

}  // namespace isnad
