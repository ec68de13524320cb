// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/claim.h"

namespace isnad {

/// Turns visits to a country into visits to its city where the same traveller has exactly one
/// that fits in time. The country stays as the role "country".
void join_trips(std::vector<Claim>& claims,
                const std::function<std::string(const Entity&)>& country_of);

}  // namespace isnad
