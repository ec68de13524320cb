// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/lexicon.h"
#include "extract/phrase_finder.h"

namespace isnad {

enum class ClauseKind : std::uint8_t {
  main,
  coordinate,  ///< behind "and", "then"
  complement,  ///< behind "that", "to" or a colon
  relative,    ///< behind a relative pronoun, or a verb right behind an indefinite noun
  adverbial,   ///< behind "when", "after", "while"
  auxiliary,   ///< main verb behind "was", "began to"
};

/// A verb with what belongs to it, or a stretch without a verb. Positions are indexes into
/// PhraseList::top, phrases indexes into PhraseList::all.
struct Clause {
  ClauseKind kind = ClauseKind::main;
  int parent = kNone;                   ///< clause that this one depends on, or is coordinated with
  int governor = kNone;                 ///< position of the verb or noun that governs it
  int antecedent = kNone;               ///< phrase that a relative clause describes
  int speaker = kNone;                  ///< phrase before a colon that names who says it
  int first = 0, last = 0;              ///< positions [first, last); others may lie between
  int verb = kNone;                     ///< position
  int subject = kNone;                  ///< phrase; kNone when it must be understood
  int object = kNone, object2 = kNone;  ///< phrases
  int conjunction = kNone;              ///< position of the word that opens the clause
  bool passive = false;
  bool negated = false;
  bool future = false;
  bool doubtful = false;  ///< "may": the particle before an imperfect
};

/// The clauses of one sentence. `of[p]` is the clause of position p.
struct ClauseList {
  std::vector<Clause> all;
  std::vector<int> of;
  std::vector<int> governed_by;  ///< position of the preposition before each position, or kNone

  [[nodiscard]] const Clause& at(int index) const { return all[static_cast<std::size_t>(index)]; }
  [[nodiscard]] Clause& at(int index) { return all[static_cast<std::size_t>(index)]; }
};

/// Light clause analysis: cuts the sentence into clauses and says what is subject and object of
/// each verb, for all word orders. Joins coordinated noun phrases (Phrase::next_member).
void find_clauses(const Lexicon& lexicon, PhraseList& phrases, ClauseList& clauses);

}  // namespace isnad
