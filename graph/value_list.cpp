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

std::string join_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<std::string> values;
  for (const auto& [name, value] : pairs) values.push_back(name + "=" + value);
  return join_list(values);
}

std::vector<std::pair<std::string, std::string>> split_pairs(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const std::string& item : split_list(text)) {
    const std::size_t equals = item.find('=');
    const bool none = equals == std::string::npos;
    pairs.emplace_back(item.substr(0, equals), none ? "" : item.substr(equals + 1));
  }
  return pairs;
}

}  // namespace isnad
