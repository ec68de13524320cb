// SPDX-License-Identifier: Apache-2.0
#include "graph/store_graph.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/hash.h"
#include "graph/graph_image.h"

namespace isnad {

namespace {

std::string full_key(std::string_view key) { return image_layout() + " " + std::string(key); }

struct Piece {
  std::int64_t row = 0;
  std::uint64_t digest = 0;
  std::size_t size = 0;
};

/// The pieces of each part, in order.
std::map<std::string, std::vector<Piece>, std::less<>> list_pieces(StoreDatabase& database) {
  std::map<std::string, std::vector<Piece>, std::less<>> pieces;
  StoreStatement rows(database,
                      "SELECT piece, part, digest, length(bytes) FROM graph_piece ORDER BY piece");
  while (rows.next()) {
    pieces[std::string(rows.text(1))].push_back({rows.integer(0),
                                                 static_cast<std::uint64_t>(rows.integer(2)),
                                                 static_cast<std::size_t>(rows.integer(3))});
  }
  return pieces;
}

}  // namespace

void write_store_graph(StoreDatabase& database, const KnowledgeGraph& graph, std::string_view key) {
  database.execute("DELETE FROM graph_piece");
  StoreStatement insert(database, "INSERT INTO graph_piece VALUES(?,?,?,?)");
  std::int64_t row = 0;
  write_image(graph, [&](std::string_view part, std::string_view bytes) {
    insert.run(++row, part, hash_of(bytes), Blob{bytes});
  });
  StoreStatement(database, "UPDATE state SET graph_of = generation, graph_key = ?")
      .run(full_key(key));
}

bool has_store_graph(StoreDatabase& database, std::string_view key) {
  StoreStatement current(database,
                         "SELECT 1 FROM state WHERE generation IS graph_of AND graph_key = ?");
  const std::string wanted = full_key(key);
  return current.bind(wanted).next();
}

std::optional<KnowledgeGraph> read_store_graph(StoreDatabase& database, std::string_view key) {
  if (!has_store_graph(database, key)) return std::nullopt;
  const auto pieces = list_pieces(database);
  const auto of_part = [&](std::string_view part) -> std::span<const Piece> {
    const auto found = pieces.find(part);
    return found == pieces.end() ? std::span<const Piece>() : found->second;
  };
  ImageSource source;
  source.size = [&](std::string_view part) {
    std::size_t size = 0;
    for (const Piece& piece : of_part(part)) size += piece.size;
    return size;
  };
  source.read = [&](std::string_view part, char* out) {
    for (const Piece& piece : of_part(part)) {
      if (!database.read_blob("graph_piece", "bytes", piece.row, out, piece.size)) return false;
      if (hash_of(std::string_view(out, piece.size)) != piece.digest) return false;
      out += piece.size;
    }
    return true;
  };
  Result<KnowledgeGraph> graph = read_image(source);
  if (!database.ok()) return std::nullopt;
  if (!graph) {
    database.fail_damaged(graph.error().message);
    return std::nullopt;
  }
  return std::move(graph.value());
}

}  // namespace isnad
