// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "extract/clause.h"
#include "extract/entity_register.h"
#include "extract/relation_matcher.h"

namespace isnad {

/// The claims of an article in the order of their evidence, each once, each with `reference`.
std::vector<Claim> write_claims(const Article& article, const ArticleRef& reference,
                                const Lexicon& lexicon, EntityRegister& entities,
                                const std::vector<Token>& tokens, std::vector<FoundClaim>& found);

/// One readable line for each clause: kind, verb, subject and object.
std::vector<std::string> describe_clauses(const SentenceInput& input, const PhraseList& phrases,
                                          const ClauseList& clauses);

}  // namespace isnad
