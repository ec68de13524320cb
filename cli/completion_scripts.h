// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/completion.h"

namespace isnad::cli {

/// A shell that completes the words of `isnad`. Its script knows nothing of the commands: it hands
/// the words to `isnad complete SHELL -- WORD...` and takes what that prints.
struct CompletingShell {
  std::string_view name;
  std::string_view script;
  /// The words as `complete` of cli/completion.h takes them, and what is printed: "none", "files"
  /// or "folders" on the first line, then a line for each candidate.
  std::string (*answer)(const Usage& program, const std::vector<std::string>& words);
};

[[nodiscard]] std::span<const CompletingShell> completing_shells();

}  // namespace isnad::cli
