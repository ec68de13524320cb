// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "extract/entity_table.h"
#include "extract/token.h"
#include "extract/tokenizer.h"

namespace isnad {

/// Takes the dateline off the sentences that open lines at the head of a story: where the report
/// was written and for whom ("Beirut (Reuters) -", "Damascus-SANA", "Riyadh - staff:"). It is no
/// part of the sentence behind it; its place is nobody who acts there.
void drop_datelines(const std::vector<Token>& tokens, const EntityTable& entities,
                    std::vector<Sentence>& sentences);

}  // namespace isnad
