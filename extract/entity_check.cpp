// SPDX-License-Identifier: Apache-2.0
#include "extract/entity_check.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace isnad {

namespace {

/// Whether context can say which of two entities of one name and kind is meant.
bool told_apart(const EntityTable& table, std::uint32_t a, std::uint32_t b) {
  if (table.country_of(a) != table.country_of(b)) return true;
  const EntityType type = table.type(a);
  if (type == EntityType::person) {
    return !table.offices().of_person(a).empty() || !table.offices().of_person(b).empty();
  }
  return type == EntityType::place && table.population(a) != table.population(b);
}

void check_names(const EntityTable& table, std::vector<Error>& errors) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  NameWords words;
  for (std::uint32_t entity = 0; entity < table.size(); ++entity) {
    for (const std::string_view name : table.names(entity)) {
      words.read(name);
      for (const std::uint32_t other : table.name_index().entities(words.whole())) {
        if (other <= entity || table.type(other) != table.type(entity)) continue;
        if (told_apart(table, entity, other) || !seen.emplace(entity, other).second) continue;
        errors.push_back(table.error_at(
            other, "the name \"" + std::string(name) + "\" is also that of " +
                       std::string(table.id(entity)) +
                       ", and nothing tells them apart; add a country or another name"));
      }
    }
  }
}

/// Whether a later term begins within an earlier one, as far as both dates go: a term that ends
/// in a month may be followed by one that begins in it.
bool overlaps(const Office& before, const Office& after) {
  if (before.end.empty()) return true;
  const std::size_t known = std::min(before.end.size(), after.begin.size());
  return after.begin.substr(0, known) < before.end.substr(0, known);
}

void check_terms(const EntityTable& table, std::vector<Error>& errors) {
  const OfficeTable& offices = table.offices();
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < offices.size(); ++i) {
    const Office& office = offices.at(i);
    if (office.held.begin && office.held.end && *office.held.end < *office.held.begin) {
      errors.push_back(offices.error_at(i, "the office ends before it begins"));
    }
    if (offices.kind(office.kind).single && !office.acting) order.push_back(i);
  }
  const auto rank = [&](std::uint32_t i) {
    const Office& office = offices.at(i);
    return std::tuple(office.holder, office.kind, office.begin, office.end.empty(), office.end, i);
  };
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
  std::uint32_t longest = order.empty() ? 0 : order.front();  // of the office, the one to the end
  for (std::size_t n = 1; n < order.size(); ++n) {
    const Office &before = offices.at(longest), &after = offices.at(order[n]);
    const bool same = before.holder == after.holder && before.kind == after.kind;
    const bool inside =
        same && !after.end.empty() && (before.end.empty() || after.end < before.end);
    if (!inside) longest = order[n];
    if (!same || before.person == after.person || !overlaps(before, after)) continue;
    errors.push_back(offices.error_at(
        order[n], "in office while " + std::string(table.id(before.person)) + " was (" +
                      std::string(before.begin) + " to " + std::string(before.end) +
                      "), and this office has one holder; correct a date or mark one as acting"));
  }
}

}  // namespace

std::vector<Error> check_entities(const EntityTable& table) {
  std::vector<Error> errors;
  check_names(table, errors);
  check_terms(table, errors);
  return errors;
}

}  // namespace isnad
