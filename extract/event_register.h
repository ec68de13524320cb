// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/article.h"
#include "core/date.h"
#include "extract/clause.h"
#include "extract/lexicon.h"
#include "extract/phrase_finder.h"
#include "extract/relation_matcher.h"

namespace isnad {

/// Who is told to have spoken on which day.
struct Speech {
  int speaker = kNone;
  Time time;
};

/// What a sentence says of the time of its story.
struct SentenceTime {
  std::optional<Time> day;  ///< one to three days, not after publication
  bool background = false;  ///< tells what had happened before the story
  bool verb = false;        ///< makes a clause, so that it is no line of a page
  bool past = false;        ///< is told in the past tense
  std::size_t hash = 0;     ///< of its words
  std::vector<Speech> speeches{};
};
[[nodiscard]] SentenceTime sentence_time(const SentenceInput& input, const Lexicon& lexicon,
                                         const PhraseList& phrases, const ClauseList& clauses);

/// Gives a time to undated events where the article settles it. A report goes on at the day that
/// it named last (narrative progression): what a sentence tells as its news took place on the day
/// of the sentence, else on that of the sentence before, else on that of the first one, else on
/// the day of publication. What somebody does by speaking took place on the day on which the
/// article has him speak. Meetings, talks and receptions of the same two are one encounter, and
/// who is received in a country visits it then. Days that are counted from an event are counted
/// from the day of the story. Such times are approximate in their EDTF ("~"), and the claim's
/// steps say where they come from. `sentences` are those of the document; the first
/// `title_sentences` are the headline.
void settle_times(const Article& article, const std::vector<SentenceTime>& sentences,
                  std::uint32_t title_sentences, const EntityRegister& entities,
                  std::vector<FoundClaim>& claims);

}  // namespace isnad
