// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/article.h"
#include "core/date.h"
#include "extract/token.h"

namespace isnad {

/// A run of tokens [first, last) that makes a sentence, in one field.
struct Sentence {
  Field field = Field::text;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A date expression: tokens [first, last) and what they mean against the publication date.
struct DateMention {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Time time;
};

}  // namespace isnad
