// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/claim.h"
#include "core/entity.h"

namespace isnad {

using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;
/// Stands for no node and for no edge.
inline constexpr std::uint32_t kNoIndex = UINT32_MAX;

/// An entity and what the articles say about how often it occurs.
struct Node {
  Entity entity;
  std::optional<Date> first_seen;  ///< publication dates
  std::optional<Date> last_seen;
  std::uint32_t mentions = 0;  ///< participations in claims
  std::uint32_t articles = 0;  ///< distinct articles
};

/// One report of an edge: what remains of a claim.
struct EvidenceRecord {
  ArticleRef article;
  std::string claim_id;
  Evidence evidence;
  std::string rule;
  std::vector<std::string> steps;  ///< none is empty
  std::string edtf;                ///< the time as this report has it; empty when none
  Modality modality = Modality::actual;
  NodeIndex attribution = kNoIndex;  ///< who says so; kNoIndex is the outlet itself
  double confidence = 0;
};

struct EdgeRole {
  std::string role;  ///< "place", "recipient"
  NodeIndex node = kNoIndex;
};

/// One distinct event or standing relation with all its evidence.
struct Edge {
  std::string id;  ///< "e-" and at least eight hex digits
  NodeIndex source = kNoIndex;
  NodeIndex target = kNoIndex;
  std::string relation;
  std::string plover_type;
  std::string plover_mode;
  std::string cameo;
  bool symmetric = false;  ///< then the source has the smaller entity id
  bool standing = false;
  std::string title;
  std::optional<Time> time;  ///< without its text, which belongs to each report
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::actual;
  std::uint32_t weight = 1;  ///< independent sources, at least 1
  double confidence = 0;     ///< 0 to 0.99
  std::vector<EdgeRole> roles;
  std::vector<EvidenceRecord> evidence;
};

/// A step over an edge; not `forward` means from its target to its source.
struct EdgeStep {
  EdgeIndex edge = kNoIndex;
  bool forward = true;
};

}  // namespace isnad
