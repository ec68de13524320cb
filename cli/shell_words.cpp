// SPDX-License-Identifier: Apache-2.0
#include "cli/shell_words.h"

namespace isnad::cli {

namespace {

/// What a backslash takes the meaning of between double quotes; elsewhere of all.
constexpr std::string_view kMeantInQuotes = "\"\\$`";
/// What means something to bash outside of quotes.
constexpr std::string_view kMeant = " \t\"\\$`'!*?[]{}()<>|&;#~^=";

}  // namespace

ShellWord unquoted(std::string_view word) {
  ShellWord out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool has_next = i + 1 < word.size();
    if (out.quote == '\'') {
      c == '\'' ? void(out.quote = 0) : out.text.push_back(c);
    } else if (out.quote == '"') {
      if (c == '"') {
        out.quote = 0;
      } else if (c == '\\' && has_next && kMeantInQuotes.find(word[i + 1]) != word.npos) {
        out.text.push_back(word[++i]);
      } else {
        out.text.push_back(c);
      }
    } else if (c == '"' || c == '\'') {
      out.quote = c;
    } else if (c == '\\') {
      if (has_next) out.text.push_back(word[++i]);
    } else {
      out.text.push_back(c);
    }
  }
  return out;
}

std::string quoted_for_bash(std::string_view text, char quote) {
  std::string out;
  for (const char c : text) {
    if (quote == '\'') {
      c == '\'' ? out += "'\\''" : out += c;  // ends the quotation for one mark
      continue;
    }
    const std::string_view meant = quote == '"' ? kMeantInQuotes : kMeant;
    if (meant.find(c) != meant.npos) out += '\\';
    out += c;
  }
  return out;
}

BashLine joined_at_equals(const std::vector<std::string>& words) {
  BashLine line;
  bool joining = false;
  for (const std::string& word : words) {
    const bool is_equals =
        word == "=" && !line.words.empty() && line.words.back().starts_with("--");
    if (is_equals || joining) {
      if (is_equals) line.kept = line.words.back().size() + 1;
      line.words.back() += word;
    } else {
      line.words.push_back(word);
      line.kept = 0;
    }
    joining = is_equals;
  }
  return line;
}

}  // namespace isnad::cli
