// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "extract/office_table.h"
#include "extract/short_list.h"

namespace isnad {

/// The words of a title, hashed as in a name, and their first tokens.
struct TitleWords {
  ShortList<std::uint64_t, 32> hashes;
  ShortList<std::uint32_t, 32> tokens;
};

/// What office a title means, and whether a body that stands in the title is part of it.
struct TitleKind {
  std::uint32_t kind = kNoOffice;
  bool with_body = false;
};

}  // namespace isnad
