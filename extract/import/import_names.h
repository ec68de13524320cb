// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// `mixed` is letters of several scripts; `other` is any other script or no letters.
enum class NameScript : std::uint8_t { arabic, latin, mixed, other };

/// The script of the letters in a name of valid UTF-8.
[[nodiscard]] NameScript script_of(std::string_view name);

/// A name as a cell of a table takes it: one space between words, no tabs, bars or line ends, no
/// vowel signs, tatweel or marks of direction. Empty when it is not UTF-8 or nothing is left.
[[nodiscard]] std::string clean_name(std::string_view name);

/// "Manfred Worner" gives "manfred-worner": [a-z0-9] and single hyphens between them.
[[nodiscard]] std::string id_slug(std::string_view text);

/// Names of one entity, label first, each once.
struct NameList {
  std::vector<std::string> ar, en;

  /// Adds a name to the list of its script. False when it is of neither or is no name.
  bool add(std::string_view name);
  [[nodiscard]] bool empty() const { return ar.empty() && en.empty(); }
};

/// Number of words that spaces or hyphens part.
[[nodiscard]] int word_count(std::string_view name);

/// A title without the name or nationality of its holder: "President of Egypt" gives "President".
/// `holder_names` are folded with fold_name and sorted. A title that is nothing else stays as it
/// is; Latin ones begin with a capital.
[[nodiscard]] std::string bare_title(std::string_view title,
                                     const std::vector<std::string>& holder_names);

/// The date when it is an EDTF year, month or day of the calendar ("2013", "2013-07",
/// "2013-07-03"), else nothing.
[[nodiscard]] std::string edtf_date(std::string_view date);

}  // namespace isnad
