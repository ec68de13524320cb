// SPDX-License-Identifier: Apache-2.0
#include "graph/event_ties.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/event_time.h"
#include "graph/stable_id.h"

namespace isnad {

namespace {

using CountryOf = std::function<std::string(const Entity&)>;

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

bool share_days(const Happening& a, const Happening& b) {
  const auto& x = a.cluster.time;
  const auto& y = b.cluster.time;
  return x && y && event_days(*x).narrow() && event_days(*y).narrow() && compatible(x, y);
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
  if (!compatible(a.cluster.time, b.cluster.time)) return false;
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

/// What each of `these` finds among `those`.
template <typename Fits>
std::vector<Places> find_fitting(const Places& these, const Places& those, const Fits& fits) {
  std::vector<Places> found(these.size());
  for (std::size_t i = 0; i < these.size(); ++i) {
    std::copy_if(those.begin(), those.end(), std::back_inserter(found[i]),
                 [&](std::size_t other) { return fits(these[i], other); });
  }
  return found;
}

void tie_sides(const Places& first, const Places& second, const std::vector<Happening>& happenings,
               Groups& groups) {
  const auto near = [&](std::size_t a, std::size_t b) {
    return share_days(happenings[a], happenings[b]);
  };
  const auto told = [&](std::size_t a, std::size_t b) {
    return told_together(happenings[a], happenings[b]);
  };
  const std::vector<Places> by_day = find_fitting(first, second, near);
  const std::vector<Places> by_first = find_fitting(first, second, told);
  const std::vector<Places> by_second = find_fitting(second, first, told);
  for (std::size_t i = 0; i < first.size(); ++i) {
    for (const std::size_t other : by_day[i]) groups.join(first[i], other);
    if (!by_day[i].empty() || by_first[i].size() != 1) continue;
    const std::size_t other = by_first[i].front();
    const auto place = std::find(second.begin(), second.end(), other) - second.begin();
    if (by_second[static_cast<std::size_t>(place)].size() == 1) groups.join(first[i], other);
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
      tie_sides(sides.first, sides.second, happenings, groups);
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
