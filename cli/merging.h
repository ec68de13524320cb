// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/loaded_lexicon.h"
#include "graph/claim_merger.h"

namespace isnad::cli {

/// What the tables tell the merger. They are kept alive by the options.
[[nodiscard]] MergeOptions merge_options(const LoadedLexicon& lexicon);

}  // namespace isnad::cli
