// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/claim.h"
#include "core/entity.h"
#include "graph/evidence_record.h"
#include "graph/graph_index.h"
#include "graph/text_pool.h"

namespace isnad {

/// The parts of a KnowledgeGraph: numbers and handles, no strings. A TextId is read with
/// `KnowledgeGraph::text`; what is called a list there holds values as value_list.h joins them.

/// An entity and what the articles say about how often it occurs.
struct Node {
  TextId id = kNoText;  ///< "country/SY"
  TextId label = kNoText;
  TextId labels = kNoText;   ///< list of "ar=...", by language tag
  TextId aliases = kNoText;  ///< list, sorted
  TextId iso = kNoText;
  TextId geonames = kNoText;
  TextId wikidata = kNoText;
  /// List of the distinct entities that claims tell under this id, each itself a list as
  /// entity_text.h has it; empty when all tell what the node says.
  TextId variants = kNoText;
  Day first_seen = kNoDay;  ///< publication dates
  Day last_seen = kNoDay;
  std::uint32_t mentions = 0;  ///< participations in claims
  std::uint32_t articles = 0;  ///< distinct articles
  double lat = 0;
  double lon = 0;
  EntityType type = EntityType::group;
  bool has_place = false;  ///< whether lat and lon are known
};

/// What edges have in common that are of one relation.
struct RelationKind {
  TextId relation = kNoText;
  TextId plover_type = kNoText;
  TextId plover_mode = kNoText;
  TextId cameo = kNoText;
  bool symmetric = false;  ///< then the source has the smaller entity id
  bool standing = false;

  friend bool operator==(const RelationKind&, const RelationKind&) = default;
};

struct EdgeRole {
  TextId role = kNoText;  ///< "place", "recipient"
  NodeIndex node = kNoIndex;
};

/// What only edges with evidence have, or few.
struct EdgeDetails {
  TextId event = kNoText;     ///< "v-" and hex digits; edges that tell of one happening share it
  std::uint32_t denials = 0;  ///< independent sources that deny it
  std::uint32_t roles = 0;    ///< first of its roles
  std::uint32_t role_count = 0;
  std::uint32_t records = 0;  ///< first of its evidence
  std::uint32_t record_count = 0;
  bool disputed = false;  ///< some affirm it, others deny it
};

/// Id of an edge: 48 bits for "e-" and twelve hex digits, else a TextId and the topmost bit.
using EdgeId = std::uint64_t;

/// One distinct event or standing relation. `begin` and `end` are inclusive.
struct Edge {
  EdgeId id = 0;
  NodeIndex source = kNoIndex;
  NodeIndex target = kNoIndex;
  TextId edtf = kNoText;  ///< when; empty when unknown
  TextId title = kNoText;
  Day begin = kNoDay;
  Day end = kNoDay;
  Day first_reported = kNoDay;  ///< publication dates
  Day last_reported = kNoDay;
  std::uint32_t weight = 1;   ///< independent sources that say so, at least 1
  float confidence = 0;       ///< 0 to 0.99
  std::uint32_t details = 0;  ///< into the details of the graph; 0 are those of an edge without any
  std::uint16_t kind = 0;     ///< into KnowledgeGraph::kinds()
  Polarity polarity = Polarity::affirmed;  ///< negated when all reports deny it
  Modality modality = Modality::actual;
};
static_assert(sizeof(Edge) <= 56, "a million edges more are 56 MB more");

/// A step over an edge; not `forward` means from its target to its source.
struct EdgeStep {
  EdgeIndex edge = kNoIndex;
  bool forward = true;
};

}  // namespace isnad
