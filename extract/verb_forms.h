// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/token.h"

namespace isnad {

/// A verb of the lexicon, in UTF-8 and unvocalised. The spelling of lemma and imperfect tells
/// what the root leaves open: the vowels of weak radicals and the seats of hamza.
struct VerbEntry {
  std::string lemma;      ///< third person masculine singular perfect
  std::string imperfect;  ///< the same person of the imperfect; empty when the verb has none
  std::string root;       ///< three or four radicals; weak ones as waw or ya, hamza on any seat
  int form = 1;           ///< 1 to 10; 11 is Q1; 12 is Q2, or Q4 where the lemma begins with alef
  bool passive = true;    ///< false for verbs that form no passive, such as "arrive"
};

/// A written form of a verb, without attached pronouns, and what it says.
struct VerbForm {
  std::string text;
  Features features;

  friend bool operator==(const VerbForm&, const VerbForm&) = default;
};

/// A participle in the masculine singular, without article.
struct Participle {
  std::string text;
  Voice voice = Voice::none;  ///< none where both voices are written alike

  friend bool operator==(const Participle&, const Participle&) = default;
};

/// Every form of perfect and imperfect (all moods) in current spelling, person by person; no
/// pair of text and features twice. Where two spellings are usual, both. `voice` is `none` where
/// the letters do not tell, and `active` throughout when the verb has no passive. Empty when
/// root and form do not give the lemma and the imperfect.
[[nodiscard]] std::vector<VerbForm> conjugate(const VerbEntry& verb);

/// The forms that are written otherwise when a pronoun is attached, as they stand before it:
/// final alef maqsura as alef, plural waw without its mute alef, final hamza on the seat of its
/// own vowel. Forms that do not change are left out.
[[nodiscard]] std::vector<VerbForm> conjugate_before_pronoun(const VerbEntry& verb);

/// Active and passive participle. An active one of weak final radical comes in both spellings,
/// with and without its last letter. Empty under the conditions of `conjugate`, and for a verb
/// without imperfect.
[[nodiscard]] std::vector<Participle> participles(const VerbEntry& verb);

}  // namespace isnad
