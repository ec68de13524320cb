// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/claim.h"
#include "core/entity.h"
#include "graph/evidence_record.h"
#include "graph/graph_index.h"
#include "graph/packed_int.h"
#include "graph/text_pool.h"

namespace isnad {

/// The parts of a KnowledgeGraph: numbers and handles, no strings. A TextId is read with
/// `KnowledgeGraph::text`; what is called a list there holds values as value_list.h joins them.
/// Bytes that a value would leave unused are named, so that none has what the memory had before.

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
  std::uint8_t unused[6] = {};
};

/// What edges have in common that are of one relation.
struct RelationKind {
  TextId relation = kNoText;
  TextId plover_type = kNoText;
  TextId plover_mode = kNoText;
  TextId cameo = kNoText;
  bool symmetric = false;  ///< then the source has the smaller entity id
  bool standing = false;
  std::uint8_t unused[2] = {};

  friend bool operator==(const RelationKind&, const RelationKind&) = default;
};

struct EdgeRole {
  TextId role = kNoText;  ///< "place", "recipient"
  NodeIndex node = kNoIndex;
};

/// What only edges with evidence have, or few.
struct EdgeDetails {
  TextId edtf = kNoText;  ///< its time, unless it is a plain one
  TextId title = kNoText;
  TextId event = kNoText;     ///< "v-" and hex digits; edges that tell of one happening share it
  std::uint32_t denials = 0;  ///< independent sources that deny it
  std::uint32_t roles = 0;    ///< first of its roles
  std::uint32_t role_count = 0;
  std::uint32_t records = 0;  ///< first of its evidence
  std::uint32_t record_count = 0;
  bool disputed = false;  ///< some affirm it, others deny it
  std::uint8_t unused[3] = {};
};

/// Id of an edge: 48 bits for "e-" and twelve hex digits, else a TextId and the bit above.
using EdgeId = std::uint64_t;

/// A day as edges keep it.
using EdgeDay = PackedInt<Day, 3>;

/// One distinct event or standing relation. `begin` and `end` are inclusive. Packed, since there
/// are millions.
struct Edge {
  PackedInt<EdgeId, 7> id;
  Polarity polarity : 2 = Polarity::affirmed;  ///< negated when all reports deny it
  Modality modality : 3 = Modality::actual;
  /// Whether edtf_of its days is how its time is written; else its details say how.
  bool plain_time : 1 = true;
  NodeIndex source = kNoIndex;
  NodeIndex target = kNoIndex;
  EdgeDay begin = kNoDay;
  EdgeDay end = kNoDay;
  EdgeDay first_reported = kNoDay;  ///< publication dates
  EdgeDay last_reported = kNoDay;
  std::uint32_t weight = 1;   ///< independent sources that say so, at least 1
  std::uint32_t details = 0;  ///< into the details of the graph; 0 are those of an edge without any
  std::uint16_t kind = 0;     ///< into KnowledgeGraph::kinds()
  std::uint16_t ten_thousandths = 0;  ///< of confidence

  /// 0 to 1, in steps of 0.0001.
  [[nodiscard]] float confidence() const {
    return static_cast<float>(ten_thousandths) / kWholeConfidence;
  }
  /// What lies outside of 0 to 1 becomes the nearer of them; NaN becomes 0.
  void set_confidence(double value);

  static constexpr float kWholeConfidence = 10000;
};
static_assert(sizeof(Edge) == 40, "a million edges more are 40 MB more");

/// A step over an edge; not `forward` means from its target to its source.
struct EdgeStep {
  EdgeIndex edge = kNoIndex;
  bool forward = true;
};

}  // namespace isnad
