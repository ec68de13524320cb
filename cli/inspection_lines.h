// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "extract/extractor.h"

namespace isnad::cli {

/// The names of the stages, in the order of the pipeline.
[[nodiscard]] std::vector<std::string> stage_names();

/// Appends what a stage saw, one JSON object a line. `stage` is one of `stage_names`.
void write_stage(std::string_view stage, const Article& article, const Inspection& inspection,
                 std::string& out);

}  // namespace isnad::cli
