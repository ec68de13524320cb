// SPDX-License-Identifier: Apache-2.0
#include "graph/event_clusters.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

namespace isnad {

namespace {

constexpr std::int32_t kPast = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t kFuture = std::numeric_limits<std::int32_t>::max();
constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::max();

/// Days, both inclusive; open sides are kPast and kFuture.
struct Days {
  std::int32_t begin = kPast;
  std::int32_t end = kFuture;

  [[nodiscard]] bool open() const { return begin == kPast || end == kFuture; }
  [[nodiscard]] bool contains(Days other) const { return begin <= other.begin && other.end <= end; }
  friend auto operator<=>(Days, Days) = default;
};

Days to_range(const Time& time) {
  const DateRange& range = time.range;
  return {range.begin ? to_days(*range.begin) : kPast, range.end ? to_days(*range.end) : kFuture};
}

/// "2015" is told before "2015~", then by text.
bool better_edtf(const std::string& a, const std::string& b) {
  const bool vague_a = a.find_first_of("~?%") != std::string::npos;
  const bool vague_b = b.find_first_of("~?%") != std::string::npos;
  return std::pair(vague_a, std::string_view(a)) < std::pair(vague_b, std::string_view(b));
}

/// A range that stands for an event, and when the reports with exactly this range came out.
struct Anchor {
  Days days;
  Time time;
  std::vector<std::int32_t> published;
  std::size_t cluster = 0;

  void add(const Claim& claim) {
    if (time.edtf.empty() || better_edtf(claim.time->edtf, time.edtf)) {
      time.edtf = claim.time->edtf;
    }
    time.range = claim.time->range;
    if (claim.article.date) published.push_back(to_days(*claim.article.date));
  }

  /// Days between an article and the nearest report of the event.
  [[nodiscard]] std::int64_t distance(const Claim& claim) const {
    if (!claim.article.date) return kUnknown;
    const std::int64_t day = to_days(*claim.article.date);
    std::int64_t best = kUnknown;
    for (const std::int64_t other : published) {
      best = std::min(best, other < day ? day - other : other - day);
    }
    return best;
  }
};

/// Whether a range gives way to another one that tells of the same.
bool gives_way(Days range, Days other, bool standing) {
  if (range == other) return false;
  if (standing) return other.contains(range);
  // "Since 2016" is no account of one event of 2020.
  return !range.open() && range.contains(other);
}

/// An article of today knows the past and plans the future.
bool can_mean(const Claim& undated, Days event, bool standing) {
  if (standing || !undated.article.date) return true;
  const std::int32_t today = to_days(*undated.article.date);
  return undated.modality == Modality::planned ? event.end >= today : event.begin <= today;
}

std::vector<Anchor> find_anchors(std::span<const Claim* const> claims, bool standing) {
  std::map<Days, Anchor> ranges;
  for (const Claim* claim : claims) {
    if (claim->time) ranges[to_range(*claim->time)].add(*claim);
  }
  std::vector<Anchor> anchors;
  for (auto& [range, anchor] : ranges) {
    const Days days = range;
    const bool superseded = std::any_of(ranges.begin(), ranges.end(), [&](const auto& other) {
      return gives_way(days, other.first, standing);
    });
    if (superseded) continue;
    anchor.days = days;
    anchor.cluster = anchors.size();
    anchors.push_back(std::move(anchor));
  }
  return anchors;
}

/// The anchor that a claim belongs to, or null. Of equally near ones it is the earliest.
const Anchor* choose_anchor(const Claim& claim, const std::vector<Anchor>& anchors, bool standing) {
  const Anchor* best = nullptr;
  std::int64_t best_distance = kUnknown;
  int candidates = 0;
  for (const Anchor& anchor : anchors) {
    if (claim.time) {
      const Days days = to_range(*claim.time);
      if (days == anchor.days) return &anchor;
      if (!gives_way(days, anchor.days, standing)) continue;
    } else if (!can_mean(claim, anchor.days, standing)) {
      continue;
    }
    ++candidates;
    const std::int64_t distance = anchor.distance(claim);
    if (best && distance >= best_distance) continue;
    best = &anchor;
    best_distance = distance;
  }
  // Nothing tells which of several events an undated report of unknown day means.
  if (!claim.time && candidates > 1 && best_distance == kUnknown) return nullptr;
  return best;
}

}  // namespace

std::vector<EventCluster> cluster_by_time(std::span<const Claim* const> claims, bool standing) {
  const std::vector<Anchor> anchors = find_anchors(claims, standing);
  std::vector<EventCluster> clusters(anchors.size() + 1);
  for (const Anchor& anchor : anchors) clusters[anchor.cluster].time = anchor.time;
  for (const Claim* claim : claims) {
    const Anchor* anchor = choose_anchor(*claim, anchors, standing);
    clusters[anchor ? anchor->cluster : anchors.size()].members.push_back(claim);
  }
  if (clusters.back().members.empty()) clusters.pop_back();
  return clusters;
}

}  // namespace isnad
