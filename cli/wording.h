// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "graph/edge_account.h"
#include "graph/knowledge_graph.h"

namespace isnad::cli {

/// The words for what is in a graph. Without a language names are those of the articles, with the
/// English ones in brackets, and words are English; with one, both are in it as far as it has
/// them. What may run from right to left stands between marks of isolation.
class Wording {
 public:
  /// The graph must outlive the wording.
  explicit Wording(const KnowledgeGraph& graph, std::string_view language = {});

  /// The language has words of ours of its own.
  [[nodiscard]] static bool knows(std::string_view language);

  [[nodiscard]] const KnowledgeGraph& graph() const { return graph_; }
  [[nodiscard]] std::string_view language() const { return language_; }

  /// An English word or phrase of ours, translated. Relations are such words.
  [[nodiscard]] std::string word(std::string_view english) const;
  /// "3 steps", of "step"; "1 step". Arabic has the noun as a label before the number.
  [[nodiscard]] std::string count(std::size_t number, std::string_view noun) const;
  /// The name, between marks of isolation.
  [[nodiscard]] std::string entity(NodeIndex node) const;
  /// The name alone.
  [[nodiscard]] std::string name(NodeIndex node) const;
  /// "A --visit--> B"; "A <--visit-- B" when the step goes against the edge. Symmetric relations
  /// bear no point. What is not actual or not affirmed is said in brackets.
  [[nodiscard]] std::string step(const EdgeAccount& edge) const;

 private:
  const KnowledgeGraph& graph_;
  std::string language_;
  std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace isnad::cli
