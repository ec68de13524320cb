// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/entity_register.h"
#include "extract/relation_matcher.h"

namespace isnad {

/// Appends who holds which office: by titles that stand with names, and by the names of those who
/// head a body ("the army under X").
void find_offices(const SentenceInput& input, const Lexicon& lexicon, const PhraseList& phrases,
                  const ClauseList& clauses, EntityRegister& entities,
                  std::vector<FoundClaim>& claims);

}  // namespace isnad
