// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "extract/verb_forms.h"
#include "extract/verb_sounds.h"

namespace isnad {

/// What joins a stem to its endings.
enum class StemEnd : std::uint8_t {
  consonant,
  a_waw,  ///< a long a that gives way to waw in the dual
  a_ya,   ///< a long a that gives way to ya
  i,      ///< a long i
  u,      ///< a long u
};

/// A stem without prefix and endings. One that ends in a weak radical is cut before the vowel of
/// that radical; `end` stands for both.
struct VerbStem {
  Sounds before_vowel;      ///< also where nothing follows
  Sounds before_consonant;  ///< differs in hollow and doubled verbs
  StemEnd end = StemEnd::consonant;
  bool shortens = false;  ///< the jussive without ending is spelled shorter than the indicative
};

struct VerbStems {
  VerbStem perfect;
  VerbStem imperfect;
  Sounds participle;        ///< the whole word
  char prefix_vowel = 'u';  ///< of the imperfect
};

/// The stems of one voice, by root, form and the letters of the lemma; nothing when these are
/// not those of a verb.
[[nodiscard]] std::optional<VerbStems> verb_stems(const VerbEntry& verb, bool passive);

}  // namespace isnad
