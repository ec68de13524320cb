// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

/// What a name keeps when it moves between Arabic and Latin letters.
struct NameSkeleton {
  std::string consonants;  ///< one capital per class of consonants: B also for p, K for g, j, kh
  std::string letters;     ///< the same with W for w, u, o and Y for y, i, ee

  friend bool operator==(const NameSkeleton&, const NameSkeleton&) = default;
};

/// Of words as `fold_name` gives them; spaces do not count. Letters of other scripts are left
/// out.
[[nodiscard]] NameSkeleton name_skeleton(std::string_view folded);

/// The classes of `letters` that a folded letter may come to stand for, alone or with those behind
/// it: a bit for each from A on.
[[nodiscard]] std::uint32_t skeleton_classes(char32_t folded);

/// Whether one replacement, insertion or removal of a character makes the two equal.
[[nodiscard]] bool one_edit_apart(std::string_view a, std::string_view b);

}  // namespace isnad
