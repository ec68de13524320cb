// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "extract/import/import_input.h"
#include "extract/import/import_tables.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// Reads a JSON dump of Wikidata, one entity a line, into `tables`: states, places, facilities,
/// bodies, and people who hold a position or head one of these; see lexicon/README.md. The input
/// is opened twice: what positions there are and who heads what must be known beforehand.
/// Bad lines are counted in `report`. An Error when the input cannot be read, or at the first bad
/// line when the options are strict.
[[nodiscard]] Status import_wikidata(const ImportInput& input, const LexiconFiles& files,
                                     const ImportOptions& options, ImportTables& tables,
                                     ImportReport& report);

}  // namespace isnad
