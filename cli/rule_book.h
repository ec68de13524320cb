// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/lexicon_files.h"

namespace isnad::cli {

/// A rule as the lexicon has it.
struct RuleText {
  std::string file;
  std::string meaning;  ///< of the relation
  std::string pattern;  ///< JSON on one line
};

/// Looks a rule up by its name, "visit.ar.noun-to": relation, language, pattern. Nothing when
/// these files have no such rule, as when another lexicon made the graph.
[[nodiscard]] std::optional<RuleText> find_rule(const LexiconFiles& files, std::string_view rule);

}  // namespace isnad::cli
