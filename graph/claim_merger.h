// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/claim.h"
#include "graph/knowledge_graph.h"

namespace isnad {

struct MergeOptions {
  /// The id of the country that a place or facility lies in, or an empty string. When given, a
  /// visit to a country is the same trip as a visit to its one city that fits in time.
  std::function<std::string(const Entity&)> country_of;
  /// Whether an entity is one of the tables. When given, persons that are in none and share a name
  /// are parted by the countries that they serve, see graph/namesakes.h.
  std::function<bool(const Entity&)> is_known;
};

/// Merges claims into a graph: same relation, actors, title and polarity at a compatible time is
/// one edge with all its evidence. The result does not depend on the order of the claims.
///
/// - Symmetric relations run from the smaller entity id to the larger.
/// - Dated events are one when their ranges are equal or one contains the other; the edge has the
///   narrower range. Standing relations keep the wider one. A range that is open on a side
///   merges into no narrower event.
/// - A claim that fits several dated edges, or has no date, joins the one that was reported
///   nearest to its article's date. An undated claim does not join an event that its article's
///   date rules out: past for planned ones, future for actual ones.
/// - Planned and actual are compatible and give actual; possible and requested stay apart.
/// - Weight counts sources (articles without a source count each); confidence is
///   1 - product(1 - c) over the best claim of each article, at most 0.99.
[[nodiscard]] KnowledgeGraph merge_claims(std::vector<Claim> claims,
                                          const MergeOptions& options = {});

}  // namespace isnad
