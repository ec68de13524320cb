// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/result.h"
#include "extract/import/import_input.h"
#include "extract/import/import_tables.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// Reads dictionaries of actors and agents as PETRARCH and TABARI use them into `tables`; see
/// lexicon/README.md for how persons, bodies and states are told apart. Bad rows are counted in
/// `report`. An Error when a file cannot be read, or at the first bad row when the options are
/// strict.
[[nodiscard]] Status import_petrarch(const std::vector<ImportInput>& inputs,
                                     const LexiconFiles& files, const BaseEntities& base,
                                     const ImportOptions& options, ImportTables& tables,
                                     ImportReport& report);

}  // namespace isnad
