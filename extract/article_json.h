// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace isnad {

/// The keys of one article in JSON, unchecked. Absent and null are empty.
struct RawArticle {
  std::optional<std::string> text;
  std::string id;  ///< a number is kept as it is written
  std::string date, title, source, url, lang;
  int line = 1;  ///< where the object begins, from 1
};

/// Reads an object, an array of objects or several of these one after another from valid UTF-8.
/// What is no object, and an object whose `text` is no string, is an Error in its place; bad JSON
/// is an Error that ends the list. Errors bear lines and columns but no file. Of a key that
/// stands twice the last counts; nesting may be of any depth.
[[nodiscard]] std::vector<Result<RawArticle>> parse_articles(const std::string& json);

}  // namespace isnad
