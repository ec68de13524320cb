// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "core/article.h"
#include "core/claim.h"
#include "core/entity.h"
#include "core/span.h"
#include "graph/text_pool.h"

namespace isnad {

/// The parts of a KnowledgeGraph: numbers and handles, no strings. A TextId is read with
/// `KnowledgeGraph::text`; what is called a list there holds values as value_list.h joins them.

using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;
/// Stands for no node and for no edge.
inline constexpr std::uint32_t kNoIndex = UINT32_MAX;

/// Days since 1970-01-01.
using Day = std::int32_t;
/// An unknown day, or the open side of a range.
inline constexpr Day kNoDay = std::numeric_limits<Day>::min();

/// "2026-02-04"; empty for kNoDay.
[[nodiscard]] std::string day_text(Day day);
[[nodiscard]] Day day_of(const std::optional<Date>& date);
[[nodiscard]] std::optional<Date> date_of(Day day);

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

/// An article that reports.
struct ArticleRecord {
  TextId id = kNoText;
  TextId language = kNoText;
  TextId source = kNoText;
  TextId url = kNoText;
  TextId agency = kNoText;
  TextId hash = kNoText;
  TextId sketch = kNoText;
  Day date = kNoDay;
};

/// How a report was found to tell of its event.
enum class Join : std::uint8_t {
  alone,      ///< the only report, or the first of those without a date
  same_time,  ///< tells the same time
  within,     ///< tells a time that the event's lies within, or lies in for standing relations
  only,       ///< has no date, or a wider one; inferred: the only event that fits
  nearest,    ///< the same; inferred: the event reported nearest in time of several that fit
  undated,    ///< has no date, and neither has the event
};

/// "same-time"; `is_inferred` for those that the report itself does not say.
[[nodiscard]] std::string_view to_string(Join join);
[[nodiscard]] std::optional<Join> parse_join(std::string_view name);
[[nodiscard]] constexpr bool is_inferred(Join join) {
  return join == Join::only || join == Join::nearest;
}

/// A participant as a report tells it.
struct Told {
  TextId id = kNoText;       ///< where the claim names another entity than the edge; else empty
  TextId mention = kNoText;  ///< the words
  std::uint32_t variant = 0;  ///< place in the variants of its node, from 0
};

/// One report of an edge: a claim, complete with what its edge and article say.
struct EvidenceRecord {
  std::uint32_t article = 0;  ///< into KnowledgeGraph::articles()
  TextId claim = kNoText;     ///< id of the claim
  Span span;                  ///< bytes
  TextId text = kNoText;      ///< exactly those bytes
  TextId rule = kNoText;
  TextId steps = kNoText;  ///< list
  TextId edtf = kNoText;   ///< the time as this report has it; empty when none
  TextId time_text = kNoText;
  Day begin = kNoDay;
  Day end = kNoDay;
  TextId cameo = kNoText;  ///< as this report has it
  TextId roles = kNoText;  ///< list of roles as entity_text.h has them
  Told subject;
  Told object;
  NodeIndex attribution = kNoIndex;  ///< who says so; kNoIndex is the outlet itself
  Told sayer;                        ///< the same as the report tells it
  std::int32_t margin = 0;  ///< days by which Join::nearest was nearer than the next; -1: unknown
  Join join = Join::alone;
  Field field = Field::text;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::actual;
  double confidence = 0;
};

struct EdgeRole {
  TextId role = kNoText;  ///< "place", "recipient"
  NodeIndex node = kNoIndex;
};

/// What only edges with evidence have, or few.
struct EdgeDetails {
  TextId event = kNoText;        ///< shared by edges that tell of one happening: "v-" and hex digits
  std::uint32_t denials = 0;     ///< independent sources that deny it
  std::uint32_t roles = 0;       ///< first of its roles
  std::uint32_t role_count = 0;
  std::uint32_t records = 0;     ///< first of its evidence
  std::uint32_t record_count = 0;
  bool disputed = false;         ///< some affirm it, others deny it
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
