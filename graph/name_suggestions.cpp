// SPDX-License-Identifier: Apache-2.0
#include "graph/name_suggestions.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "graph/node_names.h"

namespace isnad {

namespace {

/// Longer names are none that a person misspells.
constexpr std::size_t kLongest = 64;
constexpr std::size_t kShortestSkeleton = 3;
/// What another consonant across scripts counts, beside letters within one.
constexpr unsigned kSoundDistance = 2;

unsigned allowed_distance(std::size_t letters) { return letters < 4 ? 1 : letters < 8 ? 2 : 3; }

class Suggester {
 public:
  explicit Suggester(std::string_view name)
      : folded_(folder_.fold(name)),
        letters_(utf8::decode(folded_)),
        wanted_{letters_of(folded_).letters, 0},
        skeleton_(name_skeleton(folded_)),
        allowed_(allowed_distance(letters_.size())) {
    for (const char c : skeleton_.consonants) wanted_.classes |= 1U << (c - 'A');
  }

  [[nodiscard]] bool can_suggest() const {
    return !letters_.empty() && letters_.size() <= kLongest;
  }

  /// The distance of the closest name of the node, which is kept in `name`; kFar when none is.
  unsigned closest(const KnowledgeGraph& graph, const Node& node, std::string_view& name) {
    unsigned best = kFar;
    each_name(graph, node, [&](NameKind, std::string_view written) {
      const unsigned distance = distance_to(written);
      if (distance >= best) return;
      best = distance;
      name_.assign(written);
    });
    name = name_;
    return best;
  }

  static constexpr unsigned kFar = 1000;

 private:
  unsigned distance_to(std::string_view name) {
    // Each letter that does not occur at all has to be left out or replaced.
    const NameLetters letters = letters_of(name);
    const bool spelled = letters.lacks_letters(wanted_) <= allowed_;
    const bool sounds =
        letters.lacks_consonants(wanted_) <= 1 && skeleton_.consonants.size() >= kShortestSkeleton;
    if (!spelled && !sounds) return kFar;
    const std::string_view folded = folder_.fold(name);
    const unsigned distance = spelled ? by_spelling(folded) : kFar;
    return sounds && distance > kSoundDistance ? std::min(distance, by_sound(folded)) : distance;
  }

  unsigned by_spelling(std::string_view folded) {
    unsigned best = kFar;
    spoken_parts(folded, parts_);
    for (const std::string_view part : parts_) {
      if (!is_about_as_long(part)) continue;
      const unsigned distance = edit_distance(letters_, utf8::decode(part), allowed_);
      if (distance <= allowed_) best = std::min(best, distance);
    }
    return best;
  }

  unsigned by_sound(std::string_view folded) {
    skeletons_.read(folded);
    for (const NameSkeleton& part : skeletons_.parts()) {
      if (part.consonants.size() < kShortestSkeleton) continue;
      if (one_edit_apart(part.consonants, skeleton_.consonants)) return kSoundDistance;
    }
    return kFar;
  }

  [[nodiscard]] bool is_about_as_long(std::string_view part) const {
    const auto letters = static_cast<std::size_t>(
        std::count_if(part.begin(), part.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    return letters <= letters_.size() + allowed_ && letters_.size() <= letters + allowed_;
  }

  NameFolder folder_;
  std::string folded_;
  std::u32string letters_;
  NameLetters wanted_;
  NameSkeleton skeleton_;
  unsigned allowed_;
  std::vector<std::string_view> parts_;
  PartSkeletons skeletons_;
  std::string name_;
};

}  // namespace

unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() - b.size() > limit || a.size() > kLongest) return limit + 1;
  std::array<unsigned, kLongest + 1> before{}, last{}, row{};  // of letter i-2, i-1 and i of a
  for (unsigned k = 0; k <= b.size(); ++k) last[k] = k;
  for (unsigned i = 1; i <= a.size(); ++i) {
    row[0] = i;
    unsigned least = i;
    for (unsigned k = 1; k <= b.size(); ++k) {
      const unsigned replaced = last[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
      row[k] = std::min({replaced, last[k] + 1, row[k - 1] + 1});
      const bool exchanged = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
      if (exchanged) row[k] = std::min(row[k], before[k - 2] + 1);
      least = std::min(least, row[k]);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return std::min(last[b.size()], limit + 1);
}

std::vector<NameSuggestion> suggest_names(const KnowledgeGraph& graph, std::string_view name,
                                          std::size_t limit) {
  std::vector<NameSuggestion> found;
  Suggester suggester(name);
  if (!suggester.can_suggest() || limit == 0) return found;
  const auto closer = [&](const NameSuggestion& a, const NameSuggestion& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    const std::uint32_t more = graph.nodes()[a.node].mentions,
                        less = graph.nodes()[b.node].mentions;
    return more != less ? more > less : a.node < b.node;
  };
  for (NodeIndex n = 0; n < graph.nodes().size(); ++n) {
    std::string_view closest;
    NameSuggestion suggestion{n, {}, suggester.closest(graph, graph.nodes()[n], closest)};
    if (suggestion.distance == Suggester::kFar) continue;
    if (found.size() == limit && !closer(suggestion, found.back())) continue;
    suggestion.name = closest;
    if (found.size() == limit) found.pop_back();
    found.insert(std::lower_bound(found.begin(), found.end(), suggestion, closer), suggestion);
  }
  return found;
}

}  // namespace isnad
