// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::cli {

/// A word of a command line as bash has it before it takes the quotes off.
struct ShellWord {
  std::string text;  ///< without quotes and backslashes
  char quote = 0;    ///< the mark of quotation that is still open at its end; 0 where none is
};

/// Nothing is expanded or run: "$(x)" stays as it is.
[[nodiscard]] ShellWord unquoted(std::string_view word);

/// Text for bash to put in the place of a word that began with `quote`, or with none.
[[nodiscard]] std::string quoted_for_bash(std::string_view text, char quote);

/// What bash parts at "=", which it takes for the end of a word, joined to "--since=2026".
struct BashLine {
  std::vector<std::string> words;  ///< raw; the last is the one to complete
  std::size_t kept = 0;  ///< bytes of the last word, without quotes, that bash does not replace
};
[[nodiscard]] BashLine joined_at_equals(const std::vector<std::string>& words);

}  // namespace isnad::cli
