// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/clause.h"

namespace isnad {

/// Whether a verb can have this subject, by gender.
[[nodiscard]] bool agrees_in_gender(const Features& verb, const Phrase& subject);

/// Whether a relative pronoun cannot mean a noun: "the attack on the embassy which (m.)".
[[nodiscard]] bool cannot_mean(const Features& pronoun, const Features& noun);

/// Says what is subject and object of the verb of each clause. `joined` are the positions of the
/// later members of coordinations, in ascending order or not.
void find_arguments(const Lexicon& lexicon, const PhraseList& phrases,
                    const std::vector<int>& joined, ClauseList& clauses);

}  // namespace isnad
