// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/graph_filter.h"

namespace isnad {

/// An edge whose evidence has the words.
struct TextHit {
  EdgeIndex edge = kNoIndex;
  std::vector<std::uint32_t> records;  ///< places in its evidence, ascending
};

/// Edges of which a report has all the words, in any order, in the words of the article that it
/// rests on. Words are compared as names are (core/fold.h): case, diacritics, forms of alef and
/// hamza and the article do not count; an Arabic word of the text may bear conjunctions and
/// prepositions in front (and-, so-, by-, as-, for-), which may be taken off a word that only looks
/// so. Edges with more such reports come first,
/// then those with more sources, then by id. No words give none. `around` of the filter plays no
/// part. O(bytes of evidence).
[[nodiscard]] std::vector<TextHit> search_text(const KnowledgeGraph& graph, std::string_view words,
                                               const GraphFilter& filter = {});

/// The rule for one text; `words` as fold_name gives them.
[[nodiscard]] bool text_has_words(std::string_view text, std::string_view folded_words);

}  // namespace isnad
