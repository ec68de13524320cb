// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "extract/import/import_input.h"

namespace isnad {

/// What an actor is, and when: "[EGYGOV 120630-130703]".
struct PetrarchRole {
  std::string code;        ///< "EGYGOV"
  std::string begin, end;  ///< EDTF days; empty: open
  bool dated = false;
};

/// An actor of a PETRARCH (TABARI) dictionary.
struct PetrarchActor {
  std::vector<std::string> names;  ///< "JOHN KERRY": blanks between the words, primary name first
  std::vector<PetrarchRole> roles;
};

/// The dictionaries of one import. They have some ten thousand entries and are kept whole.
struct PetrarchDictionary {
  std::vector<PetrarchActor> actors;
  std::vector<std::string> agents;  ///< nouns that name a role: "FOREIGN MINISTER"; sorted
};

/// Adds the entries of a file of actors or agents. Bad rows are counted in `report`; of an entry
/// only the bad row is left out.
[[nodiscard]] Status read_petrarch(const ImportInput& input, const ImportOptions& options,
                                   PetrarchDictionary& dictionary, ImportReport& report);

}  // namespace isnad
