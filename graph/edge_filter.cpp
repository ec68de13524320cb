// SPDX-License-Identifier: Apache-2.0
#include "graph/edge_filter.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace isnad {

namespace {

/// Bits of the values that pass: all where none is named.
template <typename Value>
std::uint8_t bits_of(const std::vector<Value>& values) {
  if (values.empty()) return 0xFF;
  unsigned bits = 0;
  for (const Value value : values) bits |= 1U << static_cast<unsigned>(value);
  return static_cast<std::uint8_t>(bits);
}

template <typename Value>
bool has_bit(std::uint8_t bits, Value value) {
  return (bits >> static_cast<unsigned>(value) & 1U) != 0;
}

bool names_kind(const std::vector<std::string>& names, std::string_view relation,
                std::string_view plover) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return !name.empty() && (name == relation || name == plover);
  });
}

/// A time that is known to the month or year may be any of its days, and an open side reaches
/// without bound: what may lie in the window does.
bool in_window(const Edge& edge, Day since, Day until) {
  if (since == kNoDay && until == kNoDay) return true;
  if (edge.plain_time && edge.begin == kNoDay && edge.end == kNoDay) return false;
  const bool too_early = since != kNoDay && edge.end != kNoDay && edge.end < since;
  const bool too_late = until != kNoDay && edge.begin != kNoDay && edge.begin > until;
  return !too_early && !too_late;
}

}  // namespace

EdgeFilter::EdgeFilter(const KnowledgeGraph& graph, const GraphFilter& filter)
    : since_(filter.since),
      until_(filter.until),
      min_weight_(filter.min_weight),
      min_confidence_(static_cast<float>(filter.min_confidence)),
      polarities_(bits_of(filter.polarities)),
      modalities_(bits_of(filter.modalities)) {
  lets_all_pass_ = since_ == kNoDay && until_ == kNoDay && filter.relations.empty() &&
                   filter.without_relations.empty() && min_weight_ <= 1 && min_confidence_ <= 0 &&
                   filter.polarities.empty() && filter.modalities.empty();
  for (const RelationKind& kind : graph.kinds()) {
    const std::string_view relation = graph.text(kind.relation);
    const std::string_view plover = graph.text(kind.plover_type);
    kinds_.push_back((filter.relations.empty() || names_kind(filter.relations, relation, plover)) &&
                     !names_kind(filter.without_relations, relation, plover));
  }
}

bool EdgeFilter::passes(const Edge& edge) const {
  return kinds_[edge.kind] && in_window(edge, since_, until_) && edge.weight >= min_weight_ &&
         edge.confidence() >= min_confidence_ && has_bit(polarities_, edge.polarity) &&
         has_bit(modalities_, edge.modality);
}

}  // namespace isnad
