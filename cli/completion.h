// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/usage.h"

namespace isnad::cli {

/// What a value is, told by how --help names it.
enum class ValueKind : std::uint8_t {
  unknown,
  free,  ///< numbers, days, text: nothing to offer
  graph,
  file,
  folder,
  entity,
  relation,
};
[[nodiscard]] ValueKind kind_of(const UsageOption& option);

/// One thing that a shell may put in the place of a word.
struct Candidate {
  std::string text;
  std::string note;  ///< what it is; one line, may be empty
};

/// What the shell offers: the candidates, and the files or folders that it finds by itself.
struct Completion {
  enum class Paths : std::uint8_t { none, files, folders };
  std::vector<Candidate> candidates;
  Paths paths = Paths::none;
};

/// Completes the last of the words, which may be empty, from those before it. `words` are without
/// quotes and without the name of the program. Reads the graph that they name when the name of an
/// entity is wanted; says nothing of what it cannot read.
[[nodiscard]] Completion complete(const Usage& program, std::span<const std::string> words);

}  // namespace isnad::cli
