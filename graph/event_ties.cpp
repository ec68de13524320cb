// SPDX-License-Identifier: Apache-2.0
#include "graph/event_ties.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/stable_id.h"

namespace isnad {

namespace {

using CountryOf = std::function<std::string(const Entity&)>;

constexpr std::int32_t kShortDays = 10;

const Report& report_of(const Happening& happening) {
  return *happening.cluster.members.front().report;
}

bool is_event(const Happening& happening) {
  return happening.cluster.polarity == Polarity::affirmed && !report_of(happening).claim.standing;
}

std::string country_id(const Entity& entity, const CountryOf& country_of) {
  if (entity.type == EntityType::country) return entity.id;
  return country_of ? country_of(entity) : std::string();
}

/// Edges that may tell of one happening have the same key: the pair of those who take part, or
/// the visitor and the country.
using Key = std::tuple<std::string, std::string, Modality>;

Key trip_key(const Report& report, const CountryOf& country_of, bool host) {
  const Claim& claim = report.claim;
  return {host ? report.object : report.subject,
          country_id(host ? claim.subject.entity : claim.object.entity, country_of),
          sense_of(claim)};
}

Key pair_key(const Report& report) {
  return {report.subject, report.object, sense_of(report.claim)};
}

bool is_short(const std::optional<Time>& time) {
  return time && time->range.begin && time->range.end &&
         to_days(*time->range.end) - to_days(*time->range.begin) <= kShortDays;
}

bool share_days(const Happening& a, const Happening& b) {
  const auto& x = a.cluster.time;
  const auto& y = b.cluster.time;
  return is_short(x) && is_short(y) && overlap(x->range, y->range);
}

std::set<std::string_view> articles_of(const Happening& happening) {
  std::set<std::string_view> articles;
  for (const ClusterMember& member : happening.cluster.members) {
    articles.insert(member.report->claim.article.id);
  }
  return articles;
}

/// Told by one article, at times that do not exclude each other.
bool told_together(const Happening& a, const Happening& b) {
  const auto& x = a.cluster.time;
  const auto& y = b.cluster.time;
  if (x && y && !overlap(x->range, y->range)) return false;
  const auto articles = articles_of(a);
  const auto others = articles_of(b);
  return std::any_of(articles.begin(), articles.end(),
                     [&](std::string_view id) { return others.count(id) > 0; });
}

/// Joins indices into groups; the smallest stands for its group.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

using Places = std::vector<std::size_t>;

void tie(const Places& these, const Places& those, const std::vector<Happening>& happenings,
         Groups& groups) {
  for (const std::size_t a : these) {
    Places near;
    Places told;
    for (const std::size_t b : those) {
      if (share_days(happenings[a], happenings[b])) near.push_back(b);
      if (told_together(happenings[a], happenings[b])) told.push_back(b);
    }
    for (const std::size_t b : near) groups.join(a, b);
    if (near.empty() && told.size() == 1) groups.join(a, told.front());
  }
}

struct Sides {
  Places first;
  Places second;
};

std::map<Key, Sides> find_sides(const std::vector<Happening>& happenings,
                                const CountryOf& country_of, bool trips) {
  const std::string_view first = trips ? "visit" : "meet";
  const std::string_view second = trips ? "host" : "negotiate";
  std::map<Key, Sides> sides;
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    const Report& report = report_of(happenings[i]);
    const std::string& relation = report.claim.relation;
    if (!is_event(happenings[i]) || (relation != first && relation != second)) continue;
    const Key key = trips ? trip_key(report, country_of, relation == second) : pair_key(report);
    if (std::get<1>(key).empty()) continue;
    Sides& both = sides[key];
    (relation == first ? both.first : both.second).push_back(i);
  }
  return sides;
}

}  // namespace

void tie_events(std::vector<Happening>& happenings, const CountryOf& country_of) {
  Groups groups(happenings.size());
  for (const bool trips : {true, false}) {
    for (const auto& [key, sides] : find_sides(happenings, country_of, trips)) {
      tie(sides.first, sides.second, happenings, groups);
    }
  }
  std::map<std::size_t, std::string> least;  // of the edges of a group, its smallest id
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    std::string& id = least[groups.find(i)];
    if (id.empty() || happenings[i].id < id) id = happenings[i].id;
  }
  StableIds ids;
  std::map<std::string, std::string> events;
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    if (!is_event(happenings[i])) continue;
    const std::string& id = least[groups.find(i)];
    std::string& event = events[id];
    if (event.empty()) event = ids.make("v-", id);
    happenings[i].event = event;
  }
}

}  // namespace isnad
