// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "cli/gzip_stream.h"
#include "cli/output_file.h"
#include "core/result.h"
#include "graph/exporter.h"

namespace CLI {
class App;
}

namespace isnad::cli {

/// Where a graph goes and in which form: the options that `build` and `export` share.
struct GraphOutputOptions {
  std::string path;
  std::string format;  ///< empty: what the suffix of `path` says
  ExportOptions exporting;
};

/// Declares -o (which is not required), --format, --strict, --aggregate, --label-lang and --base.
void declare_graph_output(CLI::App& app, GraphOutputOptions& options);

/// The files of one export: they appear whole and all together, or not at all. Behind ".gz" they
/// are compressed.
class GraphOutput {
 public:
  /// Chooses the format by name, or by the suffix of the path; a path without any is GraphML.
  /// "-" is `standard`. Errors are of kind `usage` or `io`.
  static Result<std::unique_ptr<GraphOutput>> create(const GraphOutputOptions& options,
                                                     std::ostream& standard);

  /// Writes the graph and makes the files appear. On an Error nothing has changed.
  [[nodiscard]] Status write(const KnowledgeGraph& graph);

 private:
  GraphOutput(const Exporter& exporter, ExportOptions options)
      : exporter_(exporter), options_(std::move(options)) {}

  const Exporter& exporter_;
  ExportOptions options_;
  std::vector<std::unique_ptr<OutputFile>> files_;
  std::vector<std::unique_ptr<GzipStream>> packers_;  ///< empty unless compressed
};

}  // namespace isnad::cli
