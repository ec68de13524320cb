// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/result.h"
#include "extract/import/import_input.h"
#include "extract/import/wikidata_classes.h"
#include "extract/import/wikidata_scan.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// What the first pass over a dump of Wikidata gathers for the second.
struct WikidataSurvey {
  WikidataClasses classes;                       ///< closed
  std::unordered_set<Qid> positions;             ///< that people hold
  std::unordered_set<Qid> heads;                 ///< people who head an entity of interest
  std::unordered_map<Qid, std::string> regions;  ///< item of a country: its ISO 3166 alpha-2
};

/// Goes over the dump once; bad lines are left to the second pass.
[[nodiscard]] Result<WikidataSurvey> survey_wikidata(const ImportInput& input,
                                                     const LexiconFiles& files,
                                                     const ImportOptions& options);

inline constexpr Qid kHuman = 5;

}  // namespace isnad
