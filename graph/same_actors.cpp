// SPDX-License-Identifier: Apache-2.0
#include "graph/same_actors.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "graph/event_time.h"

namespace isnad {

namespace {

constexpr std::string_view kVisit = "visit";
constexpr std::string_view kLeads = "leads";

/// What two claims must have in common beside the actor that may be named in two ways.
struct Topic {
  std::string relation;
  std::string other;  ///< the side that stays
  bool subject_stays = false;
  Modality sense = Modality::actual;

  friend auto operator<=>(const Topic&, const Topic&) = default;
};

/// The sides that stand in the place of another, by topic and by what they may stand for.
struct Stand {
  std::string id;
  std::optional<Time> time;
};
using Stands = std::map<std::pair<Topic, std::string>, std::vector<Stand>>;

/// The one id that every fitting claim has; null when there is none or there are several.
const std::string* only_stand(const Stands& stands, const Topic& topic, const std::string& whole,
                              const std::optional<Time>& time) {
  const auto it = stands.find({topic, whole});
  if (it == stands.end()) return nullptr;
  const std::string* only = nullptr;
  for (const Stand& stand : it->second) {
    if (!compatible(stand.time, time)) continue;
    if (only && *only != stand.id) return nullptr;
    only = &stand.id;
  }
  return only;
}

Topic topic_of(const Report& report, bool subject_stays) {
  return {report.claim.relation, subject_stays ? report.subject : report.object, subject_stays,
          sense_of(report.claim)};
}

/// Delegations by those who head them.
std::map<std::string, std::set<std::string>> delegations_of(const std::vector<Report>& reports) {
  std::map<std::string, std::set<std::string>> led;
  for (const Report& report : reports) {
    const Claim& claim = report.claim;
    if (claim.relation == kLeads && claim.polarity == Polarity::affirmed &&
        claim.object.entity.type == EntityType::delegation) {
      led[report.subject].insert(report.object);
    }
  }
  return led;
}

void replace(std::string& id, const std::string& by, std::string_view role, Report& report) {
  report.further.emplace_back(role, id);
  id = by;
}

void join_heads(std::vector<Report>& reports) {
  const auto led = delegations_of(reports);
  if (led.empty()) return;
  Stands stands;
  for (const Report& report : reports) {
    if (report.claim.standing) continue;
    for (const bool subject_stays : {false, true}) {
      const std::string& head = subject_stays ? report.object : report.subject;
      const auto it = led.find(head);
      if (it == led.end()) continue;
      for (const std::string& delegation : it->second) {
        stands[{topic_of(report, subject_stays), delegation}].push_back({head, report.claim.time});
      }
    }
  }
  for (Report& report : reports) {
    if (report.claim.standing) continue;
    // Both sides are looked up before one is replaced.
    const std::string* subject =
        only_stand(stands, topic_of(report, false), report.subject, report.claim.time);
    const std::string* object =
        only_stand(stands, topic_of(report, true), report.object, report.claim.time);
    if (subject) replace(report.subject, *subject, "delegation", report);
    if (object) replace(report.object, *object, "delegation", report);
  }
}

void join_trips(std::vector<Report>& reports,
                const std::function<std::string(const Entity&)>& country_of) {
  Stands stands;
  for (const Report& report : reports) {
    const Entity& place = report.claim.object.entity;
    if (report.claim.relation != kVisit || place.type == EntityType::country) continue;
    const std::string country = country_of(place);
    if (country.empty()) continue;
    stands[{topic_of(report, true), country}].push_back({report.object, report.claim.time});
  }
  for (Report& report : reports) {
    const Claim& claim = report.claim;
    if (claim.relation != kVisit || claim.object.entity.type != EntityType::country) continue;
    const std::string* city = only_stand(stands, topic_of(report, true), report.object, claim.time);
    if (city) replace(report.object, *city, "country", report);
  }
}

}  // namespace

void join_actors(std::vector<Report>& reports,
                 const std::function<std::string(const Entity&)>& country_of) {
  join_heads(reports);
  if (country_of) join_trips(reports, country_of);
}

}  // namespace isnad
