// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/claim.h"

namespace isnad {

/// Persons that no table knows have an id of their name alone. One that holds offices of
/// different countries in different articles is several: each gets its country behind the id, and
/// articles that name no office keep the bare id. The order of the claims does not matter.
void part_namesakes(std::vector<Claim>& claims, const std::function<bool(const Entity&)>& is_known,
                    const std::function<std::string(const Entity&)>& country_of);

}  // namespace isnad
