// SPDX-License-Identifier: Apache-2.0
#include "graph/value_list.h"

namespace isnad {

std::string join_list(const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) text += '|';
    for (const char c : values[i]) {
      if (c == '|' || c == '\\') text += '\\';
      text += c;
    }
  }
  return text;
}

std::vector<std::string> split_list(std::string_view text) {
  if (text.empty()) return {};
  std::vector<std::string> values(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '|') {
      values.emplace_back();
      continue;
    }
    // A last "\" without a successor stands for itself.
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    values.back() += text[i];
  }
  return values;
}

}  // namespace isnad
