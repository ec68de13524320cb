// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/name_skeleton.h"
#include "graph/knowledge_graph.h"
#include "graph/value_list.h"

namespace isnad {

/// What searches for names share: names read from the texts of a graph and folded without a
/// string for each. Internal to entity_search.cpp and name_suggestions.cpp.

/// Names as they are compared: folded, and Latin letters without accents.
class NameFolder {
 public:
  /// Valid until the next call.
  std::string_view fold(std::string_view name);

 private:
  std::string folded_;
};

/// What letters a name has, before it is folded: a quick look that rules out nearly all names.
struct NameLetters {
  std::uint64_t letters = 0;  ///< at least those of the folded name, some sharing a bit
  std::uint32_t classes = 0;  ///< at least those of its skeleton, as skeleton_classes has them

  /// How many letters, or classes of consonants, `wanted` has that this has not, at least.
  [[nodiscard]] unsigned lacks_letters(const NameLetters& wanted) const;
  [[nodiscard]] unsigned lacks_consonants(const NameLetters& wanted) const;
};
[[nodiscard]] NameLetters letters_of(std::string_view name);

enum class NameKind : std::uint8_t { label, alias };

/// Calls `visit(kind, name)` for the label, the labels of all languages and the aliases of a node,
/// as they are written; what equals the label is not told again.
template <typename Visit>
void each_name(const KnowledgeGraph& graph, const Node& node, Visit visit) {
  const std::string_view label = graph.text(node.label);
  if (!label.empty()) visit(NameKind::label, label);
  for (ListReader reader(graph.text(node.labels)); reader.next();) {
    std::string_view name = reader.value();
    const std::size_t equals = name.find('=');
    name.remove_prefix(equals == std::string_view::npos ? name.size() : equals + 1);
    if (!name.empty() && name != label) visit(NameKind::label, name);
  }
  for (ListReader reader(graph.text(node.aliases)); reader.next();) {
    const std::string_view name = reader.value();
    if (!name.empty() && name != label) visit(NameKind::alias, name);
  }
}

/// Calls `visit(word)` for the words of a folded name.
template <typename Visit>
void each_word(std::string_view folded, Visit visit) {
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    visit(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
}

/// The parts of a folded name that may stand for all of it: its endings, and each single word. Of
/// a text that is too long for a name those of its last words. The views are into `folded`.
void spoken_parts(std::string_view folded, std::vector<std::string_view>& parts);

/// The skeletons of those parts, each made of the skeletons of its words.
class PartSkeletons {
 public:
  void read(std::string_view folded);
  [[nodiscard]] const std::vector<NameSkeleton>& parts() const { return parts_; }

 private:
  std::vector<NameSkeleton> words_, parts_;
};

}  // namespace isnad
