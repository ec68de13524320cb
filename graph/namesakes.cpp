// SPDX-License-Identifier: Apache-2.0
#include "graph/namesakes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace isnad {

namespace {

using Countries = std::set<std::string>;
using ByArticle = std::map<std::string, Countries>;

/// Which countries a person serves, by person and article.
std::map<std::string, ByArticle> read_roles(
    const std::vector<Report>& reports, const std::function<bool(const Entity&)>& is_known,
    const std::function<std::string(const Entity&)>& country_of) {
  std::map<std::string, ByArticle> roles;
  for (const Report& report : reports) {
    const Claim& claim = report.claim;
    const Entity& person = claim.subject.entity;
    if (!claim.standing || person.type != EntityType::person || is_known(person)) continue;
    std::string country = claim.object.entity.type == EntityType::country
                              ? claim.object.entity.id
                              : country_of(claim.object.entity);
    if (!country.empty()) roles[person.id][claim.article.id].insert(std::move(country));
  }
  return roles;
}

/// Joins the articles that share a country; gives each country the first of its group.
std::map<std::string, std::string> group(const ByArticle& articles) {
  std::map<std::string, std::string> first;
  for (const auto& [article, countries] : articles) {
    for (const std::string& country : countries) first.emplace(country, country);
  }
  // The smallest name wins, however the articles come; a few rounds settle it.
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& [article, countries] : articles) {
      std::string least = first[*countries.begin()];
      for (const std::string& country : countries) least = std::min(least, first[country]);
      for (const std::string& country : countries) {
        changed = changed || first[country] != least;
        first[country] = least;
      }
    }
  }
  return first;
}

constexpr std::string_view kOf = "-of-";

std::string suffix_of(std::string_view country) {
  std::string suffix(kOf);
  for (const char c : country.substr(country.find('/') + 1)) {
    suffix += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return suffix;
}

}  // namespace

void part_namesakes(std::vector<Report>& reports,
                    const std::function<bool(const Entity&)>& is_known,
                    const std::function<std::string(const Entity&)>& country_of) {
  std::map<std::pair<std::string, std::string>, std::string> renamed;  // by person and article
  for (const auto& [person, articles] : read_roles(reports, is_known, country_of)) {
    const std::map<std::string, std::string> first = group(articles);
    std::set<std::string> groups;
    for (const auto& [country, least] : first) groups.insert(least);
    if (groups.size() < 2) continue;
    for (const auto& [article, countries] : articles) {
      renamed[{person, article}] = person + suffix_of(first.at(*countries.begin()));
    }
  }
  if (renamed.empty()) return;
  for (Report& report : reports) {
    const auto rename = [&](std::string& id) {
      const auto it = renamed.find({id, report.claim.article.id});
      if (it != renamed.end()) id = it->second;
    };
    rename(report.subject);
    rename(report.object);
    rename(report.told_subject);
    rename(report.told_object);
    rename(report.sayer);
    for (std::string& role : report.roles) rename(role);
  }
}

bool is_namesake(std::string_view id, std::string_view told) {
  return id.starts_with(told) && id.substr(told.size()).starts_with(kOf);
}

}  // namespace isnad
