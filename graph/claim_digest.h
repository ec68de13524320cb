// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/claim.h"

namespace isnad {

/// Hashes over every field, the same on every machine: they tell whether claims are those that
/// were written. They are part of the file format of the store.
[[nodiscard]] std::uint64_t digest_of(const Entity& entity);
[[nodiscard]] std::uint64_t digest_of(const ArticleRef& article);
/// Without its article. `entities` are the digests of its participants, in their order.
[[nodiscard]] std::uint64_t digest_of(const Claim& claim, std::span<const std::uint64_t> entities);

/// Subject, object, the one who says so if any, then the roles.
void list_participants(const Claim& claim, std::vector<const Participant*>& out);

}  // namespace isnad
