// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/grammar.h"
#include "extract/phrase_finder.h"

namespace isnad {

/// Ties prepositions to the phrase behind them (Phrase::governed) and the members of a coordination
/// to each other (Phrase::next_member). `governed_by[p]` becomes the position of the preposition
/// that governs position p, or kNone. Returns the positions of all members but the first.
std::vector<int> link_phrases(const Lexicon& lexicon, PhraseList& phrases,
                              std::vector<int>& governed_by);

}  // namespace isnad
