// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/claim.h"

namespace isnad {

/// A group for each article; articles of one group are copies of one text, perhaps shortened or
/// under another headline. Groups are numbered from 0 by their first article; who is in one
/// depends on the set of articles alone.
///
/// Copies have the same hash, or sketches (core/text_sketch.h) of which at least 0.4 of the 36
/// bytes agree: the texts then share some two fifths of all their runs of four words. Two reports
/// of one event in words of their own share hardly any; a copy that lost a third of its text and
/// got a new first sentence still shares half. Candidates are those that agree in one of 12 bands
/// of 3 bytes (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, section 3.4), and each is
/// compared with few of its band, so that time grows with the number of articles alone.
[[nodiscard]] std::vector<std::uint32_t> syndication_groups(
    std::span<const ArticleRef* const> articles);

/// Where one report of an event comes from.
struct SourceOfReport {
  std::uint32_t group = 0;  ///< of its article, from `syndication_groups`
  std::string_view key;     ///< the source that its article names, or its outlet
};

/// How many of the reports are independent: those of copies of one text count once, and so do all
/// from one source; what is tied through a third report counts once as well.
[[nodiscard]] std::size_t independent_sources(std::span<const SourceOfReport> reports);

}  // namespace isnad
