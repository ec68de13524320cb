// SPDX-License-Identifier: Apache-2.0
#include "graph/same_trip.h"

#include <map>
#include <optional>
#include <tuple>

namespace isnad {

namespace {

constexpr std::string_view kVisit = "visit";

/// Who travels where, in which sense: traveller, country, polarity, modality.
using TripKey = std::tuple<std::string, std::string, Polarity, Modality>;

struct CityVisit {
  Participant city;
  std::optional<Time> time;
};

TripKey key_of(const Claim& claim, std::string country) {
  const Modality modality = claim.modality == Modality::planned ? Modality::actual : claim.modality;
  return {claim.subject.entity.id, std::move(country), claim.polarity, modality};
}

bool fits(const std::optional<Time>& a, const std::optional<Time>& b) {
  return !a || !b || overlap(a->range, b->range);
}

/// The one city that every fitting visit went to; null when there is none or there are several.
const Participant* only_city(const std::vector<CityVisit>& visits,
                             const std::optional<Time>& time) {
  const Participant* city = nullptr;
  for (const CityVisit& visit : visits) {
    if (!fits(visit.time, time)) continue;
    if (city && city->entity.id != visit.city.entity.id) return nullptr;
    // Of several mentions the smallest, so that the order of the claims does not matter.
    if (!city || visit.city.mention < city->mention) city = &visit.city;
  }
  return city;
}

}  // namespace

void join_trips(std::vector<Claim>& claims,
                const std::function<std::string(const Entity&)>& country_of) {
  std::map<TripKey, std::vector<CityVisit>> cities;
  for (const Claim& claim : claims) {
    if (claim.relation != kVisit || claim.object.entity.type == EntityType::country) continue;
    std::string country = country_of(claim.object.entity);
    if (country.empty()) continue;
    cities[key_of(claim, std::move(country))].push_back({claim.object, claim.time});
  }
  for (Claim& claim : claims) {
    if (claim.relation != kVisit || claim.object.entity.type != EntityType::country) continue;
    const auto it = cities.find(key_of(claim, claim.object.entity.id));
    if (it == cities.end()) continue;
    const Participant* city = only_city(it->second, claim.time);
    if (!city) continue;
    claim.roles.push_back({"country", std::move(claim.object)});
    claim.object = *city;
  }
}

}  // namespace isnad
