// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/hash_map.h"
#include "core/result.h"
#include "extract/entity_table.h"
#include "extract/lexicon_files.h"

namespace isnad {

/// Tells from which news agency an article is. Immutable after loading.
///
/// An agency is a row of entities/media*.tsv of the kind "agency"; it signs with its names and with
/// what its cell `signs` lists. Texts are signed in the line of place and date above them
/// ("Beirut (Reuters) -"), or at their end ("(Reuters)", "Source: Reuters").
class AgencyFinder {
 public:
  /// Reads languages/<tag>/signatures.tsv of every language; the agencies are in `entities`.
  static Result<AgencyFinder> load(const LexiconFiles& files, const EntityTable& entities);

  /// The id of the agency that the text names as its source; else that of the one that the outlet
  /// is. Empty when there is none, or when the text names two.
  [[nodiscard]] std::string_view agency_of(const Article& article) const;

  /// A way in which an agency signs.
  struct Sign {
    std::uint32_t agency = 0;  ///< index of ids_
    bool sure = false;         ///< no other word is written like it
  };
  /// The sign that words make, folded and joined without spaces; null when they are none.
  [[nodiscard]] const Sign* sign(std::string_view folded) const;
  /// Whether folded words, joined without spaces, say that a source follows.
  [[nodiscard]] bool is_label(std::string_view folded) const;
  /// Whether a folded word says that what follows is the name of a medium, in a sentence.
  [[nodiscard]] bool is_medium(std::string_view folded) const;

 private:
  void add(std::string_view form, std::uint32_t agency, bool name);
  [[nodiscard]] Status add_words(const LexiconFile& file);

  HashMap<Sign> signs_;
  std::vector<std::string> ids_;
  std::vector<std::string> labels_, media_;
};

}  // namespace isnad
