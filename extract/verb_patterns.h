// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace isnad {

/// Stems of a verb form in the notation of Sounds, without the prefix of the imperfect. 1 to 4
/// are the radicals, 5 is the infix of form VIII, V the vowel of form I that only the letters of
/// the verb tell, W the same vowel long.
struct VerbPattern {
  std::string_view perfect, imperfect;
  std::string_view passive_perfect, passive_imperfect;  ///< empty: the form has no passive
};

/// Index of the form IV of four radicals; 1 to 12 are as in VerbEntry.
inline constexpr std::size_t kQ4 = 13;

/// By form. An empty row: the form does not know this weakness.
using VerbPatterns = std::array<VerbPattern, kQ4 + 1>;

inline constexpr VerbPatterns kSound = {{
    {},
    {"1a2V3", "12V3", "1u2i3", "12a3"},
    {"1a22a3", "1a22i3", "1u22i3", "1a22a3"},
    {"1A2a3", "1A2i3", "1U2i3", "1A2a3"},
    {"'a12a3", "12i3", "'u12i3", "12a3"},
    {"ta1a22a3", "ta1a22a3", "tu1u22i3", "ta1a22a3"},
    {"ta1A2a3", "ta1A2a3", "tu1U2i3", "ta1A2a3"},
    {"@in1a2a3", "n1a2i3", {}, {}},
    {"@i15a2a3", "15a2i3", "@u15u2i3", "15a2a3"},
    {"@i12a3a3", "12a3i3", {}, {}},
    {"@ista12a3", "sta12i3", "@ustu12i3", "sta12a3"},
    {"1a23a4", "1a23i4", "1u23i4", "1a23a4"},
    {"ta1a23a4", "ta1a23a4", "tu1u23i4", "ta1a23a4"},
    {"@i12a34a4", "12a34i4", {}, {}},
}};

/// The second radical is a long vowel, shortened before a consonant.
inline constexpr VerbPatterns kHollow = {{
    {},
    {"1A3", "1W3", "1I3", "1A3"},
    {},
    {},
    {"'a1A3", "1I3", "'u1I3", "1A3"},
    {},
    {},
    {"@in1A3", "n1A3", {}, {}},
    {"@i15A3", "15A3", "@u15I3", "15A3"},
    {},
    {"@ista1A3", "sta1I3", "@ustu1I3", "sta1A3"},
}};

/// The last two radicals are alike and close up before a vowel.
inline constexpr VerbPatterns kDoubled = {{
    {},
    {"1a33", "1V33", "1u33", "1a33"},
    {},
    {"1A33", "1A33", "1U33", "1A33"},
    {"'a1a33", "1i33", "'u1i33", "1a33"},
    {},
    {"ta1A33", "ta1A33", "tu1U33", "ta1A33"},
    {"@in1a33", "n1a33", {}, {}},
    {"@i15a33", "15a33", "@u15u33", "15a33"},
    {"@i12a33", "12a33", {}, {}},
    {"@ista1a33", "sta1i33", "@ustu1i33", "sta1a33"},
    {},
    {},
    {"@i12a3a44", "12a3i44", {}, {}},
}};

}  // namespace isnad
