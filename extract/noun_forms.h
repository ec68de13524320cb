// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/token.h"

namespace isnad {

/// A written form of a noun or adjective, unvocalised, without article and pronouns.
struct NominalForm {
  std::string text;
  Features features;
};

/// Singular, dual and plurals in all cases and in the construct state. A value of `plurals` is a
/// broken plural, or one of the endings that ask for a sound plural. `role` nouns, which name
/// people, also get a feminine.
[[nodiscard]] std::vector<NominalForm> noun_forms(std::string_view lemma,
                                                  std::span<const std::string_view> plurals,
                                                  Gender gender, bool role);

/// Both genders in singular, dual and sound plural, and the broken plurals.
[[nodiscard]] std::vector<NominalForm> adjective_forms(std::string_view lemma,
                                                       std::span<const std::string_view> broken);

}  // namespace isnad
