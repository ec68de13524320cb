// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/console.h"
#include "core/claim.h"

namespace isnad::cli {

/// Whether a file of JSON lines holds claims: its first object has a relation and a subject.
[[nodiscard]] bool is_claim_file(const std::string& path);

/// Appends the claims of a file ("-": standard input). Bad lines are counted and named as bad
/// articles are; `counts.articles` grows by the articles that were not in `known` yet.
void read_claim_file(const std::string& path, bool stop_on_error, std::vector<Claim>& claims,
                     std::set<std::string>& known, RunCounts& counts, Console& console);

/// Reads those inputs that are files of claims and takes them off `options.inputs`.
void take_claim_files(ArticleOptions& options, std::vector<Claim>& claims, RunCounts& counts,
                      Console& console);

}  // namespace isnad::cli
