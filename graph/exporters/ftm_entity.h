// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::ftm {

/// Text on one line: controls and marks of direction go, blanks are single and only inside.
[[nodiscard]] std::string one_line(std::string_view text);

/// An id as followthemoney takes it: letters, digits, "." and "-" of ASCII, at most 200 of them.
/// "entity" and "country/SY" give "entity.country.SY"; different ids stay different, long ones
/// by their hash.
[[nodiscard]] std::string make_id(std::string_view kind, std::string_view id);

/// The code of a language with three letters, for those that a code of two is common for; empty
/// for others.
[[nodiscard]] std::string_view language_code(std::string_view tag);

/// One entity of followthemoney: a thing, or a link between things.
class Entity {
 public:
  Entity(std::string id, std::string_view schema) : id_(std::move(id)), schema_(schema) {}

  /// Values are put on one line; empty ones and repeated ones are left out.
  void add(std::string_view property, std::string_view value);
  /// Appends the entity as one line of JSON.
  void write(std::string& out) const;

 private:
  std::string id_;
  std::string_view schema_;
  std::vector<std::pair<std::string_view, std::vector<std::string>>> properties_;
};

}  // namespace isnad::ftm
