// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/article.h"
#include "core/claim.h"

namespace isnad {

/// 16 hex digits that tell one version of an article from another: a hash of its title, text and
/// date, whoever printed it. What is stored under it is found again, so it never changes.
[[nodiscard]] std::string content_hash(const Article& article);

/// What the claims of an article keep of it.
[[nodiscard]] ArticleRef refer_to(const Article& article);

}  // namespace isnad
