// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/result.h"
#include "extract/lexicon.h"

namespace isnad {

/// What loading does not notice, since it harms nothing at run time but those who maintain the
/// lexicon. Errors are of kind `lexicon` and name file, line and what to do.

/// Tables: sorted bytewise by their first cell, no row twice in a file.
[[nodiscard]] std::vector<Error> check_tables(const LexiconFiles& files);

/// Relations: each has patterns, examples and counter-examples in `language`, and the lemmas of
/// its patterns stand in the word tables as the part of speech that triggers them.
[[nodiscard]] std::vector<Error> check_relations(const LexiconFiles& files, const Lexicon& lexicon,
                                                 std::string_view language);

/// How much a relation has in a language.
struct RelationCoverage {
  std::string relation;
  std::string language;
  std::size_t patterns = 0;
  std::size_t examples = 0;
  std::size_t counter_examples = 0;
};

/// Every relation in every language of the files, by relation, then language.
[[nodiscard]] Result<std::vector<RelationCoverage>> relation_coverage(const LexiconFiles& files);

}  // namespace isnad
