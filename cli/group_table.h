// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/query_command.h"
#include "graph/node_groups.h"

namespace isnad::cli {

/// Groups of entities as a table, largest first, each with its members, those with most edges in
/// the graph first; people see the first few of them.
[[nodiscard]] AnswerBlock group_table(const Question& question, const NodeGroups& groups,
                                      std::string_view noun, Answer& answer);

}  // namespace isnad::cli
