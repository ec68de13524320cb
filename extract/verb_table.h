// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "extract/lexicon_files.h"
#include "extract/verb_forms.h"

namespace isnad {

/// A row of verbs.tsv with all that is made of it.
struct ConjugatedVerb {
  VerbEntry entry;
  std::string_view word_class;  ///< in the text of the file
  std::vector<VerbForm> forms;
  std::vector<Participle> participles;
};

/// The verbs of a table, in its order. An Error names the row that is wrong.
[[nodiscard]] Result<std::vector<ConjugatedVerb>> read_verbs(const LexiconFiles& files,
                                                             const std::string& path);

}  // namespace isnad
