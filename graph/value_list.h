// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {

/// Values as one string with "|" between them. A "|" or "\" inside a value is written with a
/// "\" before it. No values give an empty string, and so does one empty value.
[[nodiscard]] std::string join_list(const std::vector<std::string>& values);

/// The inverse: an empty string gives no values.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

/// A list of "name=value". Without "=" the value is empty.
[[nodiscard]] std::string join_pairs(const std::vector<std::pair<std::string, std::string>>& pairs);
[[nodiscard]] std::vector<std::pair<std::string, std::string>> split_pairs(std::string_view text);

/// Appends a value to a list in which `first` says that there is none yet.
void append_value(std::string& list, std::string_view value, bool first);

/// Steps through the values of a list without making any.
class ListReader {
 public:
  /// `list` must outlive the reader.
  explicit ListReader(std::string_view list) : rest_(list), more_(!list.empty()) {}

  /// To the next value; false when there is none.
  bool next();
  /// The value as it stands in the list.
  [[nodiscard]] std::string_view raw() const { return raw_; }
  /// What it means; valid until it is asked for again.
  [[nodiscard]] std::string_view value();

 private:
  std::string_view rest_;
  std::string_view raw_;
  std::string value_;
  bool more_;
};

}  // namespace isnad
