// SPDX-License-Identifier: Apache-2.0
#include "graph/pair_edges.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/stable_id.h"

namespace isnad {

namespace {

/// The least day of all, where unknown ones do not count.
Day earlier(Day a, Day b) {
  if (a == kNoDay || b == kNoDay) return std::max(a, b);
  return std::min(a, b);
}

/// An unknown day is less than every other.
Day later(Day a, Day b) { return std::max(a, b); }

/// The first and the last report of a graph.
Spell reports_of(const KnowledgeGraph& graph) {
  Spell reports;
  for (const Edge& edge : graph.edges()) {
    reports.begin = earlier(reports.begin, edge.first_reported);
    reports.end = later(reports.end, edge.last_reported);
  }
  return reports;
}

/// By kind: its place when relations are sorted by name; kinds of one relation share it.
std::vector<std::uint32_t> relation_ranks(const KnowledgeGraph& graph) {
  const auto name = [&](std::size_t kind) { return graph.text(graph.kinds()[kind].relation); };
  std::vector<std::uint32_t> order(graph.kinds().size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return name(a) < name(b); });
  std::vector<std::uint32_t> ranks(order.size());
  for (std::size_t i = 1; i < order.size(); ++i) {
    ranks[order[i]] = ranks[order[i - 1]] + (name(order[i]) == name(order[i - 1]) ? 0 : 1);
  }
  return ranks;
}

/// Makes one of those that share a day.
void merge_spells(std::vector<Spell>& spells) {
  std::sort(spells.begin(), spells.end(), [](const Spell& a, const Spell& b) {
    return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
  });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < spells.size(); ++i) {
    if (spells[i].begin <= spells[kept].end) {
      spells[kept].end = std::max(spells[kept].end, spells[i].end);
    } else {
      spells[++kept] = spells[i];
    }
  }
  if (!spells.empty()) spells.resize(kept + 1);
}

class PairMaker {
 public:
  explicit PairMaker(const KnowledgeGraph& graph)
      : graph_(graph), reports_(reports_of(graph)), ranks_(relation_ranks(graph)) {}

  std::vector<PairEdge> make() {
    std::vector<EdgeIndex> order(graph_.edges().size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](EdgeIndex a, EdgeIndex b) {
      return std::tuple(both_ways(a), graph_.edges()[a].source, a) <
             std::tuple(both_ways(b), graph_.edges()[b].source, b);
    });
    std::vector<PairEdge> pairs;
    for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
      while (last < order.size() && both_ways(order[last]) == both_ways(order[first])) ++last;
      add(std::span(order).subspan(first, last - first), pairs);
    }
    std::sort(pairs.begin(), pairs.end(), [this](const PairEdge& a, const PairEdge& b) {
      return std::tuple(a.source, a.target, ranks_[a.kind]) <
             std::tuple(b.source, b.target, ranks_[b.kind]);
    });
    for (PairEdge& pair : pairs) pair.id = id_of(pair);
    return pairs;
  }

 private:
  /// Equal for all edges of a relation between two nodes, whatever their direction.
  std::tuple<NodeIndex, NodeIndex, std::uint32_t> both_ways(EdgeIndex index) const {
    const Edge& edge = graph_.edges()[index];
    return {std::min(edge.source, edge.target), std::max(edge.source, edge.target),
            ranks_[edge.kind]};
  }

  /// All edges of a relation between two nodes, sorted by source.
  void add(std::span<const EdgeIndex> edges, std::vector<PairEdge>& pairs) {
    // Gephi takes no file in which a pair has a directed and an undirected edge of one kind.
    const bool directed = std::any_of(edges.begin(), edges.end(), [this](EdgeIndex index) {
      return !graph_.kind(graph_.edges()[index]).symmetric;
    });
    const std::size_t before = pairs.size();
    for (const EdgeIndex index : edges) {
      const Edge& edge = graph_.edges()[index];
      if (pairs.size() == before || pairs.back().source != edge.source) {
        pairs.emplace_back();
        pairs.back().source = edge.source;
        pairs.back().target = edge.target;
        pairs.back().kind = edge.kind;
        pairs.back().directed = directed;
      }
      add(edge, index, pairs.back());
    }
    for (std::size_t i = before; i < pairs.size(); ++i) merge_spells(pairs[i].spells);
  }

  void add(const Edge& edge, EdgeIndex index, PairEdge& pair) const {
    pair.edges.push_back(index);
    pair.disputed = pair.disputed || graph_.details(edge).disputed;
    pair.weight += edge.weight;
    ++pair.count;
    if (edge.polarity == Polarity::negated) ++pair.negated;
    if (edge.modality != Modality::actual) ++pair.unrealised;
    for (const Day day : {Day{edge.begin}, Day{edge.end}}) {
      pair.begin = earlier(pair.begin, day);
      pair.end = later(pair.end, day);
    }
    pair.confidence = std::max(pair.confidence, edge.confidence());
    add_spell(edge, pair.spells);
  }

  void add_spell(const Edge& edge, std::vector<Spell>& spells) const {
    const bool happened = edge.polarity == Polarity::affirmed && edge.modality == Modality::actual;
    if (!happened || (edge.begin == kNoDay && edge.end == kNoDay)) return;
    Spell spell{edge.begin, edge.end};
    if (spell.begin == kNoDay) spell.begin = std::min(open_side(edge, reports_.begin), spell.end);
    if (spell.end == kNoDay) spell.end = std::max(open_side(edge, reports_.end), spell.begin);
    if (spell.begin <= spell.end) spells.push_back(spell);
  }

  Day open_side(const Edge& edge, Day report) const {
    const bool lasts = graph_.kind(edge).standing && report != kNoDay;
    return lasts ? report : later(edge.begin, edge.end);
  }

  std::string id_of(const PairEdge& pair) {
    return ids_.make("a-", std::string(graph_.node_id(pair.source)) + "\n" +
                               std::string(graph_.node_id(pair.target)) + "\n" +
                               std::string(graph_.text(graph_.kinds()[pair.kind].relation)));
  }

  const KnowledgeGraph& graph_;
  Spell reports_;
  std::vector<std::uint32_t> ranks_;
  StableIds ids_;
};

}  // namespace

std::vector<PairEdge> pair_edges(const KnowledgeGraph& graph) { return PairMaker(graph).make(); }

std::vector<std::vector<Spell>> node_spells(const KnowledgeGraph& graph,
                                            const std::vector<PairEdge>& edges) {
  std::vector<std::vector<Spell>> spells(graph.nodes().size());
  for (const PairEdge& edge : edges) {
    for (const NodeIndex node : {edge.source, edge.target}) {
      spells[node].insert(spells[node].end(), edge.spells.begin(), edge.spells.end());
    }
  }
  for (std::vector<Spell>& of_node : spells) merge_spells(of_node);
  return spells;
}

}  // namespace isnad
