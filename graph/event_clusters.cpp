// SPDX-License-Identifier: Apache-2.0
#include "graph/event_clusters.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "graph/event_time.h"

namespace isnad {

namespace {

constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::max();

/// "2015" is told before "2015~", then by text.
bool better_edtf(const Time& a, const Time& b) {
  return std::pair(is_vague(a), std::string_view(a.edtf)) <
         std::pair(is_vague(b), std::string_view(b.edtf));
}

/// A range that stands for an event, and when the reports with exactly this range came out.
struct Anchor {
  EventDays days;
  Time time;
  std::vector<std::int32_t> published;
  std::size_t cluster = 0;

  void add(const Claim& claim) {
    if (time.edtf.empty() || better_edtf(*claim.time, time)) time.edtf = claim.time->edtf;
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

/// Whether a time gives way to another one that tells of the same.
bool gives_way(EventDays days, bool vague, const Anchor& other, bool standing) {
  if (days == other.days) return false;
  if (standing) return other.days.contains(days);
  // "Since 2016" is no account of one event of 2020.
  if (days.open()) return false;
  if (!vague || !days.narrow()) return days.contains(other.days);
  if (!is_vague(other.time)) return other.days.narrow() && may_mean(days, other.days);
  // What several report as news of their day, one day after the other, is one event.
  return days.contains(other.days) ||
         (other.days.begin < days.begin && days.begin - other.days.begin <= 1);
}

/// An article of today knows the past and plans the future.
bool can_mean(const Claim& undated, EventDays event, bool standing) {
  if (standing || !undated.article.date) return true;
  const std::int32_t today = to_days(*undated.article.date);
  return undated.modality == Modality::planned ? event.end >= today : event.begin <= today;
}

using Members = std::vector<const Report*>;

/// Those first to which others may give way: exact and narrow ones, vague ones, wide ones; the
/// narrower before those that may contain it. What is standing gives way to the widest.
auto precedence(const Anchor& anchor, bool standing) {
  const std::int64_t length = anchor.days.length();
  const int rank = standing ? 0 : !anchor.days.narrow() ? 2 : is_vague(anchor.time) ? 1 : 0;
  // Vague days give way to the day before, so they are taken by day.
  return std::tuple(rank, rank == 1 ? 0 : standing ? -length : length, anchor.days);
}

std::vector<Anchor> find_anchors(const Members& reports, bool standing) {
  std::map<EventDays, Anchor> ranges;
  for (const Report* report : reports) {
    if (!report->claim.time) continue;
    Anchor& anchor = ranges[event_days(*report->claim.time)];
    anchor.days = event_days(*report->claim.time);
    anchor.add(report->claim);
  }
  std::vector<Anchor> order;
  for (auto& [days, anchor] : ranges) order.push_back(std::move(anchor));
  std::sort(order.begin(), order.end(), [&](const Anchor& a, const Anchor& b) {
    return precedence(a, standing) < precedence(b, standing);
  });
  std::vector<Anchor> anchors;
  for (Anchor& anchor : order) {
    const bool superseded = std::any_of(anchors.begin(), anchors.end(), [&](const Anchor& other) {
      return gives_way(anchor.days, is_vague(anchor.time), other, standing);
    });
    if (!superseded) anchors.push_back(std::move(anchor));
  }
  std::sort(anchors.begin(), anchors.end(),
            [](const Anchor& a, const Anchor& b) { return a.days < b.days; });
  for (std::size_t i = 0; i < anchors.size(); ++i) anchors[i].cluster = i;
  return anchors;
}

/// Where a report belongs.
struct Choice {
  const Anchor* anchor = nullptr;
  Join join = Join::undated;
  std::int32_t margin = 0;
};

/// Of equally near anchors the earliest. `reach` is how many days away reports of the event may
/// be; kUnknown is any number.
Choice choose_anchor(const Claim& claim, const std::vector<Anchor>& anchors, std::int64_t reach) {
  Choice choice;
  std::int64_t best = kUnknown;
  std::int64_t second = kUnknown;
  int candidates = 0;
  const bool vague = claim.time && is_vague(*claim.time);
  for (const Anchor& anchor : anchors) {
    const EventDays days = claim.time ? event_days(*claim.time) : EventDays{};
    if (claim.time && days == anchor.days) return {&anchor, Join::same_time, 0};
    if (claim.time ? !gives_way(days, vague, anchor, claim.standing)
                   : !can_mean(claim, anchor.days, claim.standing)) {
      continue;
    }
    const std::int64_t distance = anchor.distance(claim);
    if (reach != kUnknown && distance > reach) continue;
    ++candidates;
    second = std::min(second, std::max(best, distance));
    if (choice.anchor && distance >= best) continue;
    choice.anchor = &anchor;
    best = distance;
  }
  // Nothing tells which of several events an undated report of unknown day means.
  if (!claim.time && candidates > 1 && best == kUnknown) return {};
  if (!choice.anchor) return choice;
  const bool known = best != kUnknown && second != kUnknown;
  if (candidates > 1) {
    choice.join = Join::nearest;
    choice.margin = known ? static_cast<std::int32_t>(second - best) : -1;
  } else {
    choice.join = claim.time && !vague ? Join::within : Join::only;
  }
  return choice;
}

void add_member(EventCluster& cluster, const Report& report, Join join, std::int32_t margin) {
  cluster.members.push_back({&report, join, margin});
}

/// The events that some reports tell, and their anchors. The undated one is the last.
std::vector<EventCluster> cluster(const Members& reports, const std::vector<Anchor>& anchors) {
  std::vector<EventCluster> clusters(anchors.size() + 1);
  for (const Anchor& anchor : anchors) clusters[anchor.cluster].time = anchor.time;
  for (const Report* report : reports) {
    const Choice choice = choose_anchor(report->claim, anchors, kUnknown);
    add_member(clusters[choice.anchor ? choice.anchor->cluster : anchors.size()], *report,
               choice.join, choice.margin);
  }
  return clusters;
}

/// Days between an article and the nearest of those that report an event without a date.
std::int64_t days_between(const Claim& claim, const EventCluster& undated) {
  Anchor anchor;
  for (const ClusterMember& member : undated.members) {
    if (const auto& date = member.report->claim.article.date) {
      anchor.published.push_back(to_days(*date));
    }
  }
  return anchor.distance(claim);
}

/// Puts denials to the events that they deny; returns the others.
Members join_denials(const Members& denials, const std::vector<Anchor>& anchors,
                     std::vector<EventCluster>& clusters) {
  Members rest;
  EventCluster& undated = clusters.back();
  for (const Report* denial : denials) {
    const Choice choice = choose_anchor(denial->claim, anchors, kDenialDays);
    if (choice.anchor) {
      add_member(clusters[choice.anchor->cluster], *denial, choice.join, choice.margin);
    } else if (!undated.members.empty() && anchors.empty() &&
               days_between(denial->claim, undated) <= kDenialDays) {
      add_member(undated, *denial, Join::undated, 0);
    } else {
      rest.push_back(denial);
    }
  }
  return rest;
}

void finish(std::vector<EventCluster>&& clusters, Polarity polarity,
            std::vector<EventCluster>& out) {
  for (EventCluster& cluster : clusters) {
    if (cluster.members.empty()) continue;
    cluster.polarity = polarity;
    if (cluster.members.size() == 1) cluster.members.front().join = Join::alone;
    std::sort(cluster.members.begin(), cluster.members.end(),
              [](const ClusterMember& a, const ClusterMember& b) { return a.report < b.report; });
    out.push_back(std::move(cluster));
  }
}

}  // namespace

std::vector<EventCluster> cluster_by_time(std::span<const Report> reports) {
  Members affirmed;
  Members denials;
  for (const Report& report : reports) {
    (report.claim.polarity == Polarity::affirmed ? affirmed : denials).push_back(&report);
  }
  const bool standing = reports.front().claim.standing;
  std::vector<EventCluster> out;
  const std::vector<Anchor> anchors = find_anchors(affirmed, standing);
  std::vector<EventCluster> events = cluster(affirmed, anchors);
  denials = join_denials(denials, anchors, events);
  finish(std::move(events), Polarity::affirmed, out);
  finish(cluster(denials, find_anchors(denials, standing)), Polarity::negated, out);
  return out;
}

}  // namespace isnad
