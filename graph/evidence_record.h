// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/article.h"
#include "core/claim.h"
#include "core/span.h"
#include "graph/graph_index.h"
#include "graph/text_pool.h"

namespace isnad {

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
  TextId id = kNoText;        ///< where the claim names another entity than the edge; else empty
  TextId mention = kNoText;   ///< the words
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
  std::uint8_t unused[4] = {};
  double confidence = 0;
};

}  // namespace isnad
