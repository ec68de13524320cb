// SPDX-License-Identifier: Apache-2.0
#include "cli/graph_source.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <utility>

#include "cli/console.h"
#include "cli/edge_text.h"
#include "cli/merging.h"
#include "extract/byte_source.h"
#include "graph/entity_search.h"
#include "graph/graphml_reader.h"
#include "graph/name_suggestions.h"

namespace isnad::cli {

namespace {

constexpr std::size_t kCandidatesShown = 12;

Result<KnowledgeGraph> merge_store(ClaimStore& store, const LoadedLexicon& lexicon) {
  Result<std::vector<Claim>> claims = store.claims();
  if (!claims) return claims.error();
  return merge_claims(std::move(claims.value()), merge_options(lexicon));
}

/// The lexicon is only loaded where the store does not keep the graph.
Result<KnowledgeGraph> read_store(const std::string& path,
                                  const std::vector<std::string>& lexicons) {
  Result<ClaimStore> store = ClaimStore::open(path, StoreMode::read);
  if (!store) return store.error();
  const Result<LexiconFiles> files = read_lexicon_files(lexicons);
  if (!files) return files.error();
  Result<std::optional<KnowledgeGraph>> kept = store.value().graph(lexicon_key(files.value()));
  if (!kept) return kept.error();
  if (kept.value()) return *std::move(kept.value());
  const Result<LoadedLexicon> lexicon = load_lexicon(lexicons);
  if (!lexicon) return lexicon.error();
  return merge_store(store.value(), lexicon.value());
}

/// "person/a  Name, person, FR, in 3 articles from 2026-01-02 to 2026-02-04"
std::string entity_line(const KnowledgeGraph& graph, NodeIndex index) {
  const Node& node = graph.nodes()[index];
  std::string line = fmt::format("{}  {}, {}", graph.text(node.id), entity_text(graph, index),
                                 to_string(node.type));
  if (node.iso != kNoText) line += fmt::format(", {}", graph.text(node.iso));
  line += ", in " + count_text(node.articles, "article");
  if (node.first_seen == kNoDay) return line;
  if (node.first_seen == node.last_seen) return line + " of " + day_text(node.first_seen);
  return line + fmt::format(" from {} to {}", day_text(node.first_seen), day_text(node.last_seen));
}

/// Texts of the graph side by side.
std::string joined(const std::vector<std::string>& texts) {
  std::string line;
  for (const std::string& text : texts) line += (line.empty() ? "" : ", ") + isolated(text);
  return line;
}

std::string unknown_message(const KnowledgeGraph& graph, std::string_view name) {
  std::string message = fmt::format("the graph has no entity called \"{}\"", isolated(name));
  const std::vector<NameSuggestion> close = suggest_names(graph, name);
  if (!close.empty()) message += "; did you mean";
  for (const NameSuggestion& suggestion : close) {
    message +=
        fmt::format("\n  {}  {}", isolated(suggestion.name), entity_line(graph, suggestion.node));
  }
  return message;
}

/// An entity in a line, and in a second one what tells it from others of its name.
std::string candidate_text(const KnowledgeGraph& graph, NodeIndex node) {
  const EntityHints hints = entity_hints(graph, node);
  std::string more;
  const auto add = [&](std::string_view what, const std::string& words) {
    if (!words.empty()) more += fmt::format("{}{}{}", more.empty() ? "\n    " : "; ", what, words);
  };
  add("", joined(hints.titles));
  add("also ", joined(hints.names));
  if (hints.neighbor != kNoIndex) add("most with ", entity_text(graph, hints.neighbor));
  return "\n  " + entity_line(graph, node) + more;
}

}  // namespace

Result<KnowledgeGraph> read_graph(const std::string& path,
                                  const std::vector<std::string>& lexicons) {
  if (ClaimStore::is_store(path)) return read_store(path, lexicons);
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

Result<KnowledgeGraph> update_graph(ClaimStore& store, const LoadedLexicon& lexicon) {
  const std::string key = lexicon_key(lexicon.files);
  Result<std::optional<KnowledgeGraph>> kept = store.graph(key);
  if (!kept) return kept.error();
  if (kept.value()) return *std::move(kept.value());
  Result<KnowledgeGraph> graph = merge_store(store, lexicon);
  if (!graph) return graph;
  if (Status failure = store.write_graph(graph.value(), key)) return *failure;
  return graph;
}

Result<NodeIndex> choose_entity(const KnowledgeGraph& graph, std::string_view name) {
  const std::vector<EntityMatch> matches = find_entities(graph, name);
  if (matches.size() == 1) return matches.front().node;
  if (matches.empty()) return Error{ErrorKind::input, unknown_message(graph, name), ""};
  std::string message =
      fmt::format("\"{}\" may be any of these; give an id in its place:", isolated(name));
  for (std::size_t i = 0; i < std::min(matches.size(), kCandidatesShown); ++i) {
    message += candidate_text(graph, matches[i].node);
  }
  if (matches.size() > kCandidatesShown) {
    message += fmt::format("\n  and {} more", matches.size() - kCandidatesShown);
  }
  return Error{ErrorKind::input, message, ""};
}

}  // namespace isnad::cli
