// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_search.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/fold.h"
#include "core/name_skeleton.h"
#include "core/unicode.h"

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

/// For comparison. Latin letters lose their accents.
std::string fold(std::string_view name) {
  bool ascii = true;
  for (const char byte : name) {
    const auto value = static_cast<unsigned char>(byte);
    if (value >= 0xD8 && value <= 0xDB) return fold_name(name);  // leads an Arabic letter
    ascii = ascii && value < 0x80;
  }
  return fold_name(ascii ? std::string(name) : unicode::latin(name));
}

bool is_id(const Entity& entity, std::string_view name) {
  const std::size_t slash = entity.id.find('/');
  if (lower(entity.id) == name) return true;
  if (slash != std::string::npos && lower(entity.id.substr(slash + 1)) == name) return true;
  return !name.empty() &&
         (lower(entity.iso) == name || lower(entity.wikidata) == name || entity.geonames == name);
}

bool ends_with_words(std::string_view name, std::string_view words) {
  return name.size() > words.size() && name.ends_with(words) &&
         name[name.size() - words.size() - 1] == ' ';
}

/// The words of a folded name.
std::vector<std::string_view> split_words(std::string_view name) {
  std::vector<std::string_view> words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    words.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

bool has_words(std::string_view name, const std::vector<std::string_view>& words) {
  const std::vector<std::string_view> own = split_words(name);
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::find(own.begin(), own.end(), word) != own.end();
  });
}

/// The parts of a name that may stand for all of it: its endings, and each single word.
std::vector<std::string> spoken_parts(std::string_view name) {
  std::vector<std::string> parts;
  for (std::string_view rest = name; !rest.empty();) {
    parts.emplace_back(rest);
    const std::size_t space = rest.find(' ');
    if (space == std::string_view::npos) break;
    parts.emplace_back(rest.substr(0, space));
    rest.remove_prefix(space + 1);
  }
  return parts;
}

class NameMatcher {
 public:
  explicit NameMatcher(std::string_view name)
      : raw_(lower(name)),
        folded_(fold(name)),
        words_(split_words(folded_)),
        skeleton_(name_skeleton(folded_)) {}

  [[nodiscard]] std::optional<MatchKind> by_spelling(const Entity& entity) const {
    if (is_id(entity, raw_)) return MatchKind::id;
    if (folded_.empty()) return std::nullopt;
    std::optional<MatchKind> best;
    consider(best, spelling(entity.label, MatchKind::label));
    for (const auto& [tag, label] : entity.labels) {
      consider(best, spelling(label, MatchKind::label));
    }
    for (const std::string& alias : entity.aliases) {
      consider(best, spelling(alias, MatchKind::alias));
    }
    return best;
  }

  [[nodiscard]] std::optional<MatchKind> by_sound(const Entity& entity) const {
    std::optional<MatchKind> best;
    consider(best, sound(entity.label));
    for (const auto& [tag, label] : entity.labels) consider(best, sound(label));
    for (const std::string& alias : entity.aliases) consider(best, sound(alias));
    return best;
  }

 private:
  static void consider(std::optional<MatchKind>& best, std::optional<MatchKind> kind) {
    if (kind && (!best || *kind < *best)) best = kind;
  }

  [[nodiscard]] std::optional<MatchKind> spelling(const std::string& name, MatchKind whole) const {
    const std::string folded = fold(name);
    if (folded == folded_) return whole;
    if (ends_with_words(folded, folded_)) return MatchKind::last_name;
    if (has_words(folded, words_)) return MatchKind::words;
    return std::nullopt;
  }

  [[nodiscard]] std::optional<MatchKind> sound(const std::string& name) const {
    std::optional<MatchKind> best;
    for (const std::string& part : spoken_parts(fold(name))) {
      const NameSkeleton other = name_skeleton(part);
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

  std::string raw_;
  std::string folded_;
  std::vector<std::string_view> words_;
  NameSkeleton skeleton_;
};

template <typename Match>
std::vector<EntityMatch> best_matches(const KnowledgeGraph& graph, const Match& match) {
  const std::span<const Node> nodes = graph.nodes();
  std::vector<EntityMatch> matches;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::optional<MatchKind> kind = match(graph.entity(static_cast<NodeIndex>(i)));
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
  const NameMatcher matcher(name);
  std::vector<EntityMatch> matches =
      best_matches(graph, [&](const Entity& entity) { return matcher.by_spelling(entity); });
  if (!matches.empty()) return matches;
  return best_matches(graph, [&](const Entity& entity) { return matcher.by_sound(entity); });
}

Result<NodeIndex> resolve_entity(const KnowledgeGraph& graph, std::string_view name) {
  const std::vector<EntityMatch> matches = find_entities(graph, name);
  if (matches.size() == 1) return matches.front().node;
  Error error;
  error.kind = ErrorKind::usage;
  if (matches.empty()) {
    error.message = "the graph has no entity called \"" + std::string(name) + "\"";
    return error;
  }
  error.message = "\"" + std::string(name) + "\" may be any of these; give an id:";
  for (std::size_t i = 0; i < std::min(matches.size(), kCandidatesShown); ++i) {
    const Entity entity = graph.entity(matches[i].node);
    error.message += "\n  " + entity.id + "  " + entity.label;
  }
  if (matches.size() > kCandidatesShown) {
    error.message += "\n  and " + std::to_string(matches.size() - kCandidatesShown) + " more";
  }
  return error;
}

}  // namespace isnad
