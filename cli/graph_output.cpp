// SPDX-License-Identifier: Apache-2.0
#include "cli/graph_output.h"

#include <filesystem>
#include <fmt/format.h>
#include <utility>

#include <CLI/CLI.hpp>

#include "graph/claim_store.h"
#include "graph/exporters/rdf_iri.h"

namespace isnad::cli {

namespace {

constexpr std::string_view kGzip = ".gz";

std::string format_names() {
  std::string names;
  for (const Exporter& exporter : exporters()) {
    names += (names.empty() ? "" : ", ") + std::string(exporter.name);
  }
  return names;
}

Error unknown_format(const std::string& what) {
  return {ErrorKind::usage, what + "; give one with --format: " + format_names(), ""};
}

/// The exporter with the longest suffix that the name of the file ends with.
const Exporter* exporter_of_suffix(std::string_view path) {
  const Exporter* best = nullptr;
  for (const Exporter& exporter : exporters()) {
    if (path.ends_with(exporter.suffix) &&
        (!best || exporter.suffix.size() > best->suffix.size())) {
      best = &exporter;
    }
  }
  return best;
}

/// `path` is without ".gz".
Result<const Exporter*> choose_exporter(const GraphOutputOptions& options, std::string_view path) {
  if (!options.format.empty()) {
    if (const Exporter* exporter = find_exporter(options.format)) return exporter;
    return unknown_format("there is no format " + options.format);
  }
  if (const Exporter* exporter = exporter_of_suffix(path)) return exporter;
  const std::string suffix = std::filesystem::path(path).extension().string();
  if (suffix.empty()) return find_exporter("graphml");
  return unknown_format("no format has the suffix " + suffix);
}

/// The names of the files: "graph.nodes.csv" and "graph.edges.csv" for "graph.csv".
std::vector<std::string> part_paths(const Exporter& exporter, std::string path) {
  if (exporter.parts.empty()) return {path};
  std::string end;
  const auto take_end = [&](std::string_view suffix) {
    if (!path.ends_with(suffix)) return;
    path.resize(path.size() - suffix.size());
    end.insert(0, suffix);
  };
  take_end(kGzip);
  take_end(exporter.suffix);
  std::vector<std::string> paths;
  for (const std::string_view part : exporter.parts) {
    paths.push_back(fmt::format("{}.{}{}", path, part, end));
  }
  return paths;
}

std::string check_base(const std::string& text) {
  if (rdf::is_base(text)) return {};
  return "\"" + text + "\" is no address that ends in /, such as https://data.example.org/news/";
}

}  // namespace

void declare_graph_output(CLI::App& app, GraphOutputOptions& options) {
  app.add_option("-o,--output", options.path,
                 "File to write, with .gz behind it compressed; - is standard output")
      ->type_name("GRAPH");
  std::string formats = "Format of the graph; by default that of the suffix:";
  for (const Exporter& exporter : exporters()) {
    formats += fmt::format("\n{} ({}): {}", exporter.name, exporter.suffix, exporter.summary);
  }
  app.add_option("--format", options.format, formats)->type_name("NAME");
  app.add_flag("--strict", options.exporting.strict,
               "Write only what the official schema of the format knows");
  app.add_flag("--aggregate", options.exporting.aggregate,
               "One edge per pair and relation, with counts; for drawing, without the evidence");
  app.add_flag("--bool01", options.exporting.bool01,
               "GraphML with 1 and 0 for true and false, as Boost reads it");
  app.add_option("--label-lang", options.exporting.language,
                 "Language of labels, such as en; by default that of the articles")
      ->type_name("TAG");
  app.add_option("--base", options.exporting.base,
                 "Address below which RDF formats name what is in the graph")
      ->check(CLI::Validator(check_base, "ADDRESS"));
}

Result<std::unique_ptr<GraphOutput>> GraphOutput::create(const GraphOutputOptions& options,
                                                         std::ostream& standard) {
  if (ClaimStore::is_store(options.path)) {
    return Error{ErrorKind::usage, "the graph would overwrite the store; give it another file",
                 options.path};
  }
  const bool packed = options.path.ends_with(kGzip);
  const std::string_view plain =
      std::string_view(options.path).substr(0, options.path.size() - (packed ? kGzip.size() : 0));
  const Result<const Exporter*> exporter = choose_exporter(options, plain);
  if (!exporter) return exporter.error();
  const std::string name(exporter.value()->name);
  if (options.exporting.aggregate && !exporter.value()->aggregates) {
    return Error{ErrorKind::usage, "the format " + name + " has no form with --aggregate", ""};
  }
  if (options.path == "-" && !exporter.value()->parts.empty()) {
    return Error{ErrorKind::usage,
                 fmt::format("the format {} needs {} files, which standard output cannot hold; "
                             "give a file with -o",
                             name, exporter.value()->parts.size()),
                 ""};
  }
  std::unique_ptr<GraphOutput> output(new GraphOutput(*exporter.value(), options.exporting));
  for (const std::string& path : part_paths(*exporter.value(), options.path)) {
    Result<std::unique_ptr<OutputFile>> file = OutputFile::create(path, standard);
    if (!file) return file.error();
    if (packed) {
      output->packers_.push_back(std::make_unique<GzipStream>(file.value()->stream()));
    }
    output->files_.push_back(std::move(file.value()));
  }
  return output;
}

Status GraphOutput::write(const KnowledgeGraph& graph) {
  std::vector<std::ostream*> streams;
  for (const auto& file : files_) streams.push_back(&file->stream());
  for (std::size_t i = 0; i < packers_.size(); ++i) streams[i] = packers_[i].get();
  exporter_.write(graph, options_, streams);
  for (const auto& packer : packers_) packer->finish();
  return commit_all(files_);
}

}  // namespace isnad::cli
