// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "core/article.h"
#include "core/claim.h"
#include "extract/agency_finder.h"
#include "extract/token.h"

namespace isnad {

/// 16 hex digits that tell one version of an article from another: a hash of its title, text and
/// date, whoever printed it. What is stored under it is found again, so it never changes.
[[nodiscard]] std::string content_hash(const Article& article);

/// The sketch of a text (core/text_sketch.h): of its words as they are written, without what
/// spelling leaves open, and of its numbers.
[[nodiscard]] std::string sketch_of(std::span<const Token> story);

/// What an article itself says where it is from, without agency and sketch.
[[nodiscard]] ArticleRef refer_to(const Article& article);

/// What the claims of an article keep of it; `story` are the tokens of its text.
[[nodiscard]] ArticleRef refer_to(const Article& article, std::span<const Token> story,
                                  const AgencyFinder& agencies);

}  // namespace isnad
