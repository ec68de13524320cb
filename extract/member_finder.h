// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/entity_register.h"
#include "extract/found_claim.h"
#include "extract/lexicon.h"
#include "extract/phrase_finder.h"

namespace isnad {

/// Appends the members of a body that brackets list: "the group (X, Y and Z)".
void find_members(const SentenceInput& input, const Lexicon& lexicon, const PhraseList& phrases,
                  const EntityRegister& entities, std::vector<FoundClaim>& claims);

}  // namespace isnad
