// SPDX-License-Identifier: Apache-2.0
#include "graph/edge_match.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>

namespace isnad {

namespace {

/// Nodes by a name that only one of them bears.
using Unique = std::unordered_map<std::string_view, NodeIndex>;

Unique unique_names(const KnowledgeGraph& graph, TextId Node::*name) {
  Unique names;
  for (NodeIndex n = 0; n < graph.nodes().size(); ++n) {
    const std::string_view text = graph.text(graph.nodes()[n].*name);
    if (text.empty()) continue;
    const auto [it, fresh] = names.emplace(text, n);
    if (!fresh) it->second = kNoIndex;
  }
  return names;
}

/// How far two edges are the same; greater is more.
struct Likeness {
  unsigned actors = 0;  ///< how many of source, relation and target agree
  unsigned records = 0;
  bool event = false;
  bool dates = false;

  friend auto operator<=>(const Likeness&, const Likeness&) = default;
};

struct Candidate {
  Likeness likeness;
  EdgeIndex before = kNoIndex, after = kNoIndex;
};

/// Pairs the edges that have no partner of the same id.
class EdgeMatcher {
 public:
  EdgeMatcher(const KnowledgeGraph& before, const KnowledgeGraph& after,
              const std::vector<NodeIndex>& nodes)
      : before_(before),
        after_(after),
        nodes_(nodes),
        partner_(before.edges().size(), kNoIndex),
        taken_(after.edges().size(), false) {}

  std::vector<EdgeIndex> match() {
    by_id();
    collect_by_actors();
    collect_by_words();
    std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
      if (a.likeness != b.likeness) return a.likeness > b.likeness;
      return std::tie(a.before, a.after) < std::tie(b.before, b.after);
    });
    for (const Candidate& candidate : candidates_) {
      if (partner_[candidate.before] == kNoIndex && !taken_[candidate.after]) {
        pair(candidate.before, candidate.after);
      }
    }
    return std::move(partner_);
  }

 private:
  /// Source, relation and target in terms of the new graph.
  using Actors = std::tuple<NodeIndex, std::string_view, NodeIndex>;
  /// An article and a place in it.
  using Words = std::tuple<std::string_view, Field, std::uint32_t, std::uint32_t>;
  /// Of so many edges that are alike each is only compared with those of its own words.
  static constexpr std::size_t kManyAlike = 200;

  void pair(EdgeIndex before, EdgeIndex after) {
    partner_[before] = after;
    taken_[after] = true;
  }

  void by_id() {
    // Edges of both graphs are sorted by id.
    const std::span<const Edge> old_edges = before_.edges(), new_edges = after_.edges();
    for (std::size_t i = 0, k = 0; i < old_edges.size() && k < new_edges.size();) {
      const int order = before_.edge_id(old_edges[i]).compare(after_.edge_id(new_edges[k]));
      if (order == 0) pair(static_cast<EdgeIndex>(i), static_cast<EdgeIndex>(k));
      if (order <= 0) ++i;
      if (order >= 0) ++k;
    }
  }

  [[nodiscard]] Actors old_actors(const Edge& edge) const {
    return {nodes_[edge.source], before_.relation(edge), nodes_[edge.target]};
  }
  [[nodiscard]] Actors new_actors(const Edge& edge) const {
    return {edge.source, after_.relation(edge), edge.target};
  }

  template <typename Visit>
  void each_word(const KnowledgeGraph& graph, const Edge& edge, Visit visit) const {
    for (const EvidenceRecord& record : graph.evidence(edge)) {
      visit(Words{graph.text(graph.article(record).id), record.field, record.span.begin,
                  record.span.end});
    }
  }

  [[nodiscard]] unsigned common_records(const Edge& a, const Edge& b) const {
    std::vector<Words> words;
    each_word(before_, a, [&](const Words& w) { words.push_back(w); });
    std::sort(words.begin(), words.end());
    unsigned common = 0;
    each_word(after_, b, [&](const Words& w) {
      if (std::binary_search(words.begin(), words.end(), w)) ++common;
    });
    return common;
  }

  /// Whether the days of one lie within those of the other.
  [[nodiscard]] static bool dates_fit(const Edge& a, const Edge& b) {
    const auto lies_in = [](const Edge& inner, const Edge& outer) {
      const Day first = inner.begin, last = inner.end, from = outer.begin, to = outer.end;
      return (from == kNoDay || (first != kNoDay && first >= from)) &&
             (to == kNoDay || (last != kNoDay && last <= to));
    };
    return lies_in(a, b) || lies_in(b, a);
  }

  [[nodiscard]] Likeness likeness(const Edge& a, const Edge& b) const {
    Likeness likeness;
    const Actors left = old_actors(a), right = new_actors(b);
    likeness.actors = (std::get<0>(left) == std::get<0>(right) ? 1U : 0U) +
                      (std::get<1>(left) == std::get<1>(right) ? 1U : 0U) +
                      (std::get<2>(left) == std::get<2>(right) ? 1U : 0U);
    likeness.records = common_records(a, b);
    const std::string_view event = before_.text(before_.details(a).event);
    likeness.event = !event.empty() && event == after_.text(after_.details(b).event);
    likeness.dates = dates_fit(a, b);
    return likeness;
  }

  void collect_by_actors() {
    std::map<Actors, std::vector<EdgeIndex>> by_actors;
    for (EdgeIndex i = 0; i < after_.edges().size(); ++i) {
      if (!taken_[i]) by_actors[new_actors(after_.edges()[i])].push_back(i);
    }
    for (EdgeIndex i = 0; i < before_.edges().size(); ++i) {
      if (partner_[i] != kNoIndex) continue;
      const Edge& a = before_.edges()[i];
      const auto found = by_actors.find(old_actors(a));
      if (found == by_actors.end() || found->second.size() > kManyAlike) continue;
      for (const EdgeIndex other : found->second) {
        const Edge& b = after_.edges()[other];
        const Likeness like = likeness(a, b);
        const bool bare = before_.evidence(a).empty() || after_.evidence(b).empty();
        if (like.records > 0 || like.event || (bare && like.dates)) {
          candidates_.push_back({like, i, other});
        }
      }
    }
  }

  void collect_by_words() {
    std::map<Words, std::vector<EdgeIndex>> by_words;
    for (EdgeIndex i = 0; i < after_.edges().size(); ++i) {
      if (taken_[i]) continue;
      each_word(after_, after_.edges()[i], [&](const Words& w) { by_words[w].push_back(i); });
    }
    for (EdgeIndex i = 0; i < before_.edges().size(); ++i) {
      if (partner_[i] != kNoIndex) continue;
      const Edge& a = before_.edges()[i];
      std::vector<EdgeIndex> others;
      each_word(before_, a, [&](const Words& w) {
        const auto found = by_words.find(w);
        if (found == by_words.end() || found->second.size() > kManyAlike) return;
        others.insert(others.end(), found->second.begin(), found->second.end());
      });
      std::sort(others.begin(), others.end());
      others.erase(std::unique(others.begin(), others.end()), others.end());
      for (const EdgeIndex other : others) {
        const Likeness like = likeness(a, after_.edges()[other]);
        if (like.actors >= 2) candidates_.push_back({like, i, other});
      }
    }
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  const std::vector<NodeIndex>& nodes_;
  std::vector<EdgeIndex> partner_;
  std::vector<bool> taken_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<NodeIndex> match_nodes(const KnowledgeGraph& before, const KnowledgeGraph& after) {
  std::vector<NodeIndex> partner(before.nodes().size(), kNoIndex);
  std::vector<bool> taken(after.nodes().size(), false);
  for (NodeIndex n = 0; n < partner.size(); ++n) {
    partner[n] = after.find_node(before.node_id(n));
    if (partner[n] != kNoIndex) taken[partner[n]] = true;
  }
  for (TextId Node::*const name : {&Node::wikidata, &Node::geonames}) {
    const Unique old_names = unique_names(before, name), new_names = unique_names(after, name);
    for (NodeIndex n = 0; n < partner.size(); ++n) {
      const std::string_view text = before.text(before.nodes()[n].*name);
      if (partner[n] != kNoIndex || text.empty() || old_names.at(text) != n) continue;
      const auto found = new_names.find(text);
      if (found == new_names.end() || found->second == kNoIndex || taken[found->second]) continue;
      partner[n] = found->second;
      taken[found->second] = true;
    }
  }
  return partner;
}

std::vector<EdgeIndex> match_edges(const KnowledgeGraph& before, const KnowledgeGraph& after,
                                   const std::vector<NodeIndex>& nodes) {
  return EdgeMatcher(before, after, nodes).match();
}

}  // namespace isnad
