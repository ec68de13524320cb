// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "extract/import/import_names.h"
#include "extract/import/wikidata_scan.h"

namespace isnad {

/// A statement that names another item, and the qualifiers that matter here.
struct WikidataLink {
  Qid item = 0;
  std::string begin, end;  ///< EDTF to the precision of the source; empty: not given
  bool has_end = false;    ///< it ended, be it at an unknown time
  bool preferred = false;
  bool acting = false;
};

/// What the importer uses of an item. Deprecated statements are left out.
struct WikidataItem {
  Qid id = 0;
  NameList labels, aliases;                                      ///< of labels up to one a language
  std::vector<Qid> classes;                                      ///< P31
  std::vector<WikidataLink> positions, citizenships, countries;  ///< P39, P27, P17
  std::vector<WikidataLink> jurisdictions, directs;              ///< P1001, P2389
  std::vector<WikidataLink> state_heads, government_heads, chairs;  ///< P35, P6, P488
  std::optional<double> lat, lon;                                   ///< P625, on Earth
  std::string iso;                                                  ///< P297 without an end: "EG"
  std::string death;                                                ///< P570, EDTF
};

/// Reads one line of the dump; its bytes are used up. An Error says in which way it is no item.
[[nodiscard]] Result<WikidataItem> parse_wikidata_item(std::string& line);

}  // namespace isnad
