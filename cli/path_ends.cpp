// SPDX-License-Identifier: Apache-2.0
#include "cli/path_ends.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <utility>

#include "cli/graph_source.h"
#include "extract/byte_source.h"

namespace isnad::cli {

namespace {

constexpr std::size_t kMaxName = 1000;  ///< bytes

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kBlanks = " \t";
  const std::size_t begin = line.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kBlanks) + 1 - begin);
}

Status add_file(const KnowledgeGraph& graph, const std::string& path,
                std::vector<NodeIndex>& nodes) {
  Result<std::unique_ptr<ByteSource>> source = open_bytes(path);
  if (!source) return source.error();
  LineReader lines(std::move(source.value()), kMaxName);
  while (const std::optional<Result<LineReader::Line>> line = lines.next()) {
    if (!*line) return line->error();
    const auto [text, number, too_long] = line->value();
    if (too_long) return Error{ErrorKind::input, "a name is shorter than this line", path, number};
    const std::string_view name = trimmed(text);
    if (name.empty() || name.front() == '#') continue;
    const Result<NodeIndex> node = choose_entity(graph, name);
    if (!node) return Error{ErrorKind::input, node.error().message, path, number};
    nodes.push_back(node.value());
  }
  if (nodes.empty()) return Error{ErrorKind::input, "the file names no entity", path};
  return {};
}

/// The types are those that the parser lets pass.
void add_types(const KnowledgeGraph& graph, const std::vector<std::string>& types,
               std::vector<NodeIndex>& nodes) {
  for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
    const std::string_view type = to_string(graph.nodes()[i].type);
    if (std::find(types.begin(), types.end(), type) != types.end()) nodes.push_back(i);
  }
}

void settle(std::vector<NodeIndex>& nodes) {
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

}  // namespace

Result<std::vector<NodeIndex>> choose_end(const KnowledgeGraph& graph, const PathEnd& end) {
  if (!end.is_set()) return choose_entities(graph, {end.name});
  std::vector<NodeIndex> nodes;
  if (!end.file.empty()) {
    if (Status failure = add_file(graph, end.file, nodes)) return *failure;
  }
  add_types(graph, end.types, nodes);
  if (nodes.empty()) {
    return Error{ErrorKind::input,
                 fmt::format("the graph has no entity of type {}", fmt::join(end.types, ", ")), ""};
  }
  settle(nodes);
  return nodes;
}

Result<std::vector<NodeIndex>> choose_entities(const KnowledgeGraph& graph,
                                               const std::vector<std::string>& names) {
  std::vector<NodeIndex> nodes;
  for (const std::string& name : names) {
    const Result<NodeIndex> node = choose_entity(graph, name);
    if (!node) return node.error();
    nodes.push_back(node.value());
  }
  settle(nodes);
  return nodes;
}

}  // namespace isnad::cli
