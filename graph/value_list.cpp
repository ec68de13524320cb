// SPDX-License-Identifier: Apache-2.0
#include "graph/value_list.h"

namespace isnad {

void append_value(std::string& list, std::string_view value, bool first) {
  if (!first) list += '|';
  for (std::size_t at = 0;;) {
    const std::size_t mark = value.find_first_of("|\\", at);
    list.append(value, at, mark - at);
    if (mark == std::string_view::npos) return;
    list += '\\';
    list += value[mark];
    at = mark + 1;
  }
}

std::string join_list(const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) append_value(text, values[i], i == 0);
  return text;
}

bool ListReader::next() {
  if (!more_) return false;
  std::size_t end = rest_.find_first_of("|\\");
  // A last "\" without a successor stands for itself.
  while (end != std::string_view::npos && rest_[end] == '\\') {
    end = rest_.find_first_of("|\\", end + 2);
  }
  raw_ = rest_.substr(0, end);
  more_ = end != std::string_view::npos;
  if (more_) rest_.remove_prefix(end + 1);
  return true;
}

std::string_view ListReader::value() {
  if (raw_.find('\\') == std::string_view::npos) return raw_;
  value_.clear();
  for (std::size_t i = 0; i < raw_.size(); ++i) {
    if (raw_[i] == '\\' && i + 1 < raw_.size()) ++i;
    value_ += raw_[i];
  }
  return value_;
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> values;
  for (ListReader reader(text); reader.next();) values.emplace_back(reader.value());
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
