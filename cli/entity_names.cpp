// SPDX-License-Identifier: Apache-2.0
#include "cli/entity_names.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <numeric>
#include <utility>

#include "extract/byte_source.h"
#include "graph/claim_store.h"
#include "graph/entity_search.h"
#include "graph/graph_builder.h"
#include "graph/graphml_reader.h"

namespace isnad::cli {

namespace {

/// A GraphML file up to its first edge, closed there. In ours all nodes come first.
Result<std::string> nodes_of_graphml(ByteSource& source) {
  constexpr std::size_t kBlock = std::size_t{1} << 18;
  constexpr std::string_view kEdge = "<edge ", kNode = "</node>", kEnd = "</graph></graphml>";
  std::string text;
  while (text.size() < kNodeBytes) {
    const std::size_t before = text.size();
    text.resize(before + kBlock);
    const Result<std::size_t> read = source.read(text.data() + before, kBlock);
    if (!read) return read.error();
    text.resize(before + read.value());
    if (read.value() == 0) return text;
    const std::size_t edge = text.find(kEdge, before - std::min(before, kEdge.size()));
    if (edge != text.npos) return text.replace(edge, text.npos, kEnd);
  }
  const std::size_t last = text.rfind(kNode);
  if (last != text.npos) text.replace(last + kNode.size(), text.npos, kEnd);
  return text;
}

Result<KnowledgeGraph> nodes_of_store(const std::string& path) {
  Result<ClaimStore> store = ClaimStore::open(path, StoreMode::read);
  if (!store) return store.error();
  const Result<std::vector<Entity>> entities = store.value().entities();
  if (!entities) return entities.error();
  GraphBuilder builder;
  for (const Entity& entity : entities.value()) builder.add_node(entity);
  return builder.finish();
}

/// The nodes of a graph without its edges.
Result<KnowledgeGraph> read_nodes(const std::string& path) {
  if (ClaimStore::is_store(path)) return nodes_of_store(path);
  const Result<std::unique_ptr<ByteSource>> source = open_bytes(path);
  if (!source) return source.error();
  const Result<std::string> text = nodes_of_graphml(*source.value());
  if (!text) return text.error();
  return read_graphml(text.value(), path);
}

/// "~/" as shells read it.
std::string path_of(const std::string& word) {
  const char* const home = std::getenv("HOME");
  return home && word.starts_with("~/") ? home + word.substr(1) : word;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins(std::string_view name, std::string_view begun, bool any_case) {
  if (!any_case) return name.starts_with(begun);
  return name.size() >= begun.size() &&
         std::equal(begun.begin(), begun.end(), name.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

/// The first name of an entity that begins so; the id comes last. Empty when none does.
std::string first_name(const Entity& entity, std::string_view begun, bool any_case) {
  const auto fits = [&](const std::string& name) {
    return !name.empty() && begins(name, begun, any_case);
  };
  if (fits(entity.label)) return entity.label;
  for (const auto& [tag, label] : entity.labels) {
    if (fits(label)) return label;
  }
  for (const std::string& alias : entity.aliases) {
    if (fits(alias)) return alias;
  }
  return fits(entity.id) ? entity.id : std::string();
}

std::vector<EntityName> names_that_begin(const KnowledgeGraph& graph,
                                         const std::vector<NodeIndex>& order,
                                         std::string_view begun, bool any_case) {
  std::vector<EntityName> names;
  std::map<std::string, int> uses;
  for (const NodeIndex node : order) {
    std::string name = first_name(graph.entity(node), begun, any_case);
    if (name.empty()) continue;
    ++uses[name];
    names.push_back({std::move(name), std::string(graph.node_id(node))});
    if (names.size() == kNamesShown) break;
  }
  // A name of several entities would only be asked back.
  for (EntityName& name : names) {
    if (uses[name.text] > 1) name.text = name.id;
  }
  return names;
}

}  // namespace

std::vector<EntityName> entity_names(const std::string& path, std::string_view begun) {
  const Result<KnowledgeGraph> read = path.empty() ? KnowledgeGraph() : read_nodes(path_of(path));
  if (!read) return {};
  const KnowledgeGraph& graph = read.value();
  std::vector<NodeIndex> order(graph.nodes().size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](NodeIndex a, NodeIndex b) {
    return graph.nodes()[a].mentions > graph.nodes()[b].mentions;
  });
  for (const bool any_case : {false, true}) {
    std::vector<EntityName> names = names_that_begin(graph, order, begun, any_case);
    if (!names.empty()) return names;
  }
  const std::vector<EntityMatch> matches = find_entities(graph, begun);
  if (matches.size() != 1) return {};
  const NodeIndex node = matches.front().node;
  return {{std::string(graph.label(node)), std::string(graph.node_id(node))}};
}

}  // namespace isnad::cli
