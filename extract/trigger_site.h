// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extract/clause.h"
#include "extract/lexicon.h"

namespace isnad {

template <typename Value>
[[nodiscard]] bool contains(const std::vector<Value>& values, Value value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// A place where a pattern may apply.
struct TriggerSite {
  Trigger kind = Trigger::verb;
  int position = 0;    ///< in the sentence
  int phrase = kNone;  ///< the verb or noun; for a participle the noun that it describes
  int clause = 0;
  std::uint32_t token = 0;
};

/// What fills a function: entities and the phrase that names them.
struct Filled {
  std::vector<int> entities;
  int phrase = kNone;
  bool understood = false;
};

}  // namespace isnad
