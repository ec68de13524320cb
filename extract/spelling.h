// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

/// Hash that the spellings of a foreign word share: of the classes of its consonants, without
/// vowels. Many unlike words share one too; `same_foreign_word` tells them apart. `folded` is
/// without the article.
[[nodiscard]] std::uint64_t spelling_hash(std::u32string_view folded);

/// Whether two Arabic words, folded, can be two spellings of one foreign name: their letters
/// differ only where writers render a foreign sound differently.
[[nodiscard]] bool same_foreign_word(std::u32string_view a, std::u32string_view b);

}  // namespace isnad
