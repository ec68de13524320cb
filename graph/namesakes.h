// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/report.h"

namespace isnad {

/// Persons that no table knows have an id of their name alone. One that holds offices of
/// different countries in different articles is several: each gets its country behind the id, and
/// articles that name no office keep the bare id. The order of the claims does not matter.
void part_namesakes(std::vector<Report>& reports,
                    const std::function<bool(const Entity&)>& is_known,
                    const std::function<std::string(const Entity&)>& country_of);

/// Whether `id` is a namesake that `part_namesakes` made out of `told`.
[[nodiscard]] bool is_namesake(std::string_view id, std::string_view told);

}  // namespace isnad
