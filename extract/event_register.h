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

/// What a sentence says of the time of its story.
struct SentenceTime {
  std::optional<Time> day;  ///< one to three days, not after publication
  bool background = false;  ///< tells what had happened before the story
};
[[nodiscard]] SentenceTime sentence_time(const SentenceInput& input, const Lexicon& lexicon,
                                         const PhraseList& phrases, const ClauseList& clauses);

/// Gives a time to undated events where the article settles it. A report goes on at the day that
/// it named last (narrative progression): what a sentence tells as its news took place on the day
/// of the sentence, else on that of the sentence before, else on that of the first one, else on
/// the day of publication. Meetings, talks and receptions of the same two are one encounter. Such
/// times are approximate in their EDTF ("~"), and the claim's steps say where they come from.
/// `sentences` are those of the document; the first `title_sentences` are the headline.
void settle_times(const Article& article, const std::vector<SentenceTime>& sentences,
                  std::uint32_t title_sentences, std::vector<FoundClaim>& claims);

}  // namespace isnad
