// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/graphml_fields.h"

namespace isnad::graphml {

/// Replaces `records` by the evidence that the lists of an edge hold, once all else of the edge is
/// known. What is wrong with the lists, or an empty string.
[[nodiscard]] std::string read_evidence(const EdgeDraft& draft, Target& target,
                                        std::vector<EvidenceRecord>& records);

}  // namespace isnad::graphml
