// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "extract/agency_finder.h"

namespace isnad::detail {

/// The sign in the lines of place and date at the head of a text; null when there is none.
[[nodiscard]] const AgencyFinder::Sign* sign_at_head(const AgencyFinder& agencies,
                                                     std::string_view text);

/// The sign with which a text ends; null when there is none.
[[nodiscard]] const AgencyFinder::Sign* sign_at_end(const AgencyFinder& agencies,
                                                    std::string_view text);

}  // namespace isnad::detail
