// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/clause.h"

namespace isnad {

/// Whether position `p`, a comma or noun, no longer belongs to the relative clause `current`, but
/// to the clause around it. Clauses of the positions before `p` are known; `joined` are the
/// positions of the later members of coordinations, in ascending order.
[[nodiscard]] bool ends_relative(const Lexicon& lexicon, const PhraseList& phrases,
                                 const ClauseList& clauses, const std::vector<int>& joined, int p,
                                 int current);

}  // namespace isnad
