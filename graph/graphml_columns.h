// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad::graphml {

/// The lists of the evidence in the order of `kEvidenceKeys`.
enum class Column : std::uint8_t {
  articles,
  article_dates,
  sources,
  languages,
  urls,
  agencies,
  hashes,
  sketches,
  claims,
  spans,
  evidence,
  rules,
  steps,
  times,
  begins,
  ends,
  time_texts,
  cameos,
  polarities,
  modalities,
  joins,
  margins,
  subjects,
  subject_mentions,
  subject_variants,
  objects,
  object_mentions,
  object_variants,
  told_roles,
  attributions,
  sayer_ids,
  sayer_mentions,
  sayer_variants,
  confidences,
};

/// Stands in `cameos` for a report without a code on an edge that has one.
inline constexpr std::string_view kNoCode = "-";

}  // namespace isnad::graphml
