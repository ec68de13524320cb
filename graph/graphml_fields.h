// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_builder.h"
#include "graph/graphml_keys.h"

namespace isnad::graphml {

/// The graph that a file is read into: its builder, and its nodes by id.
class Target {
 public:
  /// The node of an NMTOKEN, made when it is the first that is heard of it.
  NodeIndex node_of(std::string_view token);
  std::uint32_t article_of(const ArticleRecord& article);
  /// The graph; nothing can be added afterwards.
  [[nodiscard]] KnowledgeGraph finish();

  GraphBuilder builder;

 private:
  HashMap<NodeIndex> nodes_;
  HashMap<std::uint32_t> articles_;
  std::string id_;
};

/// Labels of a node while its element is read: items of a list, "ar=...".
struct NodeDraft {
  Node node;
  std::vector<std::string> labels;
  std::size_t label_count = 0;  ///< of `labels`, which keeps its strings for the next node
  bool lat = false;
  bool lon = false;
};

struct EdgeDraft {
  Edge edge;
  Day begin = kNoDay, end = kNoDay, first_reported = kNoDay, last_reported = kNoDay;
  double confidence = 0;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::actual;
  std::string edtf;
  RelationKind kind;
  EdgeDetails details;
  std::vector<EdgeRole> roles;
  /// The lists of the evidence as they stand in the file.
  std::array<std::string, kEvidenceKeys.size()> columns;
  std::uint64_t given = 0;  ///< which of them: one bit each

  /// Forgets the edge, and keeps the room that its strings took.
  void begin_next();
};

/// The number of the attribute that is called so; kNoField when it is not known.
inline constexpr int kNoField = -1;
[[nodiscard]] int find_node_field(std::string_view name);
[[nodiscard]] int find_edge_field(std::string_view name);

/// Sets an attribute; false when the value is none of it.
[[nodiscard]] bool set_node_field(int field, std::string_view value, NodeDraft& node,
                                  Target& target);
[[nodiscard]] bool set_edge_field(int field, std::string_view value, EdgeDraft& edge,
                                  Target& target);

/// Sets those members of the edge that the draft has for itself.
void finish_edge(EdgeDraft& draft, Target& target);

/// Sets the labels and the place of the node.
void finish_node(NodeDraft& draft, Target& target);

}  // namespace isnad::graphml
