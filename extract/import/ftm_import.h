// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/result.h"
#include "extract/import/import_input.h"
#include "extract/import/import_tables.h"

namespace isnad {

/// Reads entities of followthemoney, one JSON object a line, into `tables`: persons, public
/// bodies, organizations, companies and other legal entities of political interest, and the
/// positions that persons occupied; see lexicon/README.md. Bad lines are counted in `report`. An
/// Error when a file cannot be read, or at the first bad line when the options are strict.
[[nodiscard]] Status import_ftm(const std::vector<ImportInput>& inputs,
                                const ImportOptions& options, ImportTables& tables,
                                ImportReport& report);

}  // namespace isnad
