// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_search.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "graph/name_suggestions.h"
#include "graph/node_names.h"

namespace isnad {

namespace {

/// Shorter skeletons fit too many names.
constexpr std::size_t kSoundLength = 3;
constexpr std::size_t kNearSoundLength = 4;
constexpr std::size_t kCandidatesShown = 8;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// Whether `text` is `lowered` but for the case of its letters.
bool equals_lowered(std::string_view text, std::string_view lowered) {
  if (text.size() != lowered.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lowered[i]) return false;
  }
  return true;
}

bool is_id(const KnowledgeGraph& graph, const Node& node, std::string_view name) {
  const std::string_view id = graph.text(node.id);
  if (id.size() >= name.size()) {
    const std::string_view end = id.substr(id.size() - name.size());
    const bool whole = end.size() == id.size() || id.find('/') + 1 == id.size() - end.size();
    if (whole && equals_lowered(end, name)) return true;
  }
  const auto is = [&](TextId code) {
    return code != kNoText && equals_lowered(graph.text(code), name);
  };
  return is(node.iso) || is(node.wikidata) || is(node.geonames);
}

bool ends_with_words(std::string_view name, std::string_view words) {
  return name.size() > words.size() && name.ends_with(words) &&
         name[name.size() - words.size() - 1] == ' ';
}

bool has_word(std::string_view name, std::string_view wanted) {
  bool found = false;
  each_word(name, [&](std::string_view word) { found = found || word == wanted; });
  return found;
}

class NameMatcher {
 public:
  explicit NameMatcher(std::string_view name)
      : raw_(lower(name)), folded_(folder_.fold(name)), skeleton_(name_skeleton(folded_)) {
    each_word(folded_, [&](std::string_view word) {
      if (word.size() > longest_.size()) longest_ = word;
    });
    wanted_.letters = letters_of(folded_).letters;
    for (const char c : skeleton_.consonants) wanted_.classes |= 1U << (c - 'A');
  }

  [[nodiscard]] std::optional<MatchKind> by_spelling(const KnowledgeGraph& graph,
                                                     const Node& node) {
    if (!raw_.empty() && is_id(graph, node, raw_)) return MatchKind::id;
    if (folded_.empty()) return std::nullopt;
    std::optional<MatchKind> best;
    each_name(graph, node, [&](NameKind kind, std::string_view name) {
      if (letters_of(name).lacks_letters(wanted_) > 0) return;
      consider(best, spelling(folder_.fold(name),
                              kind == NameKind::label ? MatchKind::label : MatchKind::alias));
    });
    return best;
  }

  [[nodiscard]] std::optional<MatchKind> by_sound(const KnowledgeGraph& graph, const Node& node) {
    std::optional<MatchKind> best;
    each_name(graph, node,
              [&](NameKind, std::string_view name) { consider(best, sound(folder_.fold(name))); });
    return best;
  }

 private:
  static void consider(std::optional<MatchKind>& best, std::optional<MatchKind> kind) {
    if (kind && (!best || *kind < *best)) best = kind;
  }

  [[nodiscard]] std::optional<MatchKind> spelling(std::string_view name, MatchKind whole) const {
    if (name.find(longest_) == std::string_view::npos) return std::nullopt;
    if (name == folded_) return whole;
    if (ends_with_words(name, folded_)) return MatchKind::last_name;
    bool all = true;
    each_word(folded_, [&](std::string_view word) { all = all && has_word(name, word); });
    return all ? std::optional(MatchKind::words) : std::nullopt;
  }

  [[nodiscard]] std::optional<MatchKind> sound(std::string_view name) {
    std::optional<MatchKind> best;
    skeletons_.read(name);
    for (const NameSkeleton& other : skeletons_.parts()) {
      const std::string& consonants = skeleton_.consonants;
      if (other.consonants == consonants) {
        // A short skeleton counts only together with its long vowels.
        const bool long_enough = consonants.size() >= kSoundLength;
        if (long_enough || (consonants.size() > 1 && other == skeleton_)) return MatchKind::sound;
      } else if (std::min(consonants.size(), other.consonants.size()) >= kNearSoundLength &&
                 one_edit_apart(consonants, other.consonants)) {
        best = MatchKind::near_sound;
      }
    }
    return best;
  }

  NameFolder folder_;
  std::string raw_;
  std::string folded_;
  std::string_view longest_;  ///< of the words of `folded_`
  NameSkeleton skeleton_;
  NameLetters wanted_;
  PartSkeletons skeletons_;
};

template <typename Match>
std::vector<EntityMatch> best_matches(const KnowledgeGraph& graph, Match match) {
  const std::span<const Node> nodes = graph.nodes();
  std::vector<EntityMatch> matches;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::optional<MatchKind> kind = match(nodes[i]);
    if (!kind || (!matches.empty() && matches.front().kind < *kind)) continue;
    if (!matches.empty() && *kind < matches.front().kind) matches.clear();
    matches.push_back({static_cast<NodeIndex>(i), *kind});
  }
  std::stable_sort(matches.begin(), matches.end(), [&](EntityMatch a, EntityMatch b) {
    return nodes[a.node].mentions > nodes[b.node].mentions;
  });
  return matches;
}

}  // namespace

std::vector<EntityMatch> find_entities(const KnowledgeGraph& graph, std::string_view name) {
  NameMatcher matcher(name);
  std::vector<EntityMatch> matches =
      best_matches(graph, [&](const Node& node) { return matcher.by_spelling(graph, node); });
  if (!matches.empty()) return matches;
  return best_matches(graph, [&](const Node& node) { return matcher.by_sound(graph, node); });
}

EntityHints entity_hints(const KnowledgeGraph& graph, NodeIndex node, std::size_t limit) {
  EntityHints hints;
  each_name(graph, graph.nodes()[node], [&](NameKind, std::string_view name) {
    const bool told = name == graph.label(node) ||
                      std::find(hints.names.begin(), hints.names.end(), name) != hints.names.end();
    if (!told && hints.names.size() < limit) hints.names.emplace_back(name);
  });
  std::map<std::string_view, std::uint64_t> titles;
  std::map<NodeIndex, std::uint64_t> neighbors;
  for (const Arc& arc : graph.rows().all(node)) {
    const Edge& edge = graph.edges()[arc.edge];
    if (arc.end != node) neighbors[arc.end] += edge.weight;
    const std::string_view title = graph.title(edge);
    const bool person = graph.nodes()[node].type == EntityType::person;
    if (!title.empty() && person) titles[title] += edge.weight;
  }
  for (const auto& [other, sources] : neighbors) {
    if (sources > hints.sources) hints.neighbor = other, hints.sources = sources;
  }
  std::vector<std::pair<std::string_view, std::uint64_t>> order(titles.begin(), titles.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [title, sources] : order) {
    if (hints.titles.size() < limit) hints.titles.emplace_back(title);
  }
  return hints;
}

Result<NodeIndex> resolve_entity(const KnowledgeGraph& graph, std::string_view name) {
  const std::vector<EntityMatch> matches = find_entities(graph, name);
  if (matches.size() == 1) return matches.front().node;
  Error error;
  error.kind = ErrorKind::usage;
  const auto add = [&](NodeIndex node, std::string_view shown) {
    error.message.append("\n  ").append(graph.node_id(node)).append("  ").append(shown);
  };
  if (matches.empty()) {
    error.message = "the graph has no entity called \"" + std::string(name) + "\"";
    const std::vector<NameSuggestion> close = suggest_names(graph, name);
    if (!close.empty()) error.message += "; did you mean:";
    for (const NameSuggestion& suggestion : close) add(suggestion.node, suggestion.name);
    return error;
  }
  error.message = "\"" + std::string(name) + "\" may be any of these; give an id:";
  for (std::size_t i = 0; i < std::min(matches.size(), kCandidatesShown); ++i) {
    add(matches[i].node, graph.label(matches[i].node));
  }
  if (matches.size() > kCandidatesShown) {
    error.message += "\n  and " + std::to_string(matches.size() - kCandidatesShown) + " more";
  }
  return error;
}

}  // namespace isnad
