// SPDX-License-Identifier: Apache-2.0
#include "graph/report.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "graph/claim_file.h"

namespace isnad {

namespace {

/// The versions of an article, by what decides between them.
using Version = std::pair<std::optional<Date>, std::string>;

void keep_one_version(std::vector<Claim>& claims) {
  std::map<std::string, Version> chosen;
  const auto version_of = [](const Claim& claim) {
    return Version{claim.article.date, claim.article.hash};
  };
  for (const Claim& claim : claims) {
    if (claim.article.hash.empty()) continue;
    Version& version = chosen[claim.article.id];
    version = std::max(version, version_of(claim));
  }
  std::erase_if(claims, [&](const Claim& claim) {
    const auto it = chosen.find(claim.article.id);
    return it != chosen.end() && it->second.second != claim.article.hash;
  });
}

/// What a relation is does not depend on the claim. Where claims differ, the greatest value of
/// each counts, so that any part of the claims can be settled first.
void settle_relations(std::vector<Claim>& claims) {
  struct Kind {
    std::pair<std::string, std::string> plover;
    bool symmetric = false;
    bool standing = false;
  };
  std::map<std::string, Kind> kinds;
  for (const Claim& claim : claims) {
    Kind& kind = kinds[claim.relation];
    kind.plover = std::max(kind.plover, {claim.plover_type, claim.plover_mode});
    kind.symmetric = kind.symmetric || claim.symmetric;
    kind.standing = kind.standing || claim.standing;
  }
  for (Claim& claim : claims) {
    const Kind& kind = kinds.at(claim.relation);
    std::tie(claim.plover_type, claim.plover_mode) = kind.plover;
    claim.symmetric = kind.symmetric;
    claim.standing = kind.standing;
  }
}

void sort_names(Entity& entity) {
  std::sort(entity.labels.begin(), entity.labels.end());
  std::sort(entity.aliases.begin(), entity.aliases.end());
}

/// What has days is dated, also where another program wrote no EDTF.
void complete_time(std::optional<Time>& time) {
  if (!time) return;
  const auto& [begin, end] = time->range;
  if (time->edtf.empty() && !begin && !end) {
    time.reset();
  } else if (time->edtf.empty()) {
    const std::string first = begin ? to_iso(*begin) : "..";
    const std::string last = end ? to_iso(*end) : "..";
    time->edtf = first == last ? first : first + "/" + last;
  }
}

void normalise(Claim& claim) {
  sort_names(claim.subject.entity);
  sort_names(claim.object.entity);
  if (claim.attribution) sort_names(claim.attribution->entity);
  for (Role& role : claim.roles) sort_names(role.participant.entity);
  std::erase(claim.steps, "");
  complete_time(claim.time);
}

Report make_report(Claim claim) {
  normalise(claim);
  Report report;
  report.subject = report.told_subject = claim.subject.entity.id;
  report.object = report.told_object = claim.object.entity.id;
  if (claim.attribution) report.sayer = claim.attribution->entity.id;
  for (const Role& role : claim.roles) report.roles.push_back(role.participant.entity.id);
  report.claim = std::move(claim);
  return report;
}

/// Reports that differ here are about different things, whatever their time.
auto topic_key(const Report& report) {
  return std::tuple(std::string_view(report.claim.relation), std::string_view(report.subject),
                    std::string_view(report.object), sense_of(report.claim),
                    std::string_view(report.claim.title));
}

auto place_key(const Claim& claim) {
  const DateRange range = claim.time ? claim.time->range : DateRange{};
  return std::tuple(claim.polarity, range.begin, range.end, std::string_view(claim.article.id),
                    claim.evidence.field, claim.evidence.span.begin, std::string_view(claim.id));
}

std::string bytes_of(const Claim& claim) {
  std::string line;
  write_claim(claim, line);
  return line;
}

bool before(const Report& a, const Report& b) {
  if (const auto x = topic_key(a), y = topic_key(b); x != y) return x < y;
  if (const auto x = place_key(a.claim), y = place_key(b.claim); x != y) return x < y;
  // Only claims that are told twice come here, so that writing them costs little.
  return bytes_of(a.claim) < bytes_of(b.claim);
}

bool same(const Report& a, const Report& b) {
  return same_topic(a, b) && place_key(a.claim) == place_key(b.claim) &&
         bytes_of(a.claim) == bytes_of(b.claim);
}

}  // namespace

Modality sense_of(const Claim& claim) {
  return claim.modality == Modality::planned ? Modality::actual : claim.modality;
}

bool same_topic(const Report& a, const Report& b) { return topic_key(a) == topic_key(b); }

std::vector<Report> make_reports(std::vector<Claim> claims) {
  keep_one_version(claims);
  settle_relations(claims);
  std::vector<Report> reports;
  reports.reserve(claims.size());
  for (Claim& claim : claims) reports.push_back(make_report(std::move(claim)));
  settle_order(reports);
  reports.erase(std::unique(reports.begin(), reports.end(), same), reports.end());
  return reports;
}

void settle_order(std::vector<Report>& reports) {
  for (Report& report : reports) {
    if (!report.claim.symmetric || report.subject <= report.object) continue;
    std::swap(report.subject, report.object);
    std::swap(report.told_subject, report.told_object);
    std::swap(report.claim.subject, report.claim.object);
  }
  std::sort(reports.begin(), reports.end(), before);
}

}  // namespace isnad
