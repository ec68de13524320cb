// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/claim.h"

namespace isnad {

/// A claim on its way into a graph. The claim stays as it was told; whom it is about is decided
/// beside it, by the ids of the nodes.
struct Report {
  Claim claim;
  std::string subject;  ///< id of the node that the edge leaves
  std::string object;
  /// Ids of the nodes of those whom the claim names, who may act for the ones above.
  std::string told_subject;
  std::string told_object;
  std::string sayer;               ///< empty: the outlet itself
  std::vector<std::string> roles;  ///< ids of the nodes, in the order of claim.roles
  /// Role and id of those that the claim names in the place of its subject or object.
  std::vector<std::pair<std::string, std::string>> further;
};

/// Gives every input of the same claims one form and one order: texts of one article in several
/// versions give way to one of them, names are sorted, claims that stand there twice count once.
/// Of the versions of an article, which differ in their hash, the one published last counts,
/// among these that with the greatest hash.
[[nodiscard]] std::vector<Report> make_reports(std::vector<Claim> claims);

/// Turns symmetric relations so that the smaller node id comes first, then sorts by all that the
/// reports say.
void settle_order(std::vector<Report>& reports);

/// Whether two reports are about the same, but for the time. Reports in order stand by topic.
[[nodiscard]] bool same_topic(const Report& a, const Report& b);

/// Planned and actual reports may tell of one event; the others each stand for themselves.
[[nodiscard]] Modality sense_of(const Claim& claim);

}  // namespace isnad
