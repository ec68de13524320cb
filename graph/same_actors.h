// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "graph/report.h"

namespace isnad {

/// Where one report names an actor or place by its whole and another by its part, both tell of one
/// event:
/// - who heads a delegation acts when it does: a claim of the delegation becomes one of its head
///   where a claim of exactly one head fits; the delegation stays as the role "delegation";
/// - a visit to a country becomes one to its city where the same traveller has exactly one that
///   fits; the country stays as the role "country".
/// Claims fit when their relation and other side are the same and their times share a day, or one
/// has no time. Each rule looks at the claims as they were before it, so that their order does not
/// matter.
void join_actors(std::vector<Report>& reports,
                 const std::function<std::string(const Entity&)>& country_of);

}  // namespace isnad
