// SPDX-License-Identifier: Apache-2.0
#include "cli/graph_source.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <utility>

#include "cli/edge_text.h"
#include "cli/merging.h"
#include "extract/byte_source.h"
#include "graph/graph_query.h"
#include "graph/graphml_reader.h"

namespace isnad::cli {

namespace {

constexpr std::size_t kCandidatesShown = 12;

Result<KnowledgeGraph> merge_store(ClaimStore& store, const LoadedLexicon& lexicon) {
  Result<std::vector<Claim>> claims = store.claims();
  if (!claims) return claims.error();
  return merge_claims(std::move(claims.value()), merge_options(lexicon));
}

}  // namespace

Result<KnowledgeGraph> read_graph(const std::string& path,
                                  const std::vector<std::string>& lexicons) {
  if (ClaimStore::is_store(path)) {
    Result<ClaimStore> store = ClaimStore::open(path, StoreMode::read);
    if (!store) return store.error();
    const Result<LoadedLexicon> lexicon = load_lexicon(lexicons);
    if (!lexicon) return lexicon.error();
    return merge_store(store.value(), lexicon.value());
  }
  Result<std::unique_ptr<ByteSource>> source = open_bytes(path);
  if (!source) {
    Error error = source.error();
    if (error.file.empty()) error.file = path;
    return error;
  }
  std::error_code unknown;
  const std::uintmax_t size = std::filesystem::file_size(path, unknown);
  return read_graphml(
      [&](char* buffer, std::size_t room) { return source.value()->read(buffer, room); }, path,
      unknown ? 0 : size);
}

Result<KnowledgeGraph> update_events(ClaimStore& store, const LoadedLexicon& lexicon) {
  Result<KnowledgeGraph> graph = merge_store(store, lexicon);
  if (!graph) return graph;
  const Result<bool> current = store.events_current();
  if (!current) return current.error();
  if (current.value()) return graph;
  if (Status failure = store.write_events(graph.value())) return *failure;
  return graph;
}

Result<NodeIndex> choose_entity(const KnowledgeGraph& graph, std::string_view name) {
  const std::vector<EntityMatch> matches = find_entities(graph, name);
  if (matches.size() == 1) return matches.front().node;
  if (matches.empty()) {
    return Error{ErrorKind::input,
                 fmt::format("the graph has no entity called \"{}\"", isolated(name)), ""};
  }
  std::string message =
      fmt::format("\"{}\" may be any of these; give an id in its place:", isolated(name));
  for (std::size_t i = 0; i < std::min(matches.size(), kCandidatesShown); ++i) {
    const Node& node = graph.nodes()[matches[i].node];
    message += fmt::format("\n  {}  {}, in {} articles", graph.text(node.id),
                           entity_text(graph, matches[i].node), node.articles);
  }
  if (matches.size() > kCandidatesShown) {
    message += fmt::format("\n  and {} more", matches.size() - kCandidatesShown);
  }
  return Error{ErrorKind::input, message, ""};
}

}  // namespace isnad::cli
