// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// A pattern over the relations of a path, as an automaton without empty moves (V. M. Glushkov,
/// 1961): its states are the places of the pattern that a step may take, and the start.
///
///   visit        a step along an edge of this relation, or against it where it is symmetric;
///                in capitals a PLOVER type: CONSULT
///   ^visit       a step against such an edge
///   .            any step
///   a b          one after the other
///   a|b  (a b)   either; a group
///   a*  a+  a?   any number, at least one, at most one
class PathPattern {
 public:
  /// State 0 is the start; others are the places from 1.
  using State = std::uint32_t;
  /// A bit for each state.
  using States = std::uint64_t;
  static constexpr std::size_t kMaxPlaces = 60;

  /// Lets every path pass.
  PathPattern();

  /// An Error of kind `usage` names the column, in bytes from 1, and what was expected there.
  [[nodiscard]] static Result<PathPattern> parse(std::string_view text);

  /// Names that no edge of the graph has, in the order of the pattern.
  [[nodiscard]] std::vector<std::string> unknown_names(const KnowledgeGraph& graph) const;

  [[nodiscard]] std::size_t states() const { return follow_.size(); }
  /// Where one step from a state can lead, and from where one step can lead to a state.
  [[nodiscard]] States after(State state) const { return follow_[state]; }
  [[nodiscard]] States before(State state) const { return precede_[state]; }
  [[nodiscard]] States accepting() const { return accepting_; }

  /// The states that steps over edges of each kind may lead to, along and against the edge.
  struct Moves {
    std::vector<States> along, against;
  };
  [[nodiscard]] Moves moves(const KnowledgeGraph& graph) const;

 private:
  friend class PatternParser;
  struct Place {
    std::string name;  ///< empty: any
    bool inverse = false;
  };

  void link();

  std::vector<Place> places_;  ///< of states from 1
  std::vector<States> follow_, precede_;
  States accepting_ = 0;
};

}  // namespace isnad
